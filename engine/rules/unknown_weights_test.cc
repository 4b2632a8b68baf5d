#include "engine/rules/unknown_weights.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "engine/rules/testing.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

// What is told of a file of weights over rules with the frame en/frames/quote/rule.
std::string ReportOf(const std::string& weights) {
  const auto rules = RuleSet::Load({TestFrame("quote", "(?P<cue>said)")}, 1, nullptr);
  EXPECT_TRUE(rules.ok()) << rules.status();
  const std::vector<RuleSource> known = {
      {"en/weights.textproto",
       "weight { name: \"cue\" value: -1 }\n"
       "weight { name: \"link.between\"\n  row: \"COMMA 0.5\"\n}\n"
       "weight { name: \"link.rule=en/frames/quote/disabled\" value: 1 }\n"}};
  Issues issues;
  FindUnknownWeights({"en/weights.textproto", weights}, known, (*rules)->frames(), &issues);
  EXPECT_FALSE(issues.has_errors());
  return issues.ToString();
}

// Those that begin with a file.
std::vector<std::string> Lines(const std::string& report) {
  std::vector<std::string> lines = absl::StrSplit(report, '\n');
  const auto is_other = [](const std::string& line) { return !absl::StartsWith(line, "en/"); };
  lines.erase(std::remove_if(lines.begin(), lines.end(), is_other), lines.end());
  return lines;
}

TEST(UnknownWeightsTest, KnownOnesAreNotTold) {
  EXPECT_EQ(ReportOf("weight { name: \"cue\" value: 2 }\n"
                     "weight { name: \"link.between=COLON\" value: 2 }\n"
                     "weight { name: \"content.rule=en/frames/quote/rule\" value: 2 }\n"),
            "");
}

// As in a copy of the fitted file over which a rule is disabled.
TEST(UnknownWeightsTest, WhatTheFileBelowHasIsWell) {
  EXPECT_EQ(ReportOf("weight { name: \"link.rule=en/frames/quote/disabled\" value: 2 }\n"), "");
}

TEST(UnknownWeightsTest, AMisspeltFeatureIsTold) {
  EXPECT_EQ(ReportOf("# Mine.\nweight { name: \"link.betwen=COMMA\" value: 2 }\n"),
            "en/weights.textproto:2:17: warning: no built-in weight has the feature link.betwen "
            "[rules/unknown-weight]\n"
            "  weight { name: \"link.betwen=COMMA\" value: 2 }\n"
            "                  ^\n"
            "  did you mean link.between?\n");
  EXPECT_EQ(ReportOf("weight { name: \"weather=bad\" value: 2 }\n"),
            "en/weights.textproto:1:17: warning: no built-in weight has the feature weather "
            "[rules/unknown-weight]\n"
            "  weight { name: \"weather=bad\" value: 2 }\n"
            "                  ^\n"
            "  `whosaid explain FILE` shows features by name\n");
}

TEST(UnknownWeightsTest, ARuleThatThereIsNotIsToldWhereverItStands) {
  const std::string why =
      "warning: no frame rule \"en/frames/quote/rul\", so this weight never counts "
      "[rules/unknown-weight]\n";
  EXPECT_EQ(ReportOf("weight { name: \"link.rule\"\n  row: \"en/frames/quote/rul 2\"\n}\n"),
            "en/weights.textproto:2:9: " + why +
                "    row: \"en/frames/quote/rul 2\"\n"
                "          ^\n"
                "  did you mean en/frames/quote/rule?\n");
  EXPECT_EQ(ReportOf("weight {\n  name: \"cue.rule=en/frames/quote/rul\" value: 2\n}\n"),
            "en/weights.textproto:1:1: " + why +
                "  weight {\n"
                "  ^\n"
                "  did you mean en/frames/quote/rule?\n");
}

// Where a name is misspelt that many rows have, one line says so.
TEST(UnknownWeightsTest, EachNameIsToldOnce) {
  EXPECT_THAT(Lines(ReportOf("weight { name: \"link.betwen\"\n  row: \"COMMA 0.5\"\n"
                             "  row: \"COLON 0.5\"\n  row: \"DASH 0.5\"\n}\n"
                             "weight { name: \"lnk.between=COMMA\" value: 1 }\n")),
              ElementsAre(StartsWith("en/weights.textproto:2:9: warning: no built-in weight has "
                                     "the feature link.betwen "),
                          StartsWith("en/weights.textproto:6:17: warning: no built-in weight has "
                                     "the feature lnk.between ")));
  EXPECT_THAT(Lines(ReportOf("weight { name: \"cue.rule=en/frames/quote/rul\" value: 1 }\n"
                             "weight { name: \"link.rule\"\n  row: \"en/frames/quote/rul 2\"\n"
                             "  row: \"en/frames/quote/other 2\"\n}\n")),
              ElementsAre(StartsWith("en/weights.textproto:1:17: warning: no frame rule "
                                     "\"en/frames/quote/rul\", "),
                          StartsWith("en/weights.textproto:4:9: warning: no frame rule "
                                     "\"en/frames/quote/other\", ")));
}

}  // namespace
}  // namespace whosaid
