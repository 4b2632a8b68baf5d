#include "engine/rules/interner.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace whosaid {
namespace {

TEST(InternerTest, KeepsEachValueOnce) {
  Interner<std::string> words;
  EXPECT_EQ(words.Add("a"), 0);
  EXPECT_EQ(words.Add("b"), 1);
  EXPECT_EQ(words.Add("a"), 0);
  EXPECT_THAT(words.values(), testing::ElementsAre("a", "b"));
  EXPECT_EQ(words[1], "b");
}

TEST(InternerTest, FindsAllOfMany) {
  Interner<int> numbers;
  for (int i = 0; i < 10000; ++i) ASSERT_EQ(numbers.Add(7 * i), i);
  for (int i = 0; i < 10000; ++i) ASSERT_EQ(numbers.Add(7 * i), i);
  EXPECT_EQ(numbers.size(), 10000);
}

}  // namespace
}  // namespace whosaid
