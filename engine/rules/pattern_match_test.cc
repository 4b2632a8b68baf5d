// What patterns match: by a table, and against a plain matcher that knows nothing of symbols,
// letters or RE2.
#include <functional>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "engine/rules/rule_set.h"
#include "engine/rules/testing.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

std::unique_ptr<const RuleSet> LoadPattern(absl::string_view pattern,
                                           absl::string_view macros = "") {
  std::vector<RuleSource> sources = TestLexicons();
  RuleSource frame = TestFrame("f", absl::StrCat("(?P<cue>", pattern, ")"));
  frame.contents = absl::StrCat(macros, absl::string_view(frame.contents));
  sources.push_back(std::move(frame));
  auto rules = RuleSet::Load(std::move(sources), SIZE_MAX, nullptr);
  EXPECT_TRUE(rules.ok()) << rules.status().message();
  return rules.ok() ? *std::move(rules) : nullptr;
}

struct MatchCase {
  absl::string_view pattern, text;
  absl::string_view want;  // the words of the first match, "" for none
};

constexpr MatchCase kCases[] = {
    {"said", "Ana SAID no", "SAID"},
    {"said", "Ana told us", ""},
    {"CUE:say", "Ana told us, Hugo says", "says"},
    {"CUE GIVEN", "she said Ana said", "said Ana"},
    {"GIVEN CAP+", "said Ana Ruiz Alba today", "Ana Ruiz Alba"},
    {"GIVEN CAP+?", "said Ana Ruiz Alba today", "Ana Ruiz"},
    {"GIVEN CAP{2}", "Ana Ruiz Alba Soto", "Ana Ruiz Alba"},
    {"GIVEN CAP{0,1} CUE", "Ana Ruiz said", "Ana Ruiz said"},
    {"GIVEN|CUE", "he said Ana", "said"},
    {"[he she] CUE", "then she said", "she said"},
    {"![GIVEN COMMA]+", "Ana, the nurse, said", "the nurse"},
    {"!CUE CUE", "well said told", "well said"},
    {"CAP&GIVEN", "kim Kim", "Kim"},
    {"ANYCAP&!GIVEN&!CUE", "Ana Said Ruiz", "Ruiz"},
    {"[CUE GIVEN]&!CUE:past", "said Ana", "Ana"},
    {"(GIVEN | CUE:s) & !LOWER", "says Ana", "Ana"},
    {"GIVEN 's CUE", "Ana's said", "Ana 's said"},
    {"GIVEN CLITIC", "Ana\xE2\x80\x99s book", "Ana \xE2\x80\x99s"},
    {"'u.s.' CUE", "The U.S. said", "U.S. said"},
    {"u.s. CUE", "The U.S. said", "U.S. said"},
    {"\"so-called\"", "a So-Called expert", "So-Called"},
    {"\"%\"", "up 5 %.", "%"},
    {"NUMBER \"%\" PERIOD", "up 5 %.", "5 % ."},
    {"\xC3\xA9lan", "with \xC3\x89lan he", "\xC3\x89lan"},
    // Entries of several words, joined or not, are matched by their words.
    {"according to GIVEN", "according to Ana", "according to Ana"},
    {"the 'white house'", "the White House and the white house", "the White House"},
    {"a white house", "a white house", "a white house"},
    {"[\"white house\" GIVEN]", "of the White House", "White House"},
    {"according (to | with)", "according with", "according with"},
    {"mr", "Mr. Ruiz; mr. Ruiz", "mr"},
    {"\"mr.\"", "Mr. Ruiz", "Mr."},
    {"\"mr.\" CAP", "mr. Ruiz", "mr . Ruiz"},
    {"PERIOD", "Mr. Ruiz.", "."},
    {"NOUN", "Ana in celebration", "celebration"},
};

TEST(PatternMatchTest, Table) {
  for (const MatchCase& c : kCases) {
    const auto rules = LoadPattern(c.pattern);
    ASSERT_NE(rules, nullptr) << c.pattern;
    const TestTape tape = MakeTestTape(*rules, c.text);
    const RE2& re = *rules->frames().rules[0].re;
    re2::StringPiece found;
    std::string words;
    if (re.Match(tape.bytes, 0, tape.bytes.size(), RE2::UNANCHORED, &found, 1)) {
      const size_t begin = found.data() - tape.bytes.data();
      words = tape.Words(begin, begin + found.size());
    }
    EXPECT_EQ(words, c.want) << c.pattern << " in " << c.text;
  }
}

TEST(PatternMatchTest, MacrosStandForTheirPatterns) {
  constexpr char kMacros[] =
      "macro { name: \"WHO\" pattern: \"[GIVEN he]\" }\n"
      "macro { name: \"NAMED\" pattern: \"WHO CAP?|CAP CAP\" }\n";
  const auto rules = LoadPattern("NAMED CUE !WHO", kMacros);
  ASSERT_NE(rules, nullptr);
  const RE2& re = *rules->frames().rules[0].re;
  const auto matches = [&](absl::string_view text) {
    return RE2::FullMatch(MakeTestTape(*rules, text).bytes, re);
  };
  EXPECT_TRUE(matches("Ana Ruiz said nothing"));
  EXPECT_TRUE(matches("Big Ben said nothing"));
  EXPECT_TRUE(matches("he said nothing"));
  EXPECT_FALSE(matches("Ben said nothing"));
  EXPECT_FALSE(matches("he said he"));
  EXPECT_EQ(rules->frames().rules[0].expanded, "(?P<cue>(([GIVEN he]) CAP? | CAP CAP) CUE !WHO)");
}

