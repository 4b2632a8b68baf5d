// Automaton and GroupFinder against RE2, over random patterns and letters.
#include "engine/rules/automaton.h"

#include <random>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/group_finder.h"
#include "gtest/gtest.h"
#include "re2/re2.h"

namespace whosaid {
namespace {

constexpr int kFew = 4, kMany = 300;  // letters; many are no bytes

// Each letter is one symbol, and those that patterns name are the first few.
struct Language {
  explicit Language(size_t count) {
    sets.assign(count, SymbolSet(count + 1));
    for (size_t i = 0; i < count; ++i) sets[i].Add(i + 1);
    sets.push_back(sets[0]);
    sets.back().Merge(sets[2]);
    letters = Letters(count + 1, sets, std::vector<uint32_t>(sets.size(), 1));
  }
  // Of one of the first few letters, or of two.
  std::string Spell(int set) const { return letters.ToRe2(set == kFew ? sets.back() : sets[set]); }
  std::vector<SymbolSet> sets;
  Letters letters;
};

class Random {
 public:
  explicit Random(const Language& language) : language_(language) {}
  int Below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(engine_); }

  std::string Pattern(int depth) {
    std::string pattern;
    for (int i = 0, n = 1 + Below(3); i < n; ++i) pattern += Piece(depth);
    if (depth > 0 && Below(4) == 0) absl::StrAppend(&pattern, "|", Pattern(depth - 1));
    return pattern;
  }

  // Numbers of letters.
  std::vector<Letters::Number> Text() {
    std::vector<Letters::Number> text(Below(9));
    for (Letters::Number& letter : text) letter = language_.letters.NumberOf(1 + Below(kFew));
    return text;
  }

 private:
  std::string Piece(int depth) {
    static const char* const kTimes[] = {"",  "",    "",      "?",    "*",
                                         "+", "{2}", "{0,3}", "{2,}", "{1,2}"};
    std::string piece = language_.Spell(Below(kFew + 1));
    if (depth > 0 && Below(2) == 0) piece = absl::StrCat("(?:", Pattern(depth - 1), ")");
    const std::string times = kTimes[Below(10)];
    absl::StrAppend(&piece, times, !times.empty() && lazy_ && Below(3) == 0 ? "?" : "");
    return piece;
  }

  const Language& language_;
  std::mt19937 engine_{17};

