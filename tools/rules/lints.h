// What is worth a second look in rules that load.
#ifndef WHOSAID_TOOLS_RULES_LINTS_H_
#define WHOSAID_TOOLS_RULES_LINTS_H_

#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "engine/cascade/examples.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// Adds warnings about the folder's own files to *issues, those of engine/rules/unused.h and
// unknown_weights.h, and
//   rules/matches-nothing  a rule that matches nowhere in any of its match examples
//   rules/shadowed         a phrase rule whose examples all go to other rules of its level
//   rules/same-pattern     two rules of one level that match the same, and emit the same
//   rules/large            more than half of RE2's budget
//   rules/replaces-file    a file with the path of one below it, whose contents are gone
// results: of RunExamples(rules). Returns how many rules the folder has.
int AddLints(const RuleSet& rules, const RuleFolder& folder,
             const std::vector<ExampleResult>& results, Issues* issues);

// The names of the rule set's classes that the engine itself asks for. Views into rules.
absl::flat_hash_set<absl::string_view> ClassesOfEngine(const RuleSet& rules);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_LINTS_H_
