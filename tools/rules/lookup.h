// What rules are made of, by name: macros, classes, words and files.
#ifndef WHOSAID_TOOLS_RULES_LOOKUP_H_
#define WHOSAID_TOOLS_RULES_LOOKUP_H_

#include <string>

#include "absl/strings/string_view.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// All that the rules have under the name; "" if that is nothing.
//   SPEAKER           a macro: where it stands, its note and pattern
//   CUE, CUE:tell     a class: its lexicons with the values of their columns, the rules that emit
//   it said, "put it"    words: the entries of lexicons, or the longest endings where there are
//   none en/lexicons/cue_verbs.txt
//                     a file, as it is
std::string Lookup(const RuleFolder& folder, absl::string_view name);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_LOOKUP_H_
