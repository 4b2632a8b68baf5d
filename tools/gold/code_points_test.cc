#include "tools/gold/code_points.h"

#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(CodePointsTest, CountsCharactersAndKnowsTheirBytes) {
  const CodePoints text("a“😀\xFFz");
  ASSERT_EQ(text.size(), 5);
  EXPECT_EQ(text[1], U'“');
  EXPECT_EQ(text[3], U'\uFFFD');
  for (int i = 0; i <= 5; ++i) {
    constexpr uint32_t kBytes[] = {0, 1, 4, 8, 9, 10};
    EXPECT_EQ(text.ByteOffset(i), kBytes[i]);
  }
  EXPECT_EQ(text.IndexOf(0), 0);
  EXPECT_EQ(text.IndexOf(3), 1);  // inside the quotation mark
  EXPECT_EQ(text.IndexOf(4), 2);
  EXPECT_EQ(text.IndexOf(10), 5);
  EXPECT_EQ(text.Slice({1, 3}), "“😀");
  EXPECT_EQ(text.Slice({3, 99}), "\uFFFDz");
  EXPECT_EQ(text.Slice({-5, 1}), "a");
  EXPECT_EQ(text.Slice({4, 2}), "");
  EXPECT_EQ(CodePoints("").ByteOffset(0), 0);
}

TEST(CodePointsTest, ClassesOfCharacters) {
  for (char32_t c : U" \t\n\r\f\v\x1C\u00A0\u2003\u3000") EXPECT_TRUE(IsSpace(c) || c == 0);
  for (char32_t c : U"a_.\u200B\uFEFF") EXPECT_FALSE(IsSpace(c));
  for (char32_t c : U"aÉ東_7½²Ⅷ") EXPECT_TRUE(IsWordChar(c) || c == 0);
  for (char32_t c : U"’-“ \u0301\u200D") EXPECT_FALSE(IsWordChar(c));
  EXPECT_EQ(ToLower(U'É'), U'é');
}

}  // namespace
}  // namespace whosaid::tools
