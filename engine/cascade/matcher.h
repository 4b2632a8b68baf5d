// The one mechanism of all levels: run the rules of a level over a tape.
#ifndef WHOSAID_ENGINE_CASCADE_MATCHER_H_
#define WHOSAID_ENGINE_CASCADE_MATCHER_H_

#include <array>
#include <cstdint>
#include <vector>

#include "engine/cascade/tape.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Where a rule matched: units [first, last) and those of each role; role.first == role.last where
// the rule has no such role or it took no part.
struct RuleMatch {
  struct Range {
    uint32_t first = 0, last = 0;
    bool empty() const { return first == last; }
  };
  const CompiledRule* rule = nullptr;
  Range all;
  std::array<Range, kRoleCount> role;
  const Range& operator[](Role r) const { return role[static_cast<int>(r)]; }
};

// Writes to *out what the phrase rules of level make of in: leftmost-longest matches become one
// unit of the emitted class; of the rules that match the same units the highest prior, then the
// first id wins; all else is copied.
void RewritePhrases(const RuleSet& rules, const RuleLevel& level, const Tape& in, Tape* out);

// Appends to *matches every match of the level's rules in units [first, last) of tape: for each
// rule, leftmost-longest and then again behind the start of the last match's cue or source, so that
// two frames in one sentence are both found.
void FindMatches(const RuleLevel& level, const Tape& tape, uint32_t first, uint32_t last,
                 std::vector<RuleMatch>* matches);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_MATCHER_H_
