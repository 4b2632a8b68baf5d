#include "testdata/rules_bad/report.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/rules/builtin.h"
#include "tools/rules/check.h"
#include "tools/rules/issue_formats.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::testdata {

std::vector<std::string> BrokenRuleSets(const std::string& root) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& entry :
       std::filesystem::directory_iterator(absl::StrCat(root, "/testdata/rules_bad"), error)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

absl::StatusOr<std::string> CheckReport(const std::string& root, const std::string& name) {
  absl::StatusOr<std::vector<RuleSource>> base =
      ReadRuleFolder(absl::StrCat(root, "/testdata/rules_small"));
  if (!base.ok()) return base.status();
  Issues read;
  absl::StatusOr<std::vector<RuleSource>> own =
      ReadRuleFolder(absl::StrCat(root, "/testdata/rules_bad/", name), &read);
  if (!own.ok()) return own.status();
  const tools::RuleCheck check =
      tools::CheckRules(tools::LayOver(*std::move(base), *std::move(own), false, name), read);
  return absl::StrCat(tools::IssuesAsText(check.issues, false), check.Summary(), "\n");
}

std::string GoldenReportPath(const std::string& root, const std::string& name) {
  return absl::StrCat(root, "/testdata/rules_bad/", name, ".txt");
}

}  // namespace whosaid::testdata
