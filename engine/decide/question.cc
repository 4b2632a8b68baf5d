#include "engine/decide/question.h"

#include <algorithm>
#include <cmath>

namespace whosaid {

size_t Question::Decide(const Scorer& scorer) {
  size_t best = 0;
  for (size_t i = 0; i < size_; ++i) {
    pool_[i].score = scorer.Score(pool_[i].features);
    if (pool_[i].score > pool_[best].score) best = i;
  }
  float sum = 0;
  for (size_t i = 0; i < size_; ++i) {
    sum += pool_[i].probability = std::exp(pool_[i].score - pool_[best].score);
  }
  for (size_t i = 0; i < size_; ++i) pool_[i].probability /= sum;
  return best;
}

}  // namespace whosaid
