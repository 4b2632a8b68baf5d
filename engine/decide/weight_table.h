// Keys -> weights, for look-ups of which most find nothing. A key's row tells by what to multiply
// it so that no other key has its place: a look-up reads two numbers, and no branch depends on what
// is found.
#ifndef WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_
#define WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace whosaid {

// Keys must be well mixed: they are told apart by their lower half and their place.
class WeightTable {
  struct Slot {
    uint32_t tag = 0;
    int32_t weight = 0;
  };

 public:
  // What a look-up needs, for who makes many of a table that stays as it is.
  struct Reader {
    // 0 if the key has none.
    int32_t WeightOf(uint64_t key) const {
      const Slot& slot = slots[PlaceOf(key, factors[key & row_mask], slot_count)];
      // With ?: there would be a branch, which costs a tenth of an extraction's time.
      return slot.weight * (slot.tag == static_cast<uint32_t>(key));
    }
    const uint32_t* factors;
    const Slot* slots;
    size_t row_mask, slot_count;
  };

  WeightTable() { Rebuild(0); }
  // Makes room for so many keys, which get their places together: nothing may be looked up until
  // Close.
  void Open(size_t keys);
  void Close();
  // False, and nothing done, if the key has a weight.
  bool Insert(uint64_t key, int32_t weight);
  bool Has(uint64_t key) const;
  Reader reader() const { return {factors_.data(), slots_.data(), row_mask_, slots_.size()}; }
  // 0 if the key has none.
  int32_t WeightOf(uint64_t key) const { return reader().WeightOf(key); }

 private:
  struct Entry {
    uint64_t key;
    int32_t weight;
    uint32_t next;  // in its row: as newest_
  };
  static uint32_t TagOf(uint64_t key) { return static_cast<uint32_t>(key); }
  size_t RowOf(uint64_t key) const { return key & row_mask_; }
  // Of slot_count places the one that the upper half of the product tells.
  static size_t PlaceOf(uint64_t key, uint32_t factor, size_t slot_count) {
    return (key * factor >> 32) * slot_count >> 32;
  }
  size_t PlaceOf(uint64_t key) const { return PlaceOf(key, factors_[RowOf(key)], slots_.size()); }
  // Gives the entry its place, unless another has it.
  bool Take(const Entry& entry);
  void Leave(const Entry& entry);
  // Places the row's keys, of which none has a place. False if it cannot be done.
  bool Settle(size_t row);
  // Puts the entry at the head of its row.
  void Link(uint32_t entry);
  void OpenRows(size_t keys);
  // Places all keys in more slots than that.
  void Rebuild(size_t slots);
  // False if it cannot be done in the slots there are.
  bool SettleAll();

  std::vector<uint32_t> factors_;  // by row
  std::vector<Slot> slots_;        // a third of them free or so: the fewer, the sooner cached
  size_t row_mask_ = 0;

  // What only Insert and Has need.
  std::vector<Entry> all_;
  std::vector<uint32_t> newest_;  // by row: one more than its index in all_; 0: none
  std::vector<bool> used_;        // by slot
  bool open_ = false;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_
