#include "tools/fit/calibrate.h"

#include "gtest/gtest.h"

namespace whosaid::tools {
namespace {

TEST(CalibrateTest, NoOutcomesGiveNoPoints) { EXPECT_TRUE(Calibrate({}).empty()); }

TEST(CalibrateTest, RisesAndFollowsTheOutcomes) {
  // Said with 0.9 but right half of the time; said with 0.3 and right one time in ten.
  std::vector<std::pair<double, bool>> outcomes;
  for (int i = 0; i < 400; ++i) outcomes.emplace_back(0.9, i % 2 == 0);
  for (int i = 0; i < 400; ++i) outcomes.emplace_back(0.3, i % 10 == 0);
  const std::vector<v1::CalibrationPoint> points = Calibrate(outcomes);
  ASSERT_GE(points.size(), 2u);
  for (size_t i = 1; i < points.size(); ++i) {
    EXPECT_LT(points[i - 1].raw(), points[i].raw());
    EXPECT_LT(points[i - 1].calibrated(), points[i].calibrated());
  }
  EXPECT_NEAR(points.front().calibrated(), 0.1, 0.03);
  EXPECT_NEAR(points.back().calibrated(), 0.5, 0.03);
}

TEST(CalibrateTest, AFallIsPooled) {
  std::vector<std::pair<double, bool>> outcomes;
  for (int i = 0; i < 50; ++i) outcomes.emplace_back(0.4 + i * 1e-4, true);
  for (int i = 0; i < 50; ++i) outcomes.emplace_back(0.6 + i * 1e-4, false);
  const std::vector<v1::CalibrationPoint> points = Calibrate(outcomes);
  ASSERT_EQ(points.size(), 1u);
  EXPECT_NEAR(points[0].calibrated(), 0.5, 1e-6);
  EXPECT_NEAR(points[0].raw(), 0.5, 0.01);
}

}  // namespace
}  // namespace whosaid::tools
