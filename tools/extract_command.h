// `whosaid extract`: its flags, its help, and the engine behind it.
#ifndef WHOSAID_TOOLS_EXTRACT_COMMAND_H_
#define WHOSAID_TOOLS_EXTRACT_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command ExtractCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXTRACT_COMMAND_H_
