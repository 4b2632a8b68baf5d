#include "tools/rules/layout.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/str_cat.h"
#include "tools/terminal.h"

namespace whosaid::tools {

std::string Aligned(const std::vector<std::vector<std::string>>& rows) {
  std::vector<size_t> widths;
  for (const std::vector<std::string>& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max<size_t>(widths[i], DisplayWidth(row[i]));
    }
  }
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      absl::StrAppend(&line, row[i], std::string(widths[i] - DisplayWidth(row[i]) + 2, ' '));
    }
    line.resize(line.find_last_not_of(' ') + 1);
    absl::StrAppend(&text, line, "\n");
  }
  return text;
}

void AppendField(absl::string_view label, absl::string_view text, std::string* out) {
  constexpr int kIndent = 12;
  std::string name(label);
  name.resize(kIndent, ' ');
  for (const std::string& line : WrapText(text, 100 - kIndent)) {
    absl::StrAppend(out, name, line, "\n");
    name.assign(kIndent, ' ');
  }
}

}  // namespace whosaid::tools
