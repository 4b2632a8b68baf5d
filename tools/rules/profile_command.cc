#include "tools/rules/profile_command.h"

#include <unistd.h>

#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "tools/common_flags.h"
#include "tools/evaluate/score.h"
#include "tools/exit_codes.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/rules/corpus_flags.h"
#include "tools/rules/corpus_run.h"
#include "tools/rules/profile.h"

ABSL_FLAG(std::string, profile_format, "table", "table or json.");

namespace whosaid::tools {
namespace {

int Usage(absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n`whosaid help rules profile` tells more.\n";
  return kExitUsage;
}

int RunProfileCommand(const std::vector<std::string>& arguments) {
  const std::string format = absl::GetFlag(FLAGS_profile_format);
  const std::string articles = absl::GetFlag(FLAGS_rules_corpus);
  if (format != "table" && format != "json") {
    return Usage(absl::StrCat("--format=", format, ": wanted table or json"));
  }
  if (!arguments.empty()) return Usage("a folder of rules is named by --rules=DIR");
  if (articles.empty()) return Usage("--corpus names the articles to run the rules on");

  const auto extractor =
      LoadExtractor(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), std::cerr);
  if (!extractor.ok()) {
    std::cerr << RulesError(extractor.status());
    return kExitRules;
  }
  const absl::StatusOr<std::optional<GoldCorpus>> gold = ReadGoldFlags();
  if (!gold.ok()) {
    std::cerr << "whosaid: " << gold.status().message() << "\n";
    return kExitSomeFailed;
  }
  const bool gold_is_whole = !gold->has_value() || !TellComplaints(**gold, std::cerr);

  Profiler profiler(&(*extractor)->rules());
  Predictions predictions;
  CorpusRun run;
  run.inputs = {articles};
  run.threads = 1;  // what is measured is not to wait for others
  run.extractors = {extractor->get()};
  run.look = [&profiler](const Extractor::Workspace& workspace, const v1::Document&) {
    profiler.AddReading(workspace.reading);
  };
  run.take = [&](CorpusResult& result) {
    profiler.AddRecords(result.results[0]);
    if (!gold->has_value()) return;
    predictions[result.document.id()] =
        PredictionsInCodePoints(result.document.text(), std::move(result.results[0]));
  };
  const int failed = RunCorpus(run, std::cerr);
  if (failed > 0 && profiler.documents() == 0) return kExitSomeFailed;
  const bool with_gold = gold->has_value();
  if (with_gold) profiler.AddScores(Score(**gold, predictions));

  const std::vector<RuleProfile> profiles = profiler.Finish();
  Output output(STDOUT_FILENO);
  output.Write(format == "json" ? ProfileAsJson(profiles, profiler.documents(), with_gold)
                                : ProfileAsTable(profiles, with_gold));
  if (!output.Flush()) {
    std::cerr << "whosaid: output: " << output.status().message() << "\n";
    return kExitOutput;
  }
  return failed > 0 || !gold_is_whole ? kExitSomeFailed : kExitDone;
}

}  // namespace

Command RulesProfileCommand() {
  Command command;
  command.name = "rules profile";
  command.summary = "Counts what each rule does on articles, and what it costs.";
  command.usage = "--corpus=PATH [--rules=DIR] [--ann=DIR] [--gold=FILE,...]";
  command.details =
      "A line a rule:\n"
      "  HITS     phrases that it made, or frames that it matched\n"
      "  DECIDED  records that name it first among their rules\n"
      "  BACKED   records that name it at all\n"
      "  RIGHT    with gold: of the quoted strings that its records gave a source, those\n"
      "           whose source overlaps gold's\n"
      "  MS       milliseconds of its RE2 alone over all that it could read: good for\n"
      "           comparing rules; the engine asks it only where it can match\n"
      "Phrase rules decide no records. Runs on one core.\n"
      "\n"
      "Exit codes: 0 done; 1 some article or the gold could not be read; 2 wrong usage;\n"
      "3 the rules do not load; 4 the output could not be written.\n";
  command.flags = {"corpus=rules_corpus",  "language", "rules", "ann", "gold",
                   "format=profile_format"};
  command.run = RunProfileCommand;
  return command;
}

}  // namespace whosaid::tools
