// Words, word endings and entries of several words that lexicons and rules know, and their symbols.
#ifndef WHOSAID_ENGINE_RULES_VOCABULARY_H_
#define WHOSAID_ENGINE_RULES_VOCABULARY_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"
#include "engine/text/tokens.h"

namespace whosaid {

// Sequences of words -> entry. Entries of two or more tokens only. RuleSet::FindEntry is the way to
// ask.
class PhraseTrie {
 public:
  struct Hit {
    Symbol symbol = 0;    // 0: no entry starts here
    WordId word = 0;      // the whole entry is a word of the vocabulary
    uint32_t tokens = 0;  // how many it covers
  };
  // The node behind that node and word, 0 if there is none. Node 0 is the root; word 0 leads
  // nowhere.
  uint32_t Step(uint32_t node, WordId word) const {
    const uint64_t key = KeyOf(node, word), bit = FilterBit(key);
    if ((filter_[bit / 64] >> bit % 64 & 1) == 0) return 0;
    return slots_[PlaceOf(key)] & kMostNodes;
  }
  struct Terminal {
    WordId word = 0;
    bool any = false;         // an entry in any case
    bool exact = false;       // an entry in a certain case: see ExactSymbol
    Symbol symbol_any = 0;    // in lower case
    Symbol symbol_exact = 0;  // as written by an entry with %case exact, else capitalised
  };
  const Terminal* TerminalAt(uint32_t node) const {
    const Terminal& terminal = terminals_[node];
    return terminal.word == 0 ? nullptr : &terminal;
  }
  // shapes: of the tokens up to node, folded with AddShape from 0. 0 if no entry is written so.
  Symbol ExactSymbol(uint32_t node, uint32_t shapes) const {
    const auto it = exact_.find(uint64_t{node} << 32 | shapes);
    return it == exact_.end() ? 0 : it->second;
  }
  // The shapes of the last ten tokens.
  static uint32_t AddShape(uint32_t shapes, Shape shape) {
    return shapes << 3 | static_cast<uint32_t>(shape);
  }

  // Once there are all edges: makes steps that fail cheap.
  void Close();

 private:
  friend class VocabularyBuilder;
  static constexpr int kNodeBits = 24;
  static constexpr uint32_t kMostNodes = (1 << kNodeBits) - 1;
  static constexpr uint64_t kMixer = 0x9E3779B97F4A7C15u;
  static uint64_t KeyOf(uint32_t node, WordId word) { return uint64_t{node} << 16 | word; }
  uint64_t FilterBit(uint64_t key) const { return key * kMixer >> filter_shift_; }
  // The slot of the edge of that key, or the free one that it would have.
  size_t PlaceOf(uint64_t key) const {
    size_t at = key * kMixer >> slot_shift_;
    while (slots_[at] != 0 && slots_[at] >> kNodeBits != key) at = (at + 1) & (slots_.size() - 1);
    return at;
  }
  // As Step, but that a node is made if there is none; 0 if there are too many.
  uint32_t Add(uint32_t node, WordId word);
  void Reserve(size_t edges);
  // As there are slots.
  void SetSlotShift();

  // The key of an edge and the node that it leads to; 0: free, as half of them are.
  std::vector<uint64_t> slots_ = std::vector<uint64_t>(4);
  int slot_shift_ = 62;
  // Bits by FilterBit of the edges' keys, of which most are not set.
  std::vector<uint64_t> filter_ = {~uint64_t{0}};
  int filter_shift_ = 58;
  std::vector<Terminal> terminals_ = std::vector<Terminal>(1);  // by node
  absl::flat_hash_map<uint64_t, Symbol> exact_;
};

// Word endings -> the pseudo-word that stands for all unknown words with that ending.
class SuffixTrie {
 public:
  bool empty() const { return nodes_.empty(); }
  void Add(absl::string_view ending, WordId word);
  // The ending itself, or 0.
  WordId FindExactly(absl::string_view ending) const;
  // The longest ending of word with two or more letters, or a digit, before it, or 0. ASCII letters
  // match in any case.
  WordId Find(absl::string_view word) const;

