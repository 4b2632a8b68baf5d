#include "tools/fit/fit_command.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/declare.h"
#include "absl/flags/flag.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "engine/rules/issue.h"
#include "engine/rules/weight_file.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/fit/fit.h"
#include "tools/fit/folds.h"
#include "tools/fit/worth.h"
#include "tools/gold/corpus.h"
#include "tools/gold/passages.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/paths.h"
#include "tools/rules/rule_folder.h"

ABSL_DECLARE_FLAG(std::string, text);
ABSL_DECLARE_FLAG(std::string, ann);
ABSL_DECLARE_FLAG(std::string, passages);
ABSL_DECLARE_FLAG(std::vector<std::string>, gold);

ABSL_FLAG(std::string, out, "",
          "The weight file to write: rules/en/weights.textproto in the sources, or "
          "LANG/weights.textproto of a folder for --rules, LANG being en, de ...");
ABSL_FLAG(std::string, corpus_name, "the given gold",
          "What to call the gold in the weight file's provenance.");
ABSL_FLAG(int, folds, 5, "Into how many parts the articles are dealt for figures and calibration.");
ABSL_FLAG(bool, worth, false,
          "Also print what each feature and each rule is worth: the points of F1 that are lost on "
          "unseen text without it. Reads the corpus some two hundred times.");
ABSL_FLAG(double, prune, whosaid::tools::FitOptions().prune,
          "Weights smaller than this are left out, and the others fitted again without them; "
          "of rare features larger ones too.");

namespace whosaid::tools {
namespace {

int Fail(ExitCode code, absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n";
  return code;
}

// What the file says of itself: data, date, figures on articles that were not fitted on.
std::string Provenance(const FitResult& result) {
  const Scores& s = result.folds;
  return absl::StrFormat(
      "whosaid fit, %s: %d articles of %s, %d questions; on unseen folds (%d) link F1 %.1f, "
      "content %.1f, cue %.1f, source %.1f",
      absl::FormatTime("%Y-%m-%d", absl::Now(), absl::UTCTimeZone()), s.documents,
      absl::GetFlag(FLAGS_corpus_name), result.questions, absl::GetFlag(FLAGS_folds), s.link.F1(),
      s.content.F1(), s.cue.F1(), s.source.F1());
}

// The rules that are asked for, once they have been loaded. Their weights are left empty: they are
// not looked at, so that a fit can renew broken ones.
absl::StatusOr<RuleFolder> LoadRulesToFit() {
  Issues found;
  absl::StatusOr<RuleFolder> folder =
      OpenRuleFolder(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), false, &found);
  if (!folder.ok()) return folder;
  for (RuleSource& source : folder->sources) {
    if (IsWeightFile(source.path)) source = {source.path, ""};
  }
  const auto extractor = LoadExtractor(*folder, std::move(found), std::cerr);
  if (!extractor.ok()) return extractor.status();
  return folder;
}

int RunFitCommand(const std::vector<std::string>& arguments) {
  const std::string text = absl::GetFlag(FLAGS_text), ann = absl::GetFlag(FLAGS_ann);
  const std::string out = absl::GetFlag(FLAGS_out);
  if (!arguments.empty() || text.empty() || ann.empty() || out.empty()) {
    return Fail(kExitUsage, "fit needs --text, --ann and --out\n`whosaid help fit` tells more.");
  }
  if (absl::GetFlag(FLAGS_folds) < 2) return Fail(kExitUsage, "--folds is 2 or more");
  const absl::StatusOr<GoldCorpus> corpus = ReadGoldCorpus(text, ann, absl::GetFlag(FLAGS_gold));
  if (!corpus.ok()) return Fail(kExitSomeFailed, corpus.status().message());
  const bool gold_is_whole = !TellComplaints(*corpus, std::cerr);

  const absl::StatusOr<RuleFolder> rules = LoadRulesToFit();
  if (!rules.ok()) {
    std::cerr << RulesError(rules.status());
    return kExitRules;
  }
  FitOptions options;
  options.folds = absl::GetFlag(FLAGS_folds);
  options.prune = absl::GetFlag(FLAGS_prune);
  GoldCorpus passages;
  if (const std::string file = absl::GetFlag(FLAGS_passages); !file.empty()) {
    absl::StatusOr<GoldCorpus> more = ReadPassages(file);
    if (!more.ok()) return Fail(kExitSomeFailed, more.status().message());
    passages = *std::move(more);
    options.passages = &passages;
  }
  // A fit takes minutes: what would spoil it at its end is told now.
  if (const absl::Status status = PrepareToWrite(ResolvePath(out)); !status.ok()) {
    return Fail(kExitOutput, absl::StrCat(out, ": ", status.message()));
  }
  const std::string place = absl::StrCat("/", absl::GetFlag(FLAGS_language), kWeightFile);
  if (!absl::EndsWith(absl::StrCat("/", out), place)) {
    std::cerr << "whosaid: " << out << ": --rules=DIR will not read it there, but as DIR" << place
              << "\n";
  }
  options.progress = [](absl::string_view what) { std::cerr << what << "\n"; };
  absl::StatusOr<FitResult> result = Fit(rules->sources, rules->first_overlay, *corpus, options);
  if (!result.ok()) return Fail(kExitSomeFailed, result.status().message());
  result->weights.set_provenance(Provenance(*result));

  const int fd = open(ResolvePath(out).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) return Fail(kExitOutput, absl::StrCat(out, ": ", ErrnoText(errno)));
  Output file(fd);
  file.Write(WeightText(result->weights));
  const bool written = file.Flush();
  close(fd);
  if (!written) return Fail(kExitOutput, absl::StrCat(out, ": ", file.status().message()));

  Output output(STDOUT_FILENO);
  output.Write(absl::StrFormat("%d questions, %d features, %d weights in %s\n", result->questions,
                               result->features, result->weights.weight_size(), out));
  output.Write(absl::StrFormat("Articles of %d folds, each read with the weights of the others:\n",
                               options.folds));
  output.Write(ScoreRows(result->folds));
  if (absl::GetFlag(FLAGS_worth)) {
    const Folds folds(rules->sources, rules->first_overlay, *corpus, options.folds);
    const absl::StatusOr<std::vector<Worth>> worths =
        WorthOfAll(folds, result->of_fold, *corpus, result->folds, options.progress);
    if (!worths.ok()) return Fail(kExitSomeFailed, worths.status().message());
    output.Write("\n" + WorthTable(*worths));
  }
  if (!output.Flush()) return kExitOutput;
  return gold_is_whole ? kExitDone : kExitSomeFailed;
}

}  // namespace

