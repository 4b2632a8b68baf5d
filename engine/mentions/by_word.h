// Speakers by a word of their names. Reused: memory is kept.
#ifndef WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
#define WHOSAID_ENGINE_MENTIONS_BY_WORD_H_

#include <cstddef>
#include <cstdint>
#include <vector>

namespace whosaid {

class ByWord {
 public:
  // Forgets all. At most so many are added then.
  void Start(size_t most) {
    size_t size = 16;
    while (size < 2 * most) size *= 2;
    slots_.assign(size, Slot());
    next_.clear();
  }
  // Each speaker once. word: a hash whose lower bits are mixed.
  void Add(uint64_t word, int32_t speaker) {
    next_.resize(speaker + 1, -1);
    Slot& slot = slots_[SlotOf(word)];
    if (slot.first < 0) {
      slot = {word, speaker, speaker};
    } else {
      next_[slot.last] = speaker;
      slot.last = speaker;
    }
  }
  // In the order in which they were added; -1: no more.
  int32_t First(uint64_t word) const { return slots_[SlotOf(word)].first; }
  int32_t Next(int32_t speaker) const { return next_[speaker]; }

 private:
  struct Slot {
    uint64_t word = 0;
    int32_t first = -1, last = -1;  // speakers; -1: the slot is free
  };
  // The word's own slot, or the one that it would get.
  size_t SlotOf(uint64_t word) const {
    const size_t mask = slots_.size() - 1;
    size_t i = word & mask;
    while (slots_[i].first >= 0 && slots_[i].word != word) i = (i + 1) & mask;
    return i;
  }

  std::vector<Slot> slots_;    // a power of two, at most half full
  std::vector<int32_t> next_;  // by speaker
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
