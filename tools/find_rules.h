// The rules that the command line asks for.
#ifndef WHOSAID_TOOLS_FIND_RULES_H_
#define WHOSAID_TOOLS_FIND_RULES_H_

#include <cstddef>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"

namespace whosaid::tools {

struct RuleSources {
  std::vector<RuleSource> sources;
  size_t first_overlay = 0;  // sources from here on are the folder's
};

// The built-in rules of a language and those of a folder, if rules_folder is not empty: a language
// that is not built in has those alone. As ReadRuleFolder fails, and NotFound if there are none of
// that language. Warnings go to *issues (may be null).
absl::StatusOr<RuleSources> FindRules(absl::string_view language, absl::string_view rules_folder,
                                      Issues* issues);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIND_RULES_H_
