// How well the German rules read the German articles: floors under the figures of
// `whosaid evaluate`, a little below what they are.
#include <cstdint>

#include "engine/extractor.h"
#include "engine/records/offsets_convert.h"
#include "engine/rules/builtin.h"
#include "gtest/gtest.h"
#include "tools/evaluate/predictions.h"
#include "tools/evaluate/score.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {
namespace {

Predictions Predict(const Extractor& extractor, const GoldCorpus& corpus) {
  Predictions predictions;
  const Extractor::WorkspacePtr workspace = extractor.NewWorkspace();
  for (const GoldDocument& document : corpus.documents) {
    v1::Document in;
    in.set_id(document.id);
    in.set_text(document.utf8);
    v1::DocumentAttributions out;
    extractor.Extract(in, {}, workspace.get(), &out);
    ConvertOffsets(in.text(), v1::DocumentAttributions::CODEPOINT, &out);
    predictions[document.id] = PredictionsOf(out);
  }
  return predictions;
}

TEST(GermanFiguresTest, AreNotBelowTheirFloors) {
  const auto extractor = Extractor::Create(BuiltinRules("de"), SIZE_MAX, nullptr);
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  const auto corpus = ReadGoldCorpus("testdata/de/articles", "testdata/de/gold",
                                     {"testdata/de/gold/speakers.jsonl"});
  ASSERT_TRUE(corpus.ok()) << corpus.status();
  const Predictions predictions = Predict(**extractor, *corpus);
  const Scores scores = Score(*corpus, predictions);
  EXPECT_GE(scores.quotes, 40);
  const auto share = [](const Count& count) { return 1.0 * count.right / count.gold; };
  EXPECT_GE(share(scores.speaker), 0.9) << scores.speaker.Row("speaker");
  EXPECT_GE(share(scores.title), 0.88) << scores.title.Row("title");
  EXPECT_GE(share(scores.source), 0.86) << scores.source.Row("source");
  EXPECT_GE(share(scores.triple), 0.83) << scores.triple.Row("triple");
  EXPECT_GE(scores.classes_right, 0.92 * scores.quotes);
}

}  // namespace
}  // namespace whosaid::tools
