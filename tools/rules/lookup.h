// What rules are made of, by name: macros, classes, words and files.
#ifndef WHOSAID_TOOLS_RULES_LOOKUP_H_
#define WHOSAID_TOOLS_RULES_LOOKUP_H_

#include <string>

#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// All that the rules have under the name; "" if that is nothing. A name is the first of these:
//   - a file, "en/lexicons/cue_verbs.txt": its text
//   - a macro, "SPEAKER": where it stands, its note and pattern
//   - a class, "CUE" or "CUE:tell": its lexicons with the values of their columns, and the rules
//     that emit it
//   - words, "said" or "put it": their entries in lexicons, or the longest endings where there are
//     none
// rules: what was loaded from the folder.
std::string Lookup(const RuleSet& rules, const RuleFolder& folder, absl::string_view name);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_LOOKUP_H_
