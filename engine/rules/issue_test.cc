#include "engine/rules/issue.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

Issue MakeIssue(absl::string_view file, int line, int column, absl::string_view message) {
  Issue issue;
  issue.code = "rules/x";
  issue.file = std::string(file);
  issue.line = line;
  issue.column = column;
  issue.message = std::string(message);
  return issue;
}

TEST(IssueTest, CaretStandsUnderItsCharacter) {
  Issue issue = MakeIssue("a.textproto", 4, 8, "no");
  issue.source_line = "\tö “x” y";
  issue.hint = "yes?";
  EXPECT_EQ(issue.ToString(),
            "a.textproto:4:8: error: no [rules/x]\n"
            "  \tö “x” y\n"
            "  \t   ^\n"
            "  yes?");
}

TEST(IssueTest, CaretMayStandBehindTheLine) {
  Issue issue = MakeIssue("a", 1, 3, "no");
  issue.source_line = "ab";
  EXPECT_EQ(issue.ToString(), "a:1:3: error: no [rules/x]\n  ab\n    ^");
}

TEST(IssueTest, PlaceMayBeAFileOrNothing) {
  EXPECT_EQ(MakeIssue("a", 0, 0, "no").ToString(), "a: error: no [rules/x]");
  EXPECT_EQ(MakeIssue("", 0, 0, "no").ToString(), "error: no [rules/x]");
}

TEST(IssuesTest, AreSortedByPlace) {
  Issues issues;
  EXPECT_TRUE(issues.ToStatus().ok());
  Issue warning = MakeIssue("b", 1, 1, "w");
  warning.severity = Issue::kWarning;
  issues.Add(warning);
  EXPECT_FALSE(issues.has_errors());
  EXPECT_TRUE(issues.ToStatus().ok());
  issues.Add(MakeIssue("b", 1, 1, "second at one place"));
  issues.Add(MakeIssue("a", 12, 1, "late"));
  issues.Add(MakeIssue("a", 3, 7, "right"));
  issues.Add(MakeIssue("a", 3, 2, "left"));
  EXPECT_TRUE(issues.has_errors());
  EXPECT_EQ(issues.ToStatus().message(),
            "a:3:2: error: left [rules/x]\n"
            "a:3:7: error: right [rules/x]\n"
            "a:12:1: error: late [rules/x]\n"
            "b:1:1: warning: w [rules/x]\n"
            "b:1:1: error: second at one place [rules/x]\n");
}

TEST(NearestNameTest, AllowsAThirdOfTheWord) {
  const std::vector<std::string> names = {"SPEAKER", "CUE", "CUE:say", "PERSON"};
  EXPECT_EQ(NearestName("SPEKER", names), "SPEAKER");
  EXPECT_EQ(NearestName("PRESON", names), "PERSON");  // a swap is one change
  EXPECT_EQ(NearestName("CUES", names), "CUE");
  EXPECT_EQ(NearestName("CU", names), "CUE");
  EXPECT_EQ(NearestName("SPOKEN", names), "");
  EXPECT_EQ(NearestName("", names), "");
  EXPECT_EQ(NearestName("X", {}), "");
}

}  // namespace
}  // namespace whosaid
