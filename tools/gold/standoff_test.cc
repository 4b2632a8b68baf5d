#include "tools/gold/standoff.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> Mistakes(const std::string& contents, const CodePoints* text = nullptr) {
  std::vector<std::string> mistakes;
  for (const StandoffMistake& mistake : ParseStandoff(contents, text).mistakes) {
    mistakes.push_back(absl::StrCat(mistake.line, ": ", mistake.message));
  }
  return mistakes;
}

TEST(StandoffTest, EventsTieTheirSpans) {
  const Standoff standoff = ParseStandoff(
      "T1\tSource 0 8\tAna Ruiz\n"
      "T2\tCue 9 13\tsaid\r\n"
      "T3\tContent 35 50;14 30\tthat the ...\n"
      "T4\tAttribution 9 13\tsaid\n"
      "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
      "#1\tAnnotatorNotes E1\tnote\n"
      "T5\tContent 60 70\tmore\n"
      "T6\tSource 55 58\tshe\n"
      "E2\tAttribution:T4 Content:T5 Content2:T3 Source2:T6 Source:T1\n",
      nullptr);
  EXPECT_THAT(standoff.mistakes, IsEmpty());
  const std::vector<GoldAttribution>& found = standoff.attributions;
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0].source, (Ranges{{0, 8}}));
  EXPECT_EQ(found[0].cue, (Ranges{{9, 13}}));
  EXPECT_EQ(found[0].content, (Ranges{{14, 30}, {35, 50}}));
  EXPECT_EQ(found[1].content, (Ranges{{14, 30}, {35, 50}, {60, 70}}));
  EXPECT_EQ(found[1].source, (Ranges{{0, 8}, {55, 58}}));
  EXPECT_EQ(found[1].cue, Ranges());
}

TEST(StandoffTest, WhatIsNotNeededIsPassedOver) {
  EXPECT_TRUE(ParseStandoff("", nullptr).attributions.empty());
  const Standoff no_content = ParseStandoff("T1\tCue 1 2\tx\nE1\tAttribution:T1 Cue:T1\n", nullptr);
  EXPECT_THAT(no_content.attributions, IsEmpty());
  EXPECT_THAT(no_content.mistakes, IsEmpty());
  const Standoff standoff = ParseStandoff(
      "\xEF\xBB\xBFT1\tContent 1 2\tx\n\nA1\tNeg E1\nM1\tNeg E1\nR1\tx Arg1:T1 Arg2:T1\nN1\tx T1 "
      "y\n*\tEquiv T1 T1\n# document a\nE1\tAttribution:T1 Content:T1  Odd:T1 Source:E1 \n",
      nullptr);
  EXPECT_THAT(standoff.mistakes, IsEmpty());
  ASSERT_EQ(standoff.attributions.size(), 1);
  EXPECT_EQ(standoff.attributions[0].content, (Ranges{{1, 2}}));
  EXPECT_EQ(standoff.attributions[0].source, Ranges());
}

TEST(StandoffTest, MistakesAreToldWithTheirLine) {
  EXPECT_THAT(Mistakes("T1\tCue 1 2\tx\r\n\r\nRubbish, and more of it.\r\n"),
              ElementsAre(HasSubstr("3: \"Rubbish, and more of it.\" is no annotation")));
  // What hangs on a broken line is not complained of too.
  EXPECT_THAT(Mistakes("T1 Content 1 2 x\nE1\tContent:T1\n"),
              ElementsAre(HasSubstr("1: \"T1 Content 1 2 x\" is no annotation")));
  for (const char* place : {"Cue 1 2x", "Cue one 2", "Cue 1", "Cue", "Cue 1 2;", "Cue 1 2 3"}) {
    EXPECT_THAT(
        Mistakes(absl::StrCat("T1\t", place, "\tx\nE1\tContent:T1\n")),
        ElementsAre(HasSubstr(absl::StrCat("1: \"", place, "\" is no label with offsets"))));
  }
  EXPECT_THAT(Mistakes("T1\tCue 1 2\n"), ElementsAre(HasSubstr("1: no words after \"Cue 1 2\"")));
  EXPECT_THAT(Mistakes("T1\tCue 2 2\tx\n"), ElementsAre(HasSubstr("1: 2 2 is no span")));
  EXPECT_THAT(Mistakes("T1\tCue -1 2\tx\n"), ElementsAre(HasSubstr("1: -1 2 is no span")));
  EXPECT_THAT(Mistakes("T1\tCue 1 2\tx\nT1\tCue 4 5\ty\n"),
              ElementsAre(HasSubstr("2: a second T1")));
  EXPECT_THAT(Mistakes("E1\tContent:T1 Source:T9\nT1\tContent 1 2\tx\nE2\tT1 Content:x\n"),
              ElementsAre(HasSubstr("1: Source:T9: there is no T9"),
                          HasSubstr("3: \"T1\" is no role with an id"),
                          HasSubstr("3: \"Content:x\" is no role with an id")));
}

TEST(StandoffTest, OffsetsAndWordsAreThoseOfTheText) {
  const CodePoints text("“No,”\nshe\u00A0said.\nIt rained.");
  const auto mistakes = [&text](const std::string& line) {
    return Mistakes(absl::StrCat(line, "\n"), &text);
  };
  EXPECT_THAT(mistakes("T1\tContent 0 5\t“No,”"), IsEmpty());
  EXPECT_THAT(mistakes("T1\tContent 0 26\t“No,” she said. It  rained."), IsEmpty());
  // Pieces as annotators have them, and as --format=brat does.
  EXPECT_THAT(mistakes("T1\tContent 0 5;16 18\t“No,” It"), IsEmpty());
  EXPECT_THAT(mistakes("T1\tContent 0 5;16 18\t“No,” ... It"), IsEmpty());
  EXPECT_THAT(mistakes("T1\tContent 16 18;0 5\tIt “No,”"), IsEmpty());
  EXPECT_THAT(mistakes("T1\tContent 16 27\tIt rained."),
              ElementsAre(HasSubstr("1: 16 27 is no part of the text, which has 26 characters")));
  EXPECT_THAT(mistakes("T1\tSource 6 9\the"),
              ElementsAre(HasSubstr("1: \"he\" are not the words of the text at these offsets, "
                                    "\"she\"")));
  EXPECT_THAT(mistakes("T1\tSource 6 9\ts"), ElementsAre(HasSubstr("1: \"s\" are not the words")));
  EXPECT_THAT(mistakes("T1\tSource 6 9\tshe said"),
              ElementsAre(HasSubstr("1: \"she said\" are not the words")));
}

TEST(StandoffTest, WordsMayGoOnInTheNextLine) {
  const CodePoints text("“No,”\n\nshe said.");
  const std::string words = "T1\tContent 0 16\t“No,”\n\nshe said.\n";
  EXPECT_THAT(Mistakes(words + "T2\tCue 11 15\tsaid\n", &text), IsEmpty());
  EXPECT_THAT(Mistakes("T1\tContent 0 16\t“No,”\n\nshe\n", &text),
              ElementsAre(HasSubstr("1: \"“No,”\" are not the words")));
  EXPECT_THAT(Mistakes("T1\tContent 0 16\t“No,”\nT2\tCue 11 15\tsaid\nhe said.\n", &text),
              ElementsAre(HasSubstr("1: \"“No,”\" are not the words"),
                          HasSubstr("3: \"he said.\" is no annotation")));
}

}  // namespace
}  // namespace whosaid::tools
