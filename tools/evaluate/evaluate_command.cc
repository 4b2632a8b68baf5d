#include "tools/evaluate/evaluate_command.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/records/offsets_convert.h"
#include "tools/common_flags.h"
#include "tools/evaluate/breakdown.h"
#include "tools/evaluate/explain_links.h"
#include "tools/evaluate/link_groups.h"
#include "tools/evaluate/predictions.h"
#include "tools/evaluate/score.h"
#include "tools/evaluate/wrong_links_page.h"
#include "tools/exit_codes.h"
#include "tools/gold/corpus.h"
#include "tools/gold/passages.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/paths.h"
#include "tools/pipeline.h"

ABSL_FLAG(std::string, text, "", "The folder of the articles: ID.txt for each.");
ABSL_FLAG(std::string, ann, "",
          "A folder of brat standoff: ID.ann or ID_ANNOTATOR.ann; the first annotator by name "
          "counts.");
ABSL_FLAG(std::string, passages, "",
          "Articles and gold in one file, JSON lines as of testdata/unseen.jsonl.\n"
          "evaluate takes it in place of --text, --ann and --gold: it has no gold of words\n"
          "outside quotation marks, so there are no rows of content, cue, source and triple.\n"
          "fit learns from it, beside the others, who is quoted and whom mentions\n"
          "stand for; its articles are in no fold.");
ABSL_FLAG(std::vector<std::string>, gold, {},
          "Speaker gold as JSON lines; several files with commas between them.");
ABSL_FLAG(std::string, errors, "", "A file for every wrong link, as JSON lines.");
ABSL_FLAG(std::string, report, "",
          "A file for every wrong link, as a page of HTML to browse; if the engine ran, with why.");
ABSL_FLAG(bool, breakdown, true,
          "Also the figures by kind, distance, rule and class. Default: yes.");

