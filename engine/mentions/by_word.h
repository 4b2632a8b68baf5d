// Speakers by a word of their names. Reused: memory is kept.
#ifndef WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
#define WHOSAID_ENGINE_MENTIONS_BY_WORD_H_

#include <cstdint>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace whosaid {

class ByWord {
 public:
  // Forgets all.
  void Clear() {
    chains_.clear();
    next_.clear();
  }
  // Each speaker once. Of a word that more than kMost names share only the first are kept, so that
  // a text of a million of them takes its time and no more.
  static constexpr uint32_t kMost = 500;
  void Add(uint64_t word, int32_t speaker) {
    next_.resize(speaker + 1, -1);
    Chain& chain = chains_.try_emplace(word, Chain{speaker, speaker, 0}).first->second;
    if (++chain.size == 1 || chain.size > kMost) return;
    next_[chain.last] = speaker;
    chain.last = speaker;
  }
  // In the order in which they were added; -1: no more.
  int32_t First(uint64_t word) const {
    const auto found = chains_.find(word);
    return found == chains_.end() ? -1 : found->second.first;
  }
  int32_t Next(int32_t speaker) const { return next_[speaker]; }

 private:
  struct Chain {
    int32_t first, last;
    uint32_t size;
  };
  absl::flat_hash_map<uint64_t, Chain> chains_;
  std::vector<int32_t> next_;  // by speaker
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
