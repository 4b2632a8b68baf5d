// The text of one config file: byte offsets -> lines and columns, and issues that point into it.
#ifndef WHOSAID_ENGINE_RULES_SOURCE_TEXT_H_
#define WHOSAID_ENGINE_RULES_SOURCE_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"

namespace whosaid {

// Views path and contents: they must outlive it. Not for several threads: it finds its lines when
// it is first asked for one, as most files have no mistake to point at.
class SourceText {
 public:
  SourceText(absl::string_view path, absl::string_view contents)
      : path_(path), contents_(contents) {}

  absl::string_view path() const { return path_; }
  absl::string_view contents() const { return contents_; }
  int LineOf(size_t offset) const;  // from 1
  // line from 1, without its line break.
  absl::string_view Line(int line) const;
  size_t LineStart(int line) const { return starts()[line - 1]; }
  int line_count() const { return starts().size(); }
  // Where protobuf's tokenizer says line and column: both from 0, and a tab jumps to the next
  // multiple of 8.
  size_t OffsetOfTabbed(int line, int column) const;

  // An error at offset.
  Issue At(size_t offset, absl::string_view code, absl::string_view message,
           absl::string_view hint = "") const;
  // The error for the first byte that is not UTF-8; true if there is none.
  bool CheckUtf8(Issues* issues) const;

 private:
  const std::vector<size_t>& starts() const;

  absl::string_view path_, contents_;
  mutable std::vector<size_t> starts_;  // of lines; empty: not yet found
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_SOURCE_TEXT_H_
