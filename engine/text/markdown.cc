#include "engine/text/markdown.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"
#include "engine/text/chars.h"

namespace whosaid {
namespace {

// Bytes of a link's text and of its target. Longer ones are not looked for.
constexpr ptrdiff_t kMaxLinkText = 300;
constexpr ptrdiff_t kMaxTarget = 2000;

// What stands between spaces is no emphasis, nor are underscores within a word or a web address.
const char* SkipEmphasis(const char* begin, const char* p, const char* end) {
  const CharClass left = p == begin ? CharClass::kBreak : ReadChar(CharBefore(begin, p), end).type;
  // Not within a run of them that is none either: each mark of it would be asked again.
  if (*p == '_' && (left == CharClass::kTag || left == CharClass::kOther)) return p;
  const char* after = p;
  while (after < end && *after == *p) ++after;
  const CharClass right = TypeAt(after, end);
  if (IsWhite(left) && IsWhite(right)) return p;
  if (*p == '_' && ((IsAlnum(left) && IsAlnum(right)) || right == CharClass::kTag)) return p;
  return after;
}

// The end of "](https://example.com/a)" at p, or p.
const char* SkipTarget(const char* p, const char* end) {
  const absl::string_view rest(p, static_cast<size_t>(std::min(end - p, kMaxTarget)));
  if (rest.size() < 3 || rest[1] != '(') return p;
  const absl::string_view target = rest.substr(2);
  if (target.substr(0, 4) != "http" && target[0] != '/' && target[0] != '#') return p;
  const size_t stop = rest.find_first_of(") \n", 2);
  return stop != absl::string_view::npos && rest[stop] == ')' ? p + stop + 1 : p;
}

const char* SkipOpening(const char* p, const char* end) {
  const absl::string_view rest(p, static_cast<size_t>(std::min(end - p, kMaxLinkText)));
  const size_t close = rest.find_first_of("[]\n", 1);
  if (close == absl::string_view::npos || rest[close] != ']') return p;
  return SkipTarget(p + close, end) != p + close ? p + 1 : p;
}

// "> They came late": the marks of a line that somebody quotes, each with a space.
const char* SkipQuoting(const char* begin, const char* p, const char* end) {
  constexpr ptrdiff_t kDeepest = 16;
  for (const char* q = p; q > begin && q[-1] != '\n'; --q) {
    if ((q[-1] != '>' && q[-1] != ' ') || p - q > kDeepest) return p;
  }
  ++p;
  return p < end && *p == ' ' ? p + 1 : p;
}

// "_" at the end of "@ana_", which is a name.
bool EndsHandle(const char* begin, const char* p) {
  constexpr ptrdiff_t kLongest = 40;
  const char* q = p;
  while (q > begin && p - q < kLongest &&
         (q[-1] == '_' || IsAlnum(kAscii.type[static_cast<uint8_t>(q[-1])])))
    --q;
  return q > begin && q[-1] == '@';
}

}  // namespace

const char* SkipMarkdown(const char* begin, const char* p, const char* end) {
  switch (*p) {
    case '_':
      if (EndsHandle(begin, p)) return p;
      [[fallthrough]];
    case '*':
      return SkipEmphasis(begin, p, end);
    case '>':
      return SkipQuoting(begin, p, end);
    case '[':
      return SkipOpening(p, end);
    case ']':
      return SkipTarget(p, end);
    default:
      return p;
  }
}

}  // namespace whosaid
