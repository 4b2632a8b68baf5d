// What every match of a rule must look like, told by a table look-up a symbol: asked before RE2 is.
//
// All answers are generous: a rule that is ruled out cannot match, one that is left may.
#ifndef WHOSAID_ENGINE_RULES_PREFILTER_H_
#define WHOSAID_ENGINE_RULES_PREFILTER_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/types/span.h"
#include "engine/rules/alphabet.h"

namespace whosaid {

// Of the matches of one pattern.
struct PatternFacts {
  explicit PatternFacts(size_t symbol_count)
      : first(symbol_count), second(symbol_count), alone(symbol_count), last(symbol_count) {}
  bool empty = true;        // one of them is empty
  SymbolSet first, second;  // what stands first in one, and second
  SymbolSet alone;          // what is one all by itself
  SymbolSet last;
  std::vector<size_t> needs;  // sets that each have a symbol in every match
};

// pattern: as PatternCompiler::Compile leaves it, with open sets that are indices into sets.
PatternFacts ReadFacts(absl::string_view pattern, absl::Span<const SymbolSet> sets);

// The RE2 with every {m,n} of more than two made * or +: matches wherever re2 does and perhaps
// elsewhere, but counts nothing, so that its DFA is small.
std::string WithoutCounts(absl::string_view re2);

// The rules of one level as bits by index; the highest bit stands for all from kMany on.
class Prefilter {
 public:
  using Rules = uint64_t;
  static constexpr size_t kMany = 63;
  static Rules Bit(size_t rule) { return Rules{1} << (rule < kMany ? rule : kMany); }

  // The next rule; sets as for ReadFacts, the same at each call.
  void Add(const PatternFacts& facts, absl::Span<const SymbolSet> sets);

  // Which rules may have a match that begins with these two; next 0: nothing follows.
  Rules Begin(Symbol first, Symbol next) const {
    const Row& row = rows_[first];
    return row.first & (row.alone | rows_[next].second);
  }
  // Which may match all of two or more units of which these are the first two and the last.
  Rules Span(Symbol first, Symbol next, Symbol last) const {
    return rows_[first].first & rows_[next].second & rows_[last].last;
  }
  // Which may match exactly this unit.
  Rules Alone(Symbol symbol) const { return rows_[symbol].alone; }

  // OR of these over a text, and which rules have all that they need in it.
  uint64_t Have(Symbol symbol) const { return rows_[symbol].has; }
  Rules WithNeeds(uint64_t have) const {
    Rules rules = 0;
    for (size_t i = 0; i < needs_.size(); ++i) {
      if ((needs_[i] & ~have) == 0) rules |= Bit(i);
    }
    return rules;
  }

 private:
  struct Row {
    Rules first = 0, second = 0, alone = 0, last = 0;
    uint64_t has = 0;  // the needs that the symbol meets, a bit each
  };
  std::vector<Row> rows_;          // by symbol
  std::vector<uint64_t> needs_;    // by rule
  std::vector<size_t> need_sets_;  // by bit
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_PREFILTER_H_
