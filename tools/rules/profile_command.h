// `whosaid rules profile`: its flags and its help.
#ifndef WHOSAID_TOOLS_RULES_PROFILE_COMMAND_H_
#define WHOSAID_TOOLS_RULES_PROFILE_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command RulesProfileCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_PROFILE_COMMAND_H_
