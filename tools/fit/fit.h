// Fits the weights of a rule set to gold.
//
// Cue, source and content questions are asked with gold's answers to the questions before them.
// Link questions lean on those answers as the engine finds them itself, so they are asked with
// weights that were fitted on other documents: the documents are dealt into folds, and each fold is
// read with the weights of the others. The same folds give figures on unseen text and the
// calibration of confidence.
#ifndef WHOSAID_TOOLS_FIT_FIT_H_
#define WHOSAID_TOOLS_FIT_FIT_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"
#include "proto/rules.pb.h"
#include "tools/evaluate/score.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

struct FitOptions {
  int folds = 5;  // 2 or more
  double l2_cue = 1.0;
  double l2_other = 2.0;
  double l2_link = 4;
  double l2_referent = 14;
  // Smaller weights are left out, and the others fitted again; what stands in few candidates must
  // weigh more. For links and referents, whose few weights are worth more, it is a share of that.
  double prune = 0.109;
  double prune_link = 0.3, prune_referent = 0.6;
  int iterations = 70;
  // Above which probability a cue is accepted: F1 hardly changes between 0.35 and 0.55, and below
  // a half more attributions are found.
  double accept_cue = 0.45;
  // Further articles, which teach links and whom mentions stand for, and are in no fold: of every
  // quotation in them gold says who spoke, or that nobody did. May be null; must outlive the fit.
  const GoldCorpus* passages = nullptr;
  // Told what is being done, a line without its end at a time. May be empty.
  std::function<void(absl::string_view)> progress;
};

struct FitResult {
  v1::WeightFile weights;               // by name; without a provenance
  std::vector<v1::WeightFile> of_fold;  // fitted on the documents of all other folds
  Scores folds;                         // each document by the weights of the folds it is not in
  size_t questions = 0, features = 0;
};

// The sources' own weights are not looked at. Fails as Extractor::Create does, or if gold has no
// attributions. corpus must outlive the result.
absl::StatusOr<FitResult> Fit(const std::vector<RuleSource>& sources, size_t first_overlay,
                              const GoldCorpus& corpus, const FitOptions& options);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_FIT_H_
