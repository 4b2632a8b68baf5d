// The engine with the rules that the command line asks for.
#ifndef WHOSAID_TOOLS_LOAD_EXTRACTOR_H_
#define WHOSAID_TOOLS_LOAD_EXTRACTOR_H_

#include <memory>
#include <ostream>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "engine/rules/issue.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// An extractor with the rules that FindRules finds. Warnings go to err; errors are the message of
// the status, in files as the user knows them.
absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(absl::string_view language,
                                                               absl::string_view rules_folder,
                                                               std::ostream& err);

// The same of rules that are read; found: what was told when they were.
absl::StatusOr<std::unique_ptr<const Extractor>> LoadExtractor(const RuleFolder& folder,
                                                               Issues found, std::ostream& err);

// What to tell the user when LoadExtractor failed: each mistake on a line that begins with its
// file.
std::string RulesError(const absl::Status& status);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_LOAD_EXTRACTOR_H_