 public:
  bool lazy_ = false;
};

// As bytes, and how many each letter takes.
std::string Bytes(const Language& language, const std::vector<Letters::Number>& text) {
  std::string bytes;
  char letter[Letters::kMostWidth];
  for (Letters::Number number : text) {
    for (Symbol s = 1; s <= kFew; ++s) {
      if (language.letters.NumberOf(s) != number) continue;
      bytes.append(letter, language.letters.Write(s, letter) - letter);
    }
  }
  return bytes;
}

RE2::Options Options(const Language& language, bool longest) {
  RE2::Options options;
  options.set_longest_match(longest);
  if (language.letters.width() == 1) options.set_encoding(RE2::Options::EncodingLatin1);
  return options;
}

// The length of what RE2 matches at the start, in letters; 0: nothing.
size_t LengthByRe2(const RE2& re, const std::string& bytes, size_t width) {
  re2::StringPiece match;
  if (!re.Match(bytes, 0, bytes.size(), RE2::ANCHOR_START, &match, 1)) return 0;
  return match.size() / width;
}

class AutomatonTest : public testing::TestWithParam<int> {};

TEST_P(AutomatonTest, LongestOfTwoPatterns) {
  const Language language(GetParam());
  const size_t width = language.letters.width();
  EXPECT_EQ(width, GetParam() == kFew ? 1 : 3);
  Random random(language);
  for (int i = 0; i < 500; ++i) {
    const std::string texts[] = {random.Pattern(2), random.Pattern(2)};
    std::vector<Positions> patterns;
    for (const std::string& text : texts)
      patterns.push_back(Positions::Read(text, language.letters));
    const Automaton automaton(patterns, language.letters);
    ASSERT_TRUE(automaton.able());
    const RE2 first(texts[0], Options(language, true)), second(texts[1], Options(language, true));
    for (int k = 0; k < 20; ++k) {
      const std::vector<Letters::Number> text = random.Text();
      const std::string bytes = Bytes(language, text);
      const size_t a = LengthByRe2(first, bytes, width), b = LengthByRe2(second, bytes, width);
      const Automaton::Match match = automaton.Longest(text);
      EXPECT_EQ(match.length, std::max(a, b)) << texts[0] << " " << texts[1] << " " << bytes;
      EXPECT_EQ(automaton.Begins(text), match.length > 0);
      if (match.length == 0) continue;
      EXPECT_EQ(match.pattern, a < b ? 1 : 0);
      EXPECT_TRUE(automaton.MayBegin(text[0]));
    }
  }
}

TEST_P(AutomatonTest, Groups) {
  const Language language(GetParam());
  const size_t width = language.letters.width();
  Random random(language);
  random.lazy_ = true;
  int able = 0;
  for (int i = 0; i < 1000; ++i) {
    const std::string text =
        absl::StrCat(random.Pattern(1), "(?P<cue>", random.Pattern(1), ")(?:", random.Pattern(1),
                     "(?P<source>", random.Pattern(1), "))?", random.Pattern(0));
    const GroupFinder finder(Positions::Read(text, language.letters));
    if (!finder.able()) continue;
    ++able;
    const RE2 re(text, Options(language, false));
    for (int k = 0; k < 50; ++k) {
      const std::vector<Letters::Number> letters = random.Text();
      const std::string bytes = Bytes(language, letters);
      re2::StringPiece wanted[3];
      GroupFinder::Range groups[3];
      const bool found = re.Match(bytes, 0, bytes.size(), RE2::ANCHOR_START, wanted, 3);
      ASSERT_EQ(finder.Find(letters, absl::MakeSpan(groups)), found) << text;
      for (int group = 0; found && group < 3; ++group) {
        ASSERT_EQ(groups[group].last - groups[group].first, wanted[group].size() / width)
            << text << " " << bytes << " " << group;
        if (wanted[group].empty()) continue;
        ASSERT_EQ(groups[group].first, (wanted[group].data() - bytes.data()) / width) << text;
      }
    }
  }
  EXPECT_GT(able, 500);
}

INSTANTIATE_TEST_SUITE_P(Width, AutomatonTest, testing::Values(kFew, kMany));

// Behind its last state it matches as before.
TEST(AutomatonTest, MoreStatesThanThereIsRoomFor) {
  const Language language(kFew);
  const std::string a = language.Spell(0), any = absl::StrCat("[", a, language.Spell(1), "]");
  // Whether "a" stood twenty letters before: a state for each way to write twenty letters.
  const std::string pattern = absl::StrCat(any, "*", a, any, "{20}");
  const Positions positions = Positions::Read(pattern, language.letters);
  const Automaton automaton(absl::MakeConstSpan(&positions, 1), language.letters);
  const RE2 re(pattern, Options(language, true));
  std::mt19937 random(3);
  for (int i = 0; i < 500; ++i) {
    std::vector<Letters::Number> text(60);
    for (Letters::Number& letter : text) letter = language.letters.NumberOf(1 + random() % 2);
    ASSERT_EQ(automaton.Longest(text).length, LengthByRe2(re, Bytes(language, text), 1));
  }
}

TEST(AutomatonTest, TooLarge) {
  const Language language(kFew);
  const std::string pattern = absl::StrCat("(?:", language.Spell(0), "{100}){100}");
  const Positions positions = Positions::Read(pattern, language.letters);
  EXPECT_TRUE(positions.too_many);
  EXPECT_FALSE(Automaton(absl::MakeConstSpan(&positions, 1), language.letters).able());
  EXPECT_FALSE(GroupFinder(positions).able());
}

// A generous {m,n} matches what the pattern does, and more.
TEST(AutomatonTest, MostCopies) {
  const Language language(kFew);
  const std::string pattern = absl::StrCat(language.Spell(0), "{1,5}", language.Spell(1));
  const Positions positions = Positions::Read(pattern, language.letters, 4);
  const Automaton automaton(absl::MakeConstSpan(&positions, 1), language.letters);
  std::vector<Letters::Number> text(8, language.letters.NumberOf(1));
  EXPECT_FALSE(automaton.Begins(text));
  text.back() = language.letters.NumberOf(2);
  EXPECT_TRUE(automaton.Begins(text));
}

}  // namespace
}  // namespace whosaid
