#include "engine/text/plain_text.h"

#include <utf8proc.h>

#include <algorithm>
#include <iterator>

#include "absl/strings/match.h"
#include "engine/text/chars.h"
#include "engine/text/html.h"
#include "engine/text/markdown.h"

namespace whosaid {
namespace {

constexpr absl::string_view kMisread = "\xC3\xA2\xE2\x82\xAC";  // the first two bytes of U+201C

// A character as UTF-8.
class Encoded {
 public:
  explicit Encoded(uint32_t code) {
    size_ = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code),
                                 reinterpret_cast<utf8proc_uint8_t*>(bytes_));
  }
  absl::string_view view() const { return absl::string_view(bytes_, static_cast<size_t>(size_)); }

 private:
  char bytes_[4];
  utf8proc_ssize_t size_;
};

// A quotation mark, dash or apostrophe whose three bytes were read as characters of Windows-1252
// that opens a text.
struct Misread {
  size_t size = 0;  // bytes; 0: there is none
  uint32_t code = 0;
};
Misread ReadMisread(absl::string_view text) {
  constexpr uint32_t kClosingMark = 0x201D;  // whose third byte is no character there, and was lost
  if (!absl::StartsWith(text, kMisread)) return {};
  const char* const p = text.data() + kMisread.size();
  const char* const end = text.data() + text.size();
  if (p == end) return {kMisread.size(), kClosingMark};
  utf8proc_int32_t code = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(p), end - p, &code);
  const uint8_t third = size <= 0 ? 0 : ByteOfWindows1252(static_cast<uint32_t>(code));
  if (third < 0x80 || third >= 0xC0) return {kMisread.size(), kClosingMark};
  return {kMisread.size() + static_cast<size_t>(size), 0x2000u + (third - 0x80u)};
}

}  // namespace

bool PlainText::MayChangeAt(const char* p, const char* end) {
  switch (*p) {
    case '&':
    case '<':
    case '>':
    case '*':
    case '_':
    case '[':
    case ']':
      return true;
    case '\xE2':  // the euro sign, of kMisread
      return end - p > 2 && p[1] == '\x82' && p[2] == '\xAC';
    default:
      return ReadChar(p, end).type == CharClass::kInvalid;
  }
}

// Bytes [at, at + size) of the text are read as words.
void PlainText::Replace(size_t at, size_t size, absl::string_view words, absl::string_view text) {
  const size_t before = edits_.empty() ? 0 : edits_.back().source.end;
  words_.append(text.data() + before, at - before);
  const auto begin = static_cast<uint32_t>(words_.size());
  words_.append(words.data(), words.size());
  edits_.push_back({{begin, static_cast<uint32_t>(words_.size())},
                    {static_cast<uint32_t>(at), static_cast<uint32_t>(at + size)}});
}

void PlainText::Clear() {
  words_.clear();
  edits_.clear();
  invalid_.clear();
}

absl::string_view PlainText::Read(absl::string_view text) {
  Clear();
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  uint32_t unclosed = 0;
  for (const char* p = begin; p < end;) {
    const size_t at = static_cast<size_t>(p - begin);
    const absl::string_view rest = text.substr(at);
    size_t size = 0;
    switch (*p) {
      case '&':
        if (const HtmlChar c = ReadHtmlChar(rest); c.size > 0) {
          Replace(at, size = c.size, Encoded(c.code).view(), text);
        }
        break;
      case '<':
        if (const HtmlTag tag = ReadHtmlTag(rest, &unclosed); tag.size > 0) {
          Replace(at, size = tag.size, tag.block ? "\n" : "", text);
        }
        break;
      case '>':
      case '*':
      case '_':
      case '[':
      case ']':
        size = static_cast<size_t>(SkipMarkdown(begin, p, end) - p);
        if (size > 0) Replace(at, size, "", text);
        break;
      default:
        if (static_cast<uint8_t>(*p) < 0x80) break;
        if (const Misread c = ReadMisread(rest); c.size > 0) {
          Replace(at, size = c.size, Encoded(c.code).view(), text);
          break;
        }
        const Char c = ReadChar(p, end);
        size = c.size;
        if (c.type != CharClass::kInvalid) break;
        Replace(at, 1, Encoded(Windows1252(static_cast<uint8_t>(*p))).view(), text);
        if (!invalid_.empty() && invalid_.back().end == at) {
          ++invalid_.back().end;
        } else {
          invalid_.push_back({static_cast<uint32_t>(at), static_cast<uint32_t>(at + 1)});
        }
    }
    p += std::max<size_t>(size, 1);
  }
  if (edits_.empty()) return text;
  words_.append(text.data() + edits_.back().source.end, text.size() - edits_.back().source.end);
  return words_;
}

Span PlainText::Across(Span span, Span Edit::*from, Span Edit::*to) const {
  // The character that the byte belongs to.
  const auto character = [&](uint32_t at) -> Span {
    const auto next = std::upper_bound(
        edits_.begin(), edits_.end(), at,
        [from](uint32_t byte, const Edit& edit) { return byte < (edit.*from).end; });
    if (next != edits_.end() && ((*next).*from).begin <= at) return (*next).*to;
    if (next != edits_.begin()) {
      const Edit& before = *std::prev(next);
      at = (before.*to).end + (at - (before.*from).end);
    }
    return {at, at + 1};
  };
  const Span first = character(span.begin);
  return {first.begin, span.empty() ? first.begin : character(span.end - 1).end};
}

Span PlainText::ToSource(Span span) const { return Across(span, &Edit::words, &Edit::source); }

absl::string_view PlainText::At(Span source) const {
  return Slice(words_, Across(source, &Edit::source, &Edit::words));
}

}  // namespace whosaid
