#include "engine/rules/vocabulary.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"

namespace whosaid {
namespace {

bool IsLetterByte(char c) { return absl::ascii_isalpha(c) || static_cast<uint8_t>(c) >= 0x80; }

// Whether text holds two letters or more, or a digit: what may stand before an ending.
bool IsStem(absl::string_view text) {
  int letters = 0;
  for (size_t i = text.size(); i-- > 0 && letters < 2;) {
    if (absl::ascii_isdigit(text[i])) return true;
    // The first byte of a character, so that one of several bytes counts once.
    if (IsLetterByte(text[i]) && (static_cast<uint8_t>(text[i]) & 0xC0) != 0x80) ++letters;
  }
  return letters == 2;
}

}  // namespace

void SuffixTrie::Add(absl::string_view ending, WordId word) {
  if (nodes_.empty()) {
    nodes_.resize(kColumns);
    words_.resize(1);
  }
  uint32_t node = 0;
  for (size_t i = ending.size(); i-- > 0;) {
    const uint8_t byte = absl::ascii_tolower(ending[i]);
    if (column_[byte] == 0) {
      if (column_count_ == kColumns) return;  // no language's endings have 63 different bytes
      column_[byte] = column_count_;
      column_[static_cast<uint8_t>(absl::ascii_toupper(byte))] = column_count_++;
    }
    if (Child(node, column_[byte]) == 0) {
      const uint32_t child = words_.size();
      nodes_.resize(nodes_.size() + kColumns);
      words_.push_back(0);
      Child(node, column_[byte]) = child;
    }
    node = Child(node, column_[byte]);
  }
  words_[node] = word;
}

WordId SuffixTrie::Find(absl::string_view word) const {
  WordId best = 0;
  if (nodes_.empty()) return best;
  uint32_t node = 0;
  for (size_t i = word.size(); i-- > 0;) {
    const uint8_t column = column_[static_cast<uint8_t>(word[i])];
    if (column == 0) break;
    node = nodes_[node * kColumns + column];
    if (node == 0) break;
    if (words_[node] != 0 && IsStem(word.substr(0, i))) best = words_[node];
  }
  return best;
}

WordId SuffixTrie::FindExactly(absl::string_view ending) const {
  uint32_t node = 0;
  for (size_t i = ending.size(); !nodes_.empty() && i-- > 0;) {
    node = nodes_[node * kColumns + column_[static_cast<uint8_t>(ending[i])]];
    if (node == 0) return 0;
  }
  return nodes_.empty() ? 0 : words_[node];
}

uint32_t PhraseTrie::Add(uint32_t node, WordId word) {
  const uint64_t key = KeyOf(node, word);
  const size_t place = PlaceOf(key);
  if (slots_[place] != 0) return slots_[place] & kMostNodes;
  const size_t made = terminals_.size();
  if (made > kMostNodes) return 0;
  slots_[place] = key << kNodeBits | made;
  terminals_.emplace_back();
  if (2 * made >= slots_.size()) Reserve(made);
  return made;
}

void PhraseTrie::Reserve(size_t edges) {
  size_t size = slots_.size();
  while (size <= 2 * edges) size *= 2;
  const std::vector<uint64_t> old = std::exchange(slots_, std::vector<uint64_t>(size));
  SetSlotShift();
  for (uint64_t slot : old) {
    if (slot != 0) slots_[PlaceOf(slot >> kNodeBits)] = slot;
  }
}

void PhraseTrie::SetSlotShift() {
  slot_shift_ = 64;
  for (size_t size = slots_.size(); size > 1; size /= 2) --slot_shift_;
}

void PhraseTrie::Close() {
  constexpr size_t kBitsAnEdge = 16;
  while (64 * filter_.size() < kBitsAnEdge * terminals_.size()) {
    filter_.resize(2 * filter_.size());
    --filter_shift_;
  }
  std::fill(filter_.begin(), filter_.end(), 0);
  for (uint64_t slot : slots_) {
    if (slot == 0) continue;
    const uint64_t bit = FilterBit(slot >> kNodeBits);
    filter_[bit / 64] |= uint64_t{1} << bit % 64;
  }
}

void Vocabulary::FindWords(absl::string_view text, absl::Span<const Token> tokens,
                           std::vector<WordId>* words) const {
  // The table is larger than a cache: where words stand in it is fetched before they are looked up.
  constexpr size_t kAhead = 8;
  words->resize(tokens.size());
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (i + kAhead < tokens.size()) {
      __builtin_prefetch(&slots_[tokens[i + kAhead].hash & slot_mask_]);
    }
    (*words)[i] = WordOf(text, tokens[i]);
  }
}

PhraseTrie::Hit Vocabulary::FindEntry(absl::Span<const Token> tokens, const WordId* words) const {
  PhraseTrie::Hit hit;
  const Start& start = starts_[uses_[words[0]].start];
  if (tokens.size() < 2 || (start.seconds >> words[1] % 64 & 1) == 0) return hit;
  uint32_t node = start.node;
  uint32_t shapes = PhraseTrie::AddShape(0, tokens[0].shape);
  for (size_t i = 1; i < tokens.size(); ++i) {
    node = trie_.Step(node, words[i]);
    if (node == 0) break;
    shapes = PhraseTrie::AddShape(shapes, tokens[i].shape);
    const PhraseTrie::Terminal* const terminal = trie_.TerminalAt(node);
    if (terminal == nullptr) continue;
    Symbol symbol = terminal->exact ? trie_.ExactSymbol(node, shapes) : 0;
    if (symbol == 0 && terminal->any) {
      Token first = tokens[0];
      if (first.shape == Shape::kInitial) first.shape = Shape::kCapital;  // "A week later"
      symbol = SymbolOf(first, terminal->word);
    }
    if (symbol == 0) continue;
    hit.symbol = symbol;
    hit.word = terminal->word;
    hit.tokens = i + 1;
  }
  return hit;
}

}  // namespace whosaid
