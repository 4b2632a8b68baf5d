#include "engine/mentions/head_nouns.h"

#include <algorithm>

namespace whosaid {

uint64_t HeadNouns::Of(const Mention& mention) {
  uint64_t& head = heads_[mentions_.IndexOf(mention)];
  if (head != 0) return head;
  const Tape& words = reading_.tapes[0];
  uint32_t lo = words.IndexAt(mention.first);
  for (; lo < words.size() && words[lo].first < mention.head_last; ++lo) {
    const Symbol s = words[lo].symbol;
    if (head != 0 && (rules_.Is(s, classes_.preposition) || rules_.Is(s, classes_.issued))) break;
    if (words[lo].last > words[lo].first && !rules_.Is(s, classes_.comma))
      head = reading_.layout.tokens[words[lo].last - 1].hash;
  }
  return head;
}

bool HeadNouns::IsKnown(uint64_t head, const Mention& mention, size_t reach) const {
  const auto here = heads_.begin() + mentions_.IndexOf(mention);
  const size_t most = std::min<size_t>(here - heads_.begin(), reach);
  return std::find(here - most, here, head) != here;
}

}  // namespace whosaid
