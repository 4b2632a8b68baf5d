// The exact message of every mistake that one can make in a pattern.
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
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

// A mistake at that offset of the pattern, which begins in line 3, column 13 of its file.
Mistake InPattern(absl::string_view name, absl::string_view pattern, int offset,
                  absl::string_view message, absl::string_view hint) {
  Mistake mistake{std::string(name), "en/frames/f.textproto", "", ""};
  mistake.contents = std::string(absl::string_view(TestFrame("f", pattern).contents));
  mistake.want = absl::StrCat("en/frames/f.textproto:3:", 13 + offset, ": error: ", message,
                              "\n    pattern: \"", pattern, "\"\n  ", std::string(12 + offset, ' '),
                              "^\n", hint.empty() ? "" : absl::StrCat("  ", hint, "\n"));
  return mistake;
}

// Macros each of which has the one before twice: 2^24 parts in the last.
std::string MacrosOfMacros() {
  std::string file = "level: 1\nmacro { name: \"M0\" pattern: \"CUE\" }\n";
  for (int i = 1; i <= 24; ++i) {
    absl::StrAppend(&file, "macro { name: \"M", i, "\" pattern: \"M", i - 1, " | M", i - 1,
                    "\" }\n");
  }
  return file;
}

class MistakeTest : public testing::TestWithParam<Mistake> {};

TEST_P(MistakeTest, IsReported) {
  const Mistake& mistake = GetParam();
  EXPECT_EQ(LoadReport({{mistake.path, mistake.contents}}), mistake.want);
}

TEST(PatternTest, MacrosOfMacrosAreOverBudget) {
  const std::string report = LoadReport({{"en/phrases/m.textproto", MacrosOfMacros()}});
  EXPECT_TRUE(absl::StrContains(report, "the pattern has more than 100000 parts")) << report;
}

