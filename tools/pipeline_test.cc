#include "tools/pipeline.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

class PipelineTest : public testing::TestWithParam<int> {};

// Items take different times, so that results are ready out of order.
int Square(int item) {
  std::this_thread::sleep_for(std::chrono::microseconds((item * 7919) % 200));
  return item * item;
}

TEST_P(PipelineTest, ResultsComeInOrder) {
  constexpr int kItems = 500;
  int next = 0;
  std::vector<int> seen;
  Pipeline<int, int> pipeline;
  pipeline.source = [&](int* item) {
    *item = next;
    return next++ < kItems;
  };
  pipeline.new_worker = [] { return [](int& item, int* result) { *result = Square(item); }; };
  pipeline.sink = [&](int& result) {
    seen.push_back(result);
    return true;
  };
  pipeline.Run(GetParam());
  ASSERT_EQ(seen.size(), kItems);
  for (int i = 0; i < kItems; ++i) EXPECT_EQ(seen[i], i * i);
}

TEST_P(PipelineTest, AnEmptyStreamEnds) {
  Pipeline<int, int> pipeline;
  pipeline.source = [](int*) { return false; };
  pipeline.new_worker = [] { return [](int&, int*) { FAIL(); }; };
  pipeline.sink = [](int&) {
    ADD_FAILURE();
    return true;
  };
  pipeline.Run(GetParam());
}

// The sanitizers tell of a bool that nobody has set.
TEST_P(PipelineTest, AResultMayBeLeftAsItIs) {
  constexpr int kItems = 50;
  int next = 0, seen = 0;
  Pipeline<int, bool> pipeline;
  pipeline.source = [&](int*) { return next++ < kItems; };
  pipeline.new_worker = [] { return [](int&, bool*) {}; };
  pipeline.sink = [&](bool& result) {
    seen += !result;
    return true;
  };
  pipeline.Run(GetParam());
  EXPECT_EQ(seen, kItems);
}

TEST_P(PipelineTest, TheSinkStopsAnEndlessStream) {
  std::atomic<int> taken{0};
  int seen = 0;
  Pipeline<int, int> pipeline;
  pipeline.source = [&](int* item) {
    *item = taken++;
    return true;
  };
  pipeline.new_worker = [] { return [](int& item, int* result) { *result = item; }; };
  pipeline.sink = [&](int&) { return ++seen < 10; };
  pipeline.Run(GetParam());
  EXPECT_EQ(seen, 10);
}

TEST_P(PipelineTest, ASlowSinkHoldsTheSourceBack) {
  constexpr int kItems = 200;
  std::atomic<int> taken{0}, done{0};
  int most = 0;
  Pipeline<int, int> pipeline;
  pipeline.source = [&](int* item) {
    *item = taken;
    return taken++ < kItems;
  };
  pipeline.new_worker = [] { return [](int& item, int* result) { *result = item; }; };
  pipeline.sink = [&](int&) {
    std::this_thread::sleep_for(std::chrono::microseconds(100));
    most = std::max(most, taken - done);
    ++done;
    return true;
  };
  pipeline.Run(GetParam());
  EXPECT_EQ(done, kItems);
  // The window, and the item that found the end.
  EXPECT_LE(most, 4 * GetParam() + 1);
}

INSTANTIATE_TEST_SUITE_P(Threads, PipelineTest, testing::Values(1, 2, 3, 8));

}  // namespace
}  // namespace whosaid::tools
