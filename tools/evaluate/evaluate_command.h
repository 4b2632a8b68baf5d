// `whosaid evaluate`: its flags and its help.
#ifndef WHOSAID_TOOLS_EVALUATE_EVALUATE_COMMAND_H_
#define WHOSAID_TOOLS_EVALUATE_EVALUATE_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command EvaluateCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_EVALUATE_COMMAND_H_
