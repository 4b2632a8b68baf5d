#include "tools/evaluate/explain_links.h"

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/text/span.h"
#include "tools/explain/recorder.h"
#include "tools/explain/story.h"
#include "tools/gold/code_points.h"
#include "tools/pipeline.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

constexpr size_t kMostFeatures = 8;

// The wrong links of one document, which stand together.
struct DocumentLinks {
  WrongLink* begin = nullptr;
  WrongLink* end = nullptr;
};

// Whom gold has for speaker: the words of the source, and the name if that is another.
std::vector<std::string> GoldNames(const WrongLink& wrong) {
  std::vector<std::string> names;
  if (!HasGoldSource(*wrong.link)) return names;
  for (Range range : wrong.link->gold->source) {
    names.push_back(wrong.link->document->text.Slice(range));
  }
  if (wrong.quote == nullptr || wrong.quote->speaker.empty()) return names;
  if (names != std::vector<std::string>{wrong.quote->speaker})
    names.push_back(wrong.quote->speaker);
  return names;
}

// PredictionsOf leaves nested attributions out: where the index'th other one stands.
int AttributionIndex(const v1::DocumentAttributions& records, size_t index) {
  for (int i = 0; i < records.attributions_size(); ++i) {
    if (!records.attributions(i).parent_id().empty()) continue;
    if (index-- == 0) return i;
  }
  return -1;
}

std::string Explain(const WrongLink& wrong, const Told& told,
                    const std::vector<Prediction>& predictions) {
  const std::vector<std::string> names = GoldNames(wrong);
  int index = -1;
  if (wrong.link->given == nullptr) {
    const CodePoints& text = wrong.link->document->text;
    const Span place{text.ByteOffset(wrong.link->quote.begin),
                     text.ByteOffset(wrong.link->quote.end)};
    // A string whose marks the engine pairs otherwise may still touch one.
    const std::vector<int> touching = RecordsAt(told.records, place);
    if (touching.empty()) {
      std::string story = NoRecordStory(told, place, kMostFeatures);
      for (const std::string& name : names) {
        absl::StrAppend(&story, "\nWhy not ", Printable(name), "?\n",
                        WhyNotHereStory(told, place, Printable(name), kMostFeatures));
      }
      return story;
    }
    index = touching.front();
  } else {
    index = AttributionIndex(told.records, wrong.link->given - predictions.data());
  }
  if (index < 0) return "The engine does not give this attribution again.\n";
  std::string story = WhyStory(told, index, kMostFeatures);
  for (const std::string& name : names) {
    absl::StrAppend(&story, "\nWhy not ", Printable(name), "?\n",
                    WhyNotStory(told, index, Printable(name), kMostFeatures));
  }
  return story;
}

}  // namespace

void ExplainLinks(const Extractor& extractor, const Predictions& predictions, int threads,
                  std::vector<WrongLink>* links) {
  WrongLink* next = links->data();
  WrongLink* const end = next + links->size();
  // The links are filled in place: no two threads have the same document.
  Pipeline<DocumentLinks, bool> pipeline;
  pipeline.source = [&](DocumentLinks* document) {
    document->begin = next;
    while (next != end && next->link->document == document->begin->link->document) ++next;
    document->end = next;
    return document->begin != document->end;
  };
  pipeline.new_worker = [&] {
    const std::shared_ptr<Extractor::Workspace> workspace = extractor.NewWorkspace();
    return [&extractor, &predictions, workspace](const DocumentLinks& document, bool*) {
      const GoldDocument& gold = *document.begin->link->document;
      v1::Document in;
      in.set_id(gold.id);
      in.set_text(gold.utf8);
      Recorder recorder;
      v1::DocumentAttributions records;
      extractor.Observe(in, ExtractOptions(), workspace.get(), &recorder, &records);
      const Told told{extractor, *workspace, recorder, records};
      for (WrongLink* wrong = document.begin; wrong != document.end; ++wrong) {
        wrong->explanation = Explain(*wrong, told, predictions.at(gold.id));
      }
    };
  };
  pipeline.sink = [](bool&) { return true; };
  pipeline.Run(threads);
}

}  // namespace whosaid::tools
