#include "tools/rules/issue_formats.h"

#include "gmock/gmock.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using google::protobuf::Struct;
using testing::HasSubstr;
using testing::Not;

Issues TwoIssues() {
  Issues issues;
  Issue late;
  late.severity = Issue::kWarning;
  late.code = "rules/no-note";
  late.file = "mine/b.textproto";
  late.message = "no note";
  issues.Add(late);
  Issue early;
  early.code = "rules/unknown-class";
  early.file = "mine/a.textproto";
  early.line = 2;
  early.column = 8;  // behind “ and ”, 3 bytes each
  early.message = "unknown class \"X\"";
  early.hint = "did you mean Y?";
  early.source_line = "“”X";
  issues.Add(early);
  return issues;
}

Struct Parsed(const std::string& json) {
  Struct parsed;
  const auto status = google::protobuf::util::JsonStringToMessage(json, &parsed);
  EXPECT_TRUE(status.ok()) << json;
  return parsed;
}

TEST(IssueFormatsTest, JsonIsSortedAndCounted) {
  const Struct json = Parsed(IssuesAsJson(TwoIssues()));
  EXPECT_EQ(json.fields().at("errors").number_value(), 1);
  EXPECT_EQ(json.fields().at("warnings").number_value(), 1);
  const auto& issues = json.fields().at("issues").list_value();
  ASSERT_EQ(issues.values_size(), 2);
  const auto& first = issues.values(0).struct_value().fields();
  EXPECT_EQ(first.at("file").string_value(), "mine/a.textproto");
  EXPECT_EQ(first.at("message").string_value(), "unknown class \"X\"");
  EXPECT_EQ(first.at("column").number_value(), 8);
  EXPECT_EQ(issues.values(1).struct_value().fields().count("line"), 0);
}

TEST(IssueFormatsTest, SarifHasRulesLevelsAndUtf16Columns) {
  const Struct sarif = Parsed(IssuesAsSarif(TwoIssues()));
  EXPECT_EQ(sarif.fields().at("version").string_value(), "2.1.0");
  const auto& run = sarif.fields().at("runs").list_value().values(0).struct_value().fields();
  const auto& results = run.at("results").list_value();
  ASSERT_EQ(results.values_size(), 2);
  const auto& error = results.values(0).struct_value().fields();
  EXPECT_EQ(error.at("level").string_value(), "error");
  const auto& region = error.at("locations")
                           .list_value()
                           .values(0)
                           .struct_value()
                           .fields()
                           .at("physicalLocation")
                           .struct_value()
                           .fields()
                           .at("region")
                           .struct_value()
                           .fields();
  EXPECT_EQ(region.at("startLine").number_value(), 2);
  EXPECT_EQ(region.at("startColumn").number_value(), 4);
  EXPECT_EQ(results.values(1).struct_value().fields().at("level").string_value(), "warning");
}

TEST(IssueFormatsTest, ColorsOnlyWhereWanted) {
  EXPECT_THAT(IssuesAsText(TwoIssues(), true), HasSubstr("\x1b["));
  EXPECT_THAT(IssuesAsText(TwoIssues(), false), Not(HasSubstr("\x1b[")));
}

}  // namespace
}  // namespace whosaid::tools
