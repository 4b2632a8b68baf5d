#include "engine/rules/builtin.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "rules/builtin_rules.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

// What a package of rules may hold beside them.
bool IsForPeople(const fs::path& path) {
  const std::string stem = path.stem().string();
  return path.extension() == ".md" || stem == "README" || stem == "LICENSE" || stem == "LICENCE";
}

void Warn(const std::string& file, Issues* issues) {
  if (issues == nullptr) return;
  Issue issue;
  issue.severity = Issue::kWarning;
  issue.code = "rules/other-file";
  issue.file = file;
  issue.message = "not a file of rules";
  issue.hint = "lexicons end with .txt, rules with .textproto";
  issues->Add(issue);
}

}  // namespace

const std::vector<RuleSource>& BuiltinRules() {
  static const auto* const rules = [] {
    auto* const sources = new std::vector<RuleSource>;
    for (const EmbeddedFile& file : EmbeddedRules()) {
      sources->push_back({std::string(file.path), std::string(file.contents)});
    }
    return sources;
  }();
  return *rules;
}

absl::StatusOr<std::vector<RuleSource>> ReadRuleFolder(const std::string& folder, Issues* issues) {
  const fs::path root(folder);
  std::error_code error;
  if (!fs::is_directory(root, error)) {
    return absl::NotFoundError(absl::StrCat("no rules folder ", folder));
  }
  std::vector<RuleSource> sources;
  fs::recursive_directory_iterator it(root, error);
  for (; !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    const fs::path& path = it->path();
    if (path.filename().string().front() == '.') {
      std::error_code not_there;
      if (it->is_directory(not_there)) it.disable_recursion_pending();
      continue;
    }
    if (!it->is_regular_file(error)) continue;
    if (IsForPeople(path)) continue;
    const std::string name = path.lexically_relative(root).generic_string();
    if (path.extension() != ".txt" && path.extension() != ".textproto") {
      Warn(name, issues);
      continue;
    }
    std::ifstream in(path, std::ios::binary);
    std::string contents((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (!in) return absl::PermissionDeniedError(absl::StrCat("cannot read ", path.string()));
    sources.push_back({name, std::move(contents)});
  }
  if (error) {
    return absl::PermissionDeniedError(absl::StrCat("cannot read ", folder, ": ", error.message()));
  }
  if (sources.empty()) {
    return absl::NotFoundError(
        absl::StrCat("no rules in ", folder, ": no .txt or .textproto below it"));
  }
  std::sort(sources.begin(), sources.end(),
            [](const RuleSource& a, const RuleSource& b) { return a.path < b.path; });
  return sources;
}

}  // namespace whosaid
