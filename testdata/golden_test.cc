// The records of every article are those of its golden file.
#include "testdata/golden.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/extractor.h"
#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::testdata {
namespace {

using testing::HasSubstr;

constexpr char kHow[] = "If that is meant: ./bazelw run //testdata:update_golden";

// Null if the built-in rules do not load.
const Extractor* Builtin(const std::string& language) {
  static auto* const extractors = new std::map<std::string, std::unique_ptr<const Extractor>>;
  const auto found = extractors->find(language);
  if (found != extractors->end()) return found->second.get();
  auto created = Extractor::Create(BuiltinRules(language), SIZE_MAX, nullptr);
  if (!created.ok()) return nullptr;
  return extractors->emplace(language, *std::move(created)).first->second.get();
}

std::vector<Article> Articles(const ArticleSet& set) {
  auto articles = ReadArticles(set.articles);
  return articles.ok() ? *std::move(articles) : std::vector<Article>();
}

struct Case {
  const ArticleSet* set;
  Article article;
  friend std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.article; }
};

std::vector<Case> Cases() {
  std::vector<Case> cases;
  for (const ArticleSet& set : kArticleSets) {
    for (Article& article : Articles(set)) cases.push_back({&set, std::move(article)});
  }
  return cases;
}

class GoldenTest : public testing::TestWithParam<Case> {};

TEST_P(GoldenTest, RecordsAreUnchanged) {
  const Article& article = GetParam().article;
  const Extractor* const extractor = Builtin(GetParam().set->language);
  ASSERT_NE(extractor, nullptr) << "the rules do not load";
  const auto file = ReadFile(absl::StrCat(GetParam().set->golden, "/", article.name, ".textproto"));
  ASSERT_TRUE(file.ok()) << "no golden records. " << kHow;
  const auto golden = ParseGolden(*file);
  ASSERT_TRUE(golden.ok()) << golden.status().message() << ". " << kHow;
  const std::string diff = DiffRecords(
      article.text, *golden, GoldenRecords(*extractor, extractor->NewWorkspace().get(), article));
  EXPECT_TRUE(diff.empty()) << article.name << ": " << diff << "\n" << kHow;
}

INSTANTIATE_TEST_SUITE_P(Articles, GoldenTest, testing::ValuesIn(Cases()),
                         [](const testing::TestParamInfo<Case>& info) {
                           return absl::StrCat(info.param.set->language, "_",
                                               info.param.article.name);
                         });

TEST(GoldenFilesTest, EachHasItsArticle) {
  for (const ArticleSet& set : kArticleSets) {
    std::set<std::string> names;
    for (const Article& article : Articles(set)) names.insert(article.name);
    EXPECT_FALSE(names.empty()) << set.articles;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(set.golden, error)) {
      EXPECT_EQ(names.count(entry.path().stem().string()), 1) << entry.path() << ". " << kHow;
    }
  }
}

v1::DocumentAttributions Parsed(absl::string_view text) {
  const auto records = ParseGolden(text);
  EXPECT_TRUE(records.ok()) << records.status();
  return records.ok() ? *records : v1::DocumentAttributions();
}

constexpr char kText[] = "“No,” said Ana Ruiz. She left.";
constexpr char kRecords[] = R"(
  attributions {
    id: "1" kind: DIRECT status: DECIDED content { spans { begin: 0 end: 9 } text: "“No,”" }
    cue { text: "said" } source { text: "Ana Ruiz" } speaker: "Ana Ruiz" speaker_class: PERSON
    confidence: 0.9
  }
  speakers { id: "s1" name: "Ana Ruiz" mentions { span { begin: 15 end: 23 } } }
  marks { span { begin: 0 end: 3 } disposition: SPEECH })";

TEST(DiffRecordsTest, SameIsEmpty) {
  EXPECT_EQ(DiffRecords(kText, Parsed(kRecords), Parsed(kRecords)), "");
}

TEST(DiffRecordsTest, ProbabilitiesMayDifferByAHundredth) {
  v1::DocumentAttributions got = Parsed(kRecords);
  got.mutable_attributions(0)->set_confidence(0.91);
  EXPECT_EQ(DiffRecords(kText, Parsed(kRecords), got), "");
  got.mutable_attributions(0)->set_confidence(0.92);
  EXPECT_EQ(DiffRecords(kText, Parsed(kRecords), got), R"(1 differences

  >>“No,”<< said Ana Ruiz. She left.

  golden   DIRECT [“No,”] cue [said] source [Ana Ruiz] = Ana Ruiz, PERSON; 0.90
  got      DIRECT [“No,”] cue [said] source [Ana Ruiz] = Ana Ruiz, PERSON; 0.92
      modified: confidence: 0.9 -> 0.92
)");
}

TEST(DiffRecordsTest, TellsNewLostAndChanged) {
  v1::DocumentAttributions got = Parsed(kRecords);
  got.mutable_attributions(0)->set_id("2");
  EXPECT_EQ(DiffRecords(kText, Parsed(kRecords), got), R"(2 differences

  >>“No,”<< said Ana Ruiz. She left.

  new      DIRECT [“No,”] cue [said] source [Ana Ruiz] = Ana Ruiz, PERSON; 0.90

  lost     DIRECT [“No,”] cue [said] source [Ana Ruiz] = Ana Ruiz, PERSON; 0.90
)");
  got = Parsed(kRecords);
  got.mutable_attributions(0)->set_negated(true);
  EXPECT_THAT(DiffRecords(kText, Parsed(kRecords), got), HasSubstr("added: negated: true"));
}

TEST(DiffRecordsTest, TellsSpeakersMarksAndTheRest) {
  v1::DocumentAttributions got = Parsed(kRecords);
  got.mutable_speakers(0)->set_name("Ruiz");
  got.mutable_marks(0)->set_disposition(v1::QuotationMark::UNCLOSED);
  got.add_diagnostics()->set_code("text/invalid-utf8");
  const std::string diff = DiffRecords(kText, Parsed(kRecords), got);
  EXPECT_THAT(diff, HasSubstr("changed  speaker s1 Ruiz, was Ana Ruiz"));
  EXPECT_THAT(diff, HasSubstr("changed  quotation mark 0 at 0\n      modified: disposition: SPEECH"
                              " -> UNCLOSED"));
  EXPECT_THAT(diff, HasSubstr("changed  document\n      added: diagnostics[0]"));
  got = Parsed(kRecords);
  got.clear_speakers();
  got.clear_marks();
  const std::string lost = DiffRecords(kText, Parsed(kRecords), got);
  EXPECT_THAT(lost, HasSubstr("lost     speaker s1 Ana Ruiz"));
  EXPECT_THAT(lost, HasSubstr("changed  0 quotation marks, were 1"));
}

TEST(PrintGoldenTest, ReadsBack) {
  const v1::DocumentAttributions records = Parsed(kRecords);
  const std::string text = PrintGolden(records);
  EXPECT_THAT(text, HasSubstr("    spans { end: 9 }\n"));
  EXPECT_THAT(text, HasSubstr("  mentions { span { begin: 15 end: 23 } }\n"));
  EXPECT_THAT(text, HasSubstr("marks { span { end: 3 } disposition: SPEECH }\n"));
  EXPECT_THAT(text, HasSubstr("text: \"“No,”\""));
  EXPECT_EQ(DiffRecords(kText, records, Parsed(text)), "");
  EXPECT_THAT(ParseGolden("attributions {\n  who: 1 }").status().message(), HasSubstr("line 2:"));
}

}  // namespace
}  // namespace whosaid::testdata
