#include "engine/decide/feature.h"

#include <algorithm>
#include <cmath>

#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

int32_t ToThousandths(float weight) {
  return static_cast<int32_t>(std::lround(weight * Scorer::kUnit));
}

// The key of "template", "template=label" or "template=label|label|label".
uint64_t KeyOf(absl::string_view name) {
  const size_t equals = std::min(name.find('='), name.size());
  uint64_t key = MixedHash(name.substr(0, equals));
  if (equals + 1 >= name.size()) return key;
  name.remove_prefix(equals + 1);
  for (int place = 0;; ++place) {
    const size_t end = std::min(name.find('|'), name.size());
    key += KeyPart(MixedHash(name.substr(0, end)), place);
    if (end == name.size()) return key;
    name.remove_prefix(end + 1);
  }
}

}  // namespace

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

Scorer Scorer::Create(const Weights& weights, Issues* issues) {
  Scorer scorer;
  for (int group = 0; group < kSumGroups; ++group) scorer.memos_.emplace_back(kGroupSize);
  const v1::WeightFile& file = weights.file;
  scorer.weights_.Reserve(weights.plain.size() + file.weight_size());
  const auto add = [&](absl::string_view name, float value) {
    if (scorer.weights_.Insert(KeyOf(name), ToThousandths(value)) || issues == nullptr) return;
    Issue issue;
    issue.code = "weights/duplicate";
    issue.file = "weights.textproto";
    issue.message = absl::StrCat("weight \"", name, "\" is given twice");
    issue.hint = "keep one of them";
    issues->Add(std::move(issue));
  };
  for (const v1::Weight& weight : file.weight()) add(weight.name(), weight.value());
  for (const Weights::Named& weight : weights.plain) add(weight.name, weight.value);
  if (file.accept_cue() > 0) scorer.accept_cue_ = file.accept_cue();
  for (const v1::CalibrationPoint& point : file.calibration()) {
    scorer.calibration_.emplace_back(point.raw(), point.calibrated());
  }
  std::sort(scorer.calibration_.begin(), scorer.calibration_.end());
  return scorer;
}

void Scorer::AddDefault(const FeatureTemplate& feature, Label label, float weight) {
  weights_.Insert(feature.hash + label.hash, ToThousandths(weight));
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
