#include "engine/rules/letters.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

constexpr size_t kMostBytes = 255;  // without 0

// The bytes of the letter on a tape.
std::string BytesOf(size_t letter, size_t width) {
  if (width == 1) return std::string(1, static_cast<char>(letter + 1));
  uint32_t code = 0x800 + letter;
  if (code >= 0xD800) code += 0x800;  // past the surrogates
  return {static_cast<char>(0xE0 | code >> 12), static_cast<char>(0x80 | (code >> 6 & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

// The sets that each symbol is in: bits by the sets' places in order, `words` words a symbol.
struct Memberships {
  size_t words;
  std::vector<uint64_t> bits;
  uint64_t* Of(size_t symbol) { return &bits[words * symbol]; }
  absl::string_view BytesOf(size_t symbol) {
    return absl::string_view(reinterpret_cast<const char*>(Of(symbol)), words * sizeof(uint64_t));
  }
};

// The place of the bits in the reflected Gray code, the first set as the highest bit. Neighbours in
// that order differ in few sets, so that the letters of a set stand together.
std::vector<uint64_t> GrayRank(const uint64_t* bits, size_t words) {
  std::vector<uint64_t> rank(bits, bits + words);
  // Gray to binary: every bit becomes the parity of itself and all higher ones.
  uint64_t carry = 0;
  for (uint64_t& word : rank) {
    for (int shift = 1; shift < 64; shift *= 2) word ^= word >> shift;
    word ^= carry;
    carry = (word & 1) != 0 ? ~uint64_t{0} : 0;
  }
  return rank;
}

// The sets that are named, the most used ones first: those split the order first, as they are then
// the least split themselves.
std::vector<size_t> ByUse(absl::Span<const uint32_t> uses) {
  std::vector<size_t> order;
  for (size_t i = 0; i < uses.size(); ++i) {
    if (uses[i] > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return uses[a] > uses[b]; });
  return order;
}

}  // namespace

Letters::Letters(size_t symbol_count, absl::Span<const SymbolSet> sets,
                 absl::Span<const uint32_t> uses, const Letters* finer) {
  // What is to be told apart: symbols, or finer letters by their first symbols.
  letter_of_.resize(symbol_count);
  SymbolSet first(symbol_count);
  size_t count = 0;
  std::vector<bool> seen(symbol_count);
  for (size_t s = 0; s < symbol_count; ++s) {
    letter_of_[s] = finer == nullptr ? s : finer->letter_of_[s];
    if (seen[letter_of_[s]]) continue;
    seen[letter_of_[s]] = true;
    first.Add(s);
    ++count;
  }
  const std::vector<size_t> order = ByUse(uses);
  Memberships members{order.size() / 64 + 1, {}};
  members.bits.resize(members.words * count);
  for (size_t place = 0; place < order.size(); ++place) {
    const uint64_t bit = uint64_t{1} << (63 - place % 64);
    sets[order[place]].ForEachOf(first,
                                 [&](Symbol s) { members.Of(letter_of_[s])[place / 64] |= bit; });
  }
  absl::flat_hash_map<absl::string_view, uint32_t> groups;
  std::vector<std::pair<std::vector<uint64_t>, uint32_t>> sorted;
  std::vector<Number> number(count);  // first its group, then its letter
  for (size_t i = 0; i < count; ++i) {
    const auto group = groups.emplace(members.BytesOf(i), groups.size());
    number[i] = group.first->second;
    if (group.second) sorted.emplace_back(GrayRank(members.Of(i), members.words), number[i]);
  }
  std::sort(sorted.begin(), sorted.end());
  width_ = sorted.size() <= kMostBytes ? 1 : kMostWidth;
  std::vector<Number> letter_of_group(sorted.size());
  std::vector<std::string> bytes;
  for (size_t i = 0; i < sorted.size(); ++i) {
    letter_of_group[sorted[i].second] = i;
    bytes.push_back(BytesOf(i, width_));
  }
  for (Number& n : number) n = letter_of_group[n];
  size_.assign(sorted.size(), 0);
  for (size_t s = 0; s < symbol_count; ++s) {
    letter_of_[s] = number[letter_of_[s]];
    if (s > 0) ++size_[letter_of_[s]];
    bytes_ += bytes[letter_of_[s]];
  }
}

std::string Letters::InRe2(size_t letter) const {
  return width_ == 1 ? absl::StrCat("\\x{", absl::Hex(letter + 1), "}") : BytesOf(letter, width_);
}

Letters::Number Letters::Take(absl::string_view* re2) {
  const auto byte = [re2](size_t i) { return static_cast<uint8_t>((*re2)[i]); };
  if ((*re2)[0] != '\\') {
    const uint32_t code = (byte(0) & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    re2->remove_prefix(kMostWidth);
    return code - 0x800 - (code >= 0xE000 ? 0x800 : 0);
  }
  // \x{1f}
  const size_t end = re2->find('}');
  uint32_t letter = 0;
  for (char c : re2->substr(3, end - 3)) {
    letter = 16 * letter + (absl::ascii_isdigit(c) ? c - '0' : c - 'a' + 10);
  }
  re2->remove_prefix(end + 1);
  return letter - 1;
}

std::string Letters::ToRe2(const SymbolSet& set) const {
  std::vector<uint32_t> found(size_.size());
  set.ForEach([&](Symbol s) { ++found[letter_of_[s]]; });
  std::string ranges;
  size_t letters = 0;
  for (size_t first = 0; first < size_.size(); ++first) {
    if (found[first] == 0) continue;
    size_t behind = first;
    for (; behind < size_.size() && found[behind] != 0; ++behind) {
      if (found[behind] != size_[behind]) return "";
    }
    ranges += InRe2(first);
    if (behind > first + 2) ranges += '-';
    if (behind > first + 1) ranges += InRe2(behind - 1);
    letters += behind - first;
    first = behind;
  }
  return letters <= 1 ? ranges : absl::StrCat("[", ranges, "]");
}

}  // namespace whosaid
