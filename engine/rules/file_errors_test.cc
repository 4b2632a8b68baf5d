// The exact message of every mistake that one can make in a rules folder, but in lexicons and
// patterns.
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/testing.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

struct Mistake {
  std::string name;
  std::string path, contents;
  std::string want;  // all that is reported
};

class MistakeTest : public testing::TestWithParam<Mistake> {};

TEST_P(MistakeTest, IsReported) {
  const Mistake& mistake = GetParam();
  EXPECT_EQ(LoadReport({{mistake.path, mistake.contents}}), mistake.want);
}

const std::vector<Mistake>& FileMistakes() {
  static const auto* const mistakes = new std::vector<Mistake>{
      {"WrongPrefix", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/g/rule\"\n"
       "  pattern: \"(?P<cue>CUE)\"\n"
       "  note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:2:8: error: an id is its file's path and a name: en/frames/f/... "
       "[rules/id]\n"
       "    id: \"en/frames/g/rule\"\n"
       "         ^\n"
       "  write en/frames/f/rule\n"},
      {"PriorOfNoNumber", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/f/rule\"\n"
       "  pattern: \"(?P<cue>CUE)\"\n"
       "  prior: nan\n"
       "  note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:1:1: error: en/frames/f/rule has a prior of nan [rules/number]\n"
       "  rule {\n"
       "  ^\n"
       "  priors are from -1000 to 1000\n"},
      {"BadName", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/f/Rule\"\n"
       "  pattern: \"(?P<cue>CUE)\"\n"
       "  note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:2:8: error: an id is its file's path and a name: en/frames/f/... "
       "[rules/id]\n"
       "    id: \"en/frames/f/Rule\"\n"
       "         ^\n"
       "  the name is lower-case letters, digits and _\n"},
      {"UnknownFields", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/f/rule\"\n"
       "  patern: \"(?P<cue>CUE)\"\n"
       "  pattern: \"(?P<cue>CUE)\"\n"
       "  zzz: 3\n"
       "  note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:3:3: error: unknown field patern in Rule [rules/unknown-field]\n"
       "    patern: \"(?P<cue>CUE)\"\n"
       "    ^\n"
       "  did you mean pattern?\n"
       "en/frames/f.textproto:5:3: error: unknown field zzz in Rule [rules/unknown-field]\n"
       "    zzz: 3\n"
       "    ^\n"
       "  fields are id, pattern, note, emit, prior, match, reject\n"},
      {"NoColon", "en/frames/f.textproto",
       "rule {\n"
       "\tid \"en/frames/f/rule\"\n"
       "}\n",
       "en/frames/f.textproto:2:5: error: Expected \":\", found \"\"en/frames/f/rule\"\". "
       "[rules/textproto]\n"
       "  \tid \"en/frames/f/rule\"\n"
       "  \t   ^\n"},
      {"OpenString", "en/frames/f.textproto",
       "macro { name: \"A\" pattern: \"CUE\n"
       "}\n",
       "en/frames/f.textproto:1:32: error: the line ends before its closing \" [rules/textproto]\n"
       "  macro { name: \"A\" pattern: \"CUE\n"
       "                                 ^\n"
       "  close it, and open it again on the next line: \"...\" \"...\" are one text\n"},
      {"EscapesAndPieces", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/f/rule\"\n"
       "\tpattern:\t\"(?P<cue>\"\n"
       "    # what is said\n"
       "    '\\u00fcber \\\"a b\\\" NOPE)'\n"
       "  note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:5:24: error: unknown class NOPE [rules/unknown-class]\n"
       "      '\\u00fcber \\\"a b\\\" NOPE)'\n"
       "                         ^\n"
       "  names come from lexicons (%class), phrase rules (emit), macros and the engine; the word "
       "itself is nope\n"},
      {"TwoRulesOfOneId", "en/frames/f.textproto",
       "rule {\n"
       "  id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" note: \"n\" match {} reject {}\n"
       "}\n"
       "rule {\n"
       "  id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" note: \"n\" match {} reject {}\n"
       "}\n",
       "en/frames/f.textproto:5:8: error: a second rule en/frames/f/a [rules/duplicate-id]\n"
       "    id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" note: \"n\" match {} reject {}\n"
       "         ^\n"
       "  the first is in en/frames/f.textproto:2: give one of them another name\n"},
      {"MissingParts", "en/frames/f.textproto",
       "rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" }\n"
       "rule {}\n"
       "rule { id: \"en/frames/f/b\" }\n",
       "en/frames/f.textproto:1:1: warning: en/frames/f/a has no note [rules/no-note]\n"
       "  rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" }\n"
       "  ^\n"
       "  say in one sentence what it finds: note: \"...\"\n"
       "en/frames/f.textproto:1:1: warning: en/frames/f/a has no match example [rules/no-example]\n"
       "  rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" }\n"
       "  ^\n"
       "  add a text and what the rule finds there: match { text: \"...\" cue: \"said\" source: "
       "\"...\" }\n"
       "en/frames/f.textproto:1:1: warning: en/frames/f/a has no reject example "
       "[rules/no-example]\n"
       "  rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" }\n"
       "  ^\n"
       "  add a text that looks like it and is not: reject { text: \"...\" because: \"...\" }\n"
       "en/frames/f.textproto:2:1: error: a rule without an id [rules/rule]\n"
       "  rule {}\n"
       "  ^\n"
       "  write id: \"en/frames/f/its_name\"\n"
       "en/frames/f.textproto:3:1: error: en/frames/f/b has no pattern [rules/rule]\n"
       "  rule { id: \"en/frames/f/b\" }\n"
       "  ^\n"
       "  write pattern: \"...\"\n"},
      {"MacroCycle", "en/frames/f.textproto",
       "macro { name: \"A\" pattern: \"B CUE\" }\n"
       "macro { name: \"B\" pattern: \"[A]\" }\n",
       "en/frames/f.textproto:1:16: error: a macro contains itself: A -> B -> A "
       "[rules/macro-cycle]\n"
       "  macro { name: \"A\" pattern: \"B CUE\" }\n"
       "                 ^\n"
       "  to say something again and again, repeat it: X* X+ X{1,4}\n"},
      {"MacroNames", "en/frames/f.textproto",
       "macro { name: \"a\" pattern: \"CUE\" }\n"
       "macro { name: \"CUE\" pattern: \"GIVEN\" }\n"
       "macro { name: \"COMMA\" pattern: \"GIVEN\" }\n"
       "macro { name: \"D\" }\n"
       "macro { name: \"E\" pattern: \"CUE\" }\n"
       "macro { name: \"E\" pattern: \"CUE\" }\n",
       "en/frames/f.textproto:1:16: error: a macro's name is upper-case letters, digits and _ "
       "[rules/macro]\n"
       "  macro { name: \"a\" pattern: \"CUE\" }\n"
       "                 ^\n"
       "en/frames/f.textproto:2:16: error: there is a class CUE too [rules/macro]\n"
       "  macro { name: \"CUE\" pattern: \"GIVEN\" }\n"
       "                 ^\n"
       "  take another name\n"
       "en/frames/f.textproto:3:16: error: the class COMMA is the engine's own [rules/macro]\n"
       "  macro { name: \"COMMA\" pattern: \"GIVEN\" }\n"
       "                 ^\n"
       "  take another name\n"
       "en/frames/f.textproto:4:1: error: a macro has a pattern [rules/macro]\n"
       "  macro { name: \"D\" }\n"
       "  ^\n"
       "en/frames/f.textproto:6:16: error: a second macro E [rules/macro]\n"
       "  macro { name: \"E\" pattern: \"CUE\" }\n"
       "                 ^\n"
       "  the first is in en/frames/f.textproto:5\n"},
      {"MistakeInMacroIsReportedOnce", "en/frames/f.textproto",
       "macro { name: \"A\" pattern: \"[NOPE CUE]\" }\n"
       "rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>A) [A]\" note: \"n\" match {} reject {} }\n"
       "rule { id: \"en/frames/f/b\" pattern: \"(?P<cue>A) !A\" note: \"n\" match {} reject {} }\n",
       "en/frames/f.textproto:1:30: error: unknown class NOPE [rules/unknown-class]\n"
       "  macro { name: \"A\" pattern: \"[NOPE CUE]\" }\n"
       "                               ^\n"
       "  names come from lexicons (%class), phrase rules (emit), macros and the engine; the word "
       "itself is nope\n"},
      {"MacroIsNotOneSymbol", "en/frames/f.textproto",
       "macro { name: \"TWO\" pattern: \"GIVEN CUE\" }\n"
       "rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>TWO) !TWO\" note: \"n\" match {} reject {} "
       "}\n",
       "en/frames/f.textproto:2:52: error: the macro TWO is not one symbol [rules/not-one-symbol]\n"
       "  rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>TWO) !TWO\" note: \"n\" match {} reject "
       "{} }\n"
       "                                                     ^\n"
       "  in [ ], behind ! and beside & only macros such as [A B] or A | B can stand\n"},
      {"WordsInSet", "en/frames/f.textproto",
       "macro { name: \"A\" pattern: \"[CUE 'big apple']\" }\n",
       "en/frames/f.textproto:1:34: error: several words that are no lexicon entry are not one "
       "symbol [rules/not-one-symbol]\n"
       "  macro { name: \"A\" pattern: \"[CUE 'big apple']\" }\n"
       "                                   ^\n"
       "  write a choice: ( ... | ... )\n"},
      {"NoLevel", "en/phrases/f.textproto",
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"X\" note: \"n\" match {} reject {} "
       "}\n",
       "en/phrases/f.textproto:1:1: error: a file of phrase rules says its level before its first "
       "rule [rules/level]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"X\" note: \"n\" match {} reject "
       "{} }\n"
       "  ^\n"
       "  write level: 1 if the rules read words, 2 if they read what level 1 has made, ...\n"},
      {"LevelOfFrames", "en/frames/f.textproto", "level: 2\n",
       "en/frames/f.textproto:1:1: error: only files of phrase rules have a level [rules/level]\n"
       "  level: 2\n"
       "  ^\n"
       "  remove this line\n"},
      {"NoEmit", "en/phrases/f.textproto",
       "level: 1\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE\" note: \"n\" match {} reject {} }\n",
       "en/phrases/f.textproto:2:1: error: a phrase rule says what its words become [rules/emit]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE\" note: \"n\" match {} reject {} }\n"
       "  ^\n"
       "  write emit: \"NAME\", the class of the new phrase\n"},
      {"BadEmit", "en/phrases/f.textproto",
       "level: 1\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"x\" note: \"n\" match {} reject {} "
       "}\n",
       "en/phrases/f.textproto:2:51: error: x is no name of a class [rules/emit]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"x\" note: \"n\" match {} reject "
       "{} }\n"
       "                                                    ^\n"
       "  write X: a class is upper-case letters, digits and _, perhaps with a value in lower "
       "case: NAME or NAME:value\n"},
      {"EmitOfEngine", "en/phrases/f.textproto",
       "level: 1\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"COMMA\" note: \"n\" match {} reject "
       "{} }\n",
       "en/phrases/f.textproto:2:51: error: the class COMMA is the engine's own [rules/emit]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE\" emit: \"COMMA\" note: \"n\" match {} "
       "reject {} }\n"
       "                                                    ^\n"
       "  take another name\n"},
      {"EmitOfFrame", "en/frames/f.textproto",
       "rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n",
       "en/frames/f.textproto:1:59: error: only phrase rules emit a class [rules/emit]\n"
       "  rule { id: \"en/frames/f/a\" pattern: \"(?P<cue>CUE)\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n"
       "                                                            ^\n"
       "  remove this line, or move the rule to a file in phrases/\n"},
      {"LazyPhrase", "en/phrases/f.textproto",
       "level: 1\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE+? GIVEN\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n",
       "en/phrases/f.textproto:2:39: error: a phrase is the longest match, so *? +? ?? {}? say "
       "nothing [rules/lazy]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE+? GIVEN\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n"
       "                                        ^\n"
       "  leave out the second ?\n"},
      {"LevelOrder", "en/phrases/f.textproto",
       "level: 1\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE PERSON\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n",
       "en/phrases/f.textproto:2:43: error: the class PERSON is made at level 1 and cannot be read "
       "at level 1 [rules/level-order]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE PERSON\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n"
       "                                            ^\n"
       "  rules that read it have level 2 or more\n"},
      {"LevelOrderThroughMacro", "en/phrases/f.textproto",
       "level: 1\n"
       "macro { name: \"WHO\" pattern: \"[PERSON CUE]\" }\n"
       "rule { id: \"en/phrases/f/a\" pattern: \"CUE WHO\" emit: \"X\" note: \"n\" match {} reject "
       "{} }\n",
       "en/phrases/f.textproto:3:43: error: the class PERSON is made at level 1 and cannot be read "
       "at level 1 [rules/level-order]\n"
       "  rule { id: \"en/phrases/f/a\" pattern: \"CUE WHO\" emit: \"X\" note: \"n\" match {} "
       "reject {} }\n"
       "                                            ^\n"
       "  rules that read it have level 2 or more\n"},
      {"NewerEngine", "en/frames/f.textproto", "min_engine: \"9.1\"\n",
       "en/frames/f.textproto:1:1: error: this file wants engine 9.1 or newer [rules/version]\n"
       "  min_engine: \"9.1\"\n"
       "  ^\n"
       "  this engine is 0.1.0: take a newer whosaid, or an older version of these rules\n"},
      {"NoVersion", "en/frames/f.textproto", "min_engine: \"new\"\n",
       "en/frames/f.textproto:1:1: error: new is not a version [rules/version]\n"
       "  min_engine: \"new\"\n"
       "  ^\n"
       "  a version is numbers with periods, such as 0.1\n"},
      {"DisableWithoutOverlay", "en/frames/f.textproto", "disable: \"en/phrases/names/person\"\n",
       "en/frames/f.textproto:1:11: error: nothing lies under this file [rules/disable]\n"
       "  disable: \"en/phrases/names/person\"\n"
       "            ^\n"
       "  only files of an overlay disable rules\n"},
      {"UnknownPlace", "en/other.textproto", "x\n",
       "en/other.textproto: error: no file of a rule set stands here [rules/unknown-place]\n"
       "  known are LANG/lexicons/*.txt, LANG/{phrases,frames,discourse}/*.textproto and "
       "LANG/weights.textproto\n"},
      {"WeightRows", "en/weights.textproto",
       "weight { name: \"a\" value: 1 }\n"
       "weight { name: \"b\"\n"
       "  row: \"x 1\"\n"
       "  row: \"y=1\"\n"
       "}\n"
       "weight { name: \"b=x\" value: 2 }\n",
       "en/weights.textproto:4:3: error: no labels and value in \"y=1\" [rules/weight-row]\n"
       "    row: \"y=1\"\n"
       "    ^\n"
       "  a row is labels, a space, a number from -1000 to 1000: \"before|COMMA -0.54\"\n"
       "en/weights.textproto:6:17: error: a second weight b=x [rules/duplicate-weight]\n"
       "  weight { name: \"b=x\" value: 2 }\n"
       "                  ^\n"
       "  the first is in line 3: keep one of the two\n"},
      {"Weights", "en/weights.textproto",
       "weight { name: \"a\" value: 1 }\n"
       "weight { nam: \"b\" }\n"
       "weight { name: \"c\" value: x }\n",
       "en/weights.textproto:2:10: error: unknown field nam in Weight [rules/unknown-field]\n"
       "  weight { nam: \"b\" }\n"
       "           ^\n"
       "  did you mean name?\n"
       "en/weights.textproto:3:27: error: Expected double, got: x [rules/textproto]\n"
       "  weight { name: \"c\" value: x }\n"
       "                            ^\n"},
  };
  return *mistakes;
}

