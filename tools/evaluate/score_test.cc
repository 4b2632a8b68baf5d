#include "tools/evaluate/score.h"

#include <string>

#include "gtest/gtest.h"
#include "tools/evaluate/breakdown.h"
#include "tools/evaluate/predictions.h"
#include "tools/gold/corpus.h"
#include "tools/paths.h"

namespace whosaid::tools {
namespace {

constexpr char kFolder[] = "tools/evaluate/testdata/";

std::string Contents(const std::string& name) {
  const absl::StatusOr<std::string> contents = ReadFile(kFolder + name);
  EXPECT_TRUE(contents.ok()) << name << ": " << contents.status();
  return contents.value_or("");
}

class ScoreTest : public testing::Test {
 protected:
  void SetUp() override {
    unsetenv("BUILD_WORKING_DIRECTORY");
    const std::string folder = kFolder;
    absl::StatusOr<GoldCorpus> corpus =
        ReadGoldCorpus(folder + "articles", folder + "gold", {folder + "gold/speakers.jsonl"});
    ASSERT_TRUE(corpus.ok()) << corpus.status();
    corpus_ = *std::move(corpus);
  }

  GoldCorpus corpus_;
};

TEST_F(ScoreTest, AgreesWithAnIndependentScorer) {
  const absl::StatusOr<Predictions> predictions = ParsePredictions(Contents("predictions.jsonl"));
  ASSERT_TRUE(predictions.ok()) << predictions.status();
  const Scores scores = Score(corpus_, *predictions);
  EXPECT_EQ(ScoreRows(scores), Contents("rows.txt"));
  EXPECT_EQ(WrongLinks(scores), Contents("wrong_links.jsonl"));
  EXPECT_EQ(Breakdown(scores), Contents("breakdown.txt"));
}

TEST_F(ScoreTest, GoldAgainstItselfIsPerfect) {
  Predictions predictions;
  for (const GoldDocument& document : corpus_.documents) {
    for (const GoldAttribution& gold : document.attributions) {
      Prediction prediction;
      prediction.content = gold.content;
      prediction.cue = gold.cue;
      prediction.source = gold.source;
      predictions[document.id].push_back(prediction);
    }
  }
  const Scores scores = Score(corpus_, predictions);
  for (const Count* count : {&scores.link, &scores.link_exact, &scores.content, &scores.cue,
                             &scores.source, &scores.content_near, &scores.triple}) {
    EXPECT_GT(count->gold, 0);
    EXPECT_EQ(count->right, count->gold);
    EXPECT_EQ(count->given, count->gold);
  }
  EXPECT_EQ(WrongLinks(scores), "");
  EXPECT_EQ(scores.without_predictions, 0);
}

TEST_F(ScoreTest, NothingGivenIsNothingRight) {
  const Scores scores = Score(corpus_, {});
  EXPECT_EQ(scores.without_predictions, 5);
  EXPECT_EQ(scores.link.given, 0);
  EXPECT_EQ(scores.link.Row("link"),
            "link               P   0.0  R   0.0  F1   0.0   (0 right, 0 given, 36 gold)");
}

TEST_F(ScoreTest, GoldOfQuotationsTellsNothingOfSpans) {
  const absl::StatusOr<Predictions> predictions = ParsePredictions(Contents("predictions.jsonl"));
  ASSERT_TRUE(predictions.ok()) << predictions.status();
  const std::string link = Score(corpus_, *predictions).link.Row("link");
  corpus_.quotations_only = true;
  const std::string rows = ScoreRows(Score(corpus_, *predictions));
  EXPECT_NE(rows.find(link), std::string::npos) << rows;
  EXPECT_NE(rows.find("\nspeaker "), std::string::npos) << rows;
  for (const char* row : {"\ncontent", "\ncue", "\nsource", "\ntriple"}) {
    EXPECT_EQ(rows.find(row), std::string::npos) << rows;
  }
}

TEST(ScoreRowsTest, RowsWithoutGoldAreLeftOut) {
  EXPECT_EQ(ScoreRows(Scores()), "");
  EXPECT_EQ(Breakdown(Scores()), "");
}

}  // namespace
}  // namespace whosaid::tools
