// A user's rules and what they are laid over, with the paths that the user knows: an issue in
// "en/frames/my.textproto" of the folder "mine" stands in "mine/en/frames/my.textproto".
#ifndef WHOSAID_TOOLS_RULES_RULE_FOLDER_H_
#define WHOSAID_TOOLS_RULES_RULE_FOLDER_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"

namespace whosaid::tools {

struct RuleFolder {
  std::vector<RuleSource> sources;  // what lies below first
  size_t first_overlay = 0;         // as RuleSet::Load takes it
  size_t first_own = 0;             // sources from here on are the folder's
  std::string folder;               // as the user wrote it; "" for the built-in rules alone

  // The contents of the file that is in force under path, or null.
  const RuleSource* Find(absl::string_view path) const;
  bool IsOwn(absl::string_view path) const;
  // For the user: "mine/en/frames/my.textproto"; as it is for a built-in file.
  std::string Shown(absl::string_view path) const;
  // Issues as they are, but with Shown files.
  Issues ShowFiles(const Issues& issues) const;
};

// Lays the files of `own` over `base`; alone: nothing lies below, base is not used.
RuleFolder LayOver(std::vector<RuleSource> base, std::vector<RuleSource> own, bool alone,
                   absl::string_view folder);

// The built-in rules of a language, with those of a folder over them if it is not "". alone, and a
// language that is not built in: the folder's by themselves. Fails as FindRules; warnings of
// reading go to *issues (may be null).
absl::StatusOr<RuleFolder> OpenRuleFolder(absl::string_view language, absl::string_view folder,
                                          bool alone, Issues* issues);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_RULE_FOLDER_H_
