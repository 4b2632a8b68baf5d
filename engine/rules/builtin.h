// Where rule sets come from: linked into the program, or a folder.
#ifndef WHOSAID_ENGINE_RULES_BUILTIN_H_
#define WHOSAID_ENGINE_RULES_BUILTIN_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// The files of rules/, by path.
const std::vector<RuleSource>& BuiltinRules();

// All .txt and .textproto files below folder, by path. NotFound if there is no such folder or
// nothing in it. Other files are left out with a warning in *issues (may be null), but for hidden
// ones, .md files, README and LICENSE.
absl::StatusOr<std::vector<RuleSource>> ReadRuleFolder(const std::string& folder,
                                                       Issues* issues = nullptr);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_BUILTIN_H_
