// A half-open range of bytes of the document's text: the coordinate of everything in the engine.
#ifndef WHOSAID_ENGINE_TEXT_SPAN_H_
#define WHOSAID_ENGINE_TEXT_SPAN_H_

#include <algorithm>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace whosaid {

struct Span {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(Span a, Span b) { return a.begin == b.begin && a.end == b.end; }
  friend bool operator<(Span a, Span b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  }
};

inline absl::string_view Slice(absl::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_SPAN_H_
