#include "engine/text/offsets.h"

#include <random>
#include <string>
#include <vector>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

using Unit = OffsetMap::Unit;

struct Case {
  std::string name;
  std::string text;
  std::vector<uint32_t> code_points;  // of each byte, and of the end
  std::vector<uint32_t> utf16;
};

class OffsetMapTest : public testing::TestWithParam<Case> {};

TEST_P(OffsetMapTest, MapsEveryByte) {
  const Case& c = GetParam();
  const OffsetMap bytes(c.text, Unit::kByte);
  const OffsetMap code_points(c.text, Unit::kCodePoint);
  const OffsetMap utf16(c.text, Unit::kUtf16);
  ASSERT_EQ(c.code_points.size(), c.text.size() + 1);
  ASSERT_EQ(c.utf16.size(), c.text.size() + 1);
  for (uint32_t i = 0; i <= c.text.size(); ++i) {
    EXPECT_EQ(bytes.Map(i), i);
    EXPECT_EQ(code_points.Map(i), c.code_points[i]) << i;
    EXPECT_EQ(utf16.Map(i), c.utf16[i]) << i;
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, OffsetMapTest,
    testing::Values(
        Case{"empty", "", {0}, {0}}, Case{"ascii", "abc", {0, 1, 2, 3}, {0, 1, 2, 3}},
        Case{"two_bytes", "aé", {0, 1, 1, 2}, {0, 1, 1, 2}},
        Case{"quotes", "“a”", {0, 0, 0, 1, 2, 2, 2, 3}, {0, 0, 0, 1, 2, 2, 2, 3}},
        Case{"astral", "😀a", {0, 0, 0, 0, 1, 2}, {0, 0, 0, 0, 2, 3}},
        Case{"two_astral", "😀😀", {0, 0, 0, 0, 1, 1, 1, 1, 2}, {0, 0, 0, 0, 2, 2, 2, 2, 4}},
        Case{"not_utf8", "\xFFz\xE2\x80", {0, 1, 2, 3, 4}, {0, 1, 2, 3, 4}},
        Case{"surrogate", "\xED\xA0\x80", {0, 1, 2, 3}, {0, 1, 2, 3}}),
    [](const testing::TestParamInfo<Case>& info) { return info.param.name; });

// Characters of all lengths against a count from the start, over many blocks.
TEST(OffsetMapRandomTest, AgreesWithCounting) {
  const std::vector<std::string> pieces = {"a", "\n", "é", "’", "😀", "\x80", "語", "\xF0\x9F"};
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    std::string text;
    std::vector<uint32_t> code_points, utf16;
    uint32_t code_point = 0, unit = 0;
    for (size_t n = random() % 300; n > 0; --n) {
      const std::string& piece = pieces[random() % pieces.size()];
      // A cut sequence is a unit a byte, as long as nothing that completes it follows.
      const bool cut = piece == "\xF0\x9F";
      for (size_t i = 0; i < piece.size(); ++i) {
        code_points.push_back(code_point + (cut ? static_cast<uint32_t>(i) : 0));
        utf16.push_back(unit + (cut ? static_cast<uint32_t>(i) : 0));
      }
      text += piece;
      if (cut) text += 'x', code_points.push_back(code_point + 2), utf16.push_back(unit + 2);
      code_point += cut ? 3 : 1;
      unit += cut ? 3 : piece == "😀" ? 2 : 1;
    }
    code_points.push_back(code_point);
    utf16.push_back(unit);
    const OffsetMap by_code_point(text, Unit::kCodePoint);
    const OffsetMap by_utf16(text, Unit::kUtf16);
    for (uint32_t i = 0; i <= text.size(); ++i) {
      ASSERT_EQ(by_code_point.Map(i), code_points[i]) << "round " << round << " byte " << i;
      ASSERT_EQ(by_utf16.Map(i), utf16[i]) << "round " << round << " byte " << i;
    }
  }
}

}  // namespace
}  // namespace whosaid
