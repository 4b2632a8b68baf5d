#include "engine/text/tokens.h"

#include <chrono>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

Layout Cut(absl::string_view text) {
  Layout layout;
  Tokenizer({"'s", "n't", "’LL"}).Tokenize(text, &layout);
  return layout;
}

// The tokens with | between them, a space before those that have white space before, and / between
// paragraphs.
std::string Shown(absl::string_view text) {
  const Layout layout = Cut(text);
  std::string out;
  for (const Paragraph& paragraph : layout.paragraphs) {
    if (!out.empty()) out += '/';
    for (uint32_t i = paragraph.first; i < paragraph.last; ++i) {
      const Token& token = layout.tokens[i];
      if (i > paragraph.first) out += token.space_before ? "| " : "|";
      absl::StrAppend(&out, Slice(text, token.span()));
    }
  }
  return out;
}

struct Case {
  std::string text;
  std::string tokens;
};

class TokenizerTest : public testing::TestWithParam<Case> {};

TEST_P(TokenizerTest, CutsText) { EXPECT_EQ(Shown(GetParam().text), GetParam().tokens); }

INSTANTIATE_TEST_SUITE_P(
    Words, TokenizerTest,
    testing::Values(Case{"", ""}, Case{" \t ", ""}, Case{"Ships sail.", "Ships| sail|."},
                    Case{"vice-president Jean-Luc, 13-year-old",
                         "vice-president| Jean-Luc|,| 13-year-old"},
                    Case{"well- and ill-made", "well|-| and| ill-made"},
                    Case{"O'Neill O’Neill O‘Neill O`Neill", "O'Neill| O’Neill| O‘Neill| O`Neill"},
                    Case{"’em 'em ‘em", "’|em| '|em| ‘|em"}, Case{"rock'n'roll", "rock'n'roll"},
                    Case{"goin' home", "goin|'| home"}, Case{"’90s '08", "’|90s| '|08"},
                    Case{"naïve Zürich ÅSA", "naïve| Zürich| ÅSA"},
                    Case{"Чехов сказал", "Чехов| сказал"},
                    Case{"non\u2010stop non\u2011stop", "non\u2010stop| non\u2011stop"},
                    Case{"e\u0301te\u0301", "e\u0301te\u0301"}, Case{"\u0301x", "\u0301|x"}));

INSTANTIATE_TEST_SUITE_P(Clitics, TokenizerTest,
                         testing::Values(Case{"Ode's ODE'S women’s", "Ode|'s| ODE|'S| women|’s"},
                                         Case{"don't DON’T can't", "do|n't| DO|N’T| ca|n't"},
                                         Case{"n't 's", "n't| '|s"},
                                         Case{"we'll they're", "we|'ll| they're"},
                                         Case{"workers' James’", "workers|'| James|’"},
                                         Case{"1990's", "1990|'s"}, Case{"O'Neill's", "O'Neill|'s"},
                                         Case{"U.S.'s", "U.S.|'s"},
                                         Case{"(NGO)'s Wow!'s", "(|NGO|)|'s| Wow|!|'s"},
                                         Case{"“Dawn”’s \"Dawn\"'s", "“|Dawn|”|’s| \"|Dawn|\"|'s"},
                                         Case{"said, 's", "said|,| '|s"}, Case{"('s)", "(|'|s|)"},
                                         Case{"“'sail'”", "“|'|sail|'|”"}));

INSTANTIATE_TEST_SUITE_P(
    Periods, TokenizerTest,
    testing::Values(Case{"U.S. a.m. e.g., i.e.", "U.S.| a.m.| e.g.|,| i.e."},
                    Case{"the U.S", "the| U.S"}, Case{"J. Ode, J.K. Ode", "J|.| Ode|,| J.K.| Ode"},
                    Case{"Ph.D. M.Sc. D.Phil.", "Ph.D.| M.Sc.| D|.|Phil|."},
                    Case{"U.S.-led U.S.", "U.S.-led| U.S."}, Case{"St. Louis", "St|.| Louis"},
                    Case{"He left.She stayed.", "He| left|.|She| stayed|."},
                    Case{"plan B.It", "plan| B|.|It"},
                    Case{"Wait... no.. yes", "Wait|...| no|..| yes"},
                    Case{"Wait . . . no. . . . Yes", "Wait| . . .| no|. . . .| Yes"},
                    Case{"So . So . .5", "So| .| So| .| .|5"}, Case{"U.S...", "U.S|..."},
                    Case{"3.5 $3.5 1,000.5 5:30", "3.5| $|3.5| 1,000.5| 5:30"},
                    Case{"2,3, and 4: 5", "2,3|,| and| 4|:| 5"},
                    Case{"v2.0 4th 10%", "v2.0| 4th| 10|%"}));

