#include "tools/terminal.h"

#include <stdlib.h>

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;

TEST(TerminalTest, DisplayWidthCountsColumns) {
  EXPECT_EQ(DisplayWidth(""), 0);
  EXPECT_EQ(DisplayWidth("abc"), 3);
  EXPECT_EQ(DisplayWidth("“é”"), 3);
  EXPECT_EQ(DisplayWidth("e\u0301"), 1);  // a combining accent
  EXPECT_EQ(DisplayWidth("東京"), 4);
  EXPECT_EQ(DisplayWidth("a\xFFz"), 3);
}

TEST(TerminalTest, WrapTextFillsLines) {
  EXPECT_THAT(WrapText("a bb ccc", 4), ElementsAre("a bb", "ccc"));
  EXPECT_THAT(WrapText("  a \n\t b  ", 80), ElementsAre("a b"));
  EXPECT_THAT(WrapText("", 10), ElementsAre(""));
  EXPECT_THAT(WrapText("abcdefgh ij", 3), ElementsAre("abc", "def", "gh", "ij"));
  EXPECT_THAT(WrapText("東京東京", 5), ElementsAre("東京", "東京"));
  EXPECT_THAT(WrapText("x abcdef", 3), ElementsAre("x", "abc", "def"));
}

TEST(TerminalTest, PrintableLeavesNothingThatSteersATerminal) {
  EXPECT_EQ(Printable("a\033[31mb\x07\x7F\u009Bc\nd"), "a [31mb   c d");
  EXPECT_EQ(Printable("é\xFF東"), "é\uFFFD東");
}

TEST(TerminalTest, WidthComesFromColumns) {
  setenv("COLUMNS", "123", 1);
  EXPECT_EQ(TerminalWidth(-1), 123);
  setenv("COLUMNS", "3", 1);
  EXPECT_EQ(TerminalWidth(-1), 20);
  for (const char* no_number : {"", "wide", "-5", "0"}) {
    setenv("COLUMNS", no_number, 1);
    EXPECT_EQ(TerminalWidth(-1), 80) << no_number;
  }
  unsetenv("COLUMNS");
  EXPECT_EQ(TerminalWidth(-1), 80);
}

TEST(TerminalTest, ColorIsForTerminalsUnlessAskedFor) {
  EXPECT_FALSE(UseColor(ColorMode::kAuto, -1));
  EXPECT_FALSE(UseColor(ColorMode::kNever, -1));
  EXPECT_TRUE(UseColor(ColorMode::kAlways, -1));
}

TEST(TerminalTest, NoColorHolds) {
  const int terminal = posix_openpt(0);
  if (terminal < 0) GTEST_SKIP() << "no terminal to be had";
  setenv("TERM", "xterm", 1);
  unsetenv("NO_COLOR");
  const bool without = UseColor(ColorMode::kAuto, terminal);
  setenv("NO_COLOR", "1", 1);
  EXPECT_FALSE(UseColor(ColorMode::kAuto, terminal));
  EXPECT_TRUE(UseColor(ColorMode::kAlways, terminal));
  setenv("NO_COLOR", "", 1);
  EXPECT_EQ(UseColor(ColorMode::kAuto, terminal), without);
  setenv("TERM", "dumb", 1);
  EXPECT_FALSE(UseColor(ColorMode::kAuto, terminal));
}

TEST(TerminalTest, ColorModeIsAFlag) {
  for (const char* name : {"auto", "always", "never"}) {
    ColorMode mode;
    std::string error;
    ASSERT_TRUE(AbslParseFlag(name, &mode, &error));
    EXPECT_EQ(AbslUnparseFlag(mode), name);
  }
  ColorMode mode = ColorMode::kNever;
  std::string error;
  EXPECT_FALSE(AbslParseFlag("yes", &mode, &error));
  EXPECT_EQ(error, "wanted auto, always or never");
}

}  // namespace
}  // namespace whosaid::tools
