// The words of a text that was not cleaned: without Markdown and HTML, and with what is no UTF-8,
// or was made UTF-8 twice, read as it was meant. Most texts have none of this and are not copied.
#ifndef WHOSAID_ENGINE_TEXT_PLAIN_TEXT_H_
#define WHOSAID_ENGINE_TEXT_PLAIN_TEXT_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/span.h"

namespace whosaid {

class PlainText {
 public:
  // Whether a character stands in the text, which is not part of a word, that Read may change.
  // p < end; for tokenizers, which look at these anyway.
  static bool MayChangeAt(const char* p, const char* end);

  // Returns the words: a view of text, of which nothing is kept, where nothing changes, else of
  // memory that the next call uses again. Linear. text is at most 4 GiB - 1 bytes.
  absl::string_view Read(absl::string_view text);

  // As if a text without any of this had been read.
  void Clear();

  // Of the last text read.
  bool changed() const { return !edits_.empty(); }
  // Where it has words [span): from the first to the last of their characters.
  Span ToSource(Span span) const;
  // The words at what ToSource returns, a view of this; only if it changed.
  absl::string_view At(Span source) const;
  // Its bytes that are not UTF-8, neighbours joined. Each is read as Windows-1252.
  const std::vector<Span>& invalid() const { return invalid_; }

 private:
  // Words, perhaps none, that stand for a piece of the text.
  struct Edit {
    Span words, source;
  };
  // From the first to the last character of span, of one of them, in the other.
  Span Across(Span span, Span Edit::*from, Span Edit::*to) const;
  void Replace(size_t at, size_t size, absl::string_view words, absl::string_view text);

  std::string words_;  // up to the end of the last edit, while it is made
  std::vector<Edit> edits_;
  std::vector<Span> invalid_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_PLAIN_TEXT_H_
