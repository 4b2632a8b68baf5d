#include "tools/find_rules.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/rules/builtin.h"
#include "tools/paths.h"

namespace whosaid::tools {

absl::StatusOr<RuleSources> FindRules(absl::string_view language, absl::string_view rules_folder,
                                      Issues* issues) {
  RuleSources found;
  found.sources = BuiltinRules(language);
  found.first_overlay = found.sources.size();
  std::vector<RuleSource> own;
  if (!rules_folder.empty()) {
    absl::StatusOr<std::vector<RuleSource>> read =
        ReadRuleFolder(ResolvePath(rules_folder), issues);
    if (!read.ok()) return read.status();
    own = OfLanguage(*std::move(read), language, issues);
  }
  if (own.empty() && (found.sources.empty() || !rules_folder.empty())) {
    return absl::NotFoundError(
        rules_folder.empty()
            ? absl::StrCat("no rules of the language ", language, " are built in, only of ",
                           absl::StrJoin(BuiltinLanguages(), ", "),
                           "; --rules=DIR names a folder that has a folder ", language)
            : absl::StrCat("no rules of the language ", language, " in ", rules_folder,
                           ": they stand in its folder ", language));
  }
  for (RuleSource& source : own) found.sources.push_back(std::move(source));
  return found;
}

}  // namespace whosaid::tools