TEST(OverlayTest, MayReplaceAndDisable) {
  constexpr char kReplace[] =
      "level: 3\n"
      "rule { id: \"en/phrases/names/person\" pattern: \"CUE\" emit: \"PERSON\" note: \"n\" match "
      "{} "
      "reject {} }\n";
  EXPECT_EQ(LoadReport({{"en/phrases/mine.textproto", kReplace}}, 1), "");
  EXPECT_EQ(
      LoadReport({{"en/phrases/mine.textproto", "disable: \"en/phrases/names/person\"\n"}}, 1), "");
}

TEST(OverlayTest, MustHitSomething) {
  EXPECT_EQ(
      LoadReport({{"en/phrases/mine.textproto", "disable: \"en/phrases/names/persn\"\n"}}, 1),
      "en/phrases/mine.textproto:1:11: error: no rule en/phrases/names/persn [rules/disable]\n"
      "  disable: \"en/phrases/names/persn\"\n"
      "            ^\n"
      "  did you mean en/phrases/names/person?\n");
}

TEST(OverlayTest, KeepsTheKindOfARule) {
  constexpr char kFrame[] =
      "rule { id: \"en/phrases/names/person\" pattern: \"(?P<cue>CUE)\" note: \"n\" match {} "
      "reject {} "
      "}\n";
  EXPECT_EQ(
      LoadReport({{"en/frames/mine.textproto", kFrame}}, 1),
      "en/frames/mine.textproto:1:13: error: en/phrases/names/person is a rule of another kind "
      "[rules/duplicate-id]\n"
      "  rule { id: \"en/phrases/names/person\" pattern: \"(?P<cue>CUE)\" note: \"n\" match {} "
      "reject {} }\n"
      "              ^\n"
      "  it is in en/phrases/names.textproto:3\n");
}

std::string Name(const testing::TestParamInfo<Mistake>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Files, MistakeTest, testing::ValuesIn(FileMistakes()), Name);

}  // namespace
}  // namespace whosaid
