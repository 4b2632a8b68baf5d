#include "engine/cascade/examples.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/rule_set.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr char kCues[] =
    "# Words.\n# Origin: own\n# Licence: own\n%class CUE\n%columns form\nsaid\tpast\n";

// Two levels of phrases and one frame, each with the examples given.
std::unique_ptr<const RuleSet> Rules(const std::string& name_examples,
                                     const std::string& person_examples,
                                     const std::string& frame_examples) {
  std::vector<RuleSource> sources = {
      {"xx/lexicons/cues.txt", kCues},
      {"xx/phrases/names.textproto", absl::StrCat(R"(level: 1
rule { id: "xx/phrases/names/name" emit: "NAME" pattern: "CAP{2}" note: "." )",
                                                  name_examples, R"(}
rule { id: "xx/phrases/names/strong" emit: "BODY" prior: 1 pattern: "CAP board" note: "." })")},
      {"xx/phrases/persons.textproto", absl::StrCat(R"(level: 2
rule { id: "xx/phrases/persons/person" emit: "PERSON" pattern: "NAME (COMMA NUMBER COMMA?)?" note: "." )",
                                                    person_examples, "}")},
      {"xx/frames/quote.textproto", absl::StrCat(R"(rule {
id: "xx/frames/quote/around"
pattern: "(?P<content>QUOTE) (?P<cue>CUE) (?P<source>PERSON) (COMMA (?P<content2>QUOTE))?"
note: "." )",
                                                 frame_examples, "}")},
  };
  auto rules = RuleSet::Load(std::move(sources), SIZE_MAX, nullptr);
  if (!rules.ok()) throw std::runtime_error(rules.status().ToString());
  return *std::move(rules);
}

// passed of every example of the rule set.
std::vector<bool> Passed(const RuleSet& rules) {
  std::vector<bool> passed;
  for (const ExampleResult& result : RunExamples(rules)) passed.push_back(result.passed);
  return passed;
}

// The only example of the rule set, told.
std::string Told(const RuleSet& rules) {
  const std::vector<ExampleResult> results = RunExamples(rules);
  EXPECT_EQ(results.size(), 1);
  return results.empty() ? "" : results[0].ToString();
}

TEST(ExamplesTest, NoneIsEmpty) { EXPECT_TRUE(RunExamples(*Rules("", "", "")).empty()); }

TEST(ExamplesTest, RunsInOrderOfLevels) {
  const auto rules = Rules(
      R"(reject { text: "ana ruiz" } match { text: "Then Ana Ruiz left." phrase: "Then Ana" })",
      R"(match { text: "Ana Ruiz, 40, left." phrase: "Ana Ruiz, 40" })",
      R"(match { text: "“We sail,” said Ana Ruiz." source: "Ana Ruiz" })");
  EXPECT_THAT(Passed(*rules), ElementsAre(true, true, true, true));
  const std::vector<ExampleResult> results = RunExamples(*rules);
  EXPECT_EQ(results[0].rule->id, "xx/phrases/names/name");
  EXPECT_FALSE(results[0].reject);
  EXPECT_TRUE(results[1].reject);
  EXPECT_EQ(results[2].rule->id, "xx/phrases/persons/person");
  EXPECT_EQ(results[3].rule->id, "xx/frames/quote/around");
}

TEST(ExamplesTest, RunsOneRule) {
  const auto rules = Rules(R"(reject { text: "ana" })", R"(reject { text: "ruiz" })", "");
  const std::vector<ExampleResult> results = RunExamples(*rules, "xx/phrases/persons/person");
  ASSERT_EQ(results.size(), 1);
  EXPECT_EQ(results[0].example->text(), "ruiz");
  EXPECT_TRUE(RunExamples(*rules, "xx/phrases/persons/nobody").empty());
}

TEST(ExamplesTest, PhraseIsExact) {
  EXPECT_THAT(Passed(*Rules(R"(match { text: "So Ana Ruiz Paz left." phrase: "Ana Ruiz" }
                               match { text: "So Ana Ruiz Paz left." phrase: "Ruiz Paz" }
                               match { text: "So Ana Ruiz Paz left." phrase: "Ana" }
                               match { text: "So Ana Ruiz Paz left." phrase: "Ola Noor" })",
                            "", "")),
              ElementsAre(false, true, false, false));
}

