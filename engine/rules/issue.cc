#include "engine/rules/issue.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

// One space for every character before the column, so that the caret stands under its character
// also behind tabs and letters of several bytes.
std::string CaretLine(absl::string_view line, int column) {
  std::string caret;
  for (size_t i = 0; i + 1 < static_cast<size_t>(column); ++i) {
    if (i >= line.size()) {
      caret += ' ';
    } else if (line[i] == '\t') {
      caret += '\t';
    } else if ((static_cast<unsigned char>(line[i]) & 0xC0) != 0x80) {
      caret += ' ';
    }
  }
  return caret + '^';
}

// Insertions, deletions, changes and swaps of neighbours that turn a into b.
size_t EditDistance(absl::string_view a, absl::string_view b) {
  std::vector<size_t> before_last, last(b.size() + 1), row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    before_last = last;
    last = row;
  }
  return last[b.size()];
}

}  // namespace

std::string Issue::ToString() const {
  std::string text = file;
  if (line > 0) absl::StrAppend(&text, ":", line);
  if (line > 0 && column > 0) absl::StrAppend(&text, ":", column);
  absl::StrAppend(&text, text.empty() ? "" : ": ",
                  severity == kError ? "error: " : "warning: ", message, " [", code, "]");
  if (!source_line.empty()) {
    absl::StrAppend(&text, "\n  ", source_line);
    if (column > 0) absl::StrAppend(&text, "\n  ", CaretLine(source_line, column));
  }
  if (!hint.empty()) absl::StrAppend(&text, "\n  ", hint);
  return text;
}

bool Issues::has_errors() const {
  return std::any_of(issues_.begin(), issues_.end(),
                     [](const Issue& issue) { return issue.severity == Issue::kError; });
}

std::string Issues::ToString() const {
  std::vector<const Issue*> sorted;
  for (const Issue& issue : issues_) sorted.push_back(&issue);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Issue* a, const Issue* b) {
    if (a->file != b->file) return a->file < b->file;
    return a->line != b->line ? a->line < b->line : a->column < b->column;
  });
  std::string text;
  for (const Issue* issue : sorted) absl::StrAppend(&text, issue->ToString(), "\n");
  return text;
}

absl::Status Issues::ToStatus() const {
  return has_errors() ? absl::InvalidArgumentError(ToString()) : absl::OkStatus();
}

std::string NearestName(absl::string_view word, absl::Span<const std::string> names) {
  size_t best = std::max<size_t>(1, word.size() / 3) + 1;
  absl::string_view nearest;
  for (const std::string& name : names) {
    const size_t longer = std::max(name.size(), word.size());
    const size_t shorter = std::min(name.size(), word.size());
    if (longer - shorter >= best) continue;
    const size_t distance = EditDistance(word, name);
    if (distance < best) {
      best = distance;
      nearest = name;
    }
  }
  return std::string(nearest);
}

}  // namespace whosaid
