#include "engine/decide/weight_table.h"

namespace whosaid {

void WeightTable::Reserve(size_t keys) {
  all_.reserve(keys);
  Rebuild(2 * keys);
}

bool WeightTable::Insert(uint64_t key, int32_t weight) {
  if (Has(key)) return false;
  uint32_t& newest = newest_[RowOf(key)];
  all_.push_back({key, weight, newest});
  newest = all_.size();
  if (2 * all_.size() > slots_.size() || !Settle(RowOf(key))) Rebuild(2 * slots_.size());
  return true;
}

bool WeightTable::Has(uint64_t key) const {
  for (uint32_t e = newest_[RowOf(key)]; e != 0; e = all_[e - 1].next) {
    if (all_[e - 1].key == key) return true;
  }
  return false;
}

bool WeightTable::Take(const Entry& entry) {
  const size_t place = PlaceOf(entry.key);
  if (used_[place]) return false;
  used_[place] = true;
  slots_[place] = {TagOf(entry.key), entry.weight};
  return true;
}

void WeightTable::Leave(const Entry& entry) {
  const size_t place = PlaceOf(entry.key);
  used_[place] = false;
  slots_[place] = Slot();
}

bool WeightTable::Settle(size_t row) {
  const uint32_t newest = newest_[row];
  if (Take(all_[newest - 1])) return true;
  for (uint32_t e = all_[newest - 1].next; e != 0; e = all_[e - 1].next) Leave(all_[e - 1]);
  constexpr int kTries = 1000;
  for (int tries = 0; tries < kTries; ++tries) {
    factors_[row] = factors_[row] * 1664525 + 1013904223;  // as random as it need be
    uint32_t end = newest;
    while (end != 0 && Take(all_[end - 1])) end = all_[end - 1].next;
    if (end == 0) return true;
    for (uint32_t e = newest; e != end; e = all_[e - 1].next) Leave(all_[e - 1]);
  }
  return false;
}

void WeightTable::Rebuild(size_t size) {
  constexpr size_t kSlotsOfRow = 4;
  size_t slots = kSlotsOfRow;
  while (slots < size) slots *= 2;
  slots_.assign(slots, Slot());
  used_.assign(slots, false);
  slot_mask_ = slots - 1;
  factors_.assign(slots / kSlotsOfRow, 1);
  newest_.assign(slots / kSlotsOfRow, 0);
  row_mask_ = slots / kSlotsOfRow - 1;
  for (uint32_t i = 0; i < all_.size(); ++i) {
    uint32_t& newest = newest_[RowOf(all_[i].key)];
    all_[i].next = newest;
    newest = i + 1;
    if (!Settle(RowOf(all_[i].key))) return Rebuild(2 * slots);
  }
}

}  // namespace whosaid
