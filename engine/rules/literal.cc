#include "engine/rules/literal.h"

#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace whosaid {

void ReadLiterals(const Tokenizer& tokenizer, absl::string_view text, Layout* scratch,
                  std::vector<Literal>* literals) {
  std::string hosted;
  size_t first = 0;
  if (absl::StartsWith(text, "'") || absl::StartsWith(text, "\u2019")) {
    // A clitic is cut off a word, so give it one.
    hosted = absl::StrCat("x", text);
    tokenizer.Tokenize(hosted, scratch);
    if (scratch->tokens.size() > 1 && scratch->tokens[0].end == 1) {
      first = 1;
      text = hosted;
    }
  }
  if (first == 0) tokenizer.Tokenize(text, scratch);
  for (size_t i = first; i < scratch->tokens.size(); ++i) {
    const Token& token = scratch->tokens[i];
    literals->emplace_back();
    Literal& literal = literals->back();
    const absl::string_view bytes = Slice(text, token.span());
    literal.text.assign(bytes.data(), bytes.size());
    if (token.shape != Shape::kLower) absl::AsciiStrToLower(&literal.text);
    literal.hash = token.hash;
    literal.shape = token.shape;
    literal.mark = token.mark;
  }
}

}  // namespace whosaid
