#include "engine/decide/weight_table.h"

#include <random>
#include <unordered_map>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

TEST(WeightTableTest, EmptyTableHasNothing) {
  const WeightTable table;
  for (uint64_t key : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}}) {
    EXPECT_FALSE(table.Has(key));
    EXPECT_EQ(table.WeightOf(key), 0);
  }
}

TEST(WeightTableTest, AgreesWithAMapAsItGrows) {
  std::mt19937_64 random(7);
  for (const bool together : {false, true}) {
    WeightTable table;
    std::unordered_map<uint64_t, int32_t> map;
    constexpr int kKeys = 20000;
    if (together) table.Open(kKeys / 2);
    for (int i = 0; i < kKeys; ++i) {
      const uint64_t key = random();
      ASSERT_TRUE(table.Insert(key, i - kKeys / 2));
      ASSERT_FALSE(table.Insert(key, 1));
      map[key] = i - kKeys / 2;
      if (together && i == kKeys / 2) table.Close();
    }
    for (const auto& [key, weight] : map) {
      ASSERT_TRUE(table.Has(key));
      ASSERT_EQ(table.WeightOf(key), weight);
      const uint64_t other = random();
      ASSERT_FALSE(table.Has(other));
      ASSERT_EQ(table.WeightOf(other), 0);
    }
  }
}

// Keys of which much is equal, as none should be, cost room but are told apart.
TEST(WeightTableTest, KeepsKeysThatDifferOnlyAbove) {
  WeightTable table;
  for (uint64_t i = 0; i < 12; ++i) ASSERT_TRUE(table.Insert(i << 32 | 3, 100 + i));
  for (uint64_t i = 0; i < 12; ++i) EXPECT_EQ(table.WeightOf(i << 32 | 3), 100 + i);
  EXPECT_EQ(table.WeightOf(5), 0);
}

}  // namespace
}  // namespace whosaid
