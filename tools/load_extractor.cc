#include "tools/load_extractor.h"

#include <cstddef>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/builtin.h"
#include "engine/rules/issue.h"
#include "tools/paths.h"

namespace whosaid::tools {

absl::StatusOr<RuleSources> FindRules(absl::string_view rules_folder) {
  RuleSources found;
  found.sources = BuiltinRules();
  found.first_overlay = found.sources.size();
  if (rules_folder.empty()) return found;
  absl::StatusOr<std::vector<RuleSource>> overlay = ReadRuleFolder(ResolvePath(rules_folder));
  if (!overlay.ok()) return overlay.status();
  for (RuleSource& source : *overlay) found.sources.push_back(std::move(source));
  return found;
}

absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(absl::string_view rules_folder,
                                                               std::ostream& err) {
  absl::StatusOr<RuleSources> rules = FindRules(rules_folder);
  if (!rules.ok()) return rules.status();
  Issues issues;
  absl::StatusOr<std::unique_ptr<const Extractor>> extractor =
      Extractor::Create(std::move(rules->sources), rules->first_overlay, &issues);
  if (extractor.ok() && !issues.all().empty()) err << issues.ToString();
  return extractor;
}

std::string RulesError(const absl::Status& status) {
  const absl::string_view message = absl::StripAsciiWhitespace(status.message());
  const bool lines = message.find('\n') != absl::string_view::npos;
  return absl::StrCat("whosaid: the rules do not load:", lines ? "\n" : " ", message, "\n");
}

}  // namespace whosaid::tools
