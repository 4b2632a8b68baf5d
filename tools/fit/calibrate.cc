#include "tools/fit/calibrate.h"

#include <algorithm>

namespace whosaid::tools {
namespace {

// Outcomes of neighbouring probabilities, pooled.
struct Pool {
  double raw = 0, right = 0;  // sums
  int count = 0;
  // As if one more right and one more wrong had been seen: nothing is certain.
  double share() const { return (right + 1) / (count + 2); }
};

// Pools start with so many outcomes that one mistake does not make a step.
constexpr size_t kLeast = 40;

}  // namespace

std::vector<v1::CalibrationPoint> Calibrate(std::vector<std::pair<double, bool>> outcomes) {
  std::sort(outcomes.begin(), outcomes.end());
  std::vector<Pool> pools;
  for (size_t i = 0; i < outcomes.size();) {
    Pool pool;
    const size_t left = outcomes.size() - i;
    size_t end = left < 2 * kLeast ? outcomes.size() : i + kLeast;
    // Equal probabilities stay together.
    while (end < outcomes.size() && outcomes[end].first == outcomes[end - 1].first) ++end;
    for (; i < end; ++i) {
      pool.raw += outcomes[i].first;
      pool.right += outcomes[i].second;
      ++pool.count;
    }
    pools.push_back(pool);
    while (pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
      Pool& into = pools[pools.size() - 2];
      into.raw += pools.back().raw;
      into.right += pools.back().right;
      into.count += pools.back().count;
      pools.pop_back();
    }
  }
  std::vector<v1::CalibrationPoint> points;
  for (const Pool& pool : pools) {
    v1::CalibrationPoint point;
    point.set_raw(static_cast<float>(pool.raw / pool.count));
    point.set_calibrated(static_cast<float>(pool.share()));
    points.push_back(point);
  }
  return points;
}

}  // namespace whosaid::tools
