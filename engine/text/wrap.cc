#include "engine/text/wrap.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "engine/text/chars.h"

namespace whosaid {
namespace {

// Longer lines were not broken by a program, nor shorter ones at a width, but for their sense.
constexpr uint32_t kMaxWidth = 160;
constexpr uint32_t kMinWidth = 30;

// Where fewer breaks than one in so many are empty or indented lines, not each paragraph has one.
constexpr uint32_t kLinesAParagraph = 12;

// What stands on both sides of a line's break.
struct Break {
  bool adjacent = false;  // neither line is empty, and the next is no item and not indented
  bool lower = false;     // the next line begins in lower case, with no "ana:" of a chat
  bool stopped = false;   // the line ends as a sentence or a heading does
  uint32_t length = 0;    // of the line, code points; more than kMaxWidth: at least so many
  uint32_t wanted = 0;    // the length it would have with the next word
};

// Code points of [p, end), counted no further than the first that is above kMaxWidth.
uint32_t Length(const char* p, const char* end) {
  uint32_t length = 0;
  for (; p < end && length <= kMaxWidth; p += ReadChar(p, end).size) ++length;
  return length;
}

// Whether a sentence or a heading may end where the line does. "Mr." is no such end: a capitalized
// word so short is likelier to be an abbreviation than the last one. Nor is a comma in marks.
bool Stops(const char* line, const char* at, const char* end) {
  const char* p = CharBefore(line, at);
  switch (ReadChar(p, end).type) {
    case CharClass::kPeriod: {
      const char* word = p;
      while (word > line && p - word < 6) {
        const char* const before = CharBefore(line, word);
        if (!IsAlnum(ReadChar(before, end).type)) break;
        word = before;
      }
      return word == p || p - word > 4 || ReadChar(word, end).type != CharClass::kUpper;
    }
    case CharClass::kApostrophe:
    case CharClass::kQuote:
      return p == line || ReadChar(CharBefore(line, p), end).type != CharClass::kComma;
    case CharClass::kQuestion:
    case CharClass::kExclamation:
    case CharClass::kEllipsis:
    case CharClass::kColon:
    case CharClass::kClose:
      return true;
    default:
      return false;
  }
}

// Whether the line that begins at p may go on the one before: with a word or a mark of its text.
bool GoesOn(const char* p, const char* end) {
  const Char c = ReadChar(p, end);
  switch (c.type) {
    case CharClass::kHyphen:
      return !IsWhite(TypeAt(p + c.size, end));
    case CharClass::kOther:
      return c.code == '$' || c.code >= 0x80;
    default:
      return !IsWhite(c.type);
  }
}

Break ReadBreak(const char* line, const char* at, const char* end) {
  Break b;
  const char* next = at + 1;
  while (at > line && (at[-1] == ' ' || at[-1] == '\t' || at[-1] == '\r')) --at;
  if (at == line || next == end || !GoesOn(next, end)) return b;
  b.length = Length(line, at);
  if (b.length > kMaxWidth) return b;
  b.adjacent = true;
  b.stopped = Stops(line, at, end);
  const char* word = next;
  uint32_t letters = 0;
  for (; word < end && letters <= kMaxWidth; ++letters) {
    const Char c = ReadChar(word, end);
    if (IsWhite(c.type)) break;
    word += c.size;
  }
  b.wanted = b.length + 1 + letters;
  b.lower = ReadChar(next, end).type == CharClass::kLower && word[-1] != ':';
  return b;
}

}  // namespace

Wrap::Wrap(absl::string_view text) {
  const char* const end = text.data() + text.size();
  const char* line = text.data();
  uint32_t adjacent = 0, apart = 0;  // breaks
  uint32_t width = 0;
  std::vector<uint32_t> wanted;  // of the lines that go on in lower case
  while (line < end) {
    const void* const found = std::memchr(line, '\n', static_cast<size_t>(end - line));
    const char* const at = static_cast<const char*>(found);
    if (found == nullptr || at + 1 == end) break;
    const Break b = ReadBreak(line, at, end);
    if (b.length > kMaxWidth && ReadChar(at + 1, end).type == CharClass::kLower) return;
    ++(b.adjacent ? adjacent : apart);
    if (b.lower && !b.stopped) {
      width = std::max(width, b.length);
      wanted.push_back(b.wanted);
    }
    line = at + 1;
  }
  if (wanted.empty() || width < kMinWidth || wanted.size() * 3 < adjacent) return;
  const auto full = std::count_if(wanted.begin(), wanted.end(),
                                  [width](uint32_t w) { return w * 4 > width * 3; });
  if (static_cast<size_t>(full) * 3 < wanted.size() * 2) return;
  width_ = width;
  paragraphs_apart_ = apart * kLinesAParagraph >= adjacent;
}

bool Wrap::Joins(const char* line, const char* at, const char* end) const {
  if (width_ == 0 || *at != '\n') return false;
  const Break b = ReadBreak(line, at, end);
  if (!b.adjacent) return false;
  if (b.lower || b.wanted > width_) return true;
  return (paragraphs_apart_ || !b.stopped) && b.wanted * 4 > width_ * 3;
}

}  // namespace whosaid
