// What every command's exit code means; `whosaid help` prints the same list.
#ifndef WHOSAID_TOOLS_EXIT_CODES_H_
#define WHOSAID_TOOLS_EXIT_CODES_H_

namespace whosaid::tools {

enum ExitCode {
  kExitDone = 0,        // all done
  kExitSomeFailed = 1,  // some input could not be read; the others are done
  kExitUsage = 2,       // the command line is wrong; nothing is done
  kExitRules = 3,       // the rules do not load; nothing is done
  kExitOutput = 4,      // the output could not be written; stopped there
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EXIT_CODES_H_