INSTANTIATE_TEST_SUITE_P(
    Marks, TokenizerTest,
    testing::Values(Case{"(a) [b] {c}", "(|a|)| [|b|]| {|c|}"},
                    Case{"a--b a - b -5", "a|--|b| a| -| b| -|5"},
                    Case{"a—b 2010–2012", "a|—|b| 2010|–|2012"},
                    Case{"a; b: c! d?", "a|;| b|:| c|!| d|?"},
                    Case{"``a'' ''b''", "``|a|''| ''|b|''"}, Case{"'''a' b'''", "''|'|a|'| b|'|''"},
                    Case{"''''", "''|''"}, Case{"6'2\" 5′ 3″", "6|'|2|\"| 5|′| 3|″"},
                    Case{"O\"Neill", "O|\"|Neill"}, Case{"«a» ‹b› „c“", "«|a|»| ‹|b|›| „|c|“"},
                    Case{"a… b", "a|…| b"}, Case{"a/b=c", "a|/|b|=|c"}));

INSTANTIATE_TEST_SUITE_P(Web, TokenizerTest,
                         testing::Values(Case{"@ode #sail #1 a@b", "@ode| #sail| #|1| a|@b"},
                                         Case{"See http://a.example/b?c=d.",
                                              "See| http://a.example/b?c=d|."},
                                         Case{"(www.example.com/a)", "(|www.example.com/a|)"},
                                         Case{"Example.com said", "Example.com| said"},
                                         Case{"example.com: see", "example.com|:| see"},
                                         Case{"ana.ruiz@port.example.", "ana.ruiz@port.example|."},
                                         Case{"x ana_r@a-b.example,", "x| ana_r@a-b.example|,"},
                                         Case{"a @b.c", "a| @b|.|c"}));

INSTANTIATE_TEST_SUITE_P(
    Spaces, TokenizerTest,
    testing::Values(Case{"a\nb", "a/b"}, Case{"a\r\n\r\nb\rc", "a/b/c"},
                    Case{"a\u0085b\u2028c\u2029d", "a/b/c/d"}, Case{"a\vb\fc", "a/b/c"},
                    Case{"a\u00A0b\u202Fc\u2009d\u3000e", "a| b| c| d| e"},
                    Case{"\uFEFFWe sail", "We| sail"},
                    Case{"so\u00ADlid za\u200Bp", "so\u00ADlid| za\u200Bp"},
                    Case{"end\u200B. \u200B“a”", "end|.| “|a|”"}, Case{"• “a”\n* b", "“|a|”/b"},
                    Case{"* b · c\n•", "b| ·| c/•"}, Case{"\u200B\u200B", ""}));

TEST(LayoutTest, GivesShapes) {
  const std::vector<std::pair<std::string, Shape>> cases = {
      {"mayor", Shape::kLower},
      {"Mayor", Shape::kCapital},
      {"O'Neill", Shape::kCapital},
      {"McRae", Shape::kCapital},
      {"Jean-Luc", Shape::kCapital},
      {"U.S.-led", Shape::kCapital},
      {"NATO", Shape::kUpper},
      {"U.S.", Shape::kInitial},
      {"J.R.R.", Shape::kInitial},
      {"G20", Shape::kUpper},
      {"J", Shape::kInitial},
      {"Å", Shape::kInitial},
      {"iPhone", Shape::kMixed},
      {"13,000", Shape::kNumber},
      {"RM13,000", Shape::kNumber},
      {"4th", Shape::kNumber},
      {"13-year-old", Shape::kNumber},
      {"½", Shape::kNumber},
      {"@ode", Shape::kTag},
      {"#Sail", Shape::kTag},
      {"a.m.", Shape::kLower},
      {"été", Shape::kLower},
      {"Été", Shape::kCapital},
      {"Ph.D.", Shape::kCapital},
      {"語", Shape::kLower},
      {"x@y.example", Shape::kMixed},
      {",", Shape::kMark},
      {"“", Shape::kMark},
      {"http://y.example", Shape::kMixed},
      {"constitutionally", Shape::kLower},
      {"CONSTITUTIONALLY", Shape::kUpper},
      {"Constitutionally", Shape::kCapital},
      {"constitutionallY", Shape::kMixed},
  };
  for (const auto& [text, shape] : cases) {
    const Layout layout = Cut(text);
    ASSERT_EQ(layout.tokens.size(), 1) << text;
    EXPECT_EQ(layout.tokens[0].shape, shape) << text;
    EXPECT_EQ(layout.tokens[0].mark == Mark::kNone, shape != Shape::kMark) << text;
  }
}

