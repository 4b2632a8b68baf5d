// The frame of the whosaid program: which command is meant, its flags, its help.
//
// A command is one Command in the table of main.cc. Its flags are ordinary ABSL_FLAGs, named in
// Command::flags: only those are accepted, and help is made from them. Values are parsed by Abseil;
// finding the flags on the command line is done here, because absl::ParseCommandLine ends the
// process with code 1 on a mistake, knows no commands, and suggests nothing.
#ifndef WHOSAID_TOOLS_COMMAND_H_
#define WHOSAID_TOOLS_COMMAND_H_

#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace whosaid::tools {

struct Command {
  absl::string_view name;     // one word or two: "extract", "rules check"
  absl::string_view summary;  // one line, for the list of commands
  absl::string_view usage;    // what follows the name: "[FILE|DIR|-]..."
  absl::string_view details;  // paragraphs for `whosaid help NAME`, broken at 80 columns
  // Names of ABSL_FLAGs, in the order of the help. "format=check_format": --format sets the flag
  // check_format, for what two commands call the same and take other values for.
  std::vector<absl::string_view> flags;
  // arguments: what is left without command and flags. Returns an ExitCode.
  int (*run)(const std::vector<std::string>& arguments);
};

// Sets the flags of command that stand in arguments and returns the rest, in order. `--name=value`,
// `--name value`, `--bool`, `--nobool`; one dash is as good as two, - as good as _ inside a name;
// `--` ends the flags; `-` alone is no flag. InvalidArgument, fit for people, on any mistake; a
// second value for a flag is one.
absl::StatusOr<std::vector<std::string>> ParseFlags(const Command& command,
                                                    absl::Span<const std::string> arguments);

// The text of `whosaid help` and of `whosaid help NAME`.
std::string GeneralHelp(absl::Span<const Command> commands);
std::string CommandHelp(const Command& command);

// arguments: argv without the program. Runs one command, or help or version, or says to err what is
// wrong. Returns the ExitCode.
int RunCommandLine(absl::Span<const Command> commands, std::vector<std::string> arguments,
                   std::ostream& out, std::ostream& err);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_COMMAND_H_
