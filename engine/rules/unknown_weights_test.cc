#include "engine/rules/unknown_weights.h"

#include <string>
#include <vector>

#include "engine/rules/testing.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

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

}  // namespace
}  // namespace whosaid
