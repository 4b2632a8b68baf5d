// A text as gold and predictions count it: by code points, as Python does.
#ifndef WHOSAID_TOOLS_GOLD_CODE_POINTS_H_
#define WHOSAID_TOOLS_GOLD_CODE_POINTS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid::tools {

// Code points of a text, end exclusive.
struct Range {
  int begin = 0;
  int end = 0;

  int size() const { return end - begin; }
  friend bool operator==(Range a, Range b) { return a.begin == b.begin && a.end == b.end; }
  friend bool operator<(Range a, Range b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};
using Ranges = std::vector<Range>;

// A byte that is not UTF-8 is one U+FFFD.
class CodePoints {
 public:
  CodePoints() = default;
  explicit CodePoints(absl::string_view utf8);

  int size() const { return static_cast<int>(chars_.size()); }
  char32_t operator[](int i) const { return chars_[i]; }
  // The byte where character i begins; of size() the length of the text.
  uint32_t ByteOffset(int i) const { return bytes_[i]; }
  // The character that byte `offset` is part of; size() at the end.
  int IndexOf(uint32_t offset) const;
  // The characters of range as UTF-8; what lies outside the text is left out.
  std::string Slice(Range range) const;
  // range without what lies outside the text.
  Range Clamp(Range range) const;

 private:
  std::u32string chars_;
  std::vector<uint32_t> bytes_{0};
};

// What \s, \w and lower() mean in Python.
bool IsSpace(char32_t c);
bool IsWordChar(char32_t c);
char32_t ToLower(char32_t c);

std::string ToUtf8(const std::u32string& chars);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_CODE_POINTS_H_
