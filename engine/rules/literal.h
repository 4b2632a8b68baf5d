// The tokens of a lexicon entry or of the words in a pattern.
#ifndef WHOSAID_ENGINE_RULES_LITERAL_H_
#define WHOSAID_ENGINE_RULES_LITERAL_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/tokens.h"

namespace whosaid {

struct Literal {
  std::string text;  // ASCII letters in lower case
  uint64_t hash = 0;
  Shape shape = Shape::kLower;
  Mark mark = Mark::kNone;
};

// Appends the tokens of text as they would be inside a document: a clitic ("'s") is one token
// though it stands alone here. scratch is any layout.
void ReadLiterals(const Tokenizer& tokenizer, absl::string_view text, Layout* scratch,
                  std::vector<Literal>* literals);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_LITERAL_H_