// A pattern, and by its definition the ends of its matches in words from a start.
struct Plain {
  std::string text;
  std::function<std::set<size_t>(const std::vector<std::string>&, size_t)> ends;
};
using Words = std::vector<std::string>;

// Single words so that lexicon entries join none; and what the test knows of them.
const std::vector<std::string>& Vocabulary() {
  static const auto* const words = new std::vector<std::string>{
      "said", "says", "Said", "told", "Ana", "Hugo", "dog", "Dog", ","};
  return *words;
}

bool In(const std::string& word, const std::set<std::string>& words) {
  return words.count(word) != 0;
}

class PlainPatterns {
 public:
  explicit PlainPatterns(uint32_t seed) : random_(seed) {}

  Plain Any(int depth) {
    switch (depth <= 0 ? 0 : Choose(6)) {
      case 0:
      case 1:
        return One(2);
      case 2:
      case 3: {
        const Plain a = Any(depth - 1), b = Any(depth - 1);
        return {absl::StrCat(a.text, " ", b.text), [a, b](const Words& words, size_t at) {
                  std::set<size_t> ends;
                  for (size_t middle : a.ends(words, at)) {
                    const std::set<size_t> more = b.ends(words, middle);
                    ends.insert(more.begin(), more.end());
                  }
                  return ends;
                }};
      }
      case 4: {
        const Plain a = Any(depth - 1), b = Any(depth - 1);
        return {absl::StrCat("(", a.text, "|", b.text, ")"), [a, b](const Words& words, size_t at) {
                  std::set<size_t> ends = a.ends(words, at);
                  const std::set<size_t> more = b.ends(words, at);
                  ends.insert(more.begin(), more.end());
                  return ends;
                }};
      }
      default:
        return Repeat(Any(depth - 1));
    }
  }

  // A pattern of one symbol.
  Plain One(int depth) {
    const auto test = [](std::string text, std::function<bool(const std::string&)> is) {
      return Plain{std::move(text), [is](const Words& words, size_t at) {
                     std::set<size_t> ends;
                     if (at < words.size() && is(words[at])) ends.insert(at + 1);
                     return ends;
                   }};
    };
    const auto is = [](const Plain& one) {
      return [one](const std::string& word) { return !one.ends({word}, 0).empty(); };
    };
    switch (Choose(depth <= 0 ? 6 : 9)) {
      case 0:
        return test("CUE", [](const std::string& w) {
          return In(w, {"said", "says", "Said", "told"});
        });
      case 1:
        return test("CUE:past", [](const std::string& w) {
          return In(w, {"said", "Said", "told"});
        });
      case 2:
        return test("GIVEN", [](const std::string& w) { return In(w, {"Ana", "Hugo"}); });
      case 3:
        return test("CAP", [](const std::string& w) {
          return In(w, {"Said", "Ana", "Hugo", "Dog"});
        });
      case 4:
        return test("said", [](const std::string& w) { return In(w, {"said", "Said"}); });
      case 5:
        return test("dog", [](const std::string& w) { return In(w, {"dog", "Dog"}); });
      case 6: {
        const auto a = One(depth - 1), b = One(depth - 1);
        return test(absl::StrCat("[", a.text, " ", b.text, "]"),
                    [a = is(a), b = is(b)](const std::string& w) { return a(w) || b(w); });
      }
      case 7: {
        // A conjunction may be empty, which is an error, so this one has another way.
        const auto a = One(depth - 1), b = One(depth - 1);
        return test(
            absl::StrCat("[[", a.text, "]&[", b.text, "] COMMA]"),
            [a = is(a), b = is(b)](const std::string& w) { return (a(w) && b(w)) || w == ","; });
      }
      default: {
        const auto a = One(depth - 1);
        return test(absl::StrCat("!", "[", a.text, "]"),
                    [a = is(a)](const std::string& w) { return !a(w); });
      }
    }
  }

 private:
  int Choose(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }

  Plain Repeat(const Plain& a) {
    const int min = Choose(3), max = min + Choose(3) + (min == 0);
    const std::string text = absl::StrCat("(", a.text, "){", min, ",", max, "}");
    return {text, [a, min, max](const Words& words, size_t at) {
              std::set<size_t> ends, now = {at};
              for (int i = 0; i <= max; ++i) {
                if (i >= min) ends.insert(now.begin(), now.end());
                std::set<size_t> next;
                for (size_t from : now) {
                  const std::set<size_t> more = a.ends(words, from);
                  next.insert(more.begin(), more.end());
                }
                now = next;
              }
              return ends;
            }};
  }

  std::mt19937 random_;
};

TEST(PatternMatchTest, AgreesWithAPlainMatcher) {
  std::mt19937 random(7);
  int matched = 0;
  for (uint32_t seed = 0; seed < 300; ++seed) {
    // The word at the end keeps the pattern from matching nothing.
    const Plain plain = PlainPatterns(seed).Any(4);
    const std::string pattern = absl::StrCat("(", plain.text, ") told");
    const auto rules = LoadPattern(pattern);
    ASSERT_NE(rules, nullptr) << pattern;
    const RE2& re = *rules->frames().rules[0].re;
    for (int i = 0; i < 40; ++i) {
      Words words(random() % 6);
      for (std::string& word : words) word = Vocabulary()[random() % Vocabulary().size()];
      const bool want = plain.ends(words, 0).count(words.size()) != 0;
      matched += want;
      const std::string text = absl::StrJoin(words, " ") + " told";
      EXPECT_EQ(RE2::FullMatch(MakeTestTape(*rules, text).bytes, re), want)
          << pattern << " on " << text;
    }
  }
  EXPECT_GT(matched, 500);  // else the test shows nothing
}

}  // namespace
}  // namespace whosaid
