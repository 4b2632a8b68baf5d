// `whosaid rules check`: its flags and its help.
#ifndef WHOSAID_TOOLS_RULES_CHECK_COMMAND_H_
#define WHOSAID_TOOLS_RULES_CHECK_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command RulesCheckCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_CHECK_COMMAND_H_
