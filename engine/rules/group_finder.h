// Where a pattern's groups lie in a match, as RE2 tells without longest_match. It tries ways
// through the positions, the preferred ones first.
#ifndef WHOSAID_ENGINE_RULES_GROUP_FINDER_H_
#define WHOSAID_ENGINE_RULES_GROUP_FINDER_H_

#include <cstdint>
#include <utility>

#include "absl/types/span.h"
#include "engine/rules/letters.h"
#include "engine/rules/positions.h"

namespace whosaid {

class GroupFinder {
 public:
  explicit GroupFinder(Positions positions) : positions_(std::move(positions)) {}

  // Letters [first, last).
  struct Range {
    uint32_t first = 0, last = 0;
  };
  // False if it does not know such patterns: then nothing may be asked.
  bool able() const { return !positions_.too_many && !positions_.intricate; }
  // Fills groups, by number, with those of the match that begins with the first letter, the match
  // itself first; empty: it takes no part. False if there is no match. Takes time in proportion to
  // the letters.
  bool Find(absl::Span<const Letters::Number> letters, absl::Span<Range> groups) const;

 private:
  const Positions positions_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_GROUP_FINDER_H_
