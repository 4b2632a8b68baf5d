// Byte offsets -> code points or UTF-16 units, for callers whose strings are not UTF-8.
#ifndef WHOSAID_ENGINE_TEXT_OFFSETS_H_
#define WHOSAID_ENGINE_TEXT_OFFSETS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid {

// Maps offsets of one text. A byte that is not UTF-8 counts as one unit. Offsets that fall inside a
// character map to that character's start. Const and thread-safe once built.
class OffsetMap {
 public:
  enum class Unit { kByte, kCodePoint, kUtf16 };

  // Linear in text, of which it keeps no reference. Takes memory only if text is not all ASCII and
  // the unit is not the byte: three bytes for eight of text. text is at most 4 GiB - 2 bytes.
  OffsetMap(absl::string_view text, Unit unit);

  // Constant time. byte <= text.size().
  uint32_t Map(uint32_t byte) const;

 private:
  // 64 bytes of text, a bit for each.
  struct Block {
    uint64_t starts = 0;  // where characters start, and the text's end
    uint64_t extras = 0;  // the last bytes of characters that are two units
    uint64_t before = 0;  // units of the blocks before
  };
  std::vector<Block> blocks_;  // empty: units are bytes
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_OFFSETS_H_
