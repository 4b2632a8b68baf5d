#include "tools/explain/explain_command.h"

#include <unistd.h>

#include <cstdint>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "engine/text/span.h"
#include "re2/re2.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/explain/recorder.h"
#include "tools/explain/story.h"
#include "tools/input/inputs.h"
#include "tools/load_extractor.h"
#include "tools/output.h"

ABSL_FLAG(std::string, quote, "",
          "Only what is said in these words, or a part of them; or why nothing is.");
ABSL_FLAG(int64_t, at, -1, "Only what is said at this byte of the text, or why nothing is.");
ABSL_FLAG(std::string, why_not, "", "Tells where this speaker or title was lost.");
ABSL_FLAG(int, features, 6, "How many features of each candidate to show. Default: 6.");

namespace whosaid::tools {
namespace {

int Fail(ExitCode code, absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n";
  return code;
}

// What --quote or --at names. White space of any kind and length counts as one space.
std::vector<Span> Places(absl::string_view text, absl::string_view quote, int64_t at) {
  if (at >= 0) {
    const uint32_t begin = at;
    return {{begin, begin + 1}};
  }
  std::vector<std::string> words;
  for (absl::string_view word :
       absl::StrSplit(quote, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty()))
    words.push_back(RE2::QuoteMeta(re2::StringPiece(word.data(), word.size())));
  const RE2 pattern(absl::StrCat("(", absl::StrJoin(words, "\\s+"), ")"));
  std::vector<Span> places;
  if (words.empty() || !pattern.ok()) return places;
  re2::StringPiece rest(text.data(), text.size()), found;
  while (RE2::FindAndConsume(&rest, pattern, &found)) {
    const uint32_t begin = found.data() - text.data();
    places.push_back({begin, begin + static_cast<uint32_t>(found.size())});
  }
  return places;
}

// Reads the one article that the argument holds, as extract would. An error tells where it is.
absl::Status ReadOnly(const std::vector<std::string>& arguments, v1::Document* document) {
  Inputs inputs(arguments, InputFormat::kAuto);
  InputItem item, second;
  inputs.Next(&item);
  const absl::Status status = ReadDocument(item, document);
  if (!status.ok()) {
    return absl::Status(status.code(), absl::StrCat(item.label, ": ", status.message()));
  }
  if (!inputs.Next(&second)) return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      arguments[0],
      ": more than one article, and explain reads one at a time: name the file of one, "
      "or put its line into a file of its own"));
}

int RunExplainCommand(const std::vector<std::string>& arguments) {
  if (arguments.size() != 1) {
    return Fail(kExitUsage, "explain reads one file at a time\n`whosaid help explain` tells more.");
  }
  if (absl::GetFlag(FLAGS_features) < 1) return Fail(kExitUsage, "--features is 1 or more");
  const std::string quote = absl::GetFlag(FLAGS_quote);
  const int64_t at = absl::GetFlag(FLAGS_at);
  if (!quote.empty() && at >= 0) return Fail(kExitUsage, "--quote or --at, not both");
  const absl::StatusOr<std::unique_ptr<const Extractor>> extractor =
      LoadExtractor(absl::GetFlag(FLAGS_language), absl::GetFlag(FLAGS_rules), std::cerr);
  if (!extractor.ok()) {
    std::cerr << RulesError(extractor.status());
    return kExitRules;
  }
  v1::Document in;
  if (const absl::Status status = ReadOnly(arguments, &in); !status.ok()) {
    return Fail(kExitSomeFailed, status.message());
  }
  if (at >= static_cast<int64_t>(in.text().size())) {
    return Fail(kExitUsage, absl::StrCat("--at=", at, ": ", arguments[0], " has ", in.text().size(),
                                         " bytes, numbered from 0"));
  }
  const Extractor::WorkspacePtr workspace = (*extractor)->NewWorkspace();
  Recorder recorder;
  v1::DocumentAttributions records;
  (*extractor)->Observe(in, ExtractOptions(), workspace.get(), &recorder, &records);

  const Told told{**extractor, *workspace, recorder, records};
  const std::string why_not = absl::GetFlag(FLAGS_why_not);
  const size_t features = absl::GetFlag(FLAGS_features);
  std::string report;
  const auto tell = [&](absl::string_view story) {
    absl::StrAppend(&report, report.empty() ? "" : "\n", story);
  };
  const auto tell_nothing = [&](Span place) {
    tell(why_not.empty() ? NoRecordStory(told, place, features)
                         : WhyNotHereStory(told, place, why_not, features));
  };
  const bool whole = quote.empty() && at < 0;
  std::vector<bool> asked(records.attributions_size(), whole);
  if (!whole) {
    const std::vector<Span> places = Places(in.text(), quote, at);
    if (places.empty()) {
      return Fail(kExitSomeFailed, absl::StrCat(arguments[0], ": “", quote,
                                                "” stands in 0 places of its text; upper and lower "
                                                "case and the form of quotation marks count"));
    }
    for (const Span place : places) {
      const std::vector<int> found = RecordsAt(records, place);
      if (found.empty()) tell_nothing(place);
      for (int i : found) asked[i] = true;
    }
  } else if (asked.empty()) {
    tell_nothing({0, static_cast<uint32_t>(in.text().size())});
  }
  for (int i = 0; i < records.attributions_size(); ++i) {
    if (!asked[i]) continue;
    if (whole && why_not.empty()) {
      tell(BriefStory(told, i, features));
      continue;
    }
    tell(why_not.empty() ? WhyStory(told, i, features) : WhyNotStory(told, i, why_not, features));
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
  command.usage = "FILE|- [--quote=WORDS | --at=BYTE] [--why_not=NAME]";
  command.details =
      "FILE is an article, or JSON lines with one of them; - is standard input.\n"
      "\n"
      "Of what is said in the words of --quote, or at --at: the outline and symbols of\n"
      "its sentence, what rules proposed, each question that the engine asked with its\n"
      "candidates (probability, score, the features that make the score; * is what was\n"
      "chosen), the speaker and its titles. Words that no attribution holds\n"
      "get the questions that were asked there and answered with no. Without both flags\n"
      "every attribution is told in short: what won, and by what it did.\n"
      "\n"
      "--why_not tells instead at which step a speaker or title was lost, and by how\n"
      "much: text, mentions, cue, candidates, link or source, speaker, title.\n"
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
