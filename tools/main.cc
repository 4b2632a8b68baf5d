// The whosaid program: the table of its commands.

#include <malloc.h>

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "tools/command.h"
#include "tools/evaluate/evaluate_command.h"
#include "tools/explain/explain_command.h"
#include "tools/extract_command.h"
#include "tools/fit/fit_command.h"
#include "tools/rules/check_command.h"
#include "tools/rules/list_command.h"
#include "tools/rules/profile_command.h"
#include "tools/rules/suggest_command.h"
#include "tools/rules/try_command.h"

int main(int argc, char** argv) {
#ifdef __GLIBC__
  // Memory of a megabyte that is given back is asked for again at once while rules are read: each
  // time the system clears its pages anew, a tenth of the start.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
  mallopt(M_TRIM_THRESHOLD, 16 << 20);
#endif
  // A closed pipe is an error of write(), which is reported, and not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  const whosaid::tools::Command commands[] = {
      whosaid::tools::ExtractCommand(),      whosaid::tools::ExplainCommand(),
      whosaid::tools::EvaluateCommand(),     whosaid::tools::FitCommand(),
      whosaid::tools::RulesCheckCommand(),   whosaid::tools::RulesTryCommand(),
      whosaid::tools::RulesProfileCommand(), whosaid::tools::RulesSuggestCommand(),
      whosaid::tools::RulesListCommand(),    whosaid::tools::RulesShowCommand(),
  };
  return whosaid::tools::RunCommandLine(commands, std::vector<std::string>(argv + 1, argv + argc),
                                        std::cout, std::cerr);
}
