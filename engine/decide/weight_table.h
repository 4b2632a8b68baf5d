// Keys -> weights, for look-ups of which most find nothing. A bucket is one cache line, its eight
// keys are compared at once, and no branch depends on what is found.
#ifndef WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_
#define WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace whosaid {

// Keys must be well mixed: they are told apart by their lower half and their bucket.
class WeightTable {
 public:
  // The sum of its parts is meant.
  using Sum = int32_t __attribute__((vector_size(16)));

  // Makes room for so many keys.
  void Reserve(size_t keys);
  // False, and nothing done, if the key has a weight.
  bool Insert(uint64_t key, int32_t weight);
  bool Has(uint64_t key) const;
  // Adds the weight of the key, if it has one.
  void AddTo(uint64_t key, Sum* sum) const {
    const Bucket& b = buckets_[IndexOf(key)];
    const int32_t tag = TagOf(key);
    *sum += ((b.tags[0] == tag) & b.weights[0]) + ((b.tags[1] == tag) & b.weights[1]);
  }
  static int32_t Total(const Sum& sum) { return (sum[0] + sum[1]) + (sum[2] + sum[3]); }

 private:
  static constexpr size_t kParts = 4, kSlots = 2 * kParts;
  struct alignas(64) Bucket {
    Sum tags[2] = {}, weights[2] = {};
  };
  static int32_t TagOf(uint64_t key) { return static_cast<int32_t>(key); }
  size_t IndexOf(uint64_t key) const { return (key * multiplier_ >> 32) & mask_; }
  // False if its bucket is full.
  bool Place(uint64_t key, int32_t weight);
  // With so many buckets or, if no multiplier keeps them all from being too full, more.
  void Rebuild(size_t size);

  std::vector<Bucket> buckets_ = std::vector<Bucket>(1);  // a power of two
  std::vector<uint8_t> used_ = std::vector<uint8_t>(1);   // slots, by bucket
  size_t mask_ = 0;                                       // the number of buckets less one
  uint64_t multiplier_ = 1;                               // odd
  std::vector<std::pair<uint64_t, int32_t>> all_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_WEIGHT_TABLE_H_
