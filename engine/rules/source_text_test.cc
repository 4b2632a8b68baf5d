#include "engine/rules/source_text.h"

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

TEST(SourceTextTest, FindsLines) {
  const SourceText source("f", "ab\r\n\ncd");
  EXPECT_EQ(source.line_count(), 3);
  EXPECT_EQ(source.Line(1), "ab");
  EXPECT_EQ(source.Line(2), "");
  EXPECT_EQ(source.Line(3), "cd");
  EXPECT_EQ(source.LineOf(0), 1);
  EXPECT_EQ(source.LineOf(3), 1);
  EXPECT_EQ(source.LineOf(4), 2);
  EXPECT_EQ(source.LineOf(5), 3);
  EXPECT_EQ(source.LineOf(7), 3);  // the end
}

TEST(SourceTextTest, LastLineBreakBeginsNoLine) {
  EXPECT_EQ(SourceText("f", "ab\n").line_count(), 1);
  EXPECT_EQ(SourceText("f", "").Line(1), "");
}

TEST(SourceTextTest, UndoesTabStops) {
  const SourceText source("f", "x\n\ta\tb");
  EXPECT_EQ(source.OffsetOfTabbed(0, 0), 0u);
  EXPECT_EQ(source.OffsetOfTabbed(1, 8), 3u);   // a
  EXPECT_EQ(source.OffsetOfTabbed(1, 16), 5u);  // b
  EXPECT_EQ(source.OffsetOfTabbed(7, 0), 6u);   // behind the text
}

TEST(SourceTextTest, IssuePointsIntoTheText) {
  const Issue issue = SourceText("f", "ab\ncde\n").At(5, "rules/x", "no", "hint");
  EXPECT_EQ(issue.ToString(), "f:2:3: error: no [rules/x]\n  cde\n    ^\n  hint");
}

struct Utf8Case {
  absl::string_view text;
  int column;  // of the first bad byte, 0: none
};

TEST(SourceTextTest, ChecksUtf8) {
  const Utf8Case cases[] = {
      {"plain text of more than eight bytes", 0},
      {"eight by\xC3\xA9 \xE2\x80\x9C \xF0\x9F\x98\x80", 0},
      {"a\xFF", 2},
      {"\xC3", 1},              // cut off
      {"ab\xC3(", 3},           // no second byte
      {"\xC0\xAF", 1},          // two bytes for what takes one
      {"\xE0\x80\xAF", 1},      // likewise
      {"\xED\xA0\x80", 1},      // a surrogate
      {"\xF4\x90\x80\x80", 1},  // past U+10FFFF
      {"12345678\x80", 9},
  };
  for (const Utf8Case& c : cases) {
    Issues issues;
    EXPECT_EQ(SourceText("f", c.text).CheckUtf8(&issues), c.column == 0) << c.text;
    EXPECT_EQ(issues.all().empty() ? 0 : issues.all()[0].column, c.column) << c.text;
  }
}

}  // namespace
}  // namespace whosaid
