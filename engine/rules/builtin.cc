#include "engine/rules/builtin.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "rules/builtin_rules.h"
#include "rules/frozen_rules.h"

namespace whosaid {
namespace {

namespace fs = std::filesystem;

// What a package of rules may hold beside them.
bool IsForPeople(const fs::path& path) {
  const std::string stem = path.stem().string();
  return path.extension() == ".md" || stem == "README" || stem == "LICENSE" || stem == "LICENCE";
}

void Warn(absl::string_view file, absl::string_view code, absl::string_view message,
          absl::string_view hint, Issues* issues) {
  if (issues == nullptr) return;
  Issue issue;
  issue.severity = Issue::kWarning;
  issue.code = std::string(code);
  issue.file = std::string(file);
  issue.message = std::string(message);
  issue.hint = std::string(hint);
  issues->Add(issue);
}

// "en" of "en/weights.textproto"; "" of a file in no folder.
absl::string_view FolderOf(absl::string_view path) {
  const size_t slash = path.find('/');
  return slash == absl::string_view::npos ? "" : path.substr(0, slash);
}

using LanguageRules = std::map<std::string, std::vector<RuleSource>, std::less<>>;

const LanguageRules& ByLanguage() {
  static const auto* const rules = [] {
    auto* const by_language = new LanguageRules;
    std::map<absl::string_view, absl::string_view> frozen;
    for (const EmbeddedFile& file : FrozenRules()) {
      frozen[absl::StripPrefix(file.path, "frozen/")] = file.contents;
    }
    for (const EmbeddedFile& file : EmbeddedRules()) {
      // Those of all lexicons of a language have the name of their folder.
      const absl::string_view path =
          absl::EndsWith(file.path, ".txt") ? file.path.substr(0, file.path.rfind('/')) : file.path;
      (*by_language)[std::string(FolderOf(file.path))].push_back(
          {std::string(file.path), SharedText::Lasting(file.contents), true, frozen[path]});
    }
    return by_language;
  }();
  return *rules;
}

}  // namespace

const std::vector<RuleSource>& BuiltinRules(absl::string_view language) {
  static const auto* const none = new std::vector<RuleSource>;
  const auto found = ByLanguage().find(language);
  return found == ByLanguage().end() ? *none : found->second;
}

std::vector<std::string> BuiltinLanguages() {
  std::vector<std::string> languages;
  for (const auto& entry : ByLanguage()) languages.push_back(entry.first);
  return languages;
}

std::vector<RuleSource> OfLanguage(std::vector<RuleSource> sources, absl::string_view language,
                                   Issues* issues) {
  std::set<std::string> others;
  const auto is_other = [&](const RuleSource& source) {
    const absl::string_view folder = FolderOf(source.path);
    if (folder.empty() || folder == language) return false;
    if (ByLanguage().count(folder) == 0) others.emplace(folder);
    return true;
  };
  sources.erase(std::remove_if(sources.begin(), sources.end(), is_other), sources.end());
  for (const std::string& other : others) {
    Warn(absl::StrCat(other, "/"), "rules/other-language",
         absl::StrCat("not read: these are not rules of the language ", language),
         absl::StrCat("rules stand in LANG/frames, LANG/lexicons, ...; to read these: --language=",
                      other),
         issues);
  }
  return sources;
}

absl::StatusOr<std::vector<RuleSource>> ReadRuleFolder(const std::string& folder, Issues* issues) {
  const fs::path root(folder);
  std::error_code error;
  if (!fs::is_directory(root, error)) {
    return fs::exists(root, error)
               ? absl::InvalidArgumentError(absl::StrCat(
                     folder,
                     " is a file: rules are a folder, such as DIR with DIR/en/frames in it"))
               : absl::NotFoundError(absl::StrCat("no rules folder ", folder));
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
      Warn(name, "rules/other-file", "not a file of rules",
           "lexicons end with .txt, rules with .textproto", issues);
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
