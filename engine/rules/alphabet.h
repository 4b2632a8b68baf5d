// Classes and symbols: what rules name, and what stands for it on a tape. A symbol is one set of
// classes, and perhaps the word that a rule names.
#ifndef WHOSAID_ENGINE_RULES_ALPHABET_H_
#define WHOSAID_ENGINE_RULES_ALPHABET_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/interner.h"
#include "engine/text/tokens.h"

namespace whosaid {

using WordId = uint16_t;   // 0: no lexicon, rule or weight knows the word
using ClassId = uint16_t;  // 0: no such class
using Symbol = uint16_t;   // 0: none; index into the alphabet

constexpr int kMaxClasses = 640;
constexpr int kMaxSymbols = 60000;

class ClassSet {
 public:
  bool Has(ClassId id) const { return (bits_[id >> 6] >> (id & 63)) & 1; }
  void Add(ClassId id) { bits_[id >> 6] |= uint64_t{1} << (id & 63); }
  void Merge(const ClassSet& o);
  bool empty() const;
  template <typename F>
  void ForEach(F visit) const {  // ids ascending
    for (size_t i = 0; i < bits_.size(); ++i) {
      for (uint64_t word = bits_[i]; word != 0; word &= word - 1) {
        visit(static_cast<ClassId>(64 * i + __builtin_ctzll(word)));
      }
    }
  }
  friend bool operator==(const ClassSet& a, const ClassSet& b) { return a.bits_ == b.bits_; }
  template <typename H>
  friend H AbslHashValue(H h, const ClassSet& c) {
    uint64_t mixed = 0;  // as sets are many and short, in less time than bytes are hashed
    for (uint64_t word : c.bits_) {
      mixed = (mixed ^ word) * 0x9E3779B97F4A7C15u;
      mixed ^= mixed >> 32;
    }
    return H::combine(std::move(h), mixed);
  }

 private:
  std::array<uint64_t, kMaxClasses / 64> bits_{};
};

// What rules may name without any lexicon.
//   words:   WORD (all of the next) CAP (capitalised) LOWER UPPER INITIAL MIXED; NUMBER TAG;
//            ANYCAP (CAP UPPER INITIAL MIXED)
//   marks:   COMMA PERIOD COLON SEMICOLON QUESTION EXCLAIM ELLIPSIS DASH HYPHEN OPEN CLOSE OTHER
//   tapes:   END (of a sentence) PARA (of a paragraph) QUOTE (a quoted span, outside)
//            QMARK (a quotation mark, on the tape of tokens)
//   quotes:  QUOTE:comma QUOTE:stop QUOTE:question QUOTE:exclaim QUOTE:dash QUOTE:bare (what its
//   last words end with)
//            QUOTE:short (at most 3 words) QUOTE:long, QUOTE:cap QUOTE:lower (how its first word
//            begins) QUOTE:open (continues in the next paragraph) QUOTE:single
// ANY is every symbol except END and PARA.
extern const absl::Span<const absl::string_view> kEngineClasses;

struct SymbolInfo {
  ClassSet classes;
  WordId word = 0;  // the word that a rule names, else 0
  friend bool operator==(const SymbolInfo& a, const SymbolInfo& b) {
    return a.word == b.word && a.classes == b.classes;
  }
  template <typename H>
  friend H AbslHashValue(H h, const SymbolInfo& s) {
    return H::combine(std::move(h), s.classes, s.word);
  }
};

// A set of symbols, as patterns mean it.
class SymbolSet {
 public:
  SymbolSet() = default;
  explicit SymbolSet(size_t symbol_count) : words_((symbol_count + 63) / 64) {}
  void Add(Symbol s) { words_[s >> 6] |= uint64_t{1} << (s & 63); }
  void Merge(const SymbolSet& o);   // o of the same symbol_count
  void Remove(const SymbolSet& o);  // likewise
  void Keep(const SymbolSet& o);    // likewise
  bool Has(Symbol s) const { return words_[s >> 6] >> (s & 63) & 1; }
  bool empty() const;
  size_t symbol_count() const { return 64 * words_.size(); }  // rounded up
  template <typename F>
  void ForEach(F visit) const {
    ForEachOf(*this, visit);
  }
  // Those that o, of the same symbol_count, has too.
  template <typename F>
  void ForEachOf(const SymbolSet& o, F visit) const {
    for (size_t i = 0; i < words_.size(); ++i) {
      for (uint64_t word = words_[i] & o.words_[i]; word != 0; word &= word - 1) {
        visit(static_cast<Symbol>(64 * i + __builtin_ctzll(word)));
      }
    }
  }
  friend bool operator==(const SymbolSet& a, const SymbolSet& b) { return a.words_ == b.words_; }
  template <typename H>
  friend H AbslHashValue(H h, const SymbolSet& s) {
    return H::combine(std::move(h), s.words_);
  }

 private:
  std::vector<uint64_t> words_;
};

class Alphabet {
 public:
  Alphabet();  // knows the engine's classes

  // While the alphabet is open:
  // The class of that name, made if it is new. "CUE:tell" makes CUE too. 0 if there is no room.
  ClassId AddClass(absl::string_view name);
  // The classes that name means on a symbol: "CUE:tell" is CUE and CUE:tell.
  ClassSet Including(absl::string_view name);
  // The classes of a token of that shape, of a mark, and of a quoted span; bits as for QuoteSymbol.
  const ClassSet& OfShape(Shape shape) const { return of_shape_[static_cast<int>(shape)]; }
  ClassSet OfMark(Mark mark) const;
  absl::string_view MarkClass(Mark mark) const;
  ClassSet OfQuote(uint32_t bits) const;
  // The same arguments give the same symbol; 0 if there are kMaxSymbols.
  Symbol AddSymbol(const ClassSet& classes, WordId word);
  // Ends the list of symbols.
  void CloseSymbols();

  // 0 if nothing has that name.
  ClassId FindClass(absl::string_view name) const;
  absl::string_view ClassName(ClassId id) const { return names_[id]; }
  const std::vector<std::string>& class_names() const { return names_; }  // [0] is ""
  bool classes_full() const { return classes_full_; }                     // AddClass has failed
  bool symbols_full() const { return symbols_full_; }                     // AddSymbol has failed

  size_t size() const { return symbols_.size(); }
  const SymbolInfo& symbol(Symbol s) const { return symbols_[s]; }

  // Once the symbols are closed: those that carry the class; those of a word that a rule names.
  const SymbolSet& Carriers(ClassId id) const { return carriers_[id]; }
  SymbolSet CarriersOfWord(WordId word) const;

 private:
  std::vector<std::string> names_;
  absl::flat_hash_map<std::string, ClassId> ids_;
  bool classes_full_ = false, symbols_full_ = false;
  std::array<ClassSet, kShapeCount> of_shape_;
  Interner<SymbolInfo> symbols_;
  std::vector<SymbolSet> carriers_;
  absl::flat_hash_map<WordId, std::vector<Symbol>> of_word_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_ALPHABET_H_
