// whosaid rules suggest.
#ifndef WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_
#define WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command RulesSuggestCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SUGGEST_COMMAND_H_
