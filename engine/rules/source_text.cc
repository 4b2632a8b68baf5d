#include "engine/rules/source_text.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace whosaid {
namespace {

// The length of the UTF-8 sequence that starts at text[i], or 0.
size_t SequenceLength(absl::string_view text, size_t i) {
  const auto byte = [&](size_t at) { return static_cast<uint8_t>(text[at]); };
  const uint8_t lead = byte(i);
  if (lead < 0x80) return 1;
  const size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || i + length > text.size()) return 0;
  for (size_t k = 1; k < length; ++k) {
    if ((byte(i + k) & 0xC0) != 0x80) return 0;
  }
  const uint8_t second = byte(i + 1);
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
      (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) {
    return 0;  // too long a form, a surrogate, or past U+10FFFF
  }
  return length;
}

// The offset of the first byte that is not UTF-8, or npos.
size_t FindInvalidUtf8(absl::string_view text) {
  for (size_t i = 0; i < text.size();) {
    uint64_t eight;
    if (i + 8 <= text.size()) {
      std::memcpy(&eight, text.data() + i, 8);
      if ((eight & 0x8080808080808080u) == 0) {
        i += 8;
        continue;
      }
    }
    const size_t length = SequenceLength(text, i);
    if (length == 0) return i;
    i += length;
  }
  return absl::string_view::npos;
}

}  // namespace

const std::vector<size_t>& SourceText::starts() const {
  if (!starts_.empty()) return starts_;
  starts_.push_back(0);
  for (size_t i = contents_.find('\n'); i != absl::string_view::npos && i + 1 < contents_.size();
       i = contents_.find('\n', i + 1)) {
    starts_.push_back(i + 1);
  }
  return starts_;
}

int SourceText::LineOf(size_t offset) const {
  return std::upper_bound(starts().begin(), starts().end(), offset) - starts().begin();
}

absl::string_view SourceText::Line(int line) const {
  const size_t begin = LineStart(line);
  const size_t end = line < line_count() ? LineStart(line + 1) : contents_.size();
  absl::string_view text = contents_.substr(begin, end - begin);
  if (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
  return text;
}

size_t SourceText::OffsetOfTabbed(int line, int column) const {
  if (line < 0) return 0;
  if (line >= line_count()) return contents_.size();
  const absl::string_view text = Line(line + 1);
  size_t i = 0;
  for (int at = 0; i < text.size() && at < column; ++i) at += text[i] == '\t' ? 8 - at % 8 : 1;
  return LineStart(line + 1) + i;
}

Issue SourceText::At(size_t offset, absl::string_view code, absl::string_view message,
                     absl::string_view hint) const {
  Issue issue;
  issue.file = std::string(path_);
  issue.code = std::string(code);
  issue.message = std::string(message);
  issue.hint = std::string(hint);
  issue.line = LineOf(offset);
  issue.column = offset - LineStart(issue.line) + 1;
  issue.source_line = std::string(Line(issue.line));
  return issue;
}

bool SourceText::CheckUtf8(Issues* issues) const {
  const size_t bad = FindInvalidUtf8(contents_);
  if (bad == absl::string_view::npos) return true;
  Issue issue = At(bad, "rules/not-utf8", "this byte is not UTF-8", "save the file as UTF-8");
  issue.source_line.clear();  // so that the report itself is UTF-8
  issues->Add(issue);
  return false;
}

}  // namespace whosaid
