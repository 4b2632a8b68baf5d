#include "tools/rules/rule_folder.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "tools/find_rules.h"

namespace whosaid::tools {

const RuleSource* RuleFolder::Find(absl::string_view path) const {
  for (size_t i = sources.size(); i > 0; --i) {
    if (sources[i - 1].path == path) return &sources[i - 1];
  }
  return nullptr;
}

bool RuleFolder::IsOwn(absl::string_view path) const {
  const RuleSource* const found = Find(path);
  return found != nullptr && found >= sources.data() + first_own;
}

std::string RuleFolder::Shown(absl::string_view path) const {
  // A file that was read but is no rule file is the folder's too.
  if (folder.empty() || (Find(path) != nullptr && !IsOwn(path)) || path.empty()) {
    return std::string(path);
  }
  return absl::StrCat(absl::StripSuffix(folder, "/"), "/", path);
}

Issues RuleFolder::ShowFiles(const Issues& issues) const {
  Issues shown;
  for (Issue issue : issues.all()) {
    issue.file = Shown(issue.file);
    shown.Add(std::move(issue));
  }
  return shown;
}

RuleFolder LayOver(std::vector<RuleSource> base, std::vector<RuleSource> own, bool alone,
                   absl::string_view folder) {
  RuleFolder result;
  result.folder = std::string(folder);
  if (!alone) result.sources = std::move(base);
  result.first_own = result.sources.size();
  for (RuleSource& source : own) result.sources.push_back(std::move(source));
  result.first_overlay = alone ? result.sources.size() : result.first_own;
  return result;
}

absl::StatusOr<RuleFolder> OpenRuleFolder(absl::string_view language, absl::string_view folder,
                                          bool alone, Issues* issues) {
  absl::StatusOr<RuleSources> found = FindRules(language, folder, issues);
  if (!found.ok()) return found.status();
  if (folder.empty()) return LayOver({}, std::move(found->sources), true, "");
  const auto first_own = found->sources.begin() + found->first_overlay;
  std::vector<RuleSource> own(first_own, found->sources.end());
  found->sources.erase(first_own, found->sources.end());
  const bool nothing_below = alone || found->sources.empty();
  return LayOver(std::move(found->sources), std::move(own), nothing_below, folder);
}

}  // namespace whosaid::tools
