#include "tools/rules/profile.h"

#include <memory>
#include <string>
#include <utility>

#include "engine/rules/builtin.h"
#include "engine/workspace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

class ProfileTest : public testing::Test {
 protected:
  ProfileTest() {
    auto sources = ReadRuleFolder("testdata/rules_small");
    EXPECT_TRUE(sources.ok()) << sources.status();
    auto extractor = Extractor::Create(*std::move(sources), SIZE_MAX, nullptr);
    EXPECT_TRUE(extractor.ok()) << extractor.status();
    extractor_ = *std::move(extractor);
    profiler_ = std::make_unique<Profiler>(&extractor_->rules());
  }

  const RuleProfile* Find(const std::vector<RuleProfile>& profiles, absl::string_view id) {
    for (const RuleProfile& profile : profiles) {
      if (profile.id == id) return &profile;
    }
    return nullptr;
  }

  std::unique_ptr<const Extractor> extractor_;
  std::unique_ptr<Profiler> profiler_;
};

TEST_F(ProfileTest, CountsPhrasesFramesAndRecords) {
  v1::Document document;
  document.set_text("“No,” said Ana Ruiz.\n\n“Yes,” said the mayor.\n");
  const auto workspace = extractor_->NewWorkspace();
  v1::DocumentAttributions out;
  extractor_->Extract(document, {}, workspace.get(), &out);
  profiler_->AddReading(workspace->reading);
  v1::DocumentAttributions records;
  records.add_attributions()->mutable_explanation()->add_rules("en/frames/quote/cue_speaker");
  records.mutable_attributions(0)->mutable_explanation()->add_rules("en/frames/quote/speaker_cue");
  records.add_attributions()->mutable_explanation()->add_rules("of no rule set");
  profiler_->AddRecords(records);

  const std::vector<RuleProfile> profiles = profiler_->Finish();
  EXPECT_EQ(profiler_->documents(), 1);
  EXPECT_EQ(Find(profiles, "en/phrases/names/person")->hits, 1);  // one name, however many levels
  EXPECT_EQ(Find(profiles, "en/phrases/mentions/role")->hits, 1);
  const RuleProfile& frame = *Find(profiles, "en/frames/quote/cue_speaker");
  EXPECT_EQ(frame.hits, 2);
  EXPECT_EQ(frame.decided, 1);
  EXPECT_EQ(Find(profiles, "en/frames/quote/speaker_cue")->decided, 0);
  EXPECT_EQ(Find(profiles, "en/frames/quote/speaker_cue")->backed, 1);
  EXPECT_EQ(profiles.front().level, "phrase 1");
  EXPECT_EQ(profiles.back().level, "frame");
}

TEST_F(ProfileTest, PrecisionIsOfWhatTheRuleDecided) {
  Prediction mine, other;
  mine.rule = "en/frames/quote/cue_speaker";
  other.rule = "of no rule set";
  Scores scores;
  for (const bool right : {true, false, true}) {
    LinkCase link;
    link.given = &mine;
    link.has_source = true;
    link.right = right;
    scores.links.push_back(link);
  }
  scores.links.push_back({});  // nothing given
  LinkCase foreign;
  foreign.given = &other;
  foreign.has_source = true;
  scores.links.push_back(foreign);
  profiler_->AddScores(scores);
  const std::vector<RuleProfile> profiles = profiler_->Finish();
  EXPECT_EQ(Find(profiles, mine.rule)->given, 3);
  EXPECT_EQ(Find(profiles, mine.rule)->right, 2);
  EXPECT_THAT(ProfileAsTable(profiles, true), HasSubstr("66.7%"));
  EXPECT_THAT(ProfileAsTable(profiles, false), Not(HasSubstr("RIGHT")));
  EXPECT_THAT(ProfileAsJson(profiles, 0, true), HasSubstr("\"given\": 3, \"right\": 2"));
  EXPECT_THAT(ProfileAsJson(profiles, 0, false), Not(HasSubstr("given")));
}

}  // namespace
}  // namespace whosaid::tools
