#include "tools/command.h"

#include <sstream>
#include <string>
#include <vector>

#include "absl/flags/flag.h"
#include "absl/flags/reflection.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/exit_codes.h"

ABSL_FLAG(std::string, test_name, "nobody", "Whose name it is.");
ABSL_FLAG(int, test_count, 3, "How many. Default: a few.");
ABSL_FLAG(bool, test_deep, false, "All the way down.");
ABSL_FLAG(int, test_hidden, 0, "Of another command.");

namespace whosaid::tools {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// What the last run of a command saw.
std::string* seen = new std::string;

int Record(const std::vector<std::string>& arguments) {
  *seen = absl::StrJoin(arguments, "|");
  return kExitDone;
}

std::vector<Command> Commands() {
  return {
      {"sing",
       "Sings.",
       "[SONG]...",
       "About songs.\n",
       {"test_name", "test_count", "test_deep"},
       Record},
      {"rules check", "Checks.", "", "", {}, Record},
      {"rules try", "Tries.", "DIR", "", {"test_deep"}, Record},
  };
}

class CommandTest : public testing::Test {
 protected:
  int Run(std::vector<std::string> arguments) {
    out_.str("");
    err_.str("");
    *seen = "not run";
    const std::vector<Command> commands = Commands();
    return RunCommandLine(commands, std::move(arguments), out_, err_);
  }

  absl::FlagSaver saver_;
  std::ostringstream out_, err_;
};

TEST_F(CommandTest, FlagsInEveryForm) {
  EXPECT_EQ(Run({"sing", "a", "--test_name=Ana", "-test_count", "7", "-", "--test-deep", "b"}), 0);
  EXPECT_EQ(*seen, "a|-|b");
  EXPECT_EQ(absl::GetFlag(FLAGS_test_name), "Ana");
  EXPECT_EQ(absl::GetFlag(FLAGS_test_count), 7);
  EXPECT_TRUE(absl::GetFlag(FLAGS_test_deep));
  EXPECT_EQ(Run({"sing", "--notest_deep", "--test_name=", "--", "--test_deep", "--help"}), 0);
  EXPECT_EQ(*seen, "--test_deep|--help");
  EXPECT_FALSE(absl::GetFlag(FLAGS_test_deep));
  EXPECT_EQ(absl::GetFlag(FLAGS_test_name), "");
  EXPECT_EQ(Run({"sing", "--notest_deep", "--test_deep=true", "--test_name", "--x"}), 0);
  EXPECT_TRUE(absl::GetFlag(FLAGS_test_deep));
  EXPECT_EQ(absl::GetFlag(FLAGS_test_name), "--x");
}

TEST_F(CommandTest, CommandsOfTwoWords) {
  EXPECT_EQ(Run({"rules", "check", "dir"}), 0);
  EXPECT_EQ(*seen, "dir");
  EXPECT_EQ(Run({"rules", "try", "--test_deep"}), 0);
  EXPECT_EQ(*seen, "");
}

struct UsageCase {
  std::vector<std::string> arguments;
  std::string message;
};

TEST_F(CommandTest, UsageErrors) {
  const UsageCase cases[] = {
      {{"sign"}, "whosaid: no command \"sign\"; did you mean sing?\n"},
      {{"zebra"}, "whosaid: no command \"zebra\"\n"},
      {{"."}, "whosaid: no command \".\"; to read that file: whosaid extract .\n"},
      {{"rules"},
       "whosaid: \"rules\" needs a second word\n`whosaid rules` takes one of: check, try."},
      {{"rules", "chekc"}, "whosaid: no command \"rules chekc\"; did you mean rules check?\n"},
      {{"rules", "--x"}, "whosaid: \"rules\" needs a second word\n"},
      {{"--test_deep", "sing"}, "whosaid: the command comes first"},
      {{"sing", "--test_nmae=x"}, "\"sing\" has no flag --test_nmae; did you mean --test_name?"},
      {{"sing", "--test_hidden=1"}, "\"sing\" has no flag --test_hidden"},
      {{"sing", "--notest_name"}, "\"sing\" has no flag --notest_name"},
      {{"sing", "--test_count"}, "--test_count needs a value"},
      {{"sing", "--test_count=many"}, "--test_count=many: not a value of this flag"},
      {{"sing", "--test_deep=maybe"}, "--test_deep=maybe: not a value of this flag"},
      {{"sing", "--test_name=a", "--test-name", "b"},
       "--test_name is given twice, the second time as --test_name=b: it takes one value"},
      {{"help", "sign"}, "no command \"sign\"; did you mean sing?"},
  };
  for (const UsageCase& c : cases) {
    EXPECT_EQ(Run(c.arguments), kExitUsage) << absl::StrJoin(c.arguments, " ");
    EXPECT_THAT(err_.str(), HasSubstr(c.message));
    EXPECT_THAT(out_.str(), IsEmpty());
    EXPECT_EQ(*seen, "not run");
  }
}

TEST_F(CommandTest, NothingToDoShowsHelp) {
  EXPECT_EQ(Run({}), kExitUsage);
  EXPECT_EQ(err_.str(), GeneralHelp(Commands()));
}

TEST_F(CommandTest, Help) {
  for (const char* word : {"help", "--help", "-h"}) {
    EXPECT_EQ(Run({word}), kExitDone);
    EXPECT_EQ(out_.str(), GeneralHelp(Commands()));
    EXPECT_THAT(out_.str(), HasSubstr("  rules check  Checks.\n"));
    EXPECT_THAT(err_.str(), IsEmpty());
  }
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"help", "sing"}, {"sing", "--help"}, {"sing", "x", "-h"}}) {
    EXPECT_EQ(Run(words), kExitDone);
    EXPECT_EQ(out_.str(),
              "whosaid sing [SONG]...\nSings.\n\nAbout songs.\n\nFlags:\n"
              "  --test_name=...\n      Whose name it is. Default: nobody.\n"
              "  --test_count=...\n      How many. Default: a few.\n"
              "  --[no]test_deep\n      All the way down. Default: false.\n");
    EXPECT_EQ(*seen, "not run");
  }
  EXPECT_EQ(Run({"help", "rules", "try"}), kExitDone);
  EXPECT_THAT(out_.str(), HasSubstr("whosaid rules try DIR\n"));
}

TEST_F(CommandTest, HelpFitsAnOrdinaryWindow) {
  Run({"help"});
  std::istringstream lines(out_.str());
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80) << line;
}

TEST_F(CommandTest, Version) {
  EXPECT_EQ(Run({"version"}), kExitDone);
  EXPECT_THAT(out_.str(), testing::StartsWith("whosaid "));
  const std::string version = out_.str();
  EXPECT_EQ(Run({"--version"}), kExitDone);
  EXPECT_EQ(out_.str(), version);
}

}  // namespace
}  // namespace whosaid::tools
