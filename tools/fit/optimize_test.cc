#include "tools/fit/optimize.h"

#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

constexpr FeatureTemplate kGood("good"), kBad("bad"), kRare("rare");

Scorer NoWeights() { return Scorer::Create(WeightFile(), nullptr); }

// Adds twenty questions of which all right candidates have kGood and two of them kRare; the wrong
// ones have kBad=x, if they are marked.
void AddQuestions(bool marked, TrainingSet* set) {
  const Scorer scorer = NoWeights();
  Question question;
  question.Use(scorer, FeatureList::kKeepAll);
  for (uint32_t i = 0; i < 20; ++i) {
    question.Start(Question::kLink, i);
    Candidate& wrong = question.Add();
    if (marked) wrong.features.Add(kBad, Label("x"));
    Candidate& right = question.Add();
    right.features.Add(kGood);
    if (i < 2) right.features.Add(kRare);
    set->Add(question, {false, true}, i);
  }
}

TEST(OptimizeTest, RightCandidatesWin) {
  TrainingSet set;
  AddQuestions(true, &set);
  ASSERT_EQ(set.cases().size(), 20u);
  ASSERT_EQ(set.feature_count(), 3u);
  const auto all = [](const TrainingSet::Case&) { return true; };
  const absl::StatusOr<std::vector<double>> weights = Optimize(set, all, {});
  ASSERT_TRUE(weights.ok()) << weights.status();
  for (uint32_t f = 0; f < 3; ++f) {
    const double weight = (*weights)[f];
    if (set.name(f) == "good") {
      EXPECT_GT(weight, 0.5);
    } else if (set.name(f) == "bad=x") {
      EXPECT_LT(weight, -0.5);
    } else {
      EXPECT_EQ(weight, 0) << set.name(f) << " stands in too few candidates";
    }
  }
  EXPECT_EQ(*weights, *Optimize(set, all, {}));
  // Without a case there is nothing to learn.
  const auto none = [](const TrainingSet::Case&) { return false; };
  const absl::StatusOr<std::vector<double>> nothing = Optimize(set, none, {});
  ASSERT_TRUE(nothing.ok()) << nothing.status();
  for (double weight : *nothing) EXPECT_EQ(weight, 0);
}

TEST(OptimizeTest, IsDrawnToTheCenter) {
  TrainingSet set;
  AddQuestions(false, &set);
  OptimizeOptions options;
  options.prune = 0.1;
  const auto all = [](const TrainingSet::Case&) { return true; };
  for (double center : {-3.0, 8.0}) {
    options.center.assign(set.feature_count(), center);
    const absl::StatusOr<std::vector<double>> weights = Optimize(set, all, options);
    ASSERT_TRUE(weights.ok()) << weights.status();
    for (uint32_t f = 0; f < set.feature_count(); ++f) {
      if (set.name(f) == "rare") {
        EXPECT_EQ((*weights)[f], center) << "stands in too few candidates to learn";
      } else if (center < 0) {
        EXPECT_GT((*weights)[f], center + 1);
      } else {
        EXPECT_EQ((*weights)[f], center) << "nothing more to learn";
      }
    }
  }
}

TEST(TrainingSetTest, LeavesOutWhatTeachesNothing) {
  const Scorer scorer = NoWeights();
  Question question;
  question.Use(scorer, FeatureList::kKeepAll);
  question.Start(Question::kCue, 0);
  question.Add();
  question.Add();
  TrainingSet set;
  set.Add(question, {false, false}, 0);
  set.Add(question, {true, true}, 0);
  EXPECT_TRUE(set.cases().empty());
}

TEST(TrainingSetTest, SamplesManyWrongCandidatesAndKeepsEveryRightOne) {
  const Scorer scorer = NoWeights();
  Question question;
  question.Use(scorer, FeatureList::kKeepAll);
  question.Start(Question::kContent, 0);
  std::vector<bool> right(1000);
  for (size_t i = 0; i < right.size(); ++i) question.Add();
  right[3] = right[999] = true;
  TrainingSet set;
  set.Add(question, right, 0);
  ASSERT_EQ(set.cases().size(), 1u);
  const TrainingSet::Case& c = set.cases()[0];
  EXPECT_EQ(c.last - c.first, 82u);
  int rights = 0;
  for (uint32_t i = c.first; i < c.last; ++i) rights += set.right(i);
  EXPECT_EQ(rights, 2);
}

}  // namespace
}  // namespace whosaid::tools
