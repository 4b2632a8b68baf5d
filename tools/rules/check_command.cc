#include "tools/rules/check_command.h"

#include <unistd.h>

#include <iostream>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/output.h"
#include "tools/rules/check.h"
#include "tools/rules/issue_formats.h"
#include "tools/rules/rule_folder.h"

ABSL_FLAG(std::string, check_format, "text", "text, json or sarif.");
ABSL_FLAG(bool, check_alone, false,
          "Check DIR as a whole rule set by itself, not as laid over the built-in one. Default: "
          "no.");
ABSL_FLAG(bool, check_strict, false, "Warnings count as errors. Default: no.");

namespace whosaid::tools {
namespace {

int Usage(absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n`whosaid help rules check` tells more.\n";
  return kExitUsage;
}

int RunCheckCommand(const std::vector<std::string>& arguments) {
  const std::string format = absl::GetFlag(FLAGS_check_format);
  if (format != "text" && format != "json" && format != "sarif") {
    return Usage(absl::StrCat("--format=", format, ": wanted text, json or sarif"));
  }
  if (arguments.size() > 1) return Usage("one folder of rules at a time");
  const bool alone = absl::GetFlag(FLAGS_check_alone);
  if (alone && arguments.empty()) return Usage("--alone needs a folder");

  Issues read;
  const absl::StatusOr<RuleFolder> folder = OpenRuleFolder(
      absl::GetFlag(FLAGS_language), arguments.empty() ? "" : arguments[0], alone, &read);
  if (!folder.ok()) {
    std::cerr << "whosaid: " << folder.status().message() << "\n";
    return kExitRules;
  }
  const RuleCheck check = CheckRules(*folder, read);

  Output output(STDOUT_FILENO);
  if (format == "json") {
    output.Write(IssuesAsJson(check.issues));
  } else if (format == "sarif") {
    output.Write(IssuesAsSarif(check.issues));
  } else {
    const bool color = UseColor(absl::GetFlag(FLAGS_color), STDOUT_FILENO);
    output.Write(absl::StrCat(IssuesAsText(check.issues, color), check.Summary(), "\n"));
  }
  if (!output.Flush()) {
    std::cerr << "whosaid: output: " << output.status().message() << "\n";
    return kExitOutput;
  }
  const bool bad =
      check.errors() > 0 || (absl::GetFlag(FLAGS_check_strict) && check.warnings() > 0);
  return bad ? kExitRules : kExitDone;
}

}  // namespace

Command RulesCheckCommand() {
  Command command;
  command.name = "rules check";
  command.summary = "Tells all that is wrong with rules, and runs their examples.";
  command.usage = "[DIR] [FLAG]...";
  command.details =
      "DIR is laid over the built-in rules, as --rules=DIR does elsewhere; without it\n"
      "the built-in rules are checked. Everything wrong is told in one run, each with\n"
      "its file, line and column, the line and what to do:\n"
      "  errors    what does not load, and examples that do not hold (what the example\n"
      "            expects above what the rule found)\n"
      "  warnings  about DIR only: rules that match nowhere in their examples, that\n"
      "            others shadow or repeat; classes, entries and macros that no rule\n"
      "            names; entries given twice; values and weights that nothing knows;\n"
      "            files that replace built-in ones whole; rules without a note or an\n"
      "            example\n"
      "\n"
      "Examples:\n"
      "  whosaid rules check mine\n"
      "  whosaid rules check mine --strict --format=sarif > rules.sarif\n"
      "\n"
      "Exit codes: 0 no errors; 2 wrong usage; 3 there are errors (with --strict:\n"
      "warnings); 4 the output could not be written.\n";
  command.flags = {"format=check_format", "strict=check_strict", "alone=check_alone", "language",
                   "color"};
  command.run = RunCheckCommand;
  return command;
}

}  // namespace whosaid::tools
