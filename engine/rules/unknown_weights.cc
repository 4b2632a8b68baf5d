#include "engine/rules/unknown_weights.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/feature_key.h"
#include "engine/rules/source_text.h"
#include "engine/rules/weight_file.h"

namespace whosaid {
namespace {

// Sorted, so that of names equally near the first is found.
class Names {
 public:
  explicit Names(absl::flat_hash_set<std::string> names) : sorted_(names.begin(), names.end()) {
    std::sort(sorted_.begin(), sorted_.end());
  }
  bool Has(absl::string_view name) const {
    return std::binary_search(sorted_.begin(), sorted_.end(), name);
  }
  std::string Nearest(absl::string_view name) const { return NearestName(name, sorted_); }

 private:
  std::vector<std::string> sorted_;
};

absl::flat_hash_set<std::string> IdsOf(const RuleLevel& level) {
  absl::flat_hash_set<std::string> ids;
  for (const CompiledRule& rule : level.rules) ids.insert(rule.id);
  return ids;
}

}  // namespace

void FindUnknownWeights(const RuleSource& weights, absl::Span<const RuleSource> known,
                        const RuleLevel& frames, Issues* issues) {
  Issues ignored;  // those who load the files tell them
  absl::flat_hash_set<std::string> fitted,
      known_features(std::begin(kRuleFeatures), std::end(kRuleFeatures));
  for (const RuleSource& source : known) {
    WeightFile file;
    ParseWeightFile(source.path, source.contents, &file, &ignored);
    for (const NamedWeight& weight : file.weights) {
      fitted.insert(weight.Name());
      known_features.emplace(weight.feature);
    }
  }
  const Names features(std::move(known_features)), ids(IdsOf(frames));

  WeightFile file;
  ParseWeightFile(weights.path, weights.contents, &file, &ignored);
  const SourceText text(weights.path, weights.contents);
  absl::flat_hash_set<absl::string_view> told;  // features and ids: no name is both
  for (size_t i = 0; i < file.weights.size(); ++i) {
    const NamedWeight& weight = file.weights[i];
    const bool is_feature = features.Has(weight.feature);
    if (is_feature && (!IsRuleFeature(weight.feature) || ids.Has(weight.labels))) continue;
    const absl::string_view name = is_feature ? weight.labels : weight.feature;
    if (fitted.contains(weight.Name()) || !told.insert(name).second) continue;
    const std::string nearest = (is_feature ? ids : features).Nearest(name);
    Issue issue = text.At(
        file.OffsetOf(i), "rules/unknown-weight",
        is_feature ? absl::StrCat("no frame rule \"", name, "\", so this weight never counts")
                   : absl::StrCat("no built-in weight has the feature ", name),
        !nearest.empty() ? absl::StrCat("did you mean ", nearest, "?")
        : is_feature     ? "`whosaid rules list` has the ids"
                         : "`whosaid explain FILE` shows features by name");
    issue.severity = Issue::kWarning;
    issues->Add(std::move(issue));
  }
}

}  // namespace whosaid
