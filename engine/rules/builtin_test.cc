#include "engine/rules/builtin.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

namespace fs = std::filesystem;

// An empty folder.
fs::path TestFolder(const std::string& name) {
  const fs::path folder = fs::path(testing::TempDir()) / name;
  fs::remove_all(folder);
  fs::create_directories(folder);
  return folder;
}

void Write(const fs::path& path, const std::string& contents) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << contents;
}

// As if they were a user's, so that every RE2 is compiled when they are loaded.
std::vector<RuleSource> Untested(std::vector<RuleSource> sources) {
  for (RuleSource& source : sources) source.tested = false;
  return sources;
}

TEST(BuiltinRulesTest, LoadWithoutErrors) {
  EXPECT_THAT(BuiltinRules(), Not(IsEmpty()));
  EXPECT_EQ(&BuiltinRules(), &BuiltinRules());
  const auto rules = RuleSet::Load(Untested(BuiltinRules()), SIZE_MAX, nullptr);
  ASSERT_TRUE(rules.ok()) << rules.status().message();
  // That the alphabet stays as small as it is meant to be, and RE2 with it.
  EXPECT_LT((*rules)->symbol_count(), 20000);
}

TEST(BuiltinRulesTest, EveryLanguageLoadsByItself) {
  EXPECT_THAT(BuiltinLanguages(), Contains(std::string(kDefaultLanguage)));
  EXPECT_THAT(BuiltinRules("xx"), IsEmpty());
  for (const std::string& language : BuiltinLanguages()) {
    for (const RuleSource& source : BuiltinRules(language)) {
      EXPECT_THAT(source.path, StartsWith(language + "/"));
    }
    const auto rules = RuleSet::Load(Untested(BuiltinRules(language)), SIZE_MAX, nullptr);
    EXPECT_TRUE(rules.ok()) << rules.status().message();
  }
}

TEST(OfLanguageTest, LeavesOutOthersAndTells) {
  Issues issues;
  std::string all;
  for (const RuleSource& source : OfLanguage({{"en/weights.textproto", ""},
                                              {"my.textproto", ""},
                                              {"xx/frames/my.textproto", ""},
                                              {"xx/weights.textproto", ""},
                                              {"yy/frames/my.textproto", ""}},
                                             "xx", &issues)) {
    all += source.path + ";";
  }
  EXPECT_EQ(all, "my.textproto;xx/frames/my.textproto;xx/weights.textproto;");
  EXPECT_EQ(issues.ToString(),
            "yy/: warning: not read: these are not rules of the language xx "
            "[rules/other-language]\n"
            "  rules stand in LANG/frames, LANG/lexicons, ...; to read these: --language=yy\n");
}

TEST(ReadRuleFolderTest, ReadsRulesByPath) {
  const fs::path folder = TestFolder("reads");
  Write(folder / "en/weights.textproto", "w");
  Write(folder / "en/lexicons/b.txt", "b\n");
  Write(folder / "en/lexicons/a.txt", "");
  Write(folder / "README.md", "Hello");
  Write(folder / "en/LICENSE", "Free");
  Write(folder / "en/frames/my.textprot", "rule {}");
  Write(folder / ".git/x.txt", "hidden");
  Write(folder / "en/.a.txt.swp", "hidden");
  Issues issues;
  const auto sources = ReadRuleFolder(folder.string(), &issues);
  ASSERT_TRUE(sources.ok()) << sources.status();
  std::string all;
  for (const RuleSource& source : *sources) {
    all += absl::StrCat(source.path, "=", absl::string_view(source.contents), ";");
  }
  EXPECT_EQ(all, "en/lexicons/a.txt=;en/lexicons/b.txt=b\n;en/weights.textproto=w;");
  EXPECT_EQ(issues.ToString(),
            "en/frames/my.textprot: warning: not a file of rules [rules/other-file]\n"
            "  lexicons end with .txt, rules with .textproto\n");
}

TEST(ReadRuleFolderTest, WantsAFolderWithRules) {
  const fs::path folder = TestFolder("empty");
  EXPECT_THAT(std::string(ReadRuleFolder(folder.string()).status().message()),
              HasSubstr("no .txt or .textproto below it"));
  EXPECT_THAT(std::string(ReadRuleFolder((folder / "none").string()).status().message()),
              HasSubstr("no rules folder"));
}

}  // namespace
}  // namespace whosaid
