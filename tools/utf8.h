// UTF-8 as the writers of formats need it: one character at a time, and text made valid.
#ifndef WHOSAID_TOOLS_UTF8_H_
#define WHOSAID_TOOLS_UTF8_H_

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"

namespace whosaid::tools {

struct DecodedChar {
  char32_t code_point = 0xFFFD;
  size_t size = 1;  // bytes; 1 for a byte that is no UTF-8
  bool valid = false;
};

// The first character of text, which is not empty. Overlong forms, surrogates and values past
// U+10FFFF are not valid.
DecodedChar DecodeUtf8(absl::string_view text);

bool IsValidUtf8(absl::string_view text);

// Whether bytes are no text at all, but packed, a program, or UTF-16: their beginning has a NUL, or
// more than a quarter of it is no UTF-8.
bool LooksBinary(absl::string_view bytes);

// text with U+FFFD for every byte that is not UTF-8.
std::string ValidUtf8(absl::string_view text);

// The same for every string of message: protobuf writes other bytes but does not read them back.
void MakeValidUtf8(google::protobuf::Message* message);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_UTF8_H_
