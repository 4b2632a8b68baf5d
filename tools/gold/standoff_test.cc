#include "tools/gold/standoff.h"

#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(StandoffTest, EventsTieTheirSpans) {
  const std::vector<GoldAttribution> found = ParseStandoff(
      "T1\tSource 0 8\tAna Ruiz\n"
      "T2\tCue 9 13\tsaid\r\n"
      "T3\tContent 35 50;14 30\tthat the ...\n"
      "T4\tAttribution 9 13\tsaid\n"
      "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
      "#1\tAnnotatorNotes E1\tnote\n"
      "T5\tContent 60 70\tmore\n"
      "T6\tSource 55 58\tshe\n"
      "E2\tAttribution:T4 Content:T5 Content2:T3 Source2:T6 Source:T1\n");
  ASSERT_EQ(found.size(), 2);
  EXPECT_EQ(found[0].source, (Ranges{{0, 8}}));
  EXPECT_EQ(found[0].cue, (Ranges{{9, 13}}));
  EXPECT_EQ(found[0].content, (Ranges{{14, 30}, {35, 50}}));
  EXPECT_EQ(found[1].content, (Ranges{{14, 30}, {35, 50}, {60, 70}}));
  EXPECT_EQ(found[1].source, (Ranges{{0, 8}, {55, 58}}));
  EXPECT_EQ(found[1].cue, Ranges());
}

TEST(StandoffTest, WhatIsNotUnderstoodIsPassedOver) {
  EXPECT_TRUE(ParseStandoff("").empty());
  EXPECT_TRUE(ParseStandoff("T1\tCue 1 2\tx\nE1\tAttribution:T1 Cue:T1\n").empty());  // no content
  const std::vector<GoldAttribution> found = ParseStandoff(
      "T1\tContent 1 2\tx\nT2\tSource one 2\tx\nT3\tSource\tx\nT4 Source 1 2\n\nE\nA1\tx\n"
      "R1\tx Arg1:T1\nE1\tAttribution:T9 Content:T1 Source:T2 Source:T3 Cue:T9 Odd:T1 x\n");
  ASSERT_EQ(found.size(), 1);
  EXPECT_EQ(found[0].content, (Ranges{{1, 2}}));
  EXPECT_EQ(found[0].source, Ranges());
}

}  // namespace
}  // namespace whosaid::tools
