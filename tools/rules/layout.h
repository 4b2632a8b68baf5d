// How what is told of rules is set out: columns, and paragraphs of labelled fields.
#ifndef WHOSAID_TOOLS_RULES_LAYOUT_H_
#define WHOSAID_TOOLS_RULES_LAYOUT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid::tools {

// Rows of cells -> lines with aligned columns.
std::string Aligned(const std::vector<std::vector<std::string>>& rows);

// A label, and the text behind it in lines of at most 100 columns.
void AppendField(absl::string_view label, absl::string_view text, std::string* out);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_LAYOUT_H_
