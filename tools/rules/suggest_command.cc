#include "tools/rules/suggest_command.h"

#include <unistd.h>

#include <iostream>
#include <optional>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/rule_set.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/rules/corpus_flags.h"
#include "tools/rules/misses.h"
#include "tools/rules/rule_folder.h"
#include "tools/rules/suggestion.h"
#include "tools/rules/suggestion_text.h"

ABSL_FLAG(int, suggest_limit, 10, "How many rules to suggest. Default: 10.");
ABSL_FLAG(int, suggest_min_precision, 50,
          "Leave out rules that are right less often, in percent. Default: 50.");
ABSL_FLAG(int, suggest_min_misses, 2, "Leave out shapes of fewer missed attributions. Default: 2.");

namespace whosaid::tools {
namespace {

int Usage(absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n`whosaid help rules suggest` tells more.\n";
  return kExitUsage;
}

int RunSuggestCommand(const std::vector<std::string>& arguments) {
  SuggestOptions options;
  if (absl::GetFlag(FLAGS_suggest_limit) < 1) return Usage("--limit is 1 or more");
  if (absl::GetFlag(FLAGS_suggest_min_misses) < 1) return Usage("--min_misses is 1 or more");
  const int percent = absl::GetFlag(FLAGS_suggest_min_precision);
  if (percent < 0 || percent > 100) return Usage("--min_precision is 0 to 100");
  options.limit = absl::GetFlag(FLAGS_suggest_limit);
  options.min_misses = absl::GetFlag(FLAGS_suggest_min_misses);
  options.min_precision = percent / 100.0;
  if (!arguments.empty()) return Usage("a folder of rules is named by --rules=DIR");
  if (absl::GetFlag(FLAGS_rules_corpus).empty()) return Usage("--corpus names the articles");
  if (absl::GetFlag(FLAGS_ann).empty()) return Usage("--ann names the gold of the articles");

  Issues issues;
  const absl::StatusOr<RuleFolder> folder =
      OpenRuleFolder(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), false, &issues);
  if (!folder.ok()) {
    std::cerr << RulesError(folder.status());
    return kExitRules;
  }
  if (!RuleSet::Load(folder->sources, folder->first_overlay, &issues).ok()) {
    std::cerr << RulesError(folder->ShowFiles(issues).ToStatus());
    return kExitRules;
  }
  const absl::StatusOr<std::optional<GoldCorpus>> gold = ReadGoldFlags();
  if (!gold.ok()) {
    std::cerr << "whosaid: " << gold.status().message() << "\n";
    return kExitSomeFailed;
  }

  const bool gold_is_whole = !TellComplaints(**gold, std::cerr);
  const absl::StatusOr<Misses> misses = FindMisses(*folder, **gold);
  if (!misses.ok()) {
    std::cerr << RulesError(misses.status());
    return kExitRules;
  }
  const absl::StatusOr<Suggestions> suggestions = SuggestRules(*folder, **gold, *misses, options);
  if (!suggestions.ok()) {
    std::cerr << RulesError(suggestions.status());
    return kExitRules;
  }
  Output output(STDOUT_FILENO);
  output.Write(SuggestionsAsTextproto(*suggestions));
  if (!output.Flush()) {
    std::cerr << "whosaid: output: " << output.status().message() << "\n";
    return kExitOutput;
  }
  return gold_is_whole ? kExitDone : kExitSomeFailed;
}

}  // namespace

Command RulesSuggestCommand() {
  Command command;
  command.name = "rules suggest";
  command.summary = "Suggests rules for what the rules miss on articles with gold.";
  command.usage = "--corpus=DIR --ann=DIR [--rules=DIR]";
  command.details =
      "Missed is what no frame proposes and no record has. What stands between content,\n"
      "cue and source is made a pattern of classes; equal ones are counted; each is run\n"
      "over the articles, and written as a rule with its examples, the most missed first.\n"
      "Precision: how many of its matches are attributions of gold. Recall: how many of\n"
      "gold's attributions it matches. Examples are the articles' own sentences.\n"
      "\n"
      "Read a rule before you take it, make it wider or narrower, and try it:\n"
      "  whosaid rules suggest --corpus=news/text --ann=news/gold \\\n"
      "      > mine/en/frames/suggested.textproto\n"
      "  whosaid rules try mine --corpus=news/text --ann=news/gold\n"
      "\n"
      "Exit codes: 0 done, rules or none; 1 the gold, or some of it, could not be read;\n"
      "2 wrong usage; 3 the rules do not load; 4 the output could not be written.\n";
  command.flags = {"corpus=rules_corpus",
                   "ann",
                   "language",
                   "rules",
                   "limit=suggest_limit",
                   "min_precision=suggest_min_precision",
                   "min_misses=suggest_min_misses"};
  command.run = RunSuggestCommand;
  return command;
}

}  // namespace whosaid::tools
