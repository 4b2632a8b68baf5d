#include "tools/explain/story.h"

#include <memory>
#include <string>

#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testdata/golden.h"
#include "tools/explain/recorder.h"

namespace whosaid::tools {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

const Extractor& BuiltinExtractor() {
  static const auto* const extractor =
      Extractor::Create(BuiltinRules(), BuiltinRules().size(), nullptr)->release();
  return *extractor;
}

// A text and all that is needed to tell of it.
class Read {
 public:
  explicit Read(const std::string& text) : workspace_(BuiltinExtractor().NewWorkspace()) {
    in_.set_text(text);
    BuiltinExtractor().Observe(in_, ExtractOptions(), workspace_.get(), &recorder_, &records_);
  }
  Told told() const { return {BuiltinExtractor(), *workspace_, recorder_, records_}; }
  const v1::DocumentAttributions& records() const { return records_; }

 private:
  v1::Document in_;
  Extractor::WorkspacePtr workspace_;
  Recorder recorder_;
  v1::DocumentAttributions records_;
};

constexpr char kText[] =
    "“We are ready,” said Ana Ruiz, the port’s director. Pier Holt, a pilot, left.\n";

TEST(WhyStoryTest, TellsTapesRulesCandidatesAndSpeaker) {
  const Read read(kText);
  ASSERT_GE(read.records().attributions_size(), 1);
  const std::string story = WhyStory(read.told(), 0, 4);
  EXPECT_THAT(story, HasSubstr("said by    Ana Ruiz, port’s director"));
  EXPECT_THAT(story, HasSubstr("outline    QUOTE[“We are ready,”]"));
  EXPECT_THAT(story, HasSubstr("en/frames/quote/cue_speaker"));
  EXPECT_THAT(story, ContainsRegex("\\* 0\\.[0-9]+ +\\+[0-9.]+  Ana Ruiz"));
  EXPECT_THAT(story, ContainsRegex("\\+[0-9.]+ link\\.[a-z_]+="));
  EXPECT_THAT(story, HasSubstr("titles     port’s director"));
}

TEST(WhyNotStoryTest, NamesTheStep) {
  const Read read(kText);
  EXPECT_THAT(WhyNotStory(read.told(), 0, "Ana Ruiz", 4), HasSubstr("lost at    none"));
  EXPECT_THAT(WhyNotStory(read.told(), 0, "Nobody Atall", 4),
              HasSubstr("text: “Nobody Atall” stands in 0 places"));
  const std::string holt = WhyNotStory(read.told(), 0, "Pier Holt", 4);
  EXPECT_THAT(holt, ContainsRegex("lost at    link: “Pier Holt.*scored -?[0-9.]+"));
  EXPECT_THAT(holt, ContainsRegex("[+-][0-9.]+ link\\."));
  EXPECT_THAT(WhyNotStory(read.told(), 0, "pilot", 4), HasSubstr("a title of Pier Holt"));
}

TEST(WhyNotStoryTest, TakesWholeWords) {
  const Read read("“We are ready,” said the mayor. Then he left.\n");
  EXPECT_THAT(WhyNotStory(read.told(), 0, "may", 4), HasSubstr("stands in 0 places"));
  EXPECT_THAT(WhyNotStory(read.told(), 0, "he", 4), HasSubstr("“he” scored"));
}

TEST(WhyNoneStoryTest, AsksWhatWasAskedOfTheQuotation) {
  const std::string text = "The band played “Blue Harbour” at the fair.\n";
  const Read read(text);
  ASSERT_EQ(read.records().attributions_size(), 0);
  const size_t begin = text.find("“"), end = text.find(" at the");
  const std::string story = WhyNoneStory(read.told(), begin, end, 4);
  EXPECT_THAT(story, HasSubstr("no attribution\n  outline"));
  EXPECT_THAT(story, HasSubstr("QUOTE[“Blue Harbour”]"));
  EXPECT_THAT(story, ContainsRegex("who said the quotation\\?\n    \\* [0-9. +-]+nobody"));
}

class ArticleTest : public testing::TestWithParam<testdata::Article> {};

TEST_P(ArticleTest, RecordingChangesNothing) {
  const Read read(GetParam().text);
  v1::Document in;
  in.set_text(GetParam().text);
  v1::DocumentAttributions plain;
  BuiltinExtractor().Extract(in, ExtractOptions(), BuiltinExtractor().NewWorkspace().get(), &plain);
  EXPECT_EQ(plain.SerializeAsString(), read.records().SerializeAsString());
}

TEST_P(ArticleTest, EveryOtherSpeakerIsLostAtAStepWithAFigure) {
  const Read read(GetParam().text);
  int asked = 0;
  for (int i = 0; i < read.records().attributions_size(); ++i) {
    EXPECT_THAT(WhyStory(read.told(), i, 3), ContainsRegex("confidence [01]\\.[0-9]"));
    for (const v1::Speaker& speaker : read.records().speakers()) {
      if (speaker.name() == read.records().attributions(i).speaker()) continue;
      const std::string story = WhyNotStory(read.told(), i, speaker.name(), 3);
      EXPECT_THAT(story, ContainsRegex("lost at    (text|mentions|candidates|link|source|speaker|"
                                       "title|none): .*[0-9]"))
          << speaker.name();
      ++asked;
    }
  }
  EXPECT_GT(asked, 0);
}

INSTANTIATE_TEST_SUITE_P(Articles, ArticleTest,
                         testing::ValuesIn(*testdata::ReadArticles(testdata::kArticlesFolder)),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid::tools
