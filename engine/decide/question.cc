#include "engine/decide/question.h"

#include <algorithm>
#include <cmath>

namespace whosaid {

size_t Question::Decide() {
  size_t best = 0;
  for (size_t i = 0; i < size_; ++i) {
    pool_[i].score = pool_[i].features.score();
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
