// What every match of a rule must look like, told by a table look-up a symbol: asked before anybody
// matches. Answers are generous: a rule that is ruled out cannot match, one that is left may.
#ifndef WHOSAID_ENGINE_RULES_PREFILTER_H_
#define WHOSAID_ENGINE_RULES_PREFILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"

namespace whosaid {

// Of the matches of one pattern.
struct PatternFacts {
  explicit PatternFacts(size_t symbol_count)
      : first(symbol_count), second(symbol_count), alone(symbol_count) {}
  bool empty = true;          // one of them is empty
  SymbolSet first, second;    // what stands first in one, and second
  SymbolSet alone;            // what is one all by itself
  std::vector<size_t> needs;  // sets that each have a symbol in every match
  // Two of them, of which the second directly follows the first in every match.
  std::vector<std::pair<size_t, size_t>> needs_pairs;
  // The set that is all there is at a match's start and end, or kNoSet.
  size_t first_set = kNoSet, last_set = kNoSet;
  static constexpr size_t kNoSet = ~size_t{0};
};

// pattern: as PatternCompiler::Compile leaves it, with open sets that are indices into sets.
PatternFacts ReadFacts(absl::string_view pattern, absl::Span<const SymbolSet> sets);

// The rules of one level as bits by index; the highest bit stands for all from kMany on.
class Prefilter {
 public:
  using Rules = uint64_t;
  static constexpr size_t kMany = 63;
  static constexpr Rules Bit(size_t rule) { return Rules{1} << (rule < kMany ? rule : kMany); }

  // The next rule; sets as for ReadFacts, the same at each call.
  void Add(const PatternFacts& facts, absl::Span<const SymbolSet> sets);
  // Ends the list of rules; before, nothing may be asked.
  void Close();

  // Writes to begins, for each of units [at, end), which rules may have a match that begins there,
  // and returns those of them for which all that they need stands somewhere.
  template <typename Unit>
  Rules BeginAll(const Unit* at, const Unit* end, Rules* begins) const {
    Rules all = 0;
    Inventory have;
    const Row* row = at < end ? &RowOf(at->symbol) : nullptr;
    for (; at < end; ++at) {
      const Row* const next = &RowOf(at + 1 < end ? at[1].symbol : 0);
      *begins = Begin(*row, *next);
      all |= *begins++;
      have.sets |= row->sets;
      have.pairs |= row->left & next->right;
      row = next;
    }
    return WithNeeds(all, have);
  }
  // Takes from begins, as BeginAll wrote them for units [at, end), all but the rules that it
  // returned and for which what they need stands there or behind it. Returns all that are left.
  template <typename Unit>
  Rules Narrow(const Unit* at, const Unit* end, Rules possible, Rules* begins) const {
    Rules all = 0;
    Inventory have;
    const Row* next = &RowOf(0);
    for (size_t i = end - at; i-- > 0;) {
      const Row* const row = &RowOf(at[i].symbol);
      have.sets |= row->sets;
      have.pairs |= row->left & next->right;
      next = row;
      begins[i] &= possible;
      if (begins[i] == 0) continue;
      begins[i] = WithNeeds(begins[i], have);
      all |= begins[i];
    }
    return all;
  }

 private:
  // What some units have, or a rule needs: bits of sets_ and pairs_.
  struct Inventory {
    uint64_t sets = 0, pairs = 0;
  };
  struct alignas(64) Row {
    Rules first = 0, second = 0, alone = 0;
    // Needs that the symbol meets, a bit each: alone, and as either half of a pair.
    uint64_t sets = 0, left = 0, right = 0;
    std::array<uint64_t, 6> Key() const { return {first, second, alone, sets, left, right}; }
  };
  // Those of the rules that need nothing else.
  Rules WithNeeds(Rules rules, const Inventory& have) const {
    Rules left = rules;
    for (rules &= ~Bit(kMany); rules != 0; rules &= rules - 1) {
      const Inventory& needs = needs_[__builtin_ctzll(rules)];
      if ((needs.sets & ~have.sets) != 0 || (needs.pairs & ~have.pairs) != 0) {
        left ^= rules & -rules;
      }
    }
    return left;
  }
  static Rules Begin(const Row& row, const Row& next) {
    return row.first & (row.alone | next.second);
  }
  const Row& RowOf(Symbol s) const { return rows_[row_of_[s]]; }

  std::vector<Row> rows_;         // by symbol; closed: each once, as few are different
  std::vector<uint16_t> row_of_;  // symbol -> its row
  std::vector<Inventory> needs_;  // by rule
  std::vector<size_t> sets_;      // by bit
  std::vector<std::pair<size_t, size_t>> pairs_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PREFILTER_H_
