#include "engine/decide/weight_table.h"

#include <algorithm>

namespace whosaid {

void WeightTable::Open(size_t keys) {
  open_ = true;
  all_.reserve(all_.size() + keys);
  OpenRows(all_.size() + keys);
}

void WeightTable::Close() {
  open_ = false;
  Rebuild(all_.size() + all_.size() / 2);
}

bool WeightTable::Insert(uint64_t key, int32_t weight) {
  if (Has(key)) return false;
  all_.push_back({key, weight, 0});
  Link(all_.size() - 1);
  if (open_) return true;
  const size_t size = slots_.size();
  if (all_.size() + all_.size() / 4 > size) {
    Rebuild(size + size / 2);
    return true;
  }
  for (uint32_t e = all_.back().next; e != 0; e = all_[e - 1].next) Leave(all_[e - 1]);
  if (!Settle(RowOf(key))) Rebuild(size);
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
  // Where two thirds are taken, a row of eight keys fits once in 6,561.
  constexpr int kTries = 30'000;
  for (int tries = 0; tries < kTries; ++tries) {
    uint32_t end = newest;
    while (end != 0 && Take(all_[end - 1])) end = all_[end - 1].next;
    if (end == 0) return true;
    for (uint32_t e = newest; e != end; e = all_[e - 1].next) Leave(all_[e - 1]);
    factors_[row] = factors_[row] * 1664525 + 1013904223;  // as random as it need be
  }
  return false;
}

void WeightTable::Link(uint32_t entry) {
  uint32_t& newest = newest_[RowOf(all_[entry].key)];
  all_[entry].next = newest;
  newest = entry + 1;
}

void WeightTable::OpenRows(size_t keys) {
  constexpr size_t kKeysOfRow = 2;
  size_t rows = 1;
  while (kKeysOfRow * 2 * rows <= keys) rows *= 2;
  row_mask_ = rows - 1;
  factors_.assign(rows, 1);
  newest_.assign(rows, 0);
  for (uint32_t i = 0; i < all_.size(); ++i) Link(i);
}

void WeightTable::Rebuild(size_t slots) {
  do {
    OpenRows(all_.size());
    slots_.assign(slots + 1, Slot());
    used_.assign(slots + 1, false);
    slots += slots / 4 + 1;
  } while (!SettleAll());
}

bool WeightTable::SettleAll() {
  // The largest rows first, while most places are free.
  std::vector<uint32_t> sizes(newest_.size());
  for (const Entry& entry : all_) ++sizes[RowOf(entry.key)];
  uint32_t size = *std::max_element(sizes.begin(), sizes.end());
  for (; size > 0; --size) {
    for (size_t row = 0; row < sizes.size(); ++row) {
      if (sizes[row] == size && !Settle(row)) return false;
    }
  }
  return true;
}

}  // namespace whosaid
