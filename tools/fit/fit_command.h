// The command `whosaid fit`.
#ifndef WHOSAID_TOOLS_FIT_FIT_COMMAND_H_
#define WHOSAID_TOOLS_FIT_FIT_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command FitCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_FIT_COMMAND_H_
