#include "tools/rules/try_command.h"

#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "tools/common_flags.h"
#include "tools/evaluate/score.h"
#include "tools/exit_codes.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/rules/corpus_flags.h"
#include "tools/rules/corpus_run.h"
#include "tools/rules/describe.h"
#include "tools/rules/rule_folder.h"
#include "tools/rules/trial.h"

ABSL_FLAG(std::string, try_format, "text",
          "text, or html (a page that needs nothing else, with all changes).");
ABSL_FLAG(int, try_limit, 10,
          "How many changes of each rule the text shows; 0 is all. Default: 10.");

namespace whosaid::tools {
namespace {

int Usage(absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n`whosaid help rules try` tells more.\n";
  return kExitUsage;
}

std::string ChangeLine(const RuleFolder& folder, const RuleChange& change) {
  switch (change.kind) {
    case RuleChange::kAdded:
      return absl::StrCat("+ ", change.id(), "  ", folder.Shown(change.after->file), ":",
                          change.after->line);
    case RuleChange::kReplaced:
      return absl::StrCat("~ ", change.id(), "  ", folder.Shown(change.after->file), ":",
                          change.after->line);
    case RuleChange::kDisabled:
      break;
  }
  return absl::StrCat("- ", change.id());
}

int RunTryCommand(const std::vector<std::string>& arguments) {
  const std::string format = absl::GetFlag(FLAGS_try_format);
  const std::string articles = absl::GetFlag(FLAGS_rules_corpus);
  if (format != "text" && format != "html") {
    return Usage(absl::StrCat("--format=", format, ": wanted text or html"));
  }
  if (arguments.size() != 1) return Usage("name one folder of rules to try");
  if (articles.empty()) return Usage("--corpus names the articles to try the rules on");
  if (absl::GetFlag(FLAGS_threads) < 0) return Usage("--threads is 0 or more");
  const int limit = absl::GetFlag(FLAGS_try_limit);
  if (limit < 0) return Usage("--limit is 0 or more");

  Issues issues;
  const std::string language = absl::GetFlag(FLAGS_language);
  const absl::StatusOr<RuleFolder> folder = OpenRuleFolder(language, arguments[0], false, &issues);
  if (!folder.ok()) {
    std::cerr << RulesError(folder.status());
    return kExitRules;
  }
  const auto before = Extractor::Create(BuiltinRules(language), SIZE_MAX, nullptr);
  const auto after = Extractor::Create(folder->sources, folder->first_overlay, &issues);
  if (!before.ok() || !after.ok()) {
    std::cerr << RulesError(before.ok() ? folder->ShowFiles(issues).ToStatus() : before.status());
    return kExitRules;
  }
  const absl::StatusOr<std::optional<GoldCorpus>> gold = ReadGoldFlags();
  if (!gold.ok()) {
    std::cerr << "whosaid: " << gold.status().message() << "\n";
    return kExitSomeFailed;
  }
  const bool gold_is_whole = !gold->has_value() || !TellComplaints(**gold, std::cerr);

  Trial trial;
  trial.folder = arguments[0];
  absl::flat_hash_set<std::string> changed;
  for (const RuleChange& change : CompareRules((*before)->rules(), (*after)->rules())) {
    changed.insert(change.id());
    trial.rule_changes.push_back(ChangeLine(*folder, change));
  }
  Predictions predictions_before, predictions_after;
  CorpusRun run;
  run.inputs = {articles};
  run.threads = ThreadCount(absl::GetFlag(FLAGS_threads));
  run.extractors = {before->get(), after->get()};
  run.take = [&](CorpusResult& result) {
    const std::string& text = result.document.text();
    ++trial.documents;
    trial.records_before += result.results[0].attributions_size();
    trial.records_after += result.results[1].attributions_size();
    std::vector<RecordChange> changes =
        CompareRecords(result.results[0], result.results[1], changed);
    trial.with_changes += !changes.empty();
    for (RecordChange& change : changes) {
      const std::string rule = change.rule;
      trial.groups[rule].push_back(InContext(result.document.id(), text, std::move(change)));
    }
    if (!gold->has_value()) return;
    predictions_before[result.document.id()] =
        PredictionsInCodePoints(text, std::move(result.results[0]));
    predictions_after[result.document.id()] =
        PredictionsInCodePoints(text, std::move(result.results[1]));
  };
  const int failed = RunCorpus(run, std::cerr);
  if (failed > 0 && trial.documents == 0) return kExitSomeFailed;
  if (gold->has_value()) {
    trial.figures =
        CompareFigures(Score(**gold, predictions_before), Score(**gold, predictions_after));
  }

  Output output(STDOUT_FILENO);
  output.Write(format == "html" ? TrialAsHtml(trial)
                                : TrialAsText(trial, limit,
                                              UseColor(absl::GetFlag(FLAGS_color), STDOUT_FILENO)));
  if (!output.Flush()) {
    std::cerr << "whosaid: output: " << output.status().message() << "\n";
    return kExitOutput;
  }
  return failed > 0 || !gold_is_whole ? kExitSomeFailed : kExitDone;
}

}  // namespace

Command RulesTryCommand() {
  Command command;
  command.name = "rules try";
  command.summary = "Shows what a folder of rules changes in the records of articles.";
  command.usage = "DIR --corpus=PATH [--ann=DIR] [--gold=FILE,...]";
  command.details =
      "Runs the articles with the built-in rules and with DIR laid over them, and shows\n"
      "every record that is added (+), removed (-) or changed (~) in its place in the\n"
      "text, under the rule of DIR that decided it. With gold (see `whosaid help\n"
      "evaluate`) also what that does to the figures.\n"
      "\n"
      "Examples:\n"
      "  whosaid rules try mine --corpus=news\n"
      "  whosaid rules try mine --corpus=news --format=html > mine.html\n"
      "  whosaid rules try mine --corpus=testdata/articles --ann=testdata/gold \\\n"
      "      --gold=testdata/gold/speakers.jsonl\n"
      "\n"
      "Exit codes: 0 done, changes or not; 1 some article or gold could not be read;\n"
      "2 wrong usage; 3 the rules do not load; 4 the output could not be written.\n";
  command.flags = {"corpus=rules_corpus", "ann",      "gold",    "format=try_format",
                   "limit=try_limit",     "language", "threads", "color"};
  command.run = RunTryCommand;
  return command;
}

}  // namespace whosaid::tools
