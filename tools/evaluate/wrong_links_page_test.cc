#include "tools/evaluate/wrong_links_page.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/extractor.h"
#include "engine/records/offsets_convert.h"
#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/evaluate/breakdown.h"
#include "tools/evaluate/explain_links.h"
#include "tools/evaluate/predictions.h"
#include "tools/gold/corpus.h"
#include "tools/paths.h"

namespace whosaid::tools {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kFolder[] = "tools/evaluate/testdata/";

int CountOf(absl::string_view text, absl::string_view words) {
  return static_cast<int>(std::vector<absl::string_view>(absl::StrSplit(text, words)).size()) - 1;
}

// The page from `heading` to the next one.
std::string Section(const std::string& page, const std::string& heading) {
  const size_t begin = page.find("<h2>" + heading + "</h2>");
  if (begin == std::string::npos) return "";
  return page.substr(begin, std::min(page.find("<h2>", begin + 1), page.find("<form")) - begin);
}

class CorpusPageTest : public testing::Test {
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

TEST_F(CorpusPageTest, HasEveryWrongLinkOnceAndCountsThem) {
  const absl::StatusOr<std::string> contents = ReadFile(absl::StrCat(kFolder, "predictions.jsonl"));
  ASSERT_TRUE(contents.ok()) << contents.status();
  const absl::StatusOr<Predictions> predictions = ParsePredictions(*contents);
  ASSERT_TRUE(predictions.ok()) << predictions.status();
  const Scores scores = Score(corpus_, *predictions);
  const std::vector<WrongLink> links = FindWrongLinks(scores);
  const std::string page = WrongLinksPage(scores, links);

  const int expected = CountOf(WrongLinks(scores), "\n");
  ASSERT_GT(expected, 2);
  EXPECT_THAT(page, HasSubstr(absl::StrCat("<h1>", expected, " wrong links</h1>")));
  EXPECT_EQ(CountOf(page, "<article "), expected);
  for (int i = 0; i < expected; ++i) {
    const LinkCase& link = *links[i].link;
    EXPECT_EQ(CountOf(page, absl::StrCat("<article id=\"w", i + 1, "\"")), 1);
    EXPECT_EQ(CountOf(page, absl::StrCat(" ", link.document->id, " at ", link.quote.begin, " ")),
              1);
  }
  for (const char* name : {"class", "kind", "distance", "rule"}) {
    const std::string section = Section(page, absl::StrCat("By ", name));
    const std::vector<std::string> groups = absl::StrSplit(section, "<summary>");
    int sum = 0;
    for (size_t i = 1; i < groups.size(); ++i) {
      const std::string summary = groups[i].substr(0, groups[i].find("</summary>"));
      const size_t space = summary.find(' ');
      int count = 0;
      ASSERT_TRUE(absl::SimpleAtoi(summary.substr(0, space), &count)) << summary;
      const std::string value = summary.substr(space + 1);
      EXPECT_EQ(CountOf(page, absl::StrCat(" data-", name, "=\"", value, "\"")), count) << summary;
      EXPECT_EQ(CountOf(groups[i], "<a href=\"#w"), count) << summary;
      EXPECT_THAT(page, HasSubstr(absl::StrCat("<option value=\"", value, "\">", value, " (", count,
                                               ")\n")));
      sum += count;
    }
    EXPECT_EQ(sum, expected) << name;
  }
  EXPECT_THAT(page, Not(HasSubstr("<summary>explanation")));
}

TEST_F(CorpusPageTest, TellsWhyTheEngineGaveEach) {
  const auto extractor = Extractor::Create(BuiltinRules(), BuiltinRules().size(), nullptr);
  ASSERT_TRUE(extractor.ok()) << extractor.status();
  Predictions predictions;
  for (GoldDocument& document : corpus_.documents) {
    v1::Document in;
    in.set_text(document.utf8);
    v1::DocumentAttributions out;
    (*extractor)->Extract(in, {}, (*extractor)->NewWorkspace().get(), &out);
    ConvertOffsets(in.text(), v1::DocumentAttributions::CODEPOINT, &out);
    predictions[document.id] = PredictionsOf(out);
    // Wrong links for sure: gold has the first word of the text as the source of everything.
    for (GoldAttribution& gold : document.attributions) gold.source = {{0, 4}};
  }
  const Scores scores = Score(corpus_, predictions);
  std::vector<WrongLink> links = FindWrongLinks(scores);
  ASSERT_GT(links.size(), 10);
  ExplainLinks(**extractor, predictions, 2, &links);
  int told = 0;
  for (const WrongLink& wrong : links) {
    SCOPED_TRACE(absl::StrCat(wrong.link->document->id, " at ", wrong.link->quote.begin));
    EXPECT_NE(wrong.explanation, "");
    if (wrong.link->given == nullptr) {
      EXPECT_THAT(wrong.explanation, HasSubstr("no record of the "));
    }
    if (!wrong.link->has_source || wrong.link->given->speaker.empty()) continue;
    // The story of this attribution and of no other one.
    EXPECT_THAT(wrong.explanation, HasSubstr("said by    " + wrong.link->given->speaker));
    EXPECT_EQ(CountOf(wrong.explanation, "\nWhy not ") > 0, HasGoldSource(*wrong.link));
    told += absl::StrContains(wrong.explanation, "question   who said the quotation?");
  }
  EXPECT_GT(told, 5);
  EXPECT_EQ(CountOf(WrongLinksPage(scores, links), "<summary>explanation</summary><pre>"),
            static_cast<int>(links.size()));
}

TEST(WrongLinksPageTest, EscapesWhateverComesFromOutside) {
  GoldDocument document;
  document.id = "<script>id";
  document.utf8 =
      "First.\n\nThe <script>src & co said \"<script>quote\x1b\" to <script>her.\n\nLast.";
  document.text = CodePoints(document.utf8);
  const auto range_of = [&document](const std::string& words) {
    const int begin = static_cast<int>(document.utf8.find(words));
    return Range{begin, begin + static_cast<int>(words.size())};
  };
  const Range quoted = range_of("\"<script>quote\x1b\"");
  GoldAttribution gold;
  gold.source = {range_of("<script>src & co")};
  gold.content = {quoted};
  Prediction given;
  given.source = {range_of("<script>her")};
  given.content = {quoted};
  given.rule = "\"><script>rule";
  given.speaker = "<script>speaker";
  given.speaker_class = "<script>class";
  given.confidence = 0.25;
  GoldQuote quote;
  quote.document = document.id;
  quote.span = quoted;
  quote.speaker = "<script>gold";
  quote.speaker_class = "\"><script>goldclass";
  Scores scores;
  scores.links = {{&document, quoted, &gold, &given, true, false, false}};
  scores.quote_cases = {{&quote, &given}};
  std::vector<WrongLink> links = FindWrongLinks(scores);
  ASSERT_EQ(links.size(), 1);
  links[0].explanation = "</pre><script>story";
  const std::string page = WrongLinksPage(scores, links);
  EXPECT_EQ(CountOf(page, "<script>"), 1) << page;  // the page's own
  for (const char* name :
       {"id", "src", "quote", "her", "rule", "speaker", "class", "gold", "goldclass", "story"}) {
    EXPECT_THAT(page, HasSubstr(absl::StrCat("&lt;script&gt;", name)));
  }
  EXPECT_THAT(page, HasSubstr("data-rule=\"&quot;&gt;&lt;script&gt;rule\""));
  EXPECT_THAT(page, Not(HasSubstr("\x1b")));
  EXPECT_THAT(page, HasSubstr("<p>The <mark class=\"gold\">&lt;script&gt;src &amp; co</mark> said "
                              "<mark class=\"quote\">&quot;&lt;script&gt;quote"));
  EXPECT_THAT(page, HasSubstr("confidence 0.25"));
  EXPECT_THAT(page, HasSubstr("0-2 words"));
  // Only the paragraph of the marks.
  EXPECT_THAT(page, Not(HasSubstr("First.")));
  EXPECT_THAT(page, Not(HasSubstr("Last.")));
}

TEST(WrongLinksPageTest, RightAndSilentLinksAreNotThere) {
  GoldDocument document;
  GoldAttribution gold;
  gold.source = {{0, 3}};
  Scores scores;
  scores.links = {{&document, {0, 1}, &gold, nullptr, true, true, true},
                  {&document, {0, 1}, nullptr, nullptr, false, false, false}};
  EXPECT_TRUE(FindWrongLinks(scores).empty());
  EXPECT_THAT(WrongLinksPage(scores, {}), HasSubstr("<h1>0 wrong links</h1>"));
}

}  // namespace
}  // namespace whosaid::tools
