// A list of values of which each is kept once, and found by itself.
#ifndef WHOSAID_ENGINE_RULES_INTERNER_H_
#define WHOSAID_ENGINE_RULES_INTERNER_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/hash/hash.h"

namespace whosaid {

// Beside the values it takes a few bytes for each, so large ones are cheap. They are never removed.
template <typename T>
class Interner {
 public:
  // The value's place in the list, at whose end it is put if it is new.
  uint32_t Add(const T& value) {
    if (2 * values_.size() >= slots_.size()) Grow();
    uint32_t* const slot = FindSlot(value);
    if (*slot == 0) {
      values_.push_back(value);
      *slot = values_.size();
    }
    return *slot - 1;
  }
  const T& operator[](size_t i) const { return values_[i]; }
  size_t size() const { return values_.size(); }
  const std::vector<T>& values() const { return values_; }
  // Add is not called any more.
  void Close() { slots_ = {}; }

 private:
  // That of the value, or the empty one where it belongs.
  uint32_t* FindSlot(const T& value) {
    const size_t mask = slots_.size() - 1;
    for (size_t at = absl::Hash<T>()(value);; ++at) {
      uint32_t* const slot = &slots_[at & mask];
      if (*slot == 0 || values_[*slot - 1] == value) return slot;
    }
  }
  void Grow() {
    slots_.assign(slots_.empty() ? 64 : 4 * slots_.size(), 0);
    for (size_t i = 0; i < values_.size(); ++i) *FindSlot(values_[i]) = i + 1;
  }

  std::vector<T> values_;
  std::vector<uint32_t> slots_;  // places from 1; 0: empty. A power of two of them.
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_INTERNER_H_
