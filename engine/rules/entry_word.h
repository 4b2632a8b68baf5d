// A word of a lexicon entry or of a rule, as vocabularies take it.
#ifndef WHOSAID_ENGINE_RULES_ENTRY_WORD_H_
#define WHOSAID_ENGINE_RULES_ENTRY_WORD_H_

#include <cstdint>

#include "absl/strings/string_view.h"
#include "engine/text/tokens.h"

namespace whosaid {

// A word, or a mark.
struct EntryWord {
  absl::string_view bytes;
  uint64_t hash = 0;  // 0: a mark
  Shape shape = Shape::kLower;
  Mark mark = Mark::kNone;
  uint8_t shapes = 0;  // bits by Shape: what it can look like in a text

  static EntryWord Of(absl::string_view bytes, const Token& token);
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_ENTRY_WORD_H_
