#include "tools/rules/suggest_command.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/extractor.h"
#include "engine/workspace.h"
#include "tools/common_flags.h"
#include "tools/exit_codes.h"
#include "tools/load_extractor.h"
#include "tools/output.h"
#include "tools/rules/corpus_flags.h"
#include "tools/rules/corpus_run.h"
#include "tools/rules/suggest.h"

ABSL_FLAG(int, suggest_least, 3, "How often a shape must have been missed. Default: 3.");
ABSL_FLAG(double, suggest_precision, 0.5,
          "How many of a suggestion's matches must be right, from 0 to 1. Default: 0.5.");
ABSL_FLAG(int, suggest_most, 60, "How many suggestions to try. Default: 60.");

namespace whosaid::tools {
namespace {

int Usage(absl::string_view message) {
  std::cerr << "whosaid: " << message << "\n`whosaid help rules suggest` tells more.\n";
  return kExitUsage;
}

// Reads every article of the corpus that has gold; look sees what the engine made of it.
template <typename Look>
void ForEach(const GoldCorpus& corpus, const Extractor& extractor, Look look) {
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  v1::DocumentAttributions result;
  for (const GoldDocument& gold : corpus.documents) {
    if (!gold.has_text || !gold.has_attributions) continue;
    v1::Document in;
    in.set_id(gold.id);
    in.set_text(gold.utf8);
    extractor.Extract(in, {}, workspace.get(), &result);
    look(gold, workspace->reading, result);
  }
}

// The rules with the suggestions among them; null if one of these does not load.
std::unique_ptr<const Extractor> With(const std::vector<Suggestion>& suggestions,
                                      const std::string& path, const RuleSources& base) {
  std::string file;
  for (const Suggestion& suggestion : suggestions) file += RuleText(suggestion);
  std::vector<RuleSource> sources = base.sources;
  sources.push_back({path, file});
  absl::StatusOr<std::unique_ptr<const Extractor>> extractor =
      Extractor::Create(std::move(sources), base.first_overlay, nullptr);
  return extractor.ok() ? *std::move(extractor) : nullptr;
}

int RunSuggestCommand(const std::vector<std::string>& arguments) {
  const std::string articles = absl::GetFlag(FLAGS_rules_corpus);
  if (!arguments.empty()) return Usage("a folder of rules is named by --rules=DIR");
  if (articles.empty() || absl::GetFlag(FLAGS_ann).empty()) {
    return Usage("--corpus names the articles, --ann their gold");
  }
  if (absl::GetFlag(FLAGS_suggest_least) < 1 || absl::GetFlag(FLAGS_suggest_most) < 1) {
    return Usage("--least and --most are 1 or more");
  }
  const std::string language = absl::GetFlag(FLAGS_language), rules = absl::GetFlag(FLAGS_rules);
  const auto extractor = LoadExtractor(language, rules, std::cerr);
  if (!extractor.ok()) {
    std::cerr << RulesError(extractor.status());
    return kExitRules;
  }
  const absl::StatusOr<std::optional<GoldCorpus>> corpus = ReadGoldFlags();
  if (!corpus.ok()) {
    std::cerr << "whosaid: " << corpus.status().message() << "\n";
    return kExitSomeFailed;
  }
  const std::string name = absl::StrCat(language, "/frames/suggested");
  Misses misses((*extractor)->rules(), absl::StrCat(name, "/"));
  ForEach(**corpus, **extractor,
          [&](const GoldDocument& gold, const Reading& reading,
              const v1::DocumentAttributions& result) {
            misses.Add(gold, reading, PredictionsInCodePoints(gold.utf8, result));
          });

  const absl::StatusOr<RuleSources> base = FindRules(language, rules, nullptr);
  if (!base.ok()) {
    std::cerr << RulesError(base.status());
    return kExitRules;
  }
  // One that does not load (its word is none that rules can tell apart) is left out.
  const std::string path = absl::StrCat(name, ".textproto");
  std::vector<Suggestion> suggestions;
  for (Suggestion& suggestion :
       misses.Suggestions(absl::GetFlag(FLAGS_suggest_least), absl::GetFlag(FLAGS_suggest_most))) {
    if (With({suggestion}, path, *base) != nullptr) suggestions.push_back(std::move(suggestion));
  }
  if (!suggestions.empty()) {
    const std::unique_ptr<const Extractor> with = With(suggestions, path, *base);
    if (with == nullptr) return kExitRules;
    ForEach(**corpus, *with,
            [&](const GoldDocument& gold, const Reading& reading, const v1::DocumentAttributions&) {
              CountMatches(gold, reading, misses.missed(), &suggestions);
            });
  }
  std::stable_sort(suggestions.begin(), suggestions.end(),
                   [](const Suggestion& a, const Suggestion& b) {
                     return a.found * a.precision() > b.found * b.precision();
                   });
  const double precision = absl::GetFlag(FLAGS_suggest_precision);
  suggestions.erase(std::remove_if(suggestions.begin(), suggestions.end(),
                                   [&](const Suggestion& s) { return s.precision() < precision; }),
                    suggestions.end());

  std::string file = absl::StrCat(
      "# proto-file: proto/rules.proto\n# proto-message: whosaid.v1.RuleFile\n# Of the ",
      misses.missed().size(), " attributions that were missed, shapes that came ",
      absl::GetFlag(FLAGS_suggest_least), " times or more.\n");
  for (const Suggestion& suggestion : suggestions)
    absl::StrAppend(&file, "\n", RuleText(suggestion));
  Output output(STDOUT_FILENO);
  output.Write(file);
  if (output.Flush()) return kExitDone;
  std::cerr << "whosaid: output: " << output.status().message() << "\n";
  return kExitOutput;
}

}  // namespace

Command RulesSuggestCommand() {
  Command command;
  command.name = "rules suggest";
  command.summary = "Shows what the rules miss, as rules that would find it.";
  command.usage = "--corpus=DIR --ann=DIR [--rules=DIR]";
  command.details =
      "Groups the attributions of the gold that the engine does not find by the shape of\n"
      "their sentence's outline, tries each shape as a pattern on the same articles, and\n"
      "prints a file of rules: the best first (new finds times precision), each with its\n"
      "figures, an example and a counter-example. Copy what is worth having into a folder\n"
      "for --rules, say in its note what it finds, and see what it changes:\n"
      "\n"
      "  whosaid rules suggest --corpus=text --ann=ann > mine/en/frames/suggested.textproto\n"
      "  whosaid rules try mine --corpus=text --ann=ann\n"
      "\n"
      "Examples are sentences of your articles: mind their owner's rights. Runs on one\n"
      "core.\n"
      "\n"
      "Exit codes: 0 done; 1 the gold could not be read; 2 wrong usage; 3 the rules do\n"
      "not load; 4 the output could not be written.\n";
  command.flags = {"corpus=rules_corpus",
                   "ann",
                   "least=suggest_least",
                   "most=suggest_most",
                   "precision=suggest_precision",
                   "language",
                   "rules"};
  command.run = RunSuggestCommand;
  return command;
}

}  // namespace whosaid::tools
