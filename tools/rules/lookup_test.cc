#include "tools/rules/lookup.h"

#include <string>
#include <utility>

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

// Of the small rules and two lexicons over them.
std::string Found(absl::string_view name) {
  auto small = ReadRuleFolder("testdata/rules_small");
  EXPECT_TRUE(small.ok()) << small.status();
  return Lookup(
      LayOver(*std::move(small),
              {{"en/lexicons/more_cues.txt",
                std::string(kHead) + "%class CUE\n%columns form type stance\n"
                                     "skeeted\tpast\tpost,say\tasserts\nSAID\t-\t-\tasks\n"},
               {"en/lexicons/endings.txt",
                std::string(kHead) + "%class NOUN\n%match suffix\nation\nization\n"}},
              false, "mine"),
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

TEST(LookupTest, AFileIsItsText) {
  EXPECT_THAT(Found("en/lexicons/cue_verbs.txt"), HasSubstr("\nsaid\tpast\tsay\tasserts\n"));
  EXPECT_EQ(Found("mine/en/lexicons/endings.txt"), Found("en/lexicons/endings.txt"));
  EXPECT_EQ(Found("en/lexicons/none.txt"), "");
}

}  // namespace
}  // namespace whosaid::tools
