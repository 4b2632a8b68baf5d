#include "tools/explain/explain_command.h"

#include <unistd.h>

#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/explain/recorder.h"
#include "tools/explain/story.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/paths.h"

ABSL_FLAG(std::string, quote, "", "Only what is said in these words, or a part of them.");
ABSL_FLAG(int64_t, at, -1, "Only what is said at this byte of the text.");
ABSL_FLAG(std::string, why_not, "", "Tells where this speaker or title was lost.");
ABSL_FLAG(int, features, 6, "How many features of each candidate to show. Default: 6.");

namespace whosaid::tools {
namespace {

int Fail(ExitCode code, absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n";
  return code;
}

// Whether the flags ask about this record.
bool Asked(absl::string_view text, const v1::Attribution& record) {
  const std::string quote = absl::GetFlag(FLAGS_quote);
  const int64_t at = absl::GetFlag(FLAGS_at);
  for (const v1::Span& span : record.content().spans()) {
    const absl::string_view words = text.substr(span.begin(), span.end() - span.begin());
    if (!quote.empty() && words.find(quote) == absl::string_view::npos) continue;
    if (at >= 0 && (at < span.begin() || at >= span.end())) continue;
    return true;
  }
  return false;
}

int RunExplainCommand(const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) {
    return Fail(kExitUsage, "explain reads one file at a time\n`whosaid help explain` tells more.");
  }
  if (absl::GetFlag(FLAGS_features) < 1) return Fail(kExitUsage, "--features is 1 or more");
  const absl::StatusOr<std::unique_ptr<const Extractor>> extractor =
      LoadExtractor(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), std::cerr);
  if (!extractor.ok()) {
    std::cerr << RulesError(extractor.status());
    return kExitRules;
  }
  absl::StatusOr<std::string> text = ReadFile(ResolvePath(arguments[0]));
  if (!text.ok()) {
    return Fail(kExitSomeFailed, absl::StrCat(arguments[0], ": ", text.status().message()));
  }
  v1::Document in;
  in.set_id(PathStem(arguments[0]));
  in.set_text(*std::move(text));
  const Extractor::WorkspacePtr workspace = (*extractor)->NewWorkspace();
  Recorder recorder;
  v1::DocumentAttributions records;
  (*extractor)->Observe(in, ExtractOptions(), workspace.get(), &recorder, &records);

  const Told told{**extractor, *workspace, recorder, records};
  const std::string why_not = absl::GetFlag(FLAGS_why_not);
  const size_t features = absl::GetFlag(FLAGS_features);
  std::string report;
  for (int i = 0; i < records.attributions_size(); ++i) {
    if (!Asked(in.text(), records.attributions(i))) continue;
    absl::StrAppend(
        &report, report.empty() ? "" : "\n",
        why_not.empty() ? WhyStory(told, i, features) : WhyNotStory(told, i, why_not, features));
  }
  if (report.empty()) {
    return Fail(kExitSomeFailed,
                absl::StrCat(arguments[0], ": none of its ", records.attributions_size(),
                             " attributions has these words; `whosaid extract` lists them"));
  }
  Output output(STDOUT_FILENO);
  output.Write(report);
  if (!output.Flush()) return Fail(kExitOutput, output.status().message());
  return kExitDone;
}

}  // namespace

Command ExplainCommand() {
  Command command;
  command.name = "explain";
  command.summary = "Tells why a quotation has its speaker, and why it has not another.";
  command.usage = "FILE [--quote=WORDS | --at=BYTE] [--why_not=NAME]";
  command.details =
      "Of each attribution (or only of those that --quote or --at names): the outline\n"
      "and symbols of its sentence, what rules proposed, each question that the engine\n"
      "asked with its candidates (probability, score, the features that make the score;\n"
      "* is what was chosen), the speaker and its titles.\n"
      "\n"
      "--why_not tells instead at which step a speaker or title was lost, and by how\n"
      "much: text, mentions, candidates, link or source, speaker, title.\n"
      "\n"
      "Example:\n"
      "  whosaid explain article.txt --quote=\"ready\" --why_not=\"Ana Ruiz\"\n"
      "\n"
      "Exit codes: 0 done; 1 the file cannot be read, or has no such words; 2 wrong\n"
      "usage; 3 the rules do not load; 4 the output could not be written.\n";
  command.flags = {"quote", "at", "why_not", "features", "language", "rules"};
  command.run = RunExplainCommand;
  return command;
}

}  // namespace whosaid::tools
