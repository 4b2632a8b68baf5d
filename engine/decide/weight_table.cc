#include "engine/decide/weight_table.h"

namespace whosaid {

void WeightTable::Reserve(size_t keys) {
  all_.reserve(keys);
  size_t size = buckets_.size();
  // A quarter full: then some multiplier suits them all.
  while (size * kSlots < 4 * keys) size *= 2;
  Rebuild(size);
}

bool WeightTable::Insert(uint64_t key, int32_t weight) {
  if (Has(key)) return false;
  all_.emplace_back(key, weight);
  if (!Place(key, weight)) Rebuild(buckets_.size());
  return true;
}

bool WeightTable::Has(uint64_t key) const {
  const size_t index = IndexOf(key);
  for (size_t i = 0; i < used_[index]; ++i) {
    if (buckets_[index].tags[i / kParts][i % kParts] == TagOf(key)) return true;
  }
  return false;
}

bool WeightTable::Place(uint64_t key, int32_t weight) {
  const size_t index = IndexOf(key), slot = used_[index];
  if (slot == kSlots) return false;
  ++used_[index];
  buckets_[index].tags[slot / kParts][slot % kParts] = TagOf(key);
  buckets_[index].weights[slot / kParts][slot % kParts] = weight;
  return true;
}

void WeightTable::Rebuild(size_t size) {
  constexpr int kTries = 32;
  for (int tries = 0;; ++tries) {
    if (tries > 0 && tries % kTries == 0) size *= 2;
    multiplier_ += 0x9E3779B97F4A7C16u;
    buckets_.assign(size, Bucket());
    used_.assign(size, 0);
    mask_ = size - 1;
    size_t placed = 0;
    while (placed < all_.size() && Place(all_[placed].first, all_[placed].second)) ++placed;
    if (placed == all_.size()) return;
  }
}

}  // namespace whosaid