 private:
  friend class VocabularyBuilder;
  uint32_t& Child(uint32_t node, uint8_t column) { return nodes_[node * kColumns + column]; }
  static constexpr int kColumns = 64;  // column 0: a byte that no ending has
  std::array<uint8_t, 256> column_{};
  uint8_t column_count_ = 1;
  std::vector<uint32_t>
      nodes_;                  // node x column -> node, read from a word's end; node 0 is the root
  std::vector<WordId> words_;  // by node
};

// Word ids: 1..13 are marks (Mark's own numbers), then words and pseudo-words. See RuleSet for what
// the methods do.
class Vocabulary {
 public:
  WordId FindWord(absl::string_view bytes, uint64_t hash) const {
    const uint64_t slot = slots_[PlaceOf(hash)];
    if (slot != 0) return static_cast<WordId>(slot);
    return hash == 0 || suffixes_.empty() ? 0 : suffixes_.Find(bytes);
  }
  WordId WordOf(absl::string_view text, const Token& token) const {
    return token.hash == 0 ? static_cast<WordId>(token.mark)
                           : FindWord(Slice(text, token.span()), token.hash);
  }
  Symbol SymbolOf(const Token& token, WordId word) const {
    const WordId id = word != 0 ? word : static_cast<WordId>(token.mark);
    return rows_[uses_[id].row][static_cast<int>(token.shape)];
  }
  bool StartsEntry(WordId word) const { return uses_[word].start != 0; }
  PhraseTrie::Hit FindEntry(absl::Span<const Token> tokens, const WordId* words) const;
  void FindWords(absl::string_view text, absl::Span<const Token> tokens,
                 std::vector<WordId>* words) const;

  absl::string_view WordName(WordId id) const {
    return absl::string_view(WordChars(id), name_begins_[id + 1] - name_begins_[id] - 1);
  }
  const char* WordChars(WordId id) const { return names_.data() + name_begins_[id]; }
  size_t size() const { return uses_.size(); }
  const PhraseTrie& entries() const { return trie_; }

 private:
  friend class VocabularyBuilder;
  // The slot of the word of that hash, or the free one that it would have.
  size_t PlaceOf(uint64_t hash) const {
    size_t at = hash & slot_mask_;
    while (slots_[at] != 0 && (slots_[at] ^ hash) >> 16 != 0) at = (at + 1) & slot_mask_;
    return at;
  }
  // Before the first word: makes room for so many, of all that there can be.
  void OpenWords(size_t words) {
    slots_.assign(words > kFewSlots / 2 ? 2 * kFewSlots : kFewSlots, 0);
    slot_mask_ = slots_.size() - 1;
  }

  // So many that the place and what is kept are all of the hash, and more than there are ids.
  static constexpr size_t kFewSlots = size_t{1} << 16;
  // Most of a word's hash and its id, at the place that the rest of the hash tells or behind it;
  // many are 0. A look-up sees one cache line.
  std::vector<uint64_t> slots_ = {0};
  size_t slot_mask_ = 0;
  std::string names_;                                  // each with a 0 behind it
  std::vector<uint32_t> name_begins_ = {0};            // by WordId, and the end of the last
  std::vector<std::array<Symbol, kShapeCount>> rows_;  // the symbols of some words by shape
  // What a word is looked up for again and again, in as little memory as can be.
  struct Use {
    uint16_t row = 0, start = 0;  // indices into rows_ and starts_
  };
  // The first word of entries of several.
  struct Start {
    uint64_t seconds = 0;  // a bit for each word that is second in one, by the end of its id
    uint32_t node = 0;     // the trie's
  };
  std::vector<Use> uses_;      // by WordId
  std::vector<Start> starts_;  // [0]: of words that begin none
  PhraseTrie trie_;
  SuffixTrie suffixes_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_VOCABULARY_H_
