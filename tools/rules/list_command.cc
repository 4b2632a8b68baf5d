#include "tools/rules/list_command.h"

#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/builtin.h"
#include "engine/rules/issue.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/rules/describe.h"
#include "tools/rules/lookup.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {
namespace {

// The rules that are asked about, and those below them.
struct Loaded {
  RuleFolder folder;
  std::unique_ptr<const RuleSet> rules, below;
};

absl::StatusOr<Loaded> LoadRules() {
  Loaded loaded;
  const std::string language = absl::GetFlag(FLAGS_language);
  absl::StatusOr<RuleFolder> folder =
      OpenRuleFolder(language, absl::GetFlag(FLAGS_rules), false, nullptr);
  if (!folder.ok()) return folder.status();
  loaded.folder = *std::move(folder);
  Issues issues;
  auto rules = RuleSet::Load(loaded.folder.sources, loaded.folder.first_overlay, &issues);
  if (!rules.ok()) return loaded.folder.ShowFiles(issues).ToStatus();
  loaded.rules = *std::move(rules);
  auto below = RuleSet::Load(BuiltinRules(language), SIZE_MAX, nullptr);
  if (!below.ok()) return below.status();
  loaded.below = *std::move(below);
  return loaded;
}

int Write(absl::string_view text) {
  Output output(STDOUT_FILENO);
  output.Write(text);
  if (output.Flush()) return kExitDone;
  std::cerr << "whosaid: output: " << output.status().message() << "\n";
  return kExitOutput;
}

int RunListCommand(const std::vector<std::string>& arguments) {
  if (!arguments.empty()) {
    std::cerr << "whosaid: `rules list` takes no arguments; a folder is named by --rules=DIR\n";
    return kExitUsage;
  }
  const absl::StatusOr<Loaded> loaded = LoadRules();
  if (!loaded.ok()) {
    std::cerr << RulesError(loaded.status());
    return kExitRules;
  }
  return Write(RuleList(*loaded->rules, *loaded->below, loaded->folder));
}

int RunShowCommand(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    std::cerr << "whosaid: show what? a rule, macro, class, word or file of rules; `whosaid rules "
                 "list` has all rules\n";
    return kExitUsage;
  }
  const absl::StatusOr<Loaded> loaded = LoadRules();
  if (!loaded.ok()) {
    std::cerr << RulesError(loaded.status());
    return kExitRules;
  }
  std::string text;
  for (const std::string& name : arguments) {
    std::string description = RuleDescription(*loaded->rules, *loaded->below, loaded->folder, name);
    if (description.empty()) description = Lookup(*loaded->rules, loaded->folder, name);
    if (description.empty()) {
      std::vector<std::string> ids;
      for (const ListedRule& listed : AllRules(*loaded->rules)) ids.push_back(listed.rule->id);
      const std::string nearest = NearestName(name, ids);
      std::cerr << "whosaid: no rule, macro, class, word or file " << name
                << (nearest.empty() ? "; `whosaid rules list` has the ids of rules"
                                    : absl::StrCat("; did you mean ", nearest, "?"))
                << "\n";
      return kExitUsage;
    }
    absl::StrAppend(&text, text.empty() ? "" : "\n", description);
  }
  return Write(text);
}

}  // namespace

Command RulesListCommand() {
  Command command;
  command.name = "rules list";
  command.summary = "Lists all rules: what each makes, its size, where it stands.";
  command.usage = "[--rules=DIR]";
  command.details =
      "A line a rule, level by level:\n"
      "  MAKES     the class that a phrase rule emits, the roles that a frame names\n"
      "  PRIOR     see docs/rules.md\n"
      "  SIZE      instructions of its RE2; 20000 are the most\n"
      "  EXAMPLES  match + reject\n"
      "With --rules=DIR the last column tells what DIR has added or replaced, and what\n"
      "it disables stands at the end.\n"
      "\n"
      "Exit codes: 0 done; 2 wrong usage; 3 the rules do not load; 4 the output could\n"
      "not be written.\n";
  command.flags = {"language", "rules"};
  command.run = RunListCommand;
  return command;
}

Command RulesShowCommand() {
  Command command;
  command.name = "rules show";
  command.summary = "Shows a rule whole, a macro, a class, a word, or a file of rules.";
  command.usage = "NAME... [--rules=DIR]";
  command.details =
      "NAME is the first of these that there is:\n"
      "  an id     a rule: pattern, macros spelt out, examples, size, place\n"
      "  a file    its text\n"
      "  a macro   its note and pattern\n"
      "  a class   its lexicons with the values of their columns, the rules that emit it\n"
      "  a word    its entries in lexicons, or the longest word endings it has there\n"
      "\n"
      "Examples:\n"
      "  whosaid rules show en/frames/quote/cue_speaker SPEAKER CUE\n"
      "  whosaid rules show said \"according to\"\n"
      "  whosaid rules show en/lexicons/cue_verbs.txt | less\n"
      "\n"
      "Exit codes: 0 done; 2 wrong usage, or nothing of that name; 3 the rules do not\n"
      "load; 4 the output could not be written.\n";
  command.flags = {"language", "rules"};
  command.run = RunShowCommand;
  return command;
}

}  // namespace whosaid::tools
