// Questions with the answers that gold gives, as an optimiser wants them: features are numbers, a
// candidate is a list of them, a question a list of candidates of which some are right.
#ifndef WHOSAID_TOOLS_FIT_TRAINING_SET_H_
#define WHOSAID_TOOLS_FIT_TRAINING_SET_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/decide/question.h"

namespace whosaid::tools {

class TrainingSet {
 public:
  // A question as kept: candidates [first, last).
  struct Case {
    Question::Kind kind;
    uint32_t document;
    uint32_t first, last;
  };

  // Adds a question; right[i] says whether candidate i is. Of many wrong candidates an even sample
  // is kept. A question without a right or without a wrong candidate teaches nothing and is left
  // out.
  void Add(const Question& question, const std::vector<bool>& right, uint32_t document);

  const std::vector<Case>& cases() const { return cases_; }
  bool right(uint32_t candidate) const { return right_[candidate]; }
  // The features of a candidate.
  const uint32_t* begin(uint32_t candidate) const { return features_.data() + begin_[candidate]; }
  const uint32_t* end(uint32_t candidate) const { return features_.data() + begin_[candidate + 1]; }

  uint32_t feature_count() const { return names_.size(); }
  // "link.between=COMMA|CUE"
  const std::string& name(uint32_t feature) const { return names_[feature]; }
  // In how many candidates it stands.
  uint32_t uses(uint32_t feature) const { return uses_[feature]; }

 private:
  uint32_t IdOf(const FeatureList::Item& item);

  std::vector<Case> cases_;
  std::vector<bool> right_;
  std::vector<uint64_t> begin_{0};
  std::vector<uint32_t> features_;
  absl::flat_hash_map<uint64_t, uint32_t> ids_;
  std::vector<std::string> names_;
  std::vector<uint32_t> uses_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_TRAINING_SET_H_
