#include "tools/fit/optimize.h"

#include <lbfgs.h>

#include <algorithm>
#include <cmath>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"

namespace whosaid::tools {
namespace {

// A feature with so many uses counts 0.7 of its weight when weights are pruned.
constexpr double kFewUses = 40;

// liblbfgs may be built to take several numbers at a time.
size_t Padded(size_t n) { return (n + 15) / 16 * 16; }

// The negative log-likelihood and its gradient, as liblbfgs asks for them.
class Objective {
 public:
  Objective(const TrainingSet& set, const std::function<bool(const TrainingSet::Case&)>& use,
            const OptimizeOptions& options)
      : set_(set), l2_(options.l2), center_(options.center), used_(Padded(set.feature_count())) {
    center_.resize(used_.size());
    for (const TrainingSet::Case& c : set.cases()) {
      if (use(c)) cases_.push_back(c);
    }
    for (uint32_t f = 0; f < set.feature_count(); ++f) used_[f] = set.uses(f) >= options.min_uses;
  }

  // What the weights start from.
  const std::vector<double>& center() const { return center_; }

  // Takes features that have learnt little out. What stands in few candidates must weigh more to
  // stay: it changes less, and is less sure.
  void Prune(double least, std::vector<double>* weights) {
    for (size_t f = 0; f < weights->size(); ++f) {
      const double uses = f < set_.feature_count() ? set_.uses(f) : 0;
      const double learnt = std::fabs((*weights)[f] - center_[f]);
      if (learnt * std::sqrt(uses / (uses + kFewUses)) >= least) continue;
      (*weights)[f] = center_[f];
      used_[f] = 0;
    }
  }

  static lbfgsfloatval_t Evaluate(void* self, const lbfgsfloatval_t* x, lbfgsfloatval_t* gradient,
                                  int n, lbfgsfloatval_t) {
    return static_cast<Objective*>(self)->Loss(x, gradient, n);
  }

 private:
  double Loss(const double* x, double* gradient, int n) {
    double loss = 0;
    for (int i = 0; i < n; ++i) {
      const double learnt = x[i] - center_[i];
      gradient[i] = l2_ * learnt;
      loss += 0.5 * l2_ * learnt * learnt;
    }
    for (const TrainingSet::Case& c : cases_) loss += LossOf(c, x, gradient);
    for (int i = 0; i < n; ++i) {
      if (!used_[i]) gradient[i] = 0;
    }
    return loss;
  }

  double LossOf(const TrainingSet::Case& c, const double* x, double* gradient) {
    const uint32_t size = c.last - c.first;
    scores_.assign(size, 0);
    double top = -1e300;
    for (uint32_t i = 0; i < size; ++i) {
      for (const uint32_t* f = set_.begin(c.first + i); f != set_.end(c.first + i); ++f) {
        scores_[i] += x[*f];
      }
      top = std::max(top, scores_[i]);
    }
    double all = 0, right = 0;
    for (uint32_t i = 0; i < size; ++i) {
      scores_[i] = std::exp(scores_[i] - top);
      all += scores_[i];
      if (set_.right(c.first + i)) right += scores_[i];
    }
    right = std::max(right, 1e-300);
    for (uint32_t i = 0; i < size; ++i) {
      double step = scores_[i] / all;
      if (set_.right(c.first + i)) step -= scores_[i] / right;
      if (std::fabs(step) < 1e-9) continue;
      for (const uint32_t* f = set_.begin(c.first + i); f != set_.end(c.first + i); ++f) {
        gradient[*f] += step;
      }
    }
    return std::log(all) - std::log(right);
  }

  const TrainingSet& set_;
  const double l2_;
  std::vector<double> center_;  // padded
  std::vector<TrainingSet::Case> cases_;
  std::vector<char> used_;
  std::vector<double> scores_;
};

absl::Status Minimize(int iterations, Objective* objective, std::vector<double>* weights) {
  lbfgs_parameter_t parameters;
  lbfgs_parameter_init(&parameters);
  parameters.max_iterations = iterations;
  parameters.epsilon = 1e-4;
  const int code = lbfgs(static_cast<int>(weights->size()), weights->data(), nullptr,
                         Objective::Evaluate, nullptr, objective, &parameters);
  if (code < 0 && code != LBFGSERR_MAXIMUMITERATION && code != LBFGSERR_ROUNDING_ERROR &&
      code != LBFGSERR_MAXIMUMLINESEARCH) {
    return absl::InternalError(absl::StrCat("liblbfgs stopped with code ", code));
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<std::vector<double>> Optimize(
    const TrainingSet& set, const std::function<bool(const TrainingSet::Case&)>& use,
    const OptimizeOptions& options) {
  if (set.feature_count() == 0) return std::vector<double>();
  Objective objective(set, use, options);
  std::vector<double> weights = objective.center();
  absl::Status status = Minimize(options.iterations, &objective, &weights);
  if (status.ok() && options.prune > 0) {
    objective.Prune(options.prune, &weights);
    status = Minimize(options.iterations / 2, &objective, &weights);
  }
  if (!status.ok()) return status;
  weights.resize(set.feature_count());
  return weights;
}

}  // namespace whosaid::tools
