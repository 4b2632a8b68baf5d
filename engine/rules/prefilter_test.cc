#include "engine/rules/prefilter.h"

#include <vector>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

constexpr Symbol kA = 1, kB = 2, kC = 3, kD = 4;

// Sets 0..3 are one symbol each, 4 is {A, B}.
std::vector<SymbolSet> Sets() {
  std::vector<SymbolSet> sets(5, SymbolSet(5));
  for (Symbol s : {kA, kB, kC, kD}) sets[s - 1].Add(s);
  sets[4].Add(kA);
  sets[4].Add(kB);
  return sets;
}

Prefilter Make(const std::vector<absl::string_view>& patterns) {
  const std::vector<SymbolSet> sets = Sets();
  Prefilter prefilter;
  for (absl::string_view pattern : patterns) prefilter.Add(ReadFacts(pattern, sets), sets);
  prefilter.Close();
  return prefilter;
}

struct One {
  Symbol symbol;
};

// Which of the rules may have a match that begins with these two; next 0: nothing follows.
Prefilter::Rules Begin(const Prefilter& prefilter, Symbol first, Symbol next) {
  const One units[] = {{first}, {next}};
  const One* const end = units + (next == 0 ? 1 : 2);
  Prefilter::Rules begins[2];
  prefilter.BeginAll(units, end, begins);
  return begins[0];
}

struct BeginCase {
  absl::string_view pattern;
  Symbol first, next;
  bool may;
};

TEST(PrefilterTest, Begin) {
  const BeginCase cases[] = {
      {"<0><1>", kA, kB, true},
      {"<0><1>", kA, kA, false},
      {"<0><1>", kB, kB, false},
      {"<0><1>", kA, 0, false},  // nothing follows
      {"<0><1>?", kA, 0, true},
      {"<0><1>?", kA, kD, true},  // A alone is a match
      {"<0>*<1>", kB, 0, true},
      {"<0>*<1>", kA, kA, true},
      {"<0>*<1>", kA, kC, false},
      {"<0>{2,5}<1>", kA, kB, false},
      {"<0>{0,5}<1>", kA, kB, true},
      {"<0>{0,5}<1>", kB, kC, true},
      {"<0>{0,1}<1>", kA, kB, true},
      {"<4>(?:<2>|<3>?)<0>", kB, kD, true},
      {"<4>(?:<2>|<3>?)<0>", kB, kA, true},
      {"<4>(?:<2>|<3>?)<0>", kB, kB, false},
      {"(?P<cue><0>+?)(?P<source><1>)", kA, kA, true},
      {"(?P<cue><0>+?)(?P<source><1>)", kA, kC, false},
      {"<0>|<1><2>", kA, kD, true},
      {"<0>|<1><2>", kB, kC, true},
      {"<0>|<1><2>", kB, kD, false},
  };
  for (const BeginCase& c : cases) {
    EXPECT_EQ(Begin(Make({c.pattern}), c.first, c.next) != 0, c.may)
        << c.pattern << " " << c.first << " " << c.next;
  }
}

TEST(PrefilterTest, TellsRulesApart) {
  const Prefilter prefilter = Make({"<0><1>", "<0>", "<4><4>*<2>"});
  EXPECT_EQ(Begin(prefilter, kA, kB), 0b111);
  EXPECT_EQ(Begin(prefilter, kB, kB), 0b100);
  EXPECT_EQ(Begin(prefilter, kA, 0), 0b010);
}

// Which rules may have a match that begins with the first of these symbols.
Prefilter::Rules Possible(const Prefilter& prefilter, const std::vector<Symbol>& text) {
  std::vector<One> units;
  for (Symbol s : text) units.push_back({s});
  std::vector<Prefilter::Rules> begins(units.size());
  const One* const end = units.data() + units.size();
  const Prefilter::Rules all = prefilter.BeginAll(units.data(), end, begins.data());
  const Prefilter::Rules left = prefilter.Narrow(units.data(), end, all, begins.data());
  EXPECT_EQ(left & ~all, 0);
  return begins[0];
}

TEST(PrefilterTest, Needs) {
  const Prefilter prefilter = Make({"<0><2>?<1>", "<0>(?:<1>|<2>)<3>{1,9}", "<2>?<4>"});
  EXPECT_EQ(Possible(prefilter, {kB}), 0b100);
  EXPECT_EQ(Possible(prefilter, {kA, kB}), 0b101);
  EXPECT_EQ(Possible(prefilter, {kA, kC}), 0b100);
  EXPECT_EQ(Possible(prefilter, {kA, kC, kD}), 0b110);
  EXPECT_EQ(Possible(prefilter, {kA, kC, kC, kB}), 0b101);
  EXPECT_EQ(Possible(prefilter, {kD, kA}), 0);
}

TEST(PrefilterTest, NeedsPairs) {
  const Prefilter prefilter =
      Make({"<0><1>", "<2>{3,80}<0>(?P<cue><1>)<2>*", "<0>+<1>", "(?:<0><1>|<0><1><2>)<3>?"});
  EXPECT_EQ(Possible(prefilter, {kA, kB}), 0b1101);
  EXPECT_EQ(Possible(prefilter, {kC, kC, kA, kB}), 0b0010);
  EXPECT_EQ(Possible(prefilter, {kA, kA, kC, kB}), 0b0100) << "only these may have more between";
  EXPECT_EQ(Possible(Make({"<0><1>?<2>"}), {kA, kB, kC}), 1);
  EXPECT_EQ(Possible(Make({"<0>(?:<1>|<2>)"}), {kA, kC}), 1);
}

// What stands before a unit does not count for a match that begins there.
TEST(PrefilterTest, NeedsCountOnlyBehind) {
  const Prefilter prefilter = Make({"<0><2>?<1>"});
  const One units[] = {{kB}, {kA}, {kC}, {kB}, {kA}, {kC}};
  Prefilter::Rules begins[6];
  EXPECT_EQ(prefilter.BeginAll(units, units + 6, begins), 1);
  EXPECT_EQ(begins[4], 1);
  EXPECT_EQ(prefilter.Narrow(units, units + 6, 1, begins), 1);
  EXPECT_EQ(begins[1], 1);
  EXPECT_EQ(begins[4], 0);
}

TEST(PrefilterTest, ManyRulesShareTheLastBit) {
  const Prefilter prefilter = Make(std::vector<absl::string_view>(70, "<0>"));
  EXPECT_EQ(Begin(prefilter, kA, 0), ~uint64_t{0});
  EXPECT_EQ(Begin(prefilter, kB, 0), 0);
  EXPECT_EQ(Prefilter::Bit(64), Prefilter::Bit(69));
  EXPECT_NE(Prefilter::Bit(62), Prefilter::Bit(63));
}

}  // namespace
}  // namespace whosaid
