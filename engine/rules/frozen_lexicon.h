// Lexicons cut into words when the project is built, so that a program that has them linked in need
// not do it at each start. The form is that of the machine that builds, and is kept nowhere else.
#ifndef WHOSAID_ENGINE_RULES_FROZEN_LEXICON_H_
#define WHOSAID_ENGINE_RULES_FROZEN_LEXICON_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/literal.h"
#include "engine/text/tokens.h"

namespace whosaid {

// A word of a lexicon entry, or a mark.
struct EntryWord {
  absl::string_view bytes;
  uint64_t hash = 0;  // 0: a mark
  Shape shape = Shape::kLower;
  Mark mark = Mark::kNone;
  uint8_t shapes = 0;  // bits by Shape: what it can look like in a text

  static EntryWord Of(absl::string_view bytes, const Token& token);
};

// Reads what FreezeLexicon has written; views it.
class FrozenLexicon {
 public:
  explicit FrozenLexicon(absl::string_view frozen);
  absl::string_view class_name() const { return class_name_; }
  bool exact_case() const { return exact_case_; }
  bool suffix() const { return suffix_; }
  // The columns of entries as written, each once, in the order of the first entry with them.
  const std::vector<absl::string_view>& values() const { return values_; }
  uint32_t size() const { return size_; }  // entries
  // The next entry, whose columns are values()[*value]. False behind the last one.
  bool Next(std::vector<EntryWord>* words, uint16_t* value);

 private:
  template <typename T>
  T Take();
  absl::string_view TakeBytes(size_t size);

  const char* at_;
  absl::string_view class_name_;
  bool exact_case_ = false, suffix_ = false;
  std::vector<absl::string_view> values_;
  uint32_t size_ = 0, left_ = 0;  // entries, and of these to come
};

// The lexicon in that form; "" if it has more of something than there is room for, or clitics,
// which the tokenizer must know before. It has no errors; the reader's tokenizer knows all clitics.
std::string FreezeLexicon(const Lexicon& lexicon, LiteralReader* reader);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_FROZEN_LEXICON_H_
