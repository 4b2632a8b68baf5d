#include "engine/text/offsets.h"

#include <cstring>

#include "absl/numeric/bits.h"
#include "engine/text/chars.h"

namespace whosaid {
namespace {

bool IsAscii(absl::string_view text) {
  const char* p = text.data();
  const char* const end = p + text.size();
  uint64_t seen = 0;
  for (; end - p >= 8; p += 8) {
    uint64_t bytes;
    std::memcpy(&bytes, p, 8);
    seen |= bytes;
  }
  for (; p < end; ++p) seen |= static_cast<uint64_t>(static_cast<uint8_t>(*p) & 0x80);
  return (seen & 0x8080808080808080u) == 0;
}

}  // namespace

OffsetMap::OffsetMap(absl::string_view text, Unit unit) {
  if (unit == Unit::kByte || IsAscii(text)) return;
  const size_t size = text.size();
  blocks_.resize(size / 64 + 1);
  const auto set = [](uint64_t* bits, size_t at) { *bits |= uint64_t{1} << (at % 64); };
  const char* const end = text.data() + size;
  for (size_t at = 0; at < size;) {
    set(&blocks_[at / 64].starts, at);
    const uint32_t bytes = CharSize(text.data() + at, end);
    at += bytes;
    if (bytes == 4 && unit == Unit::kUtf16) set(&blocks_[(at - 1) / 64].extras, at - 1);
  }
  set(&blocks_[size / 64].starts, size);
  uint64_t before = 0;
  for (Block& block : blocks_) {
    block.before = before;
    before += static_cast<uint64_t>(absl::popcount(block.starts) + absl::popcount(block.extras));
  }
}

uint32_t OffsetMap::Map(uint32_t byte) const {
  if (blocks_.empty()) return byte;
  const Block& block = blocks_[byte / 64];
  const uint64_t below = (uint64_t{1} << (byte % 64)) - 1;
  // The character that has the byte starts at or before it, and its own start does not count.
  const int starts = absl::popcount(block.starts & (below << 1 | 1));
  const int extras = absl::popcount(block.extras & below);
  return static_cast<uint32_t>(block.before + static_cast<uint64_t>(starts + extras) - 1);
}

}  // namespace whosaid
