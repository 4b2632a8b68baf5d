// Every broken rule set gets the message of its golden file.
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "testdata/golden.h"
#include "testdata/rules_bad/report.h"

namespace whosaid::testdata {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr char kHow[] = "If that is meant: ./bazelw run //testdata/rules_bad:update_golden";

class RulesBadTest : public testing::TestWithParam<std::string> {};

TEST_P(RulesBadTest, GetsItsMessage) {
  const auto report = CheckReport(".", GetParam());
  ASSERT_TRUE(report.ok()) << report.status();
  const auto golden = ReadFile(GoldenReportPath(".", GetParam()));
  ASSERT_TRUE(golden.ok()) << "no golden report. " << kHow;
  EXPECT_EQ(*report, *golden) << kHow;
  // Each has a mistake, each mistake a place in a file and something to do about it.
  EXPECT_THAT(*report, Not(HasSubstr("0 errors, 0 warnings")));
  EXPECT_THAT(*report, HasSubstr(GetParam() + "/en/"));
  EXPECT_EQ(report->find("\n\n"), report->find("\n\n", report->find("\n  ")))
      << "the first message has no hint";
}

INSTANTIATE_TEST_SUITE_P(BrokenRuleSets, RulesBadTest, testing::ValuesIn(BrokenRuleSets(".")),
                         [](const auto& info) { return info.param; });

TEST(RulesBadTest, ThereAreTwentyAndMore) { EXPECT_GE(BrokenRuleSets(".").size(), 20); }

TEST(RulesBadTest, OneBadFileAmongGoodOnesStopsAllAndAllOfItIsTold) {
  const auto report = CheckReport(".", "one_bad_file");
  ASSERT_TRUE(report.ok()) << report.status();
  EXPECT_THAT(*report, AllOf(HasSubstr("unknown role sorce"), HasSubstr("unknown class SPEKER"),
                             HasSubstr("unknown field weight"), HasSubstr("a ( without its )"),
                             HasSubstr("no example was run"), Not(HasSubstr("good.textproto"))));
}

}  // namespace
}  // namespace whosaid::testdata
