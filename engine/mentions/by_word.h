// Speakers by a word of their names. Reused: memory is kept.
#ifndef WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
#define WHOSAID_ENGINE_MENTIONS_BY_WORD_H_

#include <cstdint>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"

namespace whosaid {

class ByWord {
 public:
  // Forgets all.
  void Clear() {
    ends_.clear();
    next_.clear();
  }
  // Each speaker once.
  void Add(uint64_t word, int32_t speaker) {
    next_.resize(speaker + 1, -1);
    const auto [at, is_new] = ends_.try_emplace(word, speaker, speaker);
    if (is_new) return;
    next_[at->second.second] = speaker;
    at->second.second = speaker;
  }
  // In the order in which they were added; -1: no more.
  int32_t First(uint64_t word) const {
    const auto found = ends_.find(word);
    return found == ends_.end() ? -1 : found->second.first;
  }
  int32_t Next(int32_t speaker) const { return next_[speaker]; }

 private:
  absl::flat_hash_map<uint64_t, std::pair<int32_t, int32_t>> ends_;  // the first and the last
  std::vector<int32_t> next_;                                        // by speaker
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BY_WORD_H_
