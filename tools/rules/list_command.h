// `whosaid rules list` and `whosaid rules show`: their help. Their one flag is --rules.
#ifndef WHOSAID_TOOLS_RULES_LIST_COMMAND_H_
#define WHOSAID_TOOLS_RULES_LIST_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command RulesListCommand();
Command RulesShowCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_LIST_COMMAND_H_
