// What every match of a rule must look like, told by a table look-up a symbol: asked before RE2 is.
//
// Answers are generous: a rule that is ruled out cannot match, one that is left may. That of Alone
// is exact, but for the rules from kMany on.
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
      : first(symbol_count), second(symbol_count), later(symbol_count), alone(symbol_count) {}
  bool empty = true;               // one of them is empty
  SymbolSet first, second, later;  // what stands first in one, second, and behind that
  SymbolSet alone;                 // what is one all by itself
  std::vector<size_t> needs;       // sets that each have a symbol in every match
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

  // The first of units [at, end) where a match may begin, behind whose last one nothing follows; or
  // end.
  template <typename Unit>
  const Unit* FindBegin(const Unit* at, const Unit* end) const {
    if (at == end) return end;
    const Row* row = &RowOf(at->symbol);
    for (; at + 1 < end; ++at) {
      const Row* const next = &RowOf(at[1].symbol);
      if (Begin(*row, *next) != 0) return at;
      row = next;
    }
    return Begin(*row, RowOf(0)) != 0 ? at : end;
  }
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
  // Which may have a match of two or more units that begins with these.
  Rules BeginLonger(Symbol first, Symbol next) const {
    return RowOf(first).first & RowOf(next).second;
  }
  // No match that begins at `at` has more of units [at, end); most + 1 stands for all above most.
  template <typename Unit>
  size_t Reach(const Unit* at, const Unit* end, size_t most) const {
    if (at + 1 == end) return 1;
    Rules open = BeginLonger(at->symbol, at[1].symbol);
    if (open == 0) return 1;
    size_t reach = 2;
    for (const Unit* next = at + 2; reach <= most && next < end; ++next, ++reach) {
      open &= RowOf(next->symbol).later;
      if (open == 0) break;
    }
    return reach;
  }
  // Which may have a match of two or more units that begins with `at` and lies in [at, end), which
  // are two or more: all that they need stands there.
  template <typename Unit>
  Rules Within(const Unit* at, const Unit* end) const {
    Inventory have;
    const Row* row = &RowOf(at->symbol);
    const Rules rules = BeginLonger(at->symbol, at[1].symbol);
    have.sets = row->sets;
    while (++at < end) {
      const Row* const next = &RowOf(at->symbol);
      have.sets |= next->sets;
      have.pairs |= row->left & next->right;
      row = next;
    }
    return WithNeeds(rules, have);
  }
  // Which match exactly this unit.
  Rules Alone(Symbol symbol) const { return RowOf(symbol).alone; }

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
    Rules first = 0, second = 0, later = 0, alone = 0;
    // Needs that the symbol meets, a bit each: alone, and as either half of a pair.
    uint64_t sets = 0, left = 0, right = 0;
    std::array<uint64_t, 7> Key() const { return {first, second, later, alone, sets, left, right}; }
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
