// Reads a corpus with weights that were not fitted on what is read: the documents are dealt into
// folds, and each fold has weights of its own.
#ifndef WHOSAID_TOOLS_FIT_FOLDS_H_
#define WHOSAID_TOOLS_FIT_FOLDS_H_

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/extractor.h"
#include "engine/rules/rule_set.h"
#include "proto/rules.pb.h"
#include "tools/evaluate/predictions.h"
#include "tools/gold/corpus.h"

namespace whosaid::tools {

// One weight a line, for weights.textproto.
std::string WeightText(const v1::WeightFile& weights);

class Folds {
 public:
  // The sources' own weights are not looked at; those from `first_overlay` on lie over the others.
  // The corpus must outlive the folds. count: 2 or more.
  Folds(const std::vector<RuleSource>& sources, size_t first_overlay, const GoldCorpus& corpus,
        int count);

  int count() const { return count_; }
  // `document`: index into the corpus.
  int Of(uint32_t document) const { return document % count_; }

  // The engine with these weights. `without`: the id of a rule to leave out, or empty. Fails as
  // Extractor::Create does.
  absl::StatusOr<std::unique_ptr<const Extractor>> Load(const v1::WeightFile& weights,
                                                        absl::string_view without) const;

  using Visit = std::function<void(const Extractor& extractor, const v1::Document& in,
                                   uint32_t document, Extractor::Workspace* workspace)>;
  // Visits the documents with text of the fold (-1: all), in order. Fails as Load does.
  absl::Status ForEach(const v1::WeightFile& weights, int fold, absl::string_view without,
                       const Visit& visit) const;

  // Adds what is found in the fold's documents, offsets in code points.
  absl::Status Predict(const v1::WeightFile& weights, int fold, absl::string_view without,
                       Predictions* predictions) const;

 private:
  std::vector<RuleSource> sources_;
  size_t first_overlay_ = 0;
  std::string language_;  // the folder that all paths begin with
  const GoldCorpus& corpus_;
  const int count_;
};

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FIT_FOLDS_H_
