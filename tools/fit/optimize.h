// Weights that give the right candidates of a training set the highest probability: a softmax for
// each question, L2 on the weights, found by limited-memory BFGS (liblbfgs).
#ifndef WHOSAID_TOOLS_FIT_OPTIMIZE_H_
#define WHOSAID_TOOLS_FIT_OPTIMIZE_H_

#include <functional>
#include <vector>

#include "absl/status/statusor.h"
#include "tools/fit/training_set.h"

namespace whosaid::tools {

struct OptimizeOptions {
  double l2 = 0.7;
  // What the weight of each feature is drawn to; empty: 0.
  std::vector<double> center;
  // Features that stand in fewer candidates keep that weight.
  uint32_t min_uses = 5;
  int iterations = 70;
  // Weights that are nearer to it than this after the first fit are set to it, and the others are
  // fitted again.
  double prune = 0;
};

// A weight for each feature of the set, from those of its cases that `use` accepts. The same input
// gives the same weights. Internal if the optimiser fails.
absl::StatusOr<std::vector<double>> Optimize(
    const TrainingSet& set, const std::function<bool(const TrainingSet::Case&)>& use,
    const OptimizeOptions& options);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_OPTIMIZE_H_
