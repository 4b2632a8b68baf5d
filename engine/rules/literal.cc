#include "engine/rules/literal.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"

namespace whosaid {

absl::Span<const Token> LiteralReader::Read(absl::string_view text) {
  if (absl::StartsWith(text, "'") || absl::StartsWith(text, "\u2019")) {
    // A clitic is cut off a word, so give it one.
    hosted_ = absl::StrCat("x", text);
    text_ = hosted_;
    tokenizer_.Tokenize(text_, &layout_);
    if (layout_.tokens.size() > 1 && layout_.tokens[0].end == 1) {
      return absl::MakeConstSpan(layout_.tokens).subspan(1);
    }
  }
  text_ = text;
  tokenizer_.Tokenize(text_, &layout_);
  return layout_.tokens;
}

void ReadLiterals(LiteralReader* reader, absl::string_view text, std::vector<Literal>* literals) {
  for (const Token& token : reader->Read(text)) {
    literals->push_back(
        {absl::AsciiStrToLower(reader->Bytes(token)), token.hash, token.shape, token.mark});
  }
}

}  // namespace whosaid
