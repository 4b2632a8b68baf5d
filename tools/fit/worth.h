// What a feature or a rule is worth: how the figures change on unseen text when it is left out and
// nothing else is fitted anew.
#ifndef WHOSAID_TOOLS_FIT_WORTH_H_
#define WHOSAID_TOOLS_FIT_WORTH_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/rules.pb.h"
#include "tools/evaluate/score.h"
#include "tools/fit/folds.h"

namespace whosaid::tools {

struct Worth {
  std::string name;  // a feature's template ("link.between") or a rule's id
  int weights = 0;   // features: how many the template has over all folds
  // Points of F1 that are lost without it; negative: it does harm.
  double link = 0, content = 0, cue = 0, source = 0, speaker = 0;
  bool needed = false;  // a rule without which the others do not load; the points are 0
};

// All templates that have a weight, then all rules, each group from what is worth most to what is
// worth least, by the sum of the points. of_fold: each fold's weights; whole: the scores with all
// of them. Takes as long as so many readings of the corpus. Fails as Extractor::Create does.
absl::StatusOr<std::vector<Worth>> WorthOfAll(
    const Folds& folds, const std::vector<v1::WeightFile>& of_fold, const GoldCorpus& corpus,
    const Scores& whole, const std::function<void(absl::string_view)>& progress);

// A line each, with a head.
std::string WorthTable(const std::vector<Worth>& worths);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_WORTH_H_
