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
using testing::StartsWith;

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
  EXPECT_THAT(story, ContainsRegex("\\* (0\\.[0-9]+|1\\.00) +\\+[0-9.]+  Ana Ruiz"));
  EXPECT_THAT(story, ContainsRegex("\\+[0-9.]+ link\\.[a-z_]+="));
  EXPECT_THAT(story, HasSubstr("titles     port’s director"));
}

TEST(BriefStoryTest, TellsWhatWonAndByHowMuch) {
  const Read read(kText);
  const std::string story = BriefStory(read.told(), 0, 2);
  EXPECT_THAT(story, HasSubstr("said by    Ana Ruiz, port’s director"));
  EXPECT_THAT(story, ContainsRegex("link +“Ana Ruiz.*” scored [0-9.]+ .*[0-9.]+ more than “"));
  EXPECT_THAT(story, testing::Not(HasSubstr("outline")));
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

// What stands at the first of these words.
Span PlaceOf(absl::string_view text, absl::string_view words) {
  const uint32_t begin = text.find(words);
  return {begin, begin + static_cast<uint32_t>(words.size())};
}

TEST(NoRecordStoryTest, TellsWhatWasAskedAndRefused) {
  const std::string text =
      "“We are ready,” said Ana Ruiz. The yard stayed open. Pier Holt may know the tide.\n";
  const Read read(text);
  ASSERT_EQ(read.records().attributions_size(), 1);
  const std::string quiet = NoRecordStory(read.told(), PlaceOf(text, "stayed open"), 4);
  EXPECT_THAT(quiet, HasSubstr("no record of the text, which has 1, holds these words"));
  EXPECT_THAT(quiet, HasSubstr("outline    "));
  EXPECT_THAT(WhyNotHereStory(read.told(), PlaceOf(text, "stayed open"), "Ana Ruiz", 4),
              HasSubstr("lost at    cue: 0 words here can be a cue"));
  EXPECT_THAT(WhyNotHereStory(read.told(), PlaceOf(text, "stayed open"), "Bea Lund", 4),
              HasSubstr("lost at    text: "));
  EXPECT_THAT(WhyNotHereStory(read.told(), PlaceOf(text, "the tide"), "Pier Holt", 4),
              ContainsRegex("lost at    cue: .*“know”.*scored -?[0-9.]+ \\(probability 0"));
  // Between two words, behind the last one, and in a text without words.
  EXPECT_THAT(NoRecordStory(read.told(), {51, 52}, 4),
              StartsWith("The yard stayed open\n  no record "));
  const uint32_t end = text.size();
  EXPECT_THAT(NoRecordStory(read.told(), {end - 1, end}, 4), HasSubstr("outline    "));
  const Read empty("\n");
  EXPECT_THAT(NoRecordStory(empty.told(), {0, 1}, 4), HasSubstr("0 words"));
  EXPECT_THAT(WhyNotHereStory(empty.told(), {0, 1}, "Ana Ruiz", 4),
              HasSubstr("stands in 0 places"));
}

TEST(WhyNotStoryTest, TakesWholeWords) {
  const Read read("“We are ready,” said the mayor. Then he left.\n");
  EXPECT_THAT(WhyNotStory(read.told(), 0, "may", 4), HasSubstr("stands in 0 places"));
  EXPECT_THAT(WhyNotStory(read.told(), 0, "he", 4), HasSubstr("“he” scored"));
}

TEST(NoRecordStoryTest, AsksWhatWasAskedOfTheQuotation) {
  const std::string text = "The band played “Blue Harbour” at the fair.\n";
  const Read read(text);
  ASSERT_EQ(read.records().attributions_size(), 0);
  const std::string story = NoRecordStory(read.told(), PlaceOf(text, "“Blue Harbour”"), 4);
  EXPECT_THAT(story, HasSubstr("no record of the text, which has 0, "));
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
    EXPECT_THAT(BriefStory(read.told(), i, 3), ContainsRegex("confidence [01]\\.[0-9]"));
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

// Every quotation that became no record, every speaker.
TEST_P(ArticleTest, WhereNothingIsSaidEverySpeakerIsLostAtAStepWithAFigure) {
  const Read read(GetParam().text);
  for (const v1::QuotationMark& mark : read.records().marks()) {
    if (!mark.attribution_id().empty()) continue;
    const Span place{mark.span().begin(), mark.span().end()};
    EXPECT_THAT(NoRecordStory(read.told(), place, 3),
                ContainsRegex("no record of the text, which has [0-9]+"));
    for (const v1::Speaker& speaker : read.records().speakers()) {
      EXPECT_THAT(WhyNotHereStory(read.told(), place, speaker.name(), 3),
                  ContainsRegex("lost at    (text|mentions|cue|candidates|link|speaker|title): "
                                ".*[0-9]"))
          << speaker.name();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Articles, ArticleTest,
                         testing::ValuesIn(*testdata::ReadArticles(testdata::kArticlesFolder)),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace whosaid::tools
