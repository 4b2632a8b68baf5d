// What a correct lexicon means; lexicon_errors_test.cc has the mistakes.
#include "engine/rules/lexicon.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ParseLexiconTest, ReadsHeadAndEntries) {
  Issues issues;
  const Lexicon lexicon = ParseLexicon("en/lexicons/x.txt",
                                       "# Words of saying.\n"
                                       "# Origin: here, and there\n"
                                       "# Licence: Apache-2.0\n"
                                       "%class CUE\n"
                                       "%columns form type\n"
                                       "%case any\n"
                                       "\n"
                                       "said\tpast,part\tsay\r\n"
                                       "# a comment\n"
                                       "according to\t-\tsay\n"
                                       "\xE2\x80\x99s\t-\t-",
                                       &issues);
  EXPECT_EQ(issues.ToString(), "");
  EXPECT_EQ(lexicon.class_name, "CUE");
  EXPECT_EQ(lexicon.origin, "here, and there");
  EXPECT_EQ(lexicon.licence, "Apache-2.0");
  EXPECT_THAT(lexicon.columns, ElementsAre("form", "type"));
  EXPECT_FALSE(lexicon.exact_case);
  EXPECT_FALSE(lexicon.suffix);
  ASSERT_EQ(lexicon.entries.size(), 3u);
  EXPECT_EQ(lexicon.entries[0].text, "said");
  EXPECT_EQ(lexicon.entries[0].line, 8);
  EXPECT_THAT(SplitValues(lexicon.entries[0].values), ElementsAre("past", "part", "say"));
  EXPECT_EQ(lexicon.entries[1].text, "according to");
  EXPECT_THAT(SplitValues(lexicon.entries[1].values), ElementsAre("say"));
  EXPECT_THAT(SplitValues(lexicon.entries[2].values), IsEmpty());
}

TEST(ParseLexiconTest, KeepsGoodEntriesBesideBadOnes) {
  Issues issues;
  const Lexicon lexicon =
      ParseLexicon("x", "%class A\n%columns a\ngood\tx\nbad\nfine\t-\n", &issues);
  EXPECT_EQ(issues.all().size(), 3u);  // no origin, no licence, no column
  ASSERT_EQ(lexicon.entries.size(), 2u);
  EXPECT_EQ(lexicon.entries[1].text, "fine");
}

}  // namespace
}  // namespace whosaid
