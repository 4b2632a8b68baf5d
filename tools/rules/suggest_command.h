// `whosaid rules suggest`: what the rules miss on articles with gold, as rules to choose from.
#ifndef WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_
#define WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command RulesSuggestCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_
