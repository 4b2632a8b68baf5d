#include "engine/rules/lazy.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace whosaid {
namespace {

TEST(LazyTest, IsMadeOnceWhoeverAsksFirst) {
  std::atomic<int> made{0};
  const Lazy<std::string> lazy([&made] {
    ++made;
    return std::make_unique<const std::string>("here");
  });
  EXPECT_EQ(made, 0);
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i) threads.emplace_back([&lazy] { EXPECT_EQ(*lazy, "here"); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(made, 1);
  EXPECT_EQ(lazy->size(), 4);
}

TEST(LazyTest, MayBeMadeAlreadyOrNull) {
  EXPECT_EQ(*Lazy<std::string>(std::make_unique<const std::string>("there")), "there");
  EXPECT_FALSE(Lazy<std::string>());
}

}  // namespace
}  // namespace whosaid
