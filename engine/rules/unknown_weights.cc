#include "engine/rules/unknown_weights.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/str_cat.h"
#include "engine/rules/source_text.h"
#include "engine/rules/weight_file.h"

namespace whosaid {
namespace {

// Features whose label is the id of a frame rule.
constexpr absl::string_view kOfRules[] = {"cue.rule", "source.rule", "content.rule", "link.rule",
                                          "link.none_rule"};

class Finder {
 public:
  Finder(absl::Span<const RuleSource> known, const RuleLevel& frames) {
    Issues ignored;  // those who load the files tell them
    for (const RuleSource& source : known) {
      WeightFile file;
      ParseWeightFile(source.path, source.contents, &file, &ignored);
      for (const NamedWeight& weight : file.weights) {
        names_.insert(weight.Name());
        features_.emplace(weight.feature);
      }
    }
    features_.insert(std::begin(kOfRules), std::end(kOfRules));
    for (const CompiledRule& rule : frames.rules) ids_.insert(rule.id);
  }

  void Find(const RuleSource& source, Issues* issues) const {
    WeightFile file;
    Issues ignored;
    ParseWeightFile(source.path, source.contents, &file, &ignored);
    const SourceText text(source.path, source.contents);
    for (size_t i = 0; i < file.weights.size(); ++i) {
      const NamedWeight& weight = file.weights[i];
      if (names_.contains(weight.Name())) continue;
      const auto warn = [&](absl::string_view message, const std::string& nearest,
                            absl::string_view hint) {
        Issue issue = text.At(
            file.OffsetOf(i), "rules/unknown-weight", message,
            nearest.empty() ? std::string(hint) : absl::StrCat("did you mean ", nearest, "?"));
        issue.severity = Issue::kWarning;
        issues->Add(std::move(issue));
      };
      if (!features_.contains(weight.feature)) {
        warn(absl::StrCat("no built-in weight has the feature ", weight.feature),
             Nearest(weight.feature, features_), "`whosaid explain FILE` shows features by name");
      } else if (IsOfRules(weight.feature) && !ids_.contains(weight.labels)) {
        warn(absl::StrCat("no frame rule \"", weight.labels, "\", so this weight never counts"),
             Nearest(weight.labels, ids_), "`whosaid rules list` has the ids");
      }
    }
  }

 private:
  using Names = absl::flat_hash_set<std::string>;

  static bool IsOfRules(absl::string_view feature) {
    return std::find(std::begin(kOfRules), std::end(kOfRules), feature) != std::end(kOfRules);
  }

  // Of equally near ones the first by name.
  static std::string Nearest(absl::string_view name, const Names& names) {
    std::vector<std::string> sorted(names.begin(), names.end());
    std::sort(sorted.begin(), sorted.end());
    return NearestName(name, sorted);
  }

  Names names_, features_, ids_;
};

}  // namespace

void FindUnknownWeights(const RuleSource& weights, absl::Span<const RuleSource> known,
                        const RuleLevel& frames, Issues* issues) {
  Finder(known, frames).Find(weights, issues);
}

}  // namespace whosaid
