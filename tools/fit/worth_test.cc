#include "tools/fit/worth.h"

#include <string>
#include <vector>

#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;

// One article a fold, each with one quotation.
GoldCorpus Corpus() {
  GoldCorpus corpus;
  for (const char* name : {"Ana Ruiz", "Ana Vance"}) {
    GoldDocument document;
    document.id = name;
    document.utf8 = std::string("\"It leaks,\" said ") + name + ".";
    document.text = CodePoints(document.utf8);
    document.has_text = document.has_attributions = true;
    const int end = document.utf8.size() - 1;
    document.attributions.push_back({{{17, end}}, {{12, 16}}, {{0, 11}}});
    corpus.documents.push_back(std::move(document));
  }
  return corpus;
}

TEST(FoldsTest, LeaveOutTheWeightsOfTheSourcesAndNothingElse) {
  const auto small = ReadRuleFolder("testdata/rules_small");
  ASSERT_TRUE(small.ok()) << small.status();
  const GoldCorpus corpus = Corpus();
  const auto status_over = [&](const char* path) {
    std::vector<RuleSource> sources = *small;
    sources.push_back({path, "nonsense: 1\n"});
    return Folds(sources, small->size(), corpus, 2).Load(v1::WeightFile(), "").status();
  };
  EXPECT_TRUE(status_over("en/weights.textproto").ok());
  EXPECT_THAT(std::string(status_over("en/frames/my_weights.textproto").message()),
              HasSubstr("en/frames/my_weights.textproto:1:1: error: unknown field nonsense"));
}

TEST(WorthTest, TellsWhatIsLostWithoutAFeatureOrRule) {
  const auto sources = ReadRuleFolder("testdata/rules_small");
  ASSERT_TRUE(sources.ok()) << sources.status();
  const GoldCorpus corpus = Corpus();
  const Folds folds(*sources, SIZE_MAX, corpus, 2);
  v1::WeightFile weights;
  const auto add = [&weights](const char* name, float value) {
    v1::Weight* weight = weights.add_weight();
    weight->set_name(name);
    weight->set_value(value);
  };
  // Only this makes the cue one, and only that makes the mention its source.
  add("cue", 1);
  add("source.side=after", 1);
  add("content.at_sentence=before|y", 1);
  add("link.cue_source=after|here", 3);
  add("link.subject=after", 1);                      // nothing here is in a subject's case
  add("link.rule=en/frames/quote/cue_speaker", -2);  // so that the frame alone ties nothing
  const std::vector<v1::WeightFile> of_fold(2, weights);
  Predictions predictions;
  for (int fold = 0; fold < 2; ++fold) {
    ASSERT_TRUE(folds.Predict(of_fold[fold], fold, "", &predictions).ok());
  }
  const Scores whole = Score(corpus, predictions);
  ASSERT_EQ(whole.link.right, 2);

  const auto worths = WorthOfAll(folds, of_fold, corpus, whole, nullptr);
  ASSERT_TRUE(worths.ok()) << worths.status();
  const auto find = [&](const std::string& name) {
    for (const Worth& worth : *worths) {
      if (worth.name == name) return worth;
    }
    ADD_FAILURE() << name;
    return Worth();
  };
  EXPECT_EQ(find("cue").weights, 2);
  EXPECT_EQ(find("cue").cue, 100);
  EXPECT_EQ(find("link.subject").link, 0);
  // No other rule makes what the frames look for.
  EXPECT_TRUE(find("en/phrases/names/person").needed);
  EXPECT_FALSE(find("en/frames/quote/cue_speaker").needed);
  // What is worth most comes first.
  EXPECT_EQ(worths->front().name, "cue");
  EXPECT_THAT(WorthTable(*worths), HasSubstr("en/frames/quote/cue_speaker"));
}

}  // namespace
}  // namespace whosaid::tools
