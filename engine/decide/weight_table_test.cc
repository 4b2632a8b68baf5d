#include "engine/decide/weight_table.h"

#include <random>
#include <unordered_map>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

int32_t WeightOf(const WeightTable& table, uint64_t key) {
  WeightTable::Sum sum = {};
  table.AddTo(key, &sum);
  return WeightTable::Total(sum);
}

TEST(WeightTableTest, EmptyTableHasNothing) {
  const WeightTable table;
  for (uint64_t key : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}}) {
    EXPECT_FALSE(table.Has(key));
    EXPECT_EQ(WeightOf(table, key), 0);
  }
}

TEST(WeightTableTest, AgreesWithAMapAsItGrows) {
  std::mt19937_64 random(7);
  for (const bool reserve : {false, true}) {
    WeightTable table;
    std::unordered_map<uint64_t, int32_t> map;
    constexpr int kKeys = 20000;
    if (reserve) table.Reserve(kKeys);
    for (int i = 0; i < kKeys; ++i) {
      const uint64_t key = random();
      ASSERT_TRUE(table.Insert(key, i - kKeys / 2));
      ASSERT_FALSE(table.Insert(key, 1));
      map[key] = i - kKeys / 2;
    }
    for (const auto& [key, weight] : map) {
      ASSERT_TRUE(table.Has(key));
      ASSERT_EQ(WeightOf(table, key), weight);
      const uint64_t other = random();
      ASSERT_FALSE(table.Has(other));
      ASSERT_EQ(WeightOf(table, other), 0);
    }
  }
}

TEST(WeightTableTest, AddsUp) {
  WeightTable table;
  table.Insert(uint64_t{1} << 40 | 3, -90);
  table.Insert(uint64_t{5} << 40 | 9, 550);
  WeightTable::Sum sum = {};
  table.AddTo(uint64_t{1} << 40 | 3, &sum);
  table.AddTo(uint64_t{5} << 40 | 9, &sum);
  table.AddTo(uint64_t{5} << 40 | 8, &sum);
  EXPECT_EQ(WeightTable::Total(sum), 460);
}

}  // namespace
}  // namespace whosaid
