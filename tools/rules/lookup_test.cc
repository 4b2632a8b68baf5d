#include "tools/rules/lookup.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr char kHead[] = "# Origin: own\n# Licence: same as this project\n";

// Of the small rules and what a folder lays over them.
std::string FoundOver(std::vector<RuleSource> own, absl::string_view name) {
  auto small = ReadRuleFolder("testdata/rules_small");
  EXPECT_TRUE(small.ok()) << small.status();
  const RuleFolder folder = LayOver(*std::move(small), std::move(own), false, "mine");
  const auto rules = RuleSet::Load(folder.sources, folder.first_overlay, nullptr);
  EXPECT_TRUE(rules.ok()) << rules.status();
  return rules.ok() ? Lookup(**rules, folder, name) : "";
}

// The same with two lexicons over them.
std::string Found(absl::string_view name) {
  return FoundOver({{"en/lexicons/more_cues.txt",
                     std::string(kHead) + "%class CUE\n%columns form type stance\n"
                                          "skeeted\tpast\tpost,say\tasserts\nSAID\t-\t-\tasks\n"},
                    {"en/lexicons/endings.txt",
                     std::string(kHead) + "%class NOUN\n%match suffix\nation\nization\n"}},
                   name);
}

TEST(LookupTest, AWordHasAllItsEntries) {
  EXPECT_EQ(Found("skeeted"),
            "mine/en/lexicons/more_cues.txt:5  CUE  skeeted  form past  type post,say  stance "
            "asserts\n");
  EXPECT_THAT(Found("Said"), AllOf(HasSubstr("\nmine/en/lexicons/more_cues.txt:6  CUE  SAID "),
                                   HasSubstr("en/lexicons/cue_verbs.txt:12"),
                                   HasSubstr("form past  type say  stance asserts")));
  // As they are written, where that counts.
  EXPECT_THAT(Found("Mr."), HasSubstr("HONORIFIC"));
  EXPECT_EQ(Found("mr."), "");
  EXPECT_EQ(Found("unheard"), "");
}

TEST(LookupTest, AnUnknownWordHasItsLongestEnding) {
  EXPECT_EQ(Found("Modernization"), "mine/en/lexicons/endings.txt:6  NOUN  -ization\n");
  EXPECT_EQ(Found("nation"), "");
  EXPECT_EQ(Found("ovation"), "mine/en/lexicons/endings.txt:5  NOUN  -ation\n");
}

TEST(LookupTest, AMacroHasItsPattern) {
  EXPECT_THAT(Found("SPEAKER"),
              AllOf(StartsWith("SPEAKER\nwhere       en/"), HasSubstr("\nmacro       ")));
}

TEST(LookupTest, AClassHasItsLexiconsAndRules) {
  EXPECT_THAT(Found("CUE"), AllOf(HasSubstr("lexicon     en/lexicons/cue_verbs.txt: 9 entries\n"
                                            "  form      base, past, s\n"),
                                  HasSubstr("mine/en/lexicons/more_cues.txt: 2 entries"),
                                  HasSubstr("  type      post, say\n")));
  EXPECT_THAT(Found("CUE:tell"),
              AllOf(HasSubstr("cue_verbs.txt: 1 entry"), Not(HasSubstr("more_cues"))));
  EXPECT_THAT(Found("PERSON_NAME"), HasSubstr("emitted by  en/phrases/names/"));
  EXPECT_EQ(Found("CUE:none"), "");
}

// What a folder disables or replaces is no rule of its class any more.
TEST(LookupTest, AClassHasTheRulesInForce) {
  const std::string own =
      "level: 1\ndisable: \"en/phrases/names/person\"\n"
      "rule { id: \"en/phrases/mine/given\" pattern: \"GIVEN\" emit: \"PERSON_NAME\" }\n"
      "rule { id: \"en/phrases/mine/body\" pattern: \"BODY\" emit: \"BODY_NAME\" }\n"
      "rule { id: \"en/phrases/names/body\" pattern: \"BODY\" emit: \"FIRM_NAME\" }\n";
  const auto found = [&own](absl::string_view name) {
    return FoundOver({{"en/phrases/mine.textproto", own}}, name);
  };
  EXPECT_EQ(found("PERSON_NAME"), "PERSON_NAME\nemitted by  en/phrases/mine/given\n");
  EXPECT_EQ(found("FIRM_NAME"), "FIRM_NAME\nemitted by  en/phrases/names/body\n");
  EXPECT_EQ(found("BODY_NAME"), "BODY_NAME\nemitted by  en/phrases/mine/body\n");
  EXPECT_EQ(found(""), "");
}

// Case is folded as the engine folds it.
TEST(LookupTest, LettersPastAsciiHaveCaseToo) {
  const auto found = [](absl::string_view name) {
    return FoundOver(
        {{"en/lexicons/foreign.txt", std::string(kHead) + "%class CUE\n%columns form type stance\n"
                                                          "äußern\tbase\tsay\tasserts\n"
                                                          "don't buy\tbase\tsay\tdenies\n"}},
        name);
  };
  EXPECT_THAT(found("Äußern"), StartsWith("mine/en/lexicons/foreign.txt:5  CUE  äußern "));
  EXPECT_EQ(found("ÄUẞERN"), found("äußern"));
  EXPECT_THAT(found("Don’t buy"), StartsWith("mine/en/lexicons/foreign.txt:6  CUE  don't buy "));
  EXPECT_EQ(found("außern"), "");
}

TEST(LookupTest, AFileIsItsText) {
  EXPECT_THAT(Found("en/lexicons/cue_verbs.txt"), HasSubstr("\nsaid\tpast\tsay\tasserts\n"));
  EXPECT_EQ(Found("mine/en/lexicons/endings.txt"), Found("en/lexicons/endings.txt"));
  EXPECT_EQ(Found("en/lexicons/none.txt"), "");
}

}  // namespace
}  // namespace whosaid::tools
