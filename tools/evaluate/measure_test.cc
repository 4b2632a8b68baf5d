#include "tools/evaluate/measure.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> Quoted(absl::string_view utf8) {
  const CodePoints text(utf8);
  std::vector<std::string> strings;
  for (Range range : QuotedStrings(text)) strings.push_back(text.Slice(range));
  return strings;
}

TEST(QuotedStringsTest, CurlyMarks) {
  EXPECT_THAT(Quoted("He said “yes” and “no.”"), ElementsAre("“yes”", "“no.”"));
  EXPECT_THAT(Quoted("“one\nline” “”x”"), ElementsAre("“one\nline”"));
  EXPECT_THAT(Quoted("“never closed “but this is”"), ElementsAre("“but this is”"));
  EXPECT_THAT(Quoted("“never closed"), IsEmpty());
  EXPECT_THAT(Quoted("“"), IsEmpty());
}

TEST(QuotedStringsTest, AParagraphMayReopenWithoutAClose) {
  EXPECT_THAT(Quoted("“First.\n\n“Second.”"), ElementsAre("“First.", "“Second.”"));
  EXPECT_THAT(Quoted("“First. \n \n\t “Second.”"), ElementsAre("“First. ", "“Second.”"));
  EXPECT_THAT(Quoted("“First.\n“Second.”"), ElementsAre("“Second.”"));
  EXPECT_THAT(Quoted("“First.\n\nNo. “Second.”"), ElementsAre("“Second.”"));
}

TEST(QuotedStringsTest, ThreeThousandCharactersAtMost) {
  const std::string fits(3000, 'x'), too_long(3001, 'x');
  EXPECT_THAT(Quoted("“" + fits + "”"), ElementsAre("“" + fits + "”"));
  EXPECT_THAT(Quoted("“" + too_long + "”"), IsEmpty());
}

TEST(QuotedStringsTest, StraightMarksPairWithinALine) {
  EXPECT_THAT(Quoted("\"a\" b \"c\"\n\"d"), ElementsAre("\"a\"", "\"c\""));
  EXPECT_THAT(Quoted("6'2\" and \"a\"\n\"b\""), ElementsAre("\" and \"", "\"b\""));
  EXPECT_THAT(Quoted("\"\" “x\"y” \""), ElementsAre("\"\"", "“x\"y”", "\"y” \""));
}

TEST(MeasureTest, OverlapCountsPairs) {
  EXPECT_EQ(Overlap({}, {{0, 9}}), 0);
  EXPECT_EQ(Overlap({{0, 5}}, {{5, 9}}), 0);
  EXPECT_EQ(Overlap({{0, 5}, {8, 12}}, {{3, 9}, {4, 5}}), 2 + 1 + 1);
}

TEST(MeasureTest, NormalizedTrimsAndJoins) {
  const CodePoints text("“Ana Ruiz,” (the mayor) – said.");
  EXPECT_EQ(Normalized(text, {{0, 11}}), (Ranges{{1, 9}}));
  EXPECT_EQ(Normalized(text, {{11, 23}, {0, 11}}), (Ranges{{1, 22}}));
  EXPECT_EQ(Normalized(text, {{0, 4}, {9, 12}, {26, 31}}), (Ranges{{1, 4}, {26, 30}}));
  EXPECT_EQ(Normalized(text, {{9, 12}}), Ranges());
  EXPECT_EQ(Normalized(text, {{26, 99}}), (Ranges{{26, 30}}));
  // The join ends where the later range ends, even if that is inside the earlier one.
  EXPECT_EQ(Normalized(text, {{0, 9}, {1, 4}}), (Ranges{{1, 4}}));
}

TEST(MeasureTest, WordStarts) {
  const CodePoints text("don’t é_2 x² 東京");
  EXPECT_THAT(WordStarts(text, {{0, text.size()}}), ElementsAre(0, 4, 6, 10, 13));
  EXPECT_THAT(WordStarts(text, {{1, 3}, {0, 2}, {1, 2}}), ElementsAre(0, 1));
}

TEST(MeasureTest, JaccardOfSets) {
  EXPECT_EQ(Jaccard({}, {}), 0);
  EXPECT_EQ(Jaccard({1}, {}), 0);
  EXPECT_EQ(Jaccard({1, 2, 3}, {1, 2, 3}), 1);
  EXPECT_EQ(Jaccard({1, 2, 5}, {2, 5, 9, 10}), 0.4);
}

TEST(MeasureTest, KindOf) {
  const CodePoints text("He said “yes” – “no” it is.");
  const Ranges quotes = QuotedStrings(text);
  EXPECT_EQ(KindOf(text, {{8, 20}}, quotes), ContentKind::kDirect);
  EXPECT_EQ(KindOf(text, {{8, 23}}, quotes), ContentKind::kMixed);
  EXPECT_EQ(KindOf(text, {{3, 9}}, quotes), ContentKind::kIndirect);
  EXPECT_EQ(KindOf(text, {}, quotes), ContentKind::kIndirect);
}

TEST(MeasureTest, PlainName) {
  EXPECT_EQ(PlainName(" The  Port\u00A0Authority. "), "port authority");
  EXPECT_EQ(PlainName("King’s Counsel,"), "king's counsel");
  EXPECT_EQ(PlainName("a the mayor"), "the mayor");
  EXPECT_EQ(PlainName("THE"), "the");
  EXPECT_EQ(PlainName("Anders ÅSE"), "anders åse");
  EXPECT_EQ(PlainName(" . "), "");
  EXPECT_EQ(PlainName(""), "");
}

}  // namespace
}  // namespace whosaid::tools
