#include "engine/decide/feature.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"
#include "engine/rules/frozen_weights.h"

namespace whosaid {
std::string FeatureList::Item::Name() const {
  std::string name(feature->name);
  const char* separator = "=";
  for (const Label& label : {a, b, c}) {
    if (label.empty()) continue;
    absl::StrAppend(&name, separator, label.name);
    separator = "|";
  }
  return name;
}

Scorer Scorer::Create(const WeightFile& file, Issues* issues,
                      absl::Span<const KeyedWeight> priors) {
  Scorer scorer;
  for (size_t size : kGroupSizes) scorer.memos_.emplace_back(size);
  scorer.weights_.Open(file.weights.size() + CountKeyed(file) + priors.size());
  ForEachKeyed(file, [&scorer](const KeyedWeight& weight) {
    scorer.weights_.Insert(weight.key, weight.thousandths);
  });
  WeightKeyer keyer;
  for (const NamedWeight& weight : file.weights) {
    const KeyedWeight keyed = keyer.Of(weight);
    if (!scorer.weights_.Insert(keyed.key, keyed.thousandths) && issues != nullptr) {
      Issue issue;
      issue.code = "weights/duplicate";
      issue.file = "weights.textproto";
      issue.message = absl::StrCat("weight \"", weight.Name(), "\" is given twice");
      issue.hint = "keep one of them";
      issues->Add(std::move(issue));
    }
  }
  for (const KeyedWeight& prior : priors) scorer.weights_.Insert(prior.key, prior.thousandths);
  scorer.weights_.Close();
  if (file.rest.accept_cue() > 0) scorer.accept_cue_ = file.rest.accept_cue();
  for (const v1::CalibrationPoint& point : file.rest.calibration()) {
    scorer.calibration_.emplace_back(point.raw(), point.calibrated());
  }
  std::sort(scorer.calibration_.begin(), scorer.calibration_.end());
  return scorer;
}

float Scorer::Calibrate(float raw) const {
  if (calibration_.empty()) return raw;
  if (raw <= calibration_.front().first) return calibration_.front().second;
  for (size_t i = 1; i < calibration_.size(); ++i) {
    const auto& [x0, y0] = calibration_[i - 1];
    const auto& [x1, y1] = calibration_[i];
    if (raw <= x1) return x1 > x0 ? y0 + (y1 - y0) * (raw - x0) / (x1 - x0) : y1;
  }
  return calibration_.back().second;
}

void Scorer::Explain(const FeatureList& features, int limit,
                     google::protobuf::RepeatedPtrField<v1::Feature>* out) const {
  std::vector<std::pair<float, const FeatureList::Item*>> effects;
  for (const FeatureList::Item& item : features.items()) {
    const float weight = features.WeightOf(item);
    if (weight != 0) effects.emplace_back(std::fabs(weight), &item);
  }
  std::stable_sort(effects.begin(), effects.end(),
                   [](const auto& a, const auto& b) { return a.first > b.first; });
  if (effects.size() > static_cast<size_t>(limit)) effects.resize(limit);
  for (const auto& [effect, item] : effects) {
    v1::Feature* feature = out->Add();
    feature->set_name(item->Name());
    feature->set_value(1);
    feature->set_weight(features.WeightOf(*item));
  }
}

}  // namespace whosaid
