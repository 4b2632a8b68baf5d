// The phrases that a level's rules found in a few letters, so that RE2 is asked once: most phrases
// of a text are short, and their letters have stood in it or in another text before.
#ifndef WHOSAID_ENGINE_RULES_PHRASE_MEMO_H_
#define WHOSAID_ENGINE_RULES_PHRASE_MEMO_H_

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid {

// Safe for several threads at once. A newer phrase takes the place of an older one.
class PhraseMemo {
 public:
  static constexpr size_t kMostLetters = 6;
  struct Phrase {
    uint32_t length = 0;  // at most kMostLetters; 0: there is none
    uint32_t rule = 0;    // that names it
  };

  // letters: 1 to kMostLetters bytes, none of them 0. False if the phrase is not known.
  bool Find(absl::string_view letters, Phrase* phrase) const {
    const uint64_t key = KeyOf(letters);
    const uint64_t entry = entries_[PlaceOf(key)].load(std::memory_order_relaxed);
    if ((entry ^ key) >> kValueBits != 0) return false;
    phrase->length = entry % kLengths;
    phrase->rule = entry / kLengths % kRules;
    return true;
  }
  void Keep(absl::string_view letters, const Phrase& phrase) const {
    if (phrase.rule >= kRules) return;
    const uint64_t key = KeyOf(letters);
    entries_[PlaceOf(key)].store(key | phrase.rule * kLengths | phrase.length,
                                 std::memory_order_relaxed);
  }

 private:
  // An entry: the letters in its upper bits, then the rule and the length.
  static constexpr int kValueBits = 16, kPlaceBits = 13;
  static constexpr uint64_t kLengths = 8, kRules = (1 << kValueBits) / kLengths;

  static uint64_t KeyOf(absl::string_view letters) {
    uint64_t key = 0;
    for (char letter : letters) key = key << 8 | static_cast<uint8_t>(letter);
    return key << kValueBits;
  }
  static size_t PlaceOf(uint64_t key) { return key * 0x9E3779B97F4A7C15u >> (64 - kPlaceBits); }

  mutable std::vector<std::atomic<uint64_t>> entries_ =
      std::vector<std::atomic<uint64_t>>(size_t{1} << kPlaceBits);
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PHRASE_MEMO_H_
