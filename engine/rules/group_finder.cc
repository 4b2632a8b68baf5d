#include "engine/rules/group_finder.h"

#include "absl/container/fixed_array.h"

namespace whosaid {

bool GroupFinder::Find(absl::Span<const Letters::Number> letters, absl::Span<Range> groups) const {
  // A way: the position that takes each letter, and which of its followers is next.
  struct Place {
    uint16_t position, next;
  };
  absl::FixedArray<Place, 128> way(letters.size() + 1);
  // Where a way has led already, and did not go on to a match: bits of positions by letter.
  const size_t size = positions_.follow.size();
  absl::FixedArray<uint64_t, 128> tried(size * letters.size() / 64 + 1, 0);
  size_t length = 0;
  way[0] = {0, 0};
  for (;;) {
    const std::vector<uint16_t>& follow = positions_.follow[way[length].position];
    if (way[length].next == follow.size()) {
      if (length == 0) return false;
      --length;
      continue;
    }
    const uint16_t position = follow[way[length].next++];
    if (position == Positions::kEnd) break;
    if (length == letters.size()) continue;
    if (!positions_.Takes(position, letters[length])) continue;
    const size_t bit = size * length + position;
    if ((tried[bit / 64] >> bit % 64 & 1) != 0) continue;
    tried[bit / 64] |= uint64_t{1} << bit % 64;
    way[++length] = {position, 0};
  }
  for (Range& group : groups) group = Range();
  groups[0].last = length;
  for (uint32_t i = 0; i < length; ++i) {
    for (uint32_t bits = positions_.groups[way[i + 1].position]; bits != 0; bits &= bits - 1) {
      Range& group = groups[__builtin_ctz(bits)];
      if (group.last == 0) group.first = i;
      group.last = i + 1;
    }
  }
  return true;
}

}  // namespace whosaid
