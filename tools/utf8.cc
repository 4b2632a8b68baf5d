#include "tools/utf8.h"

#include <cstdint>
#include <cstring>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "utf8proc.h"

namespace whosaid::tools {

using google::protobuf::FieldDescriptor;

namespace {

// text without the character of several bytes that stands at its end, whole or cut in two: of
// "caf\xC3\xA9" and "caf\xC3" it is "caf". Bytes that are no such character stay.
absl::string_view WithoutLastWideCharacter(absl::string_view text) {
  constexpr size_t kMostContinuations = 3;
  const auto is = [&text](size_t from_end, uint8_t mask, uint8_t bits) {
    return from_end < text.size() && (text[text.size() - 1 - from_end] & mask) == bits;
  };
  size_t continuations = 0;
  while (continuations < kMostContinuations && is(continuations, 0xC0, 0x80)) ++continuations;
  const bool has_lead = is(continuations, 0xC0, 0xC0);
  return text.substr(0, text.size() - (has_lead ? continuations + 1 : 0));
}

}  // namespace

DecodedChar DecodeUtf8(absl::string_view text) {
  utf8proc_int32_t code_point;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                       static_cast<utf8proc_ssize_t>(text.size()), &code_point);
  if (size <= 0 || code_point < 0) return {};
  return {static_cast<char32_t>(code_point), static_cast<size_t>(size), true};
}

bool IsValidUtf8(absl::string_view text) {
  while (!text.empty()) {
    // Eight ASCII bytes at a time: nearly all of an English article.
    uint64_t word;
    if (text.size() >= sizeof(word)) {
      std::memcpy(&word, text.data(), sizeof(word));
      if ((word & 0x8080808080808080) == 0) {
        text.remove_prefix(sizeof(word));
        continue;
      }
    }
    const DecodedChar c = DecodeUtf8(text);
    if (!c.valid) return false;
    text.remove_prefix(c.size);
  }
  return true;
}

bool LooksBinary(absl::string_view bytes) {
  constexpr size_t kBeginning = 4096;
  absl::string_view rest = bytes.substr(0, kBeginning);
  if (rest.size() < bytes.size()) rest = WithoutLastWideCharacter(rest);
  if (rest.find('\0') != absl::string_view::npos) return true;
  if (IsValidUtf8(rest)) return false;
  size_t chars = 0, odd = 0;
  for (; !rest.empty(); ++chars) {
    const DecodedChar c = DecodeUtf8(rest);
    odd += !c.valid;
    rest.remove_prefix(c.size);
  }
  return 4 * odd > chars;
}

std::string ValidUtf8(absl::string_view text) {
  if (IsValidUtf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 16);
  while (!text.empty()) {
    const DecodedChar c = DecodeUtf8(text);
    if (c.valid) {
      out.append(text.data(), c.size);
    } else {
      out += "\uFFFD";
    }
    text.remove_prefix(c.size);
  }
  return out;
}

void MakeValidUtf8(google::protobuf::Message* message) {
  const google::protobuf::Reflection& reflection = *message->GetReflection();
  std::vector<const FieldDescriptor*> fields;
  reflection.ListFields(*message, &fields);
  for (const FieldDescriptor* field : fields) {
    const int count = field->is_repeated() ? reflection.FieldSize(*message, field) : 1;
    for (int i = 0; i < count; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        MakeValidUtf8(field->is_repeated() ? reflection.MutableRepeatedMessage(message, field, i)
                                           : reflection.MutableMessage(message, field));
      } else if (field->cpp_type() != FieldDescriptor::CPPTYPE_STRING) {
        continue;
      } else if (field->is_repeated()) {
        reflection.SetRepeatedString(message, field, i,
                                     ValidUtf8(reflection.GetRepeatedString(*message, field, i)));
      } else {
        reflection.SetString(message, field, ValidUtf8(reflection.GetString(*message, field)));
      }
    }
  }
}

}  // namespace whosaid::tools
