// Suggested rules as a file.
#ifndef WHOSAID_TOOLS_RULES_SUGGESTION_TEXT_H_
#define WHOSAID_TOOLS_RULES_SUGGESTION_TEXT_H_

#include <string>

#include "proto/rules.pb.h"

namespace whosaid::tools {

struct Suggestions;

// A rule file without comments, its words in UTF-8.
std::string RuleFileText(const v1::RuleFile& file);

// A rule file of its own that loads with the rules at hand, with what is known of each rule before
// it; comments alone if there are no rules.
std::string SuggestionsAsTextproto(const Suggestions& suggestions);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SUGGESTION_TEXT_H_
