// whosaid explain.
#ifndef WHOSAID_TOOLS_EXPLAIN_EXPLAIN_COMMAND_H_
#define WHOSAID_TOOLS_EXPLAIN_EXPLAIN_COMMAND_H_

#include "tools/command.h"

namespace whosaid::tools {

Command ExplainCommand();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXPLAIN_EXPLAIN_COMMAND_H_