TEST(ExamplesTest, EdgesDoNotCount) {
  EXPECT_THAT(
      Passed(*Rules("", R"(match { text: "Ana Ruiz, 40, left." phrase: "“Ana Ruiz, 40,”" })",
                    R"(match { text: "“We sail,” said Ana Ruiz." content: "We sail" })")),
      ElementsAre(true, true));
}

TEST(ExamplesTest, PhraseIsThisRules) {
  // The lower-case second word makes it the other rule's.
  EXPECT_EQ(Told(*Rules(R"(match { text: "The Ruiz board met." phrase: "Ruiz board" })", "", "")),
            R"(xx/phrases/names/name: match example 1 failed
  text       The Ruiz board met.
  tape       The Ruiz board met .
! phrase   expected  Ruiz board
             got       The Ruiz
             (became [NAME The Ruiz] by xx/phrases/names/name board))");
  // A name that the second level only hands on is not that level's.
  EXPECT_THAT(
      Passed(*Rules("", R"(reject { text: "ruiz board" } reject { text: "Ana Ruiz" })", "")),
      ElementsAre(true, false));
}

TEST(ExamplesTest, FrameRoles) {
  EXPECT_THAT(Passed(*Rules("", "",
                            R"(match { text: "“No,” said Ana Ruiz." cue: "said" source: "Ana Ruiz" }
                               match { text: "“No,” said Ana Ruiz." cue: "Ana Ruiz" }
                               match { text: "“No,” said Ana Ruiz." title: "Ana Ruiz" }
                               match { text: "“No,” said Ana Ruiz, “we sail.”" content: "No ... we sail." }
                               match { text: "“No,” said Ana Ruiz, “we sail.”" content: "No" }
                               reject { text: "“No,” said she." }
                               reject { text: "“No,” said Ana Ruiz." })")),
              ElementsAre(true, false, false, true, false, true, false));
}

TEST(ExamplesTest, AnyMatchWillDo) {
  EXPECT_THAT(Passed(*Rules("", "",
                            R"(match { text: "“No,” said Ana Ruiz. “Yes,” said Ola Noor."
                                       content: "Yes" source: "Ola Noor" }
                               match { text: "“No,” said Ana Ruiz. “Yes,” said Ola Noor."
                                       content: "No" source: "Ola Noor" })")),
              ElementsAre(true, false));
}

TEST(ExamplesTest, ToldAligned) {
  EXPECT_EQ(Told(*Rules("", "",
                        R"(match { text: "“No,” said Ana Ruiz." content: "No" source: "Ruiz" })")),
            R"(xx/frames/quote/around: match example 1 failed
  text       “No,” said Ana Ruiz.
  tape       [QUOTE “No,”] said [PERSON Ana Ruiz] .
  content  expected  No
             got       No
! source   expected  Ruiz
             got       Ana Ruiz)");
  EXPECT_EQ(
      Told(*Rules("", "",
                  R"(reject { text: "“No,” said Ana Ruiz." because: "nobody says anything" })")),
      R"(xx/frames/quote/around: reject example 1 failed
  text       “No,” said Ana Ruiz.
  tape       [QUOTE “No,”] said [PERSON Ana Ruiz] .
  because    nobody says anything
! match    expected  (nothing)
             got       No,” said Ana Ruiz)");
}

TEST(ExamplesTest, FieldsOfOtherKindsFail) {
  EXPECT_THAT(Told(*Rules(R"(match { text: "Ana Ruiz" source: "Ana Ruiz" })", "", "")),
              HasSubstr("a phrase rule has no roles"));
  EXPECT_THAT(Told(*Rules("", "", R"(match { text: "“No,” said Ana Ruiz." phrase: "No" })")),
              HasSubstr("a frame rule makes no phrase"));
  EXPECT_THAT(Told(*Rules("", "", R"(match { text: "“No,” said Ana Ruiz." speaker: "Ruiz" })")),
              HasSubstr("no single rule decides"));
  EXPECT_THAT(Told(*Rules("", "", R"(match { text: "“No,” said Ana Ruiz." })")),
              HasSubstr("names nothing to find"));
}

}  // namespace
}  // namespace whosaid
