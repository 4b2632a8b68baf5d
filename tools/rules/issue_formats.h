// The issues of a check for people, programs and code hosts.
#ifndef WHOSAID_TOOLS_RULES_ISSUE_FORMATS_H_
#define WHOSAID_TOOLS_RULES_ISSUE_FORMATS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"

namespace whosaid::tools {

// By file, line and column.
std::vector<Issue> SortedIssues(const Issues& issues);

// Each issue as Issue::ToString has it, an empty line between them; with color the severity and the
// caret stand out.
std::string IssuesAsText(const Issues& issues, bool color);

// {"issues": [{"severity", "code", "file", "line", "column", "message", "hint"}, ..],
//  "errors": N, "warnings": N}; line and column are left out where there are none.
std::string IssuesAsJson(const Issues& issues);

// SARIF 2.1.0, for the problem views of editors and code hosts. Columns count UTF-16 units, as
// SARIF does unless told otherwise.
std::string IssuesAsSarif(const Issues& issues);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_ISSUE_FORMATS_H_
