// The tokens of a lexicon entry or of the words in a pattern.
#ifndef WHOSAID_ENGINE_RULES_LITERAL_H_
#define WHOSAID_ENGINE_RULES_LITERAL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/text/span.h"
#include "engine/text/tokens.h"

namespace whosaid {

struct Literal {
  std::string text;  // ASCII letters in lower case
  uint64_t hash = 0;
  Shape shape = Shape::kLower;
  Mark mark = Mark::kNone;
};

// Cuts texts as they would be cut inside a document: a clitic ("'s") is one token though it stands
// alone here.
class LiteralReader {
 public:
  // tokenizer outlives the reader.
  explicit LiteralReader(const Tokenizer* tokenizer) : tokenizer_(*tokenizer) {}
  // The tokens of text, and the bytes of one of them, until the next call.
  absl::Span<const Token> Read(absl::string_view text);
  absl::string_view Bytes(const Token& token) const { return Slice(text_, token.span()); }

 private:
  const Tokenizer& tokenizer_;
  Layout layout_;
  std::string hosted_;
  absl::string_view text_;  // that the tokens are of
};

// Appends the tokens of text.
void ReadLiterals(LiteralReader* reader, absl::string_view text, std::vector<Literal>* literals);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_LITERAL_H_