namespace whosaid::tools {
namespace {

// Runs the engine over the articles of the corpus.
Predictions Predict(const GoldCorpus& corpus, const Extractor& extractor, int threads) {
  using Result = std::pair<std::string, std::vector<Prediction>>;
  Predictions predictions;
  auto next = corpus.documents.begin();
  Pipeline<const GoldDocument*, Result> pipeline;
  pipeline.source = [&](const GoldDocument** document) {
    while (next != corpus.documents.end() && !next->has_text) ++next;
    if (next == corpus.documents.end()) return false;
    *document = &*next++;
    return true;
  };
  pipeline.new_worker = [&] {
    const std::shared_ptr<Extractor::Workspace> workspace = extractor.NewWorkspace();
    return [&extractor, workspace](const GoldDocument* document, Result* result) {
      v1::Document in;
      in.set_id(document->id);
      in.set_text(document->utf8);
      ExtractOptions options;
      options.with_text = false;
      v1::DocumentAttributions out;
      extractor.Extract(in, options, workspace.get(), &out);
      ConvertOffsets(in.text(), v1::DocumentAttributions::CODEPOINT, &out);
      *result = {document->id, PredictionsOf(out)};
    };
  };
  pipeline.sink = [&](Result& result) {
    predictions.insert(std::move(result));
    return true;
  };
  pipeline.Run(threads);
  return predictions;
}

absl::StatusOr<Predictions> ReadPredictions(const std::string& path) {
  std::string contents;
  if (path == "-") {
    const absl::Status status = ReadAll(STDIN_FILENO, &contents);
    if (!status.ok()) return status;
  } else {
    absl::StatusOr<std::string> read = ReadFile(ResolvePath(path));
    if (!read.ok()) return read.status();
    contents = *std::move(read);
  }
  return ParsePredictions(contents);
}

// Says what failed and returns the code.
int Fail(ExitCode code, absl::string_view what, absl::string_view message) {
  std::cerr << "whosaid: " << what << (what.empty() ? "" : ": ") << message << "\n";
  return code;
}

int Write(int fd, absl::string_view name, absl::string_view bytes) {
  Output output(fd);
  output.Write(bytes);
  if (output.Flush()) return kExitDone;
  return Fail(kExitOutput, name, output.status().message());
}

int WriteFile(const std::string& path, absl::string_view bytes) {
  const int fd = open(ResolvePath(path).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (fd < 0) return Fail(kExitOutput, path, ErrnoText(errno));
  const int code = Write(fd, path, bytes);
  close(fd);
  return code;
}

int RunEvaluateCommand(const std::vector<std::string>& arguments) {
  const std::string text = absl::GetFlag(FLAGS_text), ann = absl::GetFlag(FLAGS_ann);
  const std::vector<std::string> gold = absl::GetFlag(FLAGS_gold);
  constexpr absl::string_view kHint = "\n`whosaid help evaluate` tells more.";
  if (arguments.size() > 1) {
    return Fail(kExitUsage, "", absl::StrCat("one file of predictions at a time", kHint));
  }
  const std::string passages = absl::GetFlag(FLAGS_passages);
  if (passages.empty() ? text.empty() || (ann.empty() && gold.empty())
                       : !(text.empty() && ann.empty() && gold.empty())) {
    return Fail(
        kExitUsage, "",
        absl::StrCat("evaluate needs --text, and --ann or --gold or both; or --passages", kHint));
  }
  if (absl::GetFlag(FLAGS_threads) < 0) return Fail(kExitUsage, "", "--threads is 0 or more");

  const absl::StatusOr<GoldCorpus> corpus =
      passages.empty() ? ReadGoldCorpus(text, ann, gold) : ReadPassages(passages);
  if (!corpus.ok()) return Fail(kExitSomeFailed, "", corpus.status().message());
  const bool gold_is_whole = !TellComplaints(*corpus, std::cerr);

  const int threads = ThreadCount(absl::GetFlag(FLAGS_threads));
  std::unique_ptr<const Extractor> extractor;  // null if predictions are read
  Predictions predictions;
  if (!arguments.empty()) {
    absl::StatusOr<Predictions> read = ReadPredictions(arguments[0]);
    if (!read.ok()) return Fail(kExitSomeFailed, arguments[0], read.status().message());
    predictions = *std::move(read);
  } else {
    absl::StatusOr<std::unique_ptr<const Extractor>> loaded =
        LoadExtractor(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), std::cerr);
    if (!loaded.ok()) {
      std::cerr << RulesError(loaded.status());
      return kExitRules;
    }
    extractor = *std::move(loaded);
    predictions = Predict(*corpus, *extractor, threads);
  }
  const Scores scores = Score(*corpus, predictions);

  const std::string errors = absl::GetFlag(FLAGS_errors);
  if (!errors.empty()) {
    const int code = WriteFile(errors, WrongLinks(scores));
    if (code != kExitDone) return code;
  }
  const std::string page = absl::GetFlag(FLAGS_report);
  if (!page.empty()) {
    std::vector<WrongLink> links = FindWrongLinks(scores);
    if (extractor != nullptr) ExplainLinks(*extractor, predictions, threads, &links);
    const int code = WriteFile(page, WrongLinksPage(scores, links));
    if (code != kExitDone) return code;
  }
  std::string report = ScoreRows(scores);
  if (absl::GetFlag(FLAGS_breakdown)) report += Breakdown(scores);
  const int code = Write(STDOUT_FILENO, "output", report);
  return code == kExitDone && !gold_is_whole ? kExitSomeFailed : code;
}

}  // namespace

Command EvaluateCommand() {
  Command command;
  command.name = "evaluate";
  command.summary = "Compares attributions with gold: links, spans, speakers, titles, classes.";
  command.usage =
      "[PREDICTIONS.jsonl|-] --text=DIR [--ann=DIR] [--gold=FILE,...]\n"
      "whosaid evaluate [PREDICTIONS.jsonl|-] --passages=FILE";
  command.details =
      "Without PREDICTIONS the engine runs over the articles; with them it scores what\n"
      "`whosaid extract --format=jsonl --offsets=codepoint` wrote.\n"
      "\n"
      "Rows (P precision, R recall, F1):\n"
      "  link      quoted strings: the given source overlaps the gold one\n"
      "  link-x    the same with exactly the same span\n"
      "  content, cue, source\n"
      "            spans of all attributions, exactly; content~: 0.8 of the words\n"
      "  triple    content~ and an overlapping source\n"
      "  speaker   the speaker's fullest name; speaker~: or another name they have\n"
      "  title     one of the titles gold has; title~: half of its words\n"
      "  class     person, organization, anonymous ... or no speech\n"
      "  ece       how far confidence is from the share of right links\n"
      "\n"
      "--report=FILE.html writes every wrong link in its context, to be filtered by\n"
      "class, kind, distance and rule. Without PREDICTIONS each has an explanation, as\n"
      "`whosaid explain` gives it: the candidates, their scores and features.\n"
      "\n"
      "An .ann file with a mistake (a line that is no annotation, a Source:T9 without\n"
      "a T9, offsets or words that are not the text's) is left out, as is a line of\n"
      "--gold whose start and end are no part of the text. Each is told with its line.\n"
      "\n"
      "Example:\n"
      "  whosaid evaluate --text=testdata/articles --ann=testdata/gold \\\n"
      "      --gold=testdata/gold/speakers.jsonl --report=wrong.html\n"
      "\n"
      "Exit codes: 0 all done; 1 gold or predictions could not be read, or some gold\n"
      "was left out or has no text; 2 wrong usage; 3 the rules do not load; 4 the output\n"
      "could not be written.\n";
  command.flags = {"text",  "ann",     "gold",   "passages", "language",
                   "rules", "threads", "errors", "report",   "breakdown"};
  command.run = RunEvaluateCommand;
  return command;
}

}  // namespace whosaid::tools
