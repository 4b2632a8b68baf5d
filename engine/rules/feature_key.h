// Keys of features: hashes of their names, made from those of the parts, so that nobody builds the
// name to find a weight. And the names that more than one part of the engine knows.
#ifndef WHOSAID_ENGINE_RULES_FEATURE_KEY_H_
#define WHOSAID_ENGINE_RULES_FEATURE_KEY_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace whosaid {

constexpr uint64_t HashName(absl::string_view s) {
  uint64_t h = 0xcbf29ce484222325u;
  for (size_t i = 0; i < s.size(); ++i) h = (h ^ static_cast<unsigned char>(s[i])) * 0x100000001b3u;
  return h ^ (h >> 29);
}

// Features whose label is the id of a frame rule: "link.rule=en/frames/quote/cue_speaker".
constexpr absl::string_view kRuleFeatures[] = {"cue.rule", "source.rule", "content.rule",
                                               "link.rule", "link.none_rule"};

constexpr bool IsRuleFeature(absl::string_view feature) {
  for (absl::string_view known : kRuleFeatures) {
    if (feature == known) return true;
  }
  return false;
}

inline uint64_t CombineHash(uint64_t a, uint64_t b) {
  a = (a ^ b) * 0x9E3779B97F4A7C15u;
  return a ^ (a >> 32);
}

// HashName of which every bit hangs on every byte, so that hashes may be added up.
constexpr uint64_t MixedHash(absl::string_view s) {
  uint64_t h = HashName(s);
  h = (h ^ (h >> 32)) * 0x9E3779B97F4A7C15u;
  h = (h ^ (h >> 29)) * 0xBF58476D1CE4E5B9u;
  return h ^ (h >> 32);
}

// What the label at this place adds to the key of a feature, which is a sum: an empty one nothing.
inline uint64_t KeyPart(uint64_t label_hash, int place) {
  const int by = 21 * place % 64;
  return by == 0 ? label_hash : label_hash << by | label_hash >> (64 - by);
}

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_FEATURE_KEY_H_
