#include "tools/evaluate/measure.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace whosaid::tools {
namespace {

constexpr char32_t kOpenMark = U'“', kCloseMark = U'”';
constexpr int kLongestQuote = 3000;

bool IsEdge(char32_t c) {
  static constexpr char32_t kEdge[] = U" \t\r\n.,;:!?\"“”‘’'`«»„—–-()[]";
  return std::find(std::begin(kEdge), std::end(kEdge) - 1, c) != std::end(kEdge) - 1;
}

// Whether a line break at i, another after it and then an opening mark follow, with nothing but
// white space between.
bool ReopensAt(const CodePoints& text, int i) {
  if (text[i] != U'\n') return false;
  bool blank_line = false;
  for (++i; i < text.size() && IsSpace(text[i]); ++i) blank_line |= text[i] == U'\n';
  return blank_line && i < text.size() && text[i] == kOpenMark;
}

// The end of the quoted string that opens at `open`, or -1.
int CurlyEnd(const CodePoints& text, int open) {
  // At least one character stands inside.
  for (int i = open + 1; i < text.size() && i <= open + kLongestQuote; ++i) {
    if (text[i] == kOpenMark || text[i] == kCloseMark) return -1;
    if (i + 1 == text.size()) return -1;
    if (text[i + 1] == kCloseMark) return i + 2;
    if (ReopensAt(text, i + 1)) return i + 1;
  }
  return -1;
}

}  // namespace

Ranges QuotedStrings(const CodePoints& text) {
  Ranges out;
  for (int i = 0; i < text.size();) {
    const int end = text[i] == kOpenMark ? CurlyEnd(text, i) : -1;
    if (end >= 0) out.push_back({i, end});
    i = end >= 0 ? end : i + 1;
  }
  int open = -1;
  for (int i = 0; i < text.size(); ++i) {
    if (text[i] == U'\n') {
      open = -1;
    } else if (text[i] == U'"') {
      if (open >= 0) out.push_back({open, i + 1});
      open = open >= 0 ? -1 : i;
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

int Overlap(const Ranges& a, const Ranges& b) {
  int sum = 0;
  for (Range x : a) {
    for (Range y : b) sum += std::max(0, std::min(x.end, y.end) - std::max(x.begin, y.begin));
  }
  return sum;
}

Ranges Normalized(const CodePoints& text, const Ranges& ranges) {
  Ranges sorted = ranges, out;
  std::sort(sorted.begin(), sorted.end());
  for (Range range : sorted) {
    range = text.Clamp(range);
    while (range.begin < range.end && IsEdge(text[range.begin])) ++range.begin;
    while (range.begin < range.end && IsEdge(text[range.end - 1])) --range.end;
    if (range.begin == range.end) continue;
    bool joins = !out.empty();
    for (int i = joins ? out.back().end : 0; joins && i < range.begin; ++i) {
      joins = IsEdge(text[i]);
    }
    if (joins) {
      out.back().end = range.end;
    } else {
      out.push_back(range);
    }
  }
  return out;
}

std::vector<int> WordStarts(const CodePoints& text, const Ranges& ranges) {
  std::vector<int> starts;
  for (Range range : ranges) {
    range = text.Clamp(range);
    bool inside = false;
    for (int i = range.begin; i < range.end; ++i) {
      const bool is_word = IsWordChar(text[i]);
      if (is_word && !inside) starts.push_back(i);
      inside = is_word;
    }
  }
  std::sort(starts.begin(), starts.end());
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

double Jaccard(const std::vector<int>& a, const std::vector<int>& b) {
  size_t shared = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    shared += *x == *y;
    const int least = std::min(*x, *y);
    x += *x == least;
    y += *y == least;
  }
  const size_t all = a.size() + b.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

ContentKind KindOf(const CodePoints& text, const Ranges& content, const Ranges& quoted_strings) {
  if (Overlap(content, quoted_strings) < 2) return ContentKind::kIndirect;
  for (Range range : content) {
    range = text.Clamp(range);
    for (int i = range.begin; i < range.end; ++i) {
      if (!IsWordChar(text[i]) || text[i] == U'_') continue;
      const bool quoted = std::any_of(quoted_strings.begin(), quoted_strings.end(),
                                      [i](Range q) { return q.begin <= i && i < q.end; });
      if (!quoted) return ContentKind::kMixed;
    }
  }
  return ContentKind::kDirect;
}

std::string PlainName(absl::string_view name) {
  const CodePoints chars(name);
  std::u32string plain;
  // Single spaces, none at the beginning.
  for (int i = 0; i < chars.size(); ++i) {
    if (IsSpace(chars[i])) {
      if (!plain.empty() && plain.back() != U' ') plain.push_back(U' ');
    } else {
      plain.push_back(chars[i] == U'’' ? U'\'' : ToLower(chars[i]));
    }
  }
  // An article counts as such only if something follows.
  while (!plain.empty() && plain.back() == U' ') plain.pop_back();
  for (const std::u32string_view article : {U"the ", U"a ", U"an "}) {
    if (plain.compare(0, article.size(), article) == 0) {
      plain.erase(0, article.size());
      break;
    }
  }
  const size_t first = plain.find_first_not_of(U" .,");
  if (first == std::u32string::npos) return "";
  const size_t last = plain.find_last_not_of(U" .,");
  return ToUtf8(plain.substr(first, last - first + 1));
}

}  // namespace whosaid::tools
