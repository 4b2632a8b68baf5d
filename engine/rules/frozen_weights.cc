#include "engine/rules/frozen_weights.h"

#include <algorithm>
#include <cmath>

#include "engine/rules/feature_key.h"

namespace whosaid {

KeyedWeight WeightKeyer::Of(const NamedWeight& weight) {
  if (weight.feature.data() != feature_.data()) {
    feature_ = weight.feature;
    hash_ = MixedHash(feature_);
  }
  KeyedWeight keyed;
  keyed.key = hash_;
  keyed.thousandths = ToThousandths(weight.value);
  int place = 0;
  for (absl::string_view labels = weight.labels; !labels.empty(); ++place) {
    const absl::string_view label = labels.substr(0, labels.find('|'));
    keyed.key += KeyPart(MixedHash(label), place);
    labels.remove_prefix(std::min(label.size() + 1, labels.size()));
  }
  return keyed;
}

int32_t ToThousandths(float weight) {
  constexpr int kUnit = 1000;
  return static_cast<int32_t>(std::lround(weight * kUnit));
}

// The size of the rest, the rest, the weights.
std::string FreezeWeights(const WeightFile& file) {
  const std::string rest = file.rest.SerializeAsString();
  const uint32_t size = rest.size();
  std::string frozen(reinterpret_cast<const char*>(&size), sizeof size);
  frozen += rest;
  WeightKeyer keyer;
  for (const NamedWeight& weight : file.weights) {
    const KeyedWeight keyed = keyer.Of(weight);
    frozen.append(reinterpret_cast<const char*>(&keyed.key), sizeof keyed.key);
    frozen.append(reinterpret_cast<const char*>(&keyed.thousandths), sizeof keyed.thousandths);
  }
  return frozen;
}

void ReadFrozenWeights(absl::string_view frozen, WeightFile* file) {
  uint32_t size;
  std::memcpy(&size, frozen.data(), sizeof size);
  frozen.remove_prefix(sizeof size);
  file->rest.ParseFromArray(frozen.data(), size);
  file->keyed = frozen.substr(size);
}

}  // namespace whosaid
