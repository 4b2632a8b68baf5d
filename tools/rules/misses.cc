#include "tools/rules/misses.h"

#include <algorithm>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "engine/extractor.h"
#include "engine/workspace.h"
#include "proto/attribution.pb.h"
#include "proto/document.pb.h"
#include "tools/evaluate/measure.h"
#include "tools/rules/corpus_run.h"
#include "tools/rules/proposal.h"
#include "tools/rules/shape.h"

namespace whosaid::tools {
namespace {

constexpr size_t kSentences = 8;  // kept of each shape

std::vector<Span> ToBytes(const CodePoints& text, const Ranges& ranges) {
  std::vector<Span> spans;
  for (const Range& range : Normalized(text, ranges)) {
    spans.push_back({text.ByteOffset(range.begin), text.ByteOffset(range.end)});
  }
  return spans;
}

// All that the engine proposes or decides in the document of the last Extract.
std::vector<Proposal> AllProposals(const Reading& reading, const CodePoints& text,
                                   const std::vector<Prediction>& records) {
  std::vector<Proposal> proposals;
  for (const RuleMatch& match : reading.outline.frames) {
    proposals.push_back(ProposalOf(reading, text, match));
  }
  for (const Prediction& record : records) {
    proposals.push_back({record.content, record.cue, record.source, false});
  }
  return proposals;
}

// The folder's rules, and FinerPattern.
absl::StatusOr<std::unique_ptr<const Extractor>> LoadFiner(const RuleFolder& folder) {
  const absl::StatusOr<std::unique_ptr<const RuleSet>> rules =
      RuleSet::Load(folder.sources, folder.first_overlay, nullptr);
  if (!rules.ok()) return rules.status();
  std::vector<RuleSource> sources = folder.sources;
  const std::string pattern = FinerPattern(**rules);
  if (!pattern.empty()) {
    const std::string path = FreePath(folder, **rules, "finer");
    sources.push_back({path, absl::StrCat("rule { id: \"", path.substr(0, path.rfind('.')),
                                          "/classes\" pattern: \"", pattern, "\" }")});
  }
  return Extractor::Create(std::move(sources), folder.first_overlay, nullptr);
}

}  // namespace

std::string SentenceText(const Reading& reading, const Sentence& sentence) {
  const Tape& tape = reading.outline.tape;
  std::string text(Slice(reading.text,
                         reading.ToSpan(tape[sentence.first].first, tape[sentence.last - 1].last)));
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text;
}

std::string FreePath(const RuleFolder& folder, const RuleSet& rules, absl::string_view name) {
  const std::string file = rules.frames().rules.empty() ? "en/" : rules.frames().rules[0].file;
  const std::string language = file.substr(0, file.find('/'));
  for (int n = 1;; ++n) {
    const std::string path =
        absl::StrCat(language, "/frames/", name, n == 1 ? "" : absl::StrCat("_", n), ".textproto");
    if (folder.Find(path) == nullptr) return path;
  }
}

absl::StatusOr<Misses> FindMisses(const RuleFolder& folder, const GoldCorpus& corpus) {
  absl::StatusOr<std::unique_ptr<const Extractor>> loaded = LoadFiner(folder);
  if (!loaded.ok()) return loaded.status();
  const Extractor& extractor = **loaded;
  Misses result;
  const ShapeMaker shapes(&extractor.rules());
  std::map<std::string, MissedShape> by_pattern;
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  for (size_t d = 0; d < corpus.documents.size(); ++d) {
    const GoldDocument& document = corpus.documents[d];
    if (!document.has_text || !document.has_attributions) continue;
    ++result.documents;
    result.attributions += document.attributions.size();
    v1::Document in;
    in.set_id(document.id);
    in.set_text(document.utf8);
    v1::DocumentAttributions out;
    extractor.Extract(in, {}, workspace.get(), &out);
    const Reading& reading = workspace->reading;
    const std::vector<Proposal> proposals = AllProposals(
        reading, document.text, PredictionsInCodePoints(document.utf8, std::move(out)));
    for (size_t a = 0; a < document.attributions.size(); ++a) {
      const GoldAttribution& gold = document.attributions[a];
      if (std::any_of(proposals.begin(), proposals.end(), [&](const Proposal& proposal) {
            return Agrees(document.text, proposal, gold);
          })) {
        continue;
      }
      result.missed.insert({d, a});
      const std::optional<Shape> shape = shapes.Make(
          reading, {ToBytes(document.text, gold.content), ToBytes(document.text, gold.cue),
                    ToBytes(document.text, gold.source)});
      if (!shape.has_value()) {
        ++result.shapeless;
        continue;
      }
      MissedShape& missed = by_pattern[shape->pattern];
      missed.pattern = shape->pattern;
      missed.name = shape->name;
      missed.misses.push_back({d, a});
      if (missed.sentences.size() < kSentences) {
        missed.sentences.push_back(
            SentenceText(reading, reading.outline.sentences[shape->sentence]));
      }
    }
  }
  for (auto& [pattern, missed] : by_pattern) result.shapes.push_back(std::move(missed));
  std::stable_sort(
      result.shapes.begin(), result.shapes.end(),
      [](const MissedShape& a, const MissedShape& b) { return a.misses.size() > b.misses.size(); });
  return result;
}

}  // namespace whosaid::tools