TEST(LayoutTest, GivesMarks) {
  const std::vector<std::pair<std::string, Mark>> cases = {
      {",", Mark::kComma},      {".", Mark::kPeriod},   {":", Mark::kColon},
      {";", Mark::kSemicolon},  {"?", Mark::kQuestion}, {"!", Mark::kExclamation},
      {"...", Mark::kEllipsis}, {"…", Mark::kEllipsis}, {". . .", Mark::kEllipsis},
      {"--", Mark::kDash},      {"–", Mark::kDash},     {"—", Mark::kDash},
      {"―", Mark::kDash},       {"-", Mark::kDash},     {"(", Mark::kOpen},
      {"]", Mark::kClose},      {"\"", Mark::kQuote},   {"''", Mark::kQuote},
      {"``", Mark::kQuote},     {"`", Mark::kQuote},    {"’", Mark::kQuote},
      {"‛", Mark::kQuote},      {"‚", Mark::kQuote},    {"„", Mark::kQuote},
      {"‟", Mark::kQuote},      {"«", Mark::kQuote},    {"›", Mark::kQuote},
      {"′", Mark::kQuote},      {"″", Mark::kQuote},    {"$", Mark::kOther},
      {"€", Mark::kOther},      {"😀", Mark::kOther},    {"\xC0", Mark::kOther},
  };
  for (const auto& [text, mark] : cases) {
    const Layout layout = Cut(text);
    ASSERT_EQ(layout.tokens.size(), 1) << text;
    EXPECT_EQ(layout.tokens[0].mark, mark) << text;
    EXPECT_EQ(layout.tokens[0].hash != 0, mark == Mark::kOther) << text;
  }
  EXPECT_EQ(Cut("-5").tokens[0].mark, Mark::kHyphen);
  EXPECT_EQ(Cut("a -b").tokens[1].mark, Mark::kHyphen);
}

TEST(LayoutTest, DescribesParagraphs) {
  const Layout layout = Cut("\n\n one\r\n\n\ntwo three \n\n");
  ASSERT_EQ(layout.paragraphs.size(), 2);
  EXPECT_EQ(layout.paragraphs[0].span, (Span{2, 6}));
  EXPECT_EQ(layout.paragraphs[0].blank_before, 2);
  EXPECT_EQ(layout.paragraphs[1].span, (Span{10, 20}));
  EXPECT_EQ(layout.paragraphs[1].first, 1);
  EXPECT_EQ(layout.paragraphs[1].last, 3);
  EXPECT_EQ(layout.paragraphs[1].blank_before, 2);
  EXPECT_EQ(layout.tokens[0].paragraph, 0);
  EXPECT_EQ(layout.tokens[2].paragraph, 1);
}

TEST(LayoutTest, CountsAnyNumberOfParagraphs) {
  std::string text;
  for (int i = 0; i < 70000; ++i) text += "a\n";
  const Layout layout = Cut(text);
  EXPECT_EQ(layout.paragraphs.size(), 70000);
  EXPECT_EQ(layout.tokens.back().paragraph, 69999);
  EXPECT_EQ(Cut(std::string(70000, '\n') + "a").paragraphs[0].blank_before, 65535);
}

TEST(LayoutTest, TellsWhatMayBeNoWords) {
  for (const char* text : {"a & b", "<b>", "*no*", "_no_", "[no]", "caf\xE9", "â€œno"})
    EXPECT_TRUE(Cut(text).may_change) << text;
  for (const char* text : {"", "“No,” said Ana (b) $5 50% #a @b_c", "http://a.b/c?d&e_f"})
    EXPECT_FALSE(Cut(text).may_change) << text;
}

TEST(WordHashTest, IgnoresCaseAndSpelling) {
  EXPECT_EQ(WordHash("Mayor"), WordHash("mAYOR"));
  EXPECT_EQ(WordHash("don't"), WordHash("Don’t"));
  EXPECT_EQ(WordHash("'s"), WordHash("’S"));
  EXPECT_EQ(WordHash("ÉTÉ"), WordHash("été"));
  EXPECT_EQ(WordHash("so\u00ADlid"), WordHash("solid"));
  EXPECT_EQ(WordHash("non\u2011stop"), WordHash("non-stop"));
  EXPECT_NE(WordHash("us"), WordHash("U.S."));
  EXPECT_NE(WordHash("mayor"), WordHash("mayors"));
  EXPECT_NE(WordHash(""), 0);
}

