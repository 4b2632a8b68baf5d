// The engine with the rules that the command line asks for.
#ifndef WHOSAID_TOOLS_LOAD_EXTRACTOR_H_
#define WHOSAID_TOOLS_LOAD_EXTRACTOR_H_

#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/extractor.h"
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

// An extractor with them. Warnings go to err; errors are the message of the status.
absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(absl::string_view language,
                                                               absl::string_view rules_folder,
                                                               std::ostream& err);

// What to tell the user when LoadExtractor failed: each mistake on a line that begins with its
// file.
std::string RulesError(const absl::Status& status);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_LOAD_EXTRACTOR_H_
