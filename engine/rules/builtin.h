// Where rule sets come from: linked into the program, or a folder.
#ifndef WHOSAID_ENGINE_RULES_BUILTIN_H_
#define WHOSAID_ENGINE_RULES_BUILTIN_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"
#include "rules/default_language.h"

namespace whosaid {

// The files of rules/LANGUAGE/, by path: "en/frames/quote.textproto". Empty if that language has
// no built-in rules.
const std::vector<RuleSource>& BuiltinRules(absl::string_view language = kDefaultLanguage);

// The languages that have some, by name.
std::vector<std::string> BuiltinLanguages();

// The files of one language out of those of a folder, which may hold several: what stands in
// LANGUAGE/, and what belongs to no language because it stands in no folder. The others are left
// out with a warning a folder in *issues (may be null), but for those of built-in languages.
std::vector<RuleSource> OfLanguage(std::vector<RuleSource> sources, absl::string_view language,
                                   Issues* issues = nullptr);

// All .txt and .textproto files below folder, by path. NotFound if there is no such folder or
// nothing in it, InvalidArgument if it is a file. Other files are left out with a warning in
// *issues (may be null), but for hidden ones, .md files, README and LICENSE.
absl::StatusOr<std::vector<RuleSource>> ReadRuleFolder(const std::string& folder,
                                                       Issues* issues = nullptr);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_BUILTIN_H_