Command FitCommand() {
  Command command;
  command.name = "fit";
  command.summary = "Learns the weights of a rule set from gold.";
  command.usage = "--text=DIR --ann=DIR --out=FILE [--gold=FILE,...]";
  command.details =
      "Reads articles with brat standoff (as `whosaid evaluate` does), asks every\n"
      "question of the engine, and finds the weights that make gold's answers the\n"
      "likeliest (softmax with L2, limited-memory BFGS). Confidence is calibrated, and\n"
      "the figures printed are measured, on articles that the weights in use were not\n"
      "fitted on: the articles are dealt into --folds parts, and each is read with the\n"
      "weights of the others. The same gold and rules give the same weights. --worth\n"
      "tells what each feature and each rule brings: the figures on those articles\n"
      "without it. What is wrong in the gold is told and left out, as `whosaid evaluate`\n"
      "does it.\n"
      "\n"
      "Example:\n"
      "  whosaid fit --text=corpus/text --ann=corpus/ann \\\n"
      "      --out=my_rules/en/weights.textproto\n"
      "  whosaid extract --rules=my_rules article.txt\n"
      "\n"
      "Exit codes: 0 all done; 1 gold could not be read, or some of it was left out or\n"
      "has no text; 2 wrong usage; 3 the rules do not load; 4 the output could not be\n"
      "written.\n";
  command.flags = {"text",     "ann",   "gold",  "out",         "language", "rules",
                   "passages", "folds", "prune", "corpus_name", "worth"};
  command.run = RunFitCommand;
  return command;
}

}  // namespace whosaid::tools
