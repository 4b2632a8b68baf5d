#include "tools/fit/worth.h"

#include <algorithm>
#include <map>
#include <memory>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"

namespace whosaid::tools {
namespace {

absl::string_view TemplateOf(absl::string_view weight) {
  return weight.substr(0, weight.find('='));
}

class WorthFinder {
 public:
  WorthFinder(const Folds& folds, const std::vector<v1::WeightFile>& of_fold,
              const GoldCorpus& corpus, const Scores& whole)
      : folds_(folds), of_fold_(of_fold), corpus_(corpus), whole_(whole) {}

  absl::StatusOr<Worth> OfTemplate(absl::string_view name, int weights) const {
    std::vector<v1::WeightFile> without = of_fold_;
    for (v1::WeightFile& file : without) {
      auto* all = file.mutable_weight();
      all->erase(std::remove_if(
                     all->begin(), all->end(),
                     [&](const v1::Weight& weight) { return TemplateOf(weight.name()) == name; }),
                 all->end());
    }
    Worth worth;
    worth.name = std::string(name);
    worth.weights = weights;
    if (absl::Status status = Measure(without, "", &worth); !status.ok()) return status;
    return worth;
  }

  Worth OfRule(absl::string_view id) const {
    Worth worth;
    worth.name = std::string(id);
    worth.needed = !Measure(of_fold_, id, &worth).ok();
    return worth;
  }

 private:
  absl::Status Measure(const std::vector<v1::WeightFile>& weights, absl::string_view without,
                       Worth* worth) const {
    Predictions predictions;
    for (int fold = 0; fold < folds_.count(); ++fold) {
      absl::Status status = folds_.Predict(weights[fold], fold, without, &predictions);
      if (!status.ok()) return status;
    }
    const Scores scores = Score(corpus_, predictions);
    worth->link = whole_.link.F1() - scores.link.F1();
    worth->content = whole_.content.F1() - scores.content.F1();
    worth->cue = whole_.cue.F1() - scores.cue.F1();
    worth->source = whole_.source.F1() - scores.source.F1();
    worth->speaker = whole_.speaker.F1() - scores.speaker.F1();
    return absl::OkStatus();
  }

  const Folds& folds_;
  const std::vector<v1::WeightFile>& of_fold_;
  const GoldCorpus& corpus_;
  const Scores& whole_;
};

double Sum(const Worth& w) { return w.link + w.content + w.cue + w.source + w.speaker; }

void SortByWorth(std::vector<Worth>::iterator begin, std::vector<Worth>::iterator end) {
  std::stable_sort(begin, end, [](const Worth& a, const Worth& b) {
    return a.needed != b.needed ? a.needed : Sum(a) > Sum(b);
  });
}

}  // namespace

absl::StatusOr<std::vector<Worth>> WorthOfAll(
    const Folds& folds, const std::vector<v1::WeightFile>& of_fold, const GoldCorpus& corpus,
    const Scores& whole, const std::function<void(absl::string_view)>& progress) {
  const WorthFinder finder(folds, of_fold, corpus, whole);
  std::map<std::string, int> templates;
  for (const v1::WeightFile& file : of_fold) {
    for (const v1::Weight& weight : file.weight())
      ++templates[std::string(TemplateOf(weight.name()))];
  }
  const absl::StatusOr<std::unique_ptr<const Extractor>> all = folds.Load(of_fold.front(), "");
  if (!all.ok()) return all.status();
  std::vector<std::string> rules;
  for (const RuleLevel& level : (*all)->rules().phrase_levels()) {
    for (const CompiledRule& rule : level.rules) rules.push_back(rule.id);
  }
  for (const CompiledRule& rule : (*all)->rules().frames().rules) rules.push_back(rule.id);
  std::vector<Worth> worths;
  for (const auto& [name, weights] : templates) {
    if (progress) progress(absl::StrCat("  without ", name));
    const absl::StatusOr<Worth> worth = finder.OfTemplate(name, weights);
    if (!worth.ok()) return worth.status();
    worths.push_back(*worth);
  }
  for (const std::string& id : rules) {
    if (progress) progress(absl::StrCat("  without ", id));
    worths.push_back(finder.OfRule(id));
  }
  SortByWorth(worths.begin(), worths.begin() + templates.size());
  SortByWorth(worths.begin() + templates.size(), worths.end());
  return worths;
}

std::string WorthTable(const std::vector<Worth>& worths) {
  std::string table =
      absl::StrFormat("%-40s %7s %7s %7s %7s %7s %7s\n", "points of F1 lost without", "weights",
                      "link", "content", "cue", "source", "speaker");
  for (const Worth& w : worths) {
    absl::StrAppendFormat(&table, "%-40s ", w.name);
    if (w.needed) {
      absl::StrAppend(&table, "others need it\n");
      continue;
    }
    absl::StrAppendFormat(&table, "%7s %7.2f %7.2f %7.2f %7.2f %7.2f\n",
                          w.weights == 0 ? "" : absl::StrCat(w.weights), w.link, w.content, w.cue,
                          w.source, w.speaker);
  }
  return table;
}

}  // namespace whosaid::tools
