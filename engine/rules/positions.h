// The positions of a pattern, places where it takes a letter, and what may follow each of them
// (Glushkov's construction): all that those who match without RE2 need.
#ifndef WHOSAID_ENGINE_RULES_POSITIONS_H_
#define WHOSAID_ENGINE_RULES_POSITIONS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/letters.h"
#include "engine/rules/re2_reader.h"

namespace whosaid {

struct Positions {
  // re2: as PatternCompiler::Spell writes it with these letters. Of {m,n} with an n above
  // most_copies the end counts for nothing, as in {m,}.
  static Positions Read(absl::string_view re2, const Letters& letters,
                        int most_copies = Re2Times::kWithoutEnd);

  static constexpr size_t kMost = 4096;
  static constexpr uint16_t kEnd = 0;
  // By position from 1 on; 0 is the start of a match, and as a follower its end.
  std::vector<std::vector<uint16_t>> follow;  // as RE2 prefers them, the best first
  std::vector<uint16_t> takes;                // which of the sets may stand there
  std::vector<uint16_t> groups;               // that it lies in: bits by their numbers

  // Bits by letter; most sets stand at several positions.
  std::vector<std::vector<uint64_t>> sets;
  bool Takes(uint16_t position, Letters::Number letter) const {
    return (sets[takes[position]][letter / 64] >> letter % 64 & 1) != 0;
  }

  bool too_many = false;  // more than kMost: then nothing else is true
  // What is preferred, or where groups lie, is not told by this: a group that is repeated, an empty
  // match that is.
  bool intricate = false;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_POSITIONS_H_
