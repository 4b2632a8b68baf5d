// The exact message of every mistake that one can make in a lexicon.
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

const std::vector<Mistake>& LexiconMistakes() {
  static const auto* const mistakes = new std::vector<Mistake>{
      {"EmptyLexicon", "en/lexicons/x.txt", "",
       "en/lexicons/x.txt: error: missing %class [rules/lexicon-head]\n"
       "  write %class NAME at the head of the file\n"
       "en/lexicons/x.txt: error: missing # Origin: [rules/lexicon-head]\n"
       "  say where the entries come from: # Origin: ...\n"
       "en/lexicons/x.txt: error: missing # Licence: [rules/lexicon-head]\n"
       "  say under which licence: # Licence: ...\n"},
      {"UnknownDirective", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%colums a\n",
       "en/lexicons/x.txt:4:1: error: unknown directive %colums [rules/lexicon-directive]\n"
       "  %colums a\n"
       "  ^\n"
       "  did you mean %columns?\n"},
      {"BadDirectives", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class x\n"
       "%case upper\n"
       "%match prefix\n"
       "%class X\n"
       "%class Y\n"
       "%columns A\n",
       "en/lexicons/x.txt:3:8: error: %class takes one name of upper-case letters, digits and _ "
       "[rules/lexicon-directive]\n"
       "  %class x\n"
       "         ^\n"
       "en/lexicons/x.txt:4:7: error: %case takes exact or any [rules/lexicon-directive]\n"
       "  %case upper\n"
       "        ^\n"
       "en/lexicons/x.txt:5:8: error: %match takes suffix or word [rules/lexicon-directive]\n"
       "  %match prefix\n"
       "         ^\n"
       "en/lexicons/x.txt:7:1: error: a second %class [rules/lexicon-directive]\n"
       "  %class Y\n"
       "  ^\n"
       "  a file holds one class: make a file for each\n"
       "en/lexicons/x.txt:8:10: error: column names are lower-case letters, digits, _ and - "
       "[rules/lexicon-directive]\n"
       "  %columns A\n"
       "           ^\n"},
      {"EngineClass", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class COMMA\n",
       "en/lexicons/x.txt: error: the class COMMA is the engine's own [rules/engine-class]\n"
       "  take another name\n"},
      {"LateDirective", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "foo\n"
       "%columns a\n",
       "en/lexicons/x.txt:5:1: error: %columns behind the first entry [rules/lexicon-directive]\n"
       "  %columns a\n"
       "  ^\n"
       "  directives stand before all entries\n"},
      {"ColumnCount", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%columns a b\n"
       "foo\tb\n"
       "bar b c\n",
       "en/lexicons/x.txt:5:1: error: 1 column behind the word, 2 wanted: a, b "
       "[rules/lexicon-columns]\n"
       "  foo\tb\n"
       "  ^\n"
       "  one tab before each column, - for none\n"
       "en/lexicons/x.txt:6:1: error: 0 columns behind the word, 2 wanted: a, b "
       "[rules/lexicon-columns]\n"
       "  bar b c\n"
       "  ^\n"
       "  one tab before each column, - for none\n"},
      {"BadValues", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%columns a\n"
       "baz\tB\n"
       "qux\ta, b\n"
       "w\t\n"
       "v\ta,,b\n",
       "en/lexicons/x.txt:5:5: error: a value is lower-case letters, digits, _ and - "
       "[rules/lexicon-value]\n"
       "  baz\tB\n"
       "     \t^\n"
       "en/lexicons/x.txt:6:7: error: a value is lower-case letters, digits, _ and - "
       "[rules/lexicon-value]\n"
       "  qux\ta, b\n"
       "     \t  ^\n"
       "  values are joined by commas without spaces\n"
       "en/lexicons/x.txt:7:3: error: an empty value [rules/lexicon-value]\n"
       "  w\t\n"
       "   \t^\n"
       "  write - for none\n"
       "en/lexicons/x.txt:8:5: error: an empty value [rules/lexicon-value]\n"
       "  v\ta,,b\n"
       "   \t  ^\n"
       "  write - for none\n"},
      {"BadEntries", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       " x\n"
       "y \n"
       "z  z\n"
       ",\n"
       ">>\n"
       ">\n",
       "en/lexicons/x.txt:4:1: error: a space before the entry [rules/lexicon-entry]\n"
       "   x\n"
       "  ^\n"
       "en/lexicons/x.txt:5:2: error: a space behind the entry [rules/lexicon-entry]\n"
       "  y \n"
       "   ^\n"
       "en/lexicons/x.txt:6:2: error: two spaces in a row [rules/lexicon-entry]\n"
       "  z  z\n"
       "   ^\n"
       "  words are joined by one space\n"
       "en/lexicons/x.txt:7:1: error: a mark that has a class of its own already "
       "[rules/lexicon-entry]\n"
       "  ,\n"
       "  ^\n"
       "  see the engine's class COMMA\n"
       "en/lexicons/x.txt:8:1: error: an entry of several parts begins with a mark: \">\" "
       "[rules/lexicon-entry]\n"
       "  >>\n"
       "  ^\n"
       "  no text is searched for it there: begin with a word, or take one mark alone\n"},
      {"BadClass", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class cue\n",
       "en/lexicons/x.txt:3:8: error: %class takes one name of upper-case letters, digits and _ "
       "[rules/lexicon-directive]\n"
       "  %class cue\n"
       "         ^\n"},
      {"SpacesForTabs", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%columns a\n"
       "foo    b\n",
       "en/lexicons/x.txt:5:4: error: two spaces in a row [rules/lexicon-entry]\n"
       "  foo    b\n"
       "     ^\n"
       "  words are joined by one space; before each column stands a tab, and no spaces\n"},
      {"DuplicateEntries", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "foo\n"
       "Foo\n"
       "big apple\n"
       "Big Apple\n",
       "en/lexicons/x.txt:5:1: error: \"Foo\" stands in line 4 already, as \"foo\": they are one "
       "word here [rules/lexicon-duplicate]\n"
       "  Foo\n"
       "  ^\n"
       "  remove one of them\n"
       "en/lexicons/x.txt:7:1: error: \"Big Apple\" stands in line 6 already, as \"big apple\": "
       "they are one word here [rules/lexicon-duplicate]\n"
       "  Big Apple\n"
       "  ^\n"
       "  remove one of them\n"},
      {"DuplicateExactEntries", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%case exact\n"
       "foo\n"
       "Foo\n"
       "foo\n",
       "en/lexicons/x.txt:7:1: error: \"foo\" stands in line 5 already [rules/lexicon-duplicate]\n"
       "  foo\n"
       "  ^\n"
       "  remove one of them\n"},
      {"BadEndings", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%match suffix\n"
       "Ation\n"
       "a b\n",
       "en/lexicons/x.txt:5:1: error: an ending is lower-case letters without spaces "
       "[rules/lexicon-entry]\n"
       "  Ation\n"
       "  ^\n"
       "en/lexicons/x.txt:6:1: error: an ending is lower-case letters without spaces "
       "[rules/lexicon-entry]\n"
       "  a b\n"
       "  ^\n"},
      {"ExactEndings", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "%match suffix\n"
       "%case exact\n",
       "en/lexicons/x.txt:1:1: error: %match suffix and %case exact exclude each other "
       "[rules/lexicon-directive]\n"
       "  # Origin: a\n"
       "  ^\n"},
      {"NotUtf8", "en/lexicons/x.txt",
       "# Origin: a\n"
       "# Licence: b\n"
       "%class X\n"
       "foo\n"
       "\xff\n",
       "en/lexicons/x.txt:5:1: error: this byte is not UTF-8 [rules/not-utf8]\n"
       "  save the file as UTF-8\n"},
  };
  return *mistakes;
}

std::string Name(const testing::TestParamInfo<Mistake>& info) { return info.param.name; }

INSTANTIATE_TEST_SUITE_P(Lexicons, MistakeTest, testing::ValuesIn(LexiconMistakes()), Name);

}  // namespace
}  // namespace whosaid
