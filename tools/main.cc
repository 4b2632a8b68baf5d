// The whosaid program: the table of its commands.

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

#include "tools/command.h"
#include "tools/evaluate/evaluate_command.h"
#include "tools/extract_command.h"
#include "tools/fit/fit_command.h"

int main(int argc, char** argv) {
  // A closed pipe is an error of write(), which is reported, and not the end of the process.
  std::signal(SIGPIPE, SIG_IGN);
  const whosaid::tools::Command commands[] = {
      whosaid::tools::ExtractCommand(),
      whosaid::tools::EvaluateCommand(),
      whosaid::tools::FitCommand(),
  };
  return whosaid::tools::RunCommandLine(commands, std::vector<std::string>(argv + 1, argv + argc),
                                        std::cout, std::cerr);
}
