#include "engine/decide/question.h"

#include <algorithm>
#include <cmath>

namespace whosaid {

size_t Question::Best() {
  size_t best = 0;
  for (size_t i = 0; i < size(); ++i) {
    candidates_[i].score = candidates_[i].features.score();
    if (candidates_[i].score > candidates_[best].score) best = i;
  }
  return best;
}

size_t Question::Decide() {
  const size_t best = Best();
  float sum = 0;
  for (size_t i = 0; i < size(); ++i) {
    sum += candidates_[i].probability = std::exp(candidates_[i].score - candidates_[best].score);
  }
  for (size_t i = 0; i < size(); ++i) candidates_[i].probability /= sum;
  return best;
}

}  // namespace whosaid