TEST(WordHashTest, TellsWordsApart) {
  std::set<uint64_t> seen;
  size_t count = 0;
  std::string word;
  for (int i = 0; i < 200000; ++i) {
    word.clear();
    for (int n = i; n > 0; n /= 26) word += static_cast<char>('a' + n % 26);
    word += i % 2 == 0 ? "ation" : "-on-the-water";
    seen.insert(WordHash(word));
    ++count;
  }
  EXPECT_EQ(seen.size(), count);
}

// Tokens are in order, inside the text and the line, cover all letters, and carry the hash that
// WordHash gives: the fast reading of words and the careful one agree.
void CheckInvariants(absl::string_view text) {
  SCOPED_TRACE(std::string(text));
  const Layout layout = Cut(text);
  uint32_t end = 0;
  for (const Token& token : layout.tokens) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    end = token.end;
    if (token.mark == Mark::kNone || token.mark == Mark::kOther) {
      ASSERT_EQ(token.hash, WordHash(Slice(text, token.span())));
    } else {
      ASSERT_EQ(token.hash, 0);
    }
    ASSERT_EQ(token.mark == Mark::kNone, token.shape != Shape::kMark);
  }
  uint32_t first = 0;
  for (size_t i = 0; i < layout.paragraphs.size(); ++i) {
    const Paragraph& paragraph = layout.paragraphs[i];
    ASSERT_EQ(paragraph.first, first);
    ASSERT_LT(paragraph.first, paragraph.last);
    first = paragraph.last;
    for (uint32_t t = paragraph.first; t < paragraph.last; ++t) {
      ASSERT_TRUE(paragraph.span.Contains(layout.tokens[t].span()));
      ASSERT_EQ(layout.tokens[t].paragraph, i);
    }
  }
  ASSERT_EQ(first, layout.tokens.size());
  size_t token = 0;
  for (uint32_t at = 0; at < text.size(); ++at) {
    while (token < layout.tokens.size() && layout.tokens[token].end <= at) ++token;
    const bool letter =
        (text[at] >= '0' && text[at] <= '9') || (text[at] >= 'a' && text[at] <= 'z');
    if (!letter) continue;
    ASSERT_LT(token, layout.tokens.size());
    ASSERT_LE(layout.tokens[token].begin, at);
  }
}

TEST(LayoutTest, HoldsInvariantsOnRandomText) {
  const std::vector<std::string> pieces = {
      "a",    "b",   "Z",   "é",    "É",  "7",  "word",   "Longestword", "'",      "’",
      "'s",   "n't", ".",   ",",    ":",  "-",  "/",      "@",           "#",      "_",
      "\"",   "(",   ")",   " ",    " ",  "\n", "\u00AD", "\u200B",      "\u0301", "\xF0",
      "\x80", "😀",   "://", ".com", "``", "`",  "…",      "—",           "\u00A0", "\u2028"};
  std::mt19937 random(3);
  for (int round = 0; round < 30000; ++round) {
    std::string text;
    for (size_t n = random() % 20; n > 0; --n) text += pieces[random() % pieces.size()];
    CheckInvariants(text);
    if (testing::Test::HasFatalFailure()) return;
  }
}

// One line of a megabyte of the same few bytes, whatever they are.
TEST(LayoutTest, IsLinear) {
  for (const char* pattern :
       {"a",    "a ",     ".",    "a.",     ". ",      "'",      "'s",  "\"",   "-",     "a-", "@",
        "a@",   "a@b",    "a.b@", "\u00AD", "a\u00AD", "\u200B", "://", "a://", "a://a", "*",  "_",
        "[a](", "](http", "\n",   "\x80",   "é",       "…",      "1,",  "#",    "x.co/"}) {
    std::string text;
    while (text.size() < (1 << 20)) text += pattern;
    const auto start = std::chrono::steady_clock::now();
    const Layout layout = Cut(text);
    const auto taken = std::chrono::steady_clock::now() - start;
    // About 0.02 s; anything quadratic takes hours.
    EXPECT_LT(std::chrono::duration<double>(taken).count(), 20) << pattern;
  }
}

}  // namespace
}  // namespace whosaid
