#include "tools/gold/code_points.h"

#include <algorithm>

#include "tools/utf8.h"
#include "utf8proc.h"

namespace whosaid::tools {
namespace {

void AppendUtf8(char32_t c, std::string* out) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out->append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
}

}  // namespace

CodePoints::CodePoints(absl::string_view utf8) {
  chars_.reserve(utf8.size());
  bytes_.reserve(utf8.size() + 1);
  uint32_t at = 0;
  while (!utf8.empty()) {
    const DecodedChar c = DecodeUtf8(utf8);
    chars_.push_back(c.code_point);
    at += static_cast<uint32_t>(c.size);
    bytes_.push_back(at);
    utf8.remove_prefix(c.size);
  }
}

int CodePoints::IndexOf(uint32_t offset) const {
  return static_cast<int>(std::upper_bound(bytes_.begin(), bytes_.end(), offset) - bytes_.begin()) -
         1;
}

Range CodePoints::Clamp(Range range) const {
  const int begin = std::clamp(range.begin, 0, size());
  return {begin, std::clamp(range.end, begin, size())};
}

std::string CodePoints::Slice(Range range) const {
  range = Clamp(range);
  std::string out;
  for (int i = range.begin; i < range.end; ++i) AppendUtf8(chars_[i], &out);
  return out;
}

bool IsSpace(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
         c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
         c == 0x205F || c == 0x3000;
}

bool IsWordChar(char32_t c) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return true;
    default:
      return c == '_';
  }
}

char32_t ToLower(char32_t c) {
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

std::string ToUtf8(const std::u32string& chars) {
  std::string out;
  for (char32_t c : chars) AppendUtf8(c, &out);
  return out;
}

}  // namespace whosaid::tools
