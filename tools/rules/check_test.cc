// A folder over the small rules: what is told of it, and what an overlay does.
#include "tools/rules/check.h"

#include <string>
#include <utility>
#include <vector>

#include "engine/rules/builtin.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "tools/rules/describe.h"
#include "tools/rules/issue_formats.h"

namespace whosaid::tools {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<RuleSource> SmallRules() {
  auto sources = ReadRuleFolder("testdata/rules_small");
  EXPECT_TRUE(sources.ok()) << sources.status();
  return *std::move(sources);
}

RuleFolder Over(std::vector<RuleSource> own) {
  return LayOver(SmallRules(), std::move(own), false, "mine");
}

std::vector<std::string> Codes(const RuleCheck& check) {
  std::vector<std::string> codes;
  for (const Issue& issue : SortedIssues(check.issues)) codes.push_back(issue.code);
  return codes;
}

constexpr char kPath[] = "en/frames/mine.textproto";

// A file of one frame rule, with examples.
RuleSource Frame(const std::string& pattern, const std::string& match,
                 const std::string& more = "") {
  return {kPath, more + "rule { id: \"en/frames/mine/rule\" note: \"A test.\" pattern: \"" +
                     pattern + "\"\n match { content: \"No\" text: \"" + match +
                     "\" }\n reject { text: \"It rained.\" because: \"nobody speaks\" } }\n"};
}

constexpr char kDash[] = "(?P<content>QUOTE) DASH (?P<source>SPEAKER)";
constexpr char kDashText[] = "“No” – Ana Ruiz";

TEST(CheckTest, AGoodRuleHasNoIssues) {
  const RuleCheck check = CheckRules(Over({Frame(kDash, kDashText)}), Issues());
  EXPECT_THAT(check.issues.all(), IsEmpty()) << check.issues.ToString();
  EXPECT_EQ(check.own_rules, 1);
  EXPECT_EQ(check.failed, 0);
  EXPECT_NE(check.rules, nullptr);
}

TEST(CheckTest, ARuleThatMatchesNothingFailsAndIsLinted) {
  const RuleCheck check = CheckRules(Over({Frame(kDash, "“No,” said Ana Ruiz.")}), Issues());
  EXPECT_THAT(Codes(check), Contains("rules/matches-nothing"));
  EXPECT_EQ(check.own_rules, 1);
}

TEST(CheckTest, AnExampleThatNamesNothingFailsButSaysNothingOfThePattern) {
  const RuleCheck check = CheckRules(
      Over({{kPath, "rule { id: \"en/frames/mine/rule\" note: \"A test.\" pattern: \"" +
                        std::string(kDash) + "\"\n match { text: \"" + kDashText +
                        "\" }\n reject { text: \"It rained.\" because: \"nobody speaks\" } }\n"}}),
      Issues());
  EXPECT_THAT(Codes(check), ElementsAre("rules/example")) << check.issues.ToString();
}

TEST(CheckTest, APatternThatAnotherRuleHasIsTold) {
  const RuleCheck check =
      CheckRules(Over({Frame("(?P<content>QUOTE) COMMA? (?P<cue>CUE) (?P<source>SPEAKER)",
                             "“No,” said Ana Ruiz.")}),
                 Issues());
  EXPECT_THAT(Codes(check), ElementsAre("rules/same-pattern"));
  EXPECT_THAT(check.issues.ToString(), HasSubstr("en/frames/quote/cue_speaker"));
}

TEST(CheckTest, AnEmptyMatchDoesNotLoadAndNothingRuns) {
  const RuleCheck check = CheckRules(Over({Frame("(?P<cue>CUE)?", "He said.")}), Issues());
  EXPECT_EQ(check.rules, nullptr);
  EXPECT_EQ(check.examples, 0);
  EXPECT_EQ(check.errors(), 1) << check.issues.ToString();
}

TEST(CheckTest, LexiconsAreHeldAgainstRulesAndEachOther) {
  const std::string head = "# Boats.\n# Origin: own\n# Licence: same as this project\n";
  const RuleCheck unused =
      CheckRules(Over({{"en/lexicons/boats.txt", head + "%class BOAT\nketch\nyawl\n"}}), Issues());
  EXPECT_THAT(Codes(unused), ElementsAre("rules/unused-class")) << unused.issues.ToString();

  const std::string cues = head + "%class CUE\n%columns form type stance\n";
  const RuleCheck conflict =
      CheckRules(Over({{"en/lexicons/more_cues.txt", cues + "said\tbase\task\tasks\n"}}), Issues());
  EXPECT_THAT(Codes(conflict), ElementsAre("rules/conflicting-entry"))
      << conflict.issues.ToString();
  const RuleCheck twice = CheckRules(
      Over({{"en/lexicons/more_cues.txt", cues + "said\tpast\tsay\tasserts\n"}}), Issues());
  EXPECT_THAT(Codes(twice), ElementsAre("rules/duplicate-entry")) << twice.issues.ToString();
}

TEST(CheckTest, AValueThatNothingKnowsIsTold) {
  const auto cues = [](const std::string& entry) -> RuleSource {
    return {"en/lexicons/more_cues.txt",
            "# Cues.\n# Origin: own\n# Licence: same as this project\n%class CUE\n"
            "%columns form type stance\n" +
                entry + "\n"};
  };
  const RuleCheck misspelt = CheckRules(Over({cues("skeeted\tpast\tsay\tassets")}), Issues());
  EXPECT_THAT(Codes(misspelt), ElementsAre("rules/unknown-value"));
  EXPECT_THAT(misspelt.issues.ToString(),
              HasSubstr("mine/en/lexicons/more_cues.txt:6:18: warning"));
  EXPECT_THAT(misspelt.issues.ToString(), HasSubstr("did you mean asserts?"));

  const RuleCheck known = CheckRules(Over({cues("skeeted\tpast\tsay\tasserts")}), Issues());
  EXPECT_THAT(known.issues.all(), IsEmpty()) << known.issues.ToString();
  // A value of one's own, which a rule of one's own names.
  const RuleCheck own = CheckRules(
      Over({cues("skeeted\tpast\tpost\tasserts"),
            Frame("(?P<source>SPEAKER) (?P<cue>CUE:post) [COLON COMMA]? (?P<content>QUOTE)",
                  "Ana Ruiz skeeted: “No”")}),
      Issues());
  EXPECT_THAT(own.issues.all(), IsEmpty()) << own.issues.ToString();
}

TEST(CheckTest, AnUnusedMacroAndAReplacedFileAreTold) {
  const RuleCheck macro = CheckRules(
      Over({Frame(kDash, kDashText,
                  "macro { name: \"NOBODY\" pattern: \"[CUE]\" note: \"For nobody.\" }\n")}),
      Issues());
  EXPECT_THAT(Codes(macro), ElementsAre("rules/unused-macro"));
  std::vector<RuleSource> small = SmallRules();
  RuleSource names;
  for (const RuleSource& source : small) {
    if (source.path == "en/phrases/names.textproto") names = source;
  }
  ASSERT_FALSE(names.path.empty());
  EXPECT_THAT(Codes(CheckRules(Over({names}), Issues())), Contains("rules/replaces-file"));
}

TEST(OverlayTest, ReplacesAddsAndDisables) {
  const RuleFolder folder = Over({{kPath,
                                   "disable: \"en/frames/quote/speaker_cue\"\n"
                                   "rule { id: \"en/frames/quote/cue_speaker\" pattern: "
                                   "\"(?P<content>QUOTE) (?P<cue>CUE)\" }\n"
                                   "rule { id: \"en/frames/mine/dash\" pattern: \"" +
                                       std::string(kDash) + "\" }\n"}});
  const auto before = RuleSet::Load(SmallRules(), SIZE_MAX, nullptr);
  const auto after = RuleSet::Load(folder.sources, folder.first_overlay, nullptr);
  ASSERT_TRUE(before.ok()) << before.status();
  ASSERT_TRUE(after.ok()) << after.status();
  std::vector<std::string> changes;
  for (const RuleChange& change : CompareRules(**before, **after)) {
    changes.push_back("+~-"[change.kind] + change.id());
  }
  EXPECT_THAT(changes, ElementsAre("+en/frames/mine/dash", "~en/frames/quote/cue_speaker",
                                   "-en/frames/quote/speaker_cue"));
  const std::string list = RuleList(**after, **before, folder);
  EXPECT_THAT(list, HasSubstr("added"));
  EXPECT_THAT(list, HasSubstr("replaces en/frames/quote.textproto"));
  EXPECT_THAT(list, HasSubstr("speaker_cue  disabled by mine"));
}

TEST(OverlayTest, APackageBringsItsOwnLexicon) {
  const std::string lexicon =
      "# Signs.\n# Origin: own\n# Licence: same as this project\n%class SIGN\nplacard\nbanner\n";
  const RuleFolder folder = Over({{"en/lexicons/signs.txt", lexicon},
                                  Frame("the (?P<source>SIGN) (?P<cue>CUE) (?P<content>QUOTE)",
                                        "Then the banner said “No”.")});
  const RuleCheck check = CheckRules(folder, Issues());
  EXPECT_THAT(check.issues.all(), IsEmpty()) << check.issues.ToString();
}

TEST(OverlayTest, ANewerEngineMayBeAskedFor) {
  const RuleCheck future =
      CheckRules(Over({Frame(kDash, kDashText, "min_engine: \"99.0\"\n")}), Issues());
  EXPECT_THAT(Codes(future), ElementsAre("rules/version"));
  EXPECT_EQ(future.rules, nullptr);
  const RuleCheck now =
      CheckRules(Over({Frame(kDash, kDashText, "min_engine: \"0.1\"\n")}), Issues());
  EXPECT_THAT(now.issues.all(), IsEmpty()) << now.issues.ToString();
}

TEST(OverlayTest, PathsAreTheUsers) {
  const RuleCheck check = CheckRules(Over({Frame("SPEEKER", "x")}), Issues());
  EXPECT_THAT(check.issues.ToString(), HasSubstr("mine/en/frames/mine.textproto:1:"));
  EXPECT_THAT(check.issues.ToString(), HasSubstr("did you mean SPEAKER?"));
  EXPECT_THAT(check.Summary(), HasSubstr("no example was run"));
}

TEST(DescribeTest, ShowsARuleAndNothingForNone) {
  const RuleFolder folder = Over({Frame(kDash, kDashText)});
  const auto rules = RuleSet::Load(folder.sources, folder.first_overlay, nullptr);
  ASSERT_TRUE(rules.ok()) << rules.status();
  const std::string shown = RuleDescription(**rules, **rules, folder, "en/frames/mine/rule");
  EXPECT_THAT(shown, HasSubstr("mine/en/frames/mine.textproto:1"));
  EXPECT_THAT(shown, HasSubstr("ROLE_NP"));  // the macro, expanded
  EXPECT_THAT(shown, HasSubstr("RE2 instructions of at most 20000"));
  EXPECT_EQ(RuleDescription(**rules, **rules, folder, "en/frames/mine/none"), "");
}

}  // namespace
}  // namespace whosaid::tools
