#include "tools/fit/training_set.h"

#include <algorithm>

namespace whosaid::tools {
namespace {

constexpr size_t kMostWrong = 80;

}  // namespace

uint32_t TrainingSet::IdOf(const FeatureList::Item& item) {
  const auto [it, is_new] = ids_.emplace(item.key, names_.size());
  if (is_new) {
    names_.push_back(item.Name());
    uses_.push_back(0);
  }
  ++uses_[it->second];
  return it->second;
}

void TrainingSet::Add(const Question& question, const std::vector<bool>& right, uint32_t document) {
  const size_t rights = std::count(right.begin(), right.end(), true);
  const size_t wrongs = right.size() - rights;
  if (rights == 0 || wrongs == 0) return;
  const Case added{question.kind, document, static_cast<uint32_t>(right_.size()), 0};
  cases_.push_back(added);
  size_t wrong = 0;
  for (size_t i = 0; i < question.size(); ++i) {
    if (!right[i]) {
      // The n-th wrong one is kept where n * kMostWrong / wrongs steps up.
      const bool keep =
          wrongs <= kMostWrong || (wrong + 1) * kMostWrong / wrongs > wrong * kMostWrong / wrongs;
      ++wrong;
      if (!keep) continue;
    }
    for (const FeatureList::Item& item : question[i].features.items()) {
      features_.push_back(IdOf(item));
    }
    begin_.push_back(features_.size());
    right_.push_back(right[i]);
  }
  cases_.back().last = right_.size();
}

}  // namespace whosaid::tools