const std::vector<Mistake>& PatternMistakes() {
  static const auto* const mistakes = new std::vector<Mistake>{
      InPattern("UnknownClass", "(?P<cue>SPEKER)", 8, "unknown class SPEKER [rules/unknown-class]",
                "names come from lexicons (%class), phrase rules (emit), macros and the engine; "
                "the word itself is speker"),
      InPattern("UnknownClassNearAnother", "(?P<cue>PERSN)", 8,
                "unknown class PERSN [rules/unknown-class]", "did you mean PERSON?"),
      InPattern("UnknownValue", "(?P<cue>CUE:tel)", 8,
                "unknown class CUE:tel [rules/unknown-class]", "did you mean CUE:tell?"),
      InPattern("UnknownValueNearNone", "(?P<cue>CUE:zzzzzz)", 8,
                "unknown class CUE:zzzzzz [rules/unknown-class]",
                "known are CUE:ask, CUE:past, CUE:s, CUE:say, CUE:tell"),
      InPattern("NoValues", "(?P<cue>COMMA:x)", 8, "unknown class COMMA:x [rules/unknown-class]",
                "COMMA has no values"),
      InPattern("CapitalisedWord", "(?P<cue>Said)", 8,
                "Said is neither a name nor a word [rules/pattern-case]",
                "names are upper case (CUE, CUE:say), words lower case: said"),
      InPattern("OpenGroup", "(?P<cue>said", 0, "a ( without its ) [rules/pattern-syntax]",
                "write ) where the group ends; the mark ( of a text is OPEN"),
      InPattern("ClosedGroup", "(?P<cue>said))", 13, "a ) without its ( [rules/pattern-syntax]",
                "take it away; the mark ) of a text is CLOSE"),
      InPattern("UnknownRole", "(?P<que>said)", 4, "unknown role que [rules/unknown-role]",
                "did you mean cue?"),
      InPattern("RoleTwice", "(?P<cue>said) (?P<cue>says)", 18,
                "the role cue stands twice [rules/role-twice]",
                "make a rule for each way to say it"),
      InPattern("OpenRole", "(?P<cue said)", 0, "a role without its > [rules/pattern-syntax]",
                "write (?P<cue> ... )"),
      InPattern("OpenSet", "[CUE", 0, "a [ without its ] [rules/pattern-syntax]",
                "write ] behind the last of the choices"),
      InPattern("EmptySet", "(?P<cue>[])", 8, "an empty [ ] [rules/pattern-syntax]", ""),
      InPattern("BadBounds", "(?P<cue>CUE{3,2})", 11, "bad repetition {3,2} [rules/pattern-syntax]",
                "write {m}, {m,} or {m,n}, m at most n, n from 1 to 1000"),
      InPattern("OpenBounds", "(?P<cue>CUE{3)", 11, "a { without its } [rules/pattern-syntax]",
                "write {2}, {2,} or {1,3}"),
      InPattern("RepeatTwice", "(?P<cue>CUE**)", 12,
                "two repetitions in a row [rules/pattern-syntax]",
                "put a group around the first: (...*)*"),
      InPattern("NothingToRepeat", "(?P<cue>CUE *)", 12,
                "nothing to repeat before * [rules/pattern-syntax]",
                "it stands right behind what it repeats, without a space"),
      InPattern("Dot", "(?P<cue>.)", 8, "unexpected . [rules/pattern-syntax]",
                "any symbol is ANY, a period PERIOD"),
      InPattern("Comma", "(?P<cue>CUE, GIVEN)", 11, "unexpected , [rules/pattern-syntax]",
                "a comma is COMMA"),
      InPattern("Anchor", "(?P<cue>^CUE)", 8, "unexpected ^ [rules/pattern-syntax]",
                "patterns match anywhere; the borders are END and PARA"),
      InPattern("Flags", "(?i)CUE", 0, "unknown kind of group [rules/pattern-syntax]",
                "known are (...), (?:...) and (?P<role>...)"),
      InPattern("NothingBesideAnd", "(?P<cue>CUE&)", 12, "unexpected ) [rules/pattern-syntax]",
                "a class or word is missing before it"),
      InPattern("MatchesEmpty", "(?P<cue>CUE?)", 0,
                "the pattern can match nothing at all [rules/matches-empty]",
                "one part at least must be there: take a ? or * away"),
      InPattern("EmptyGroup", "(?P<cue>)", 0,
                "the pattern can match nothing at all [rules/matches-empty]",
                "one part at least must be there: take a ? or * away"),
      InPattern("NoRole", "CUE", 0, "a frame names a content, a cue or a source [rules/no-role]",
                "put a group around it: (?P<cue>CUE)"),
      InPattern("NotAnything", "(?P<cue>![ANY])", 8, "this matches nothing [rules/empty-class]",
                ""),
      InPattern("NothingIsBoth", "(?P<cue>CUE:past&GIVEN)", 8,
                "this matches nothing [rules/empty-class]", ""),
      InPattern("SetOfTwo", "(?P<cue>[CUE (GIVEN GIVEN)])", 8,
                "not one symbol [rules/not-one-symbol]",
                "in [ ], behind ! and beside & stand classes, words and choices of them"),
      InPattern("NotTwo", "(?P<cue>!(GIVEN CUE))", 8, "not one symbol [rules/not-one-symbol]",
                "in [ ], behind ! and beside & stand classes, words and choices of them"),
      InPattern(
          "OverBudget", "(?P<cue>((CUE{1,1000}){1,1000}))", 0,
          "the pattern is too large: it needs more than 8 MB [rules/over-budget]",
          "a {m,n} inside a {m,n} multiplies: make the numbers smaller, or make several rules"),
      InPattern("MarkInWord", "(?P<cue>said.)", 8, ". is a mark, not a word [rules/pattern-syntax]",
                "quote words with marks (\"said.\"), or name the mark's class"),
  };
  return *mistakes;
}

std::string Name(const testing::TestParamInfo<Mistake>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Patterns, MistakeTest, testing::ValuesIn(PatternMistakes()), Name);

}  // namespace
}  // namespace whosaid
