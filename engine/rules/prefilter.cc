#include "engine/rules/prefilter.h"

#include <algorithm>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "engine/rules/re2_reader.h"

namespace whosaid {
namespace {

PatternFacts Sequence(const PatternFacts& a, const PatternFacts& b) {
  PatternFacts both = a;
  if (a.empty) {
    both.first.Merge(b.first);
    both.second.Merge(b.second);
  }
  if (!a.alone.empty()) both.second.Merge(b.first);
  if (!b.empty) both.alone = SymbolSet(a.alone.symbol_count());
  if (a.empty) both.alone.Merge(b.alone);
  both.needs.insert(both.needs.end(), b.needs.begin(), b.needs.end());
  both.needs_pairs.insert(both.needs_pairs.end(), b.needs_pairs.begin(), b.needs_pairs.end());
  if (a.last_set != PatternFacts::kNoSet && b.first_set != PatternFacts::kNoSet) {
    both.needs_pairs.emplace_back(a.last_set, b.first_set);
  }
  both.last_set = b.last_set;
  both.empty = a.empty && b.empty;
  return both;
}

template <typename T>
void KeepCommon(const std::vector<T>& others, std::vector<T>* list) {
  list->erase(std::remove_if(list->begin(), list->end(),
                             [&others](const T& t) {
                               return std::find(others.begin(), others.end(), t) == others.end();
                             }),
              list->end());
}

PatternFacts Choice(PatternFacts a, const PatternFacts& b) {
  a.first.Merge(b.first);
  a.second.Merge(b.second);
  a.alone.Merge(b.alone);
  KeepCommon(b.needs, &a.needs);
  KeepCommon(b.needs_pairs, &a.needs_pairs);
  if (a.first_set != b.first_set) a.first_set = PatternFacts::kNoSet;
  if (a.last_set != b.last_set) a.last_set = PatternFacts::kNoSet;
  a.empty = a.empty || b.empty;
  return a;
}

PatternFacts Repeat(const PatternFacts& a, bool optional, bool many) {
  PatternFacts rest = a;
  rest.empty = true;
  rest.needs.clear();
  rest.needs_pairs.clear();
  rest.first_set = rest.last_set = PatternFacts::kNoSet;
  // Twice tells all that more do.
  if (many) rest = Sequence(rest, rest);
  return optional ? rest : many ? Sequence(a, rest) : a;
}

// A reader of what PatternCompiler writes: sets, groups, | and quantifiers.
class FactReader : private Re2Reader {
 public:
  FactReader(absl::string_view pattern, absl::Span<const SymbolSet> sets)
      : Re2Reader{pattern}, sets_(sets), nothing_(sets.empty() ? 0 : sets[0].symbol_count()) {}

  PatternFacts ReadChoice() {
    PatternFacts facts = ReadSequence();
    while (Take("|")) facts = Choice(std::move(facts), ReadSequence());
    return facts;
  }

 private:
  PatternFacts ReadSequence() {
    if (AtEnd()) return nothing_;
    PatternFacts facts = ReadRepeat();
    while (!AtEnd()) facts = Sequence(facts, ReadRepeat());
    return facts;
  }

  PatternFacts ReadRepeat() {
    PatternFacts facts = ReadAtom();
    const Re2Times times = ReadTimes();
    if (times.max == 0) return nothing_;
    if (times.min > 1) return Sequence(facts, Repeat(facts, false, times.max != 2));
    if (times.min == 1 && times.max == 1) return facts;
    return Repeat(facts, times.min == 0, times.max != 1);
  }

  PatternFacts ReadAtom() {
    if (Take("<")) {
      const size_t set = ReadNumber();
      Take(">");
      PatternFacts facts = nothing_;
      facts.empty = false;
      facts.first = facts.alone = sets_[set];
      facts.needs = {set};
      facts.first_set = facts.last_set = set;
      return facts;
    }
    Take("(");
    TakeGroupName();
    PatternFacts facts = ReadChoice();
    Take(")");
    return facts;
  }

  absl::Span<const SymbolSet> sets_;
  const PatternFacts nothing_;
};

// The bit of value in list, which grows; 0 if there are 64 others: what more is needed is not
// asked.
template <typename T>
uint64_t BitOf(const T& value, std::vector<T>* list, bool* is_new) {
  const size_t at = std::find(list->begin(), list->end(), value) - list->begin();
  *is_new = at == list->size();
  if (at == 64) return 0;
  if (*is_new) list->push_back(value);
  return uint64_t{1} << at;
}

}  // namespace

PatternFacts ReadFacts(absl::string_view pattern, absl::Span<const SymbolSet> sets) {
  return FactReader(pattern, sets).ReadChoice();
}

void Prefilter::Close() {
  absl::flat_hash_map<std::array<uint64_t, 6>, uint16_t> places;
  std::vector<Row> all;
  row_of_.reserve(rows_.size());
  for (const Row& row : rows_) {
    const auto place = places.emplace(row.Key(), all.size());
    if (place.second) all.push_back(row);
    row_of_.push_back(place.first->second);
  }
  rows_ = std::move(all);
}

void Prefilter::Add(const PatternFacts& facts, absl::Span<const SymbolSet> sets) {
  const Rules bit = Bit(needs_.size());
  rows_.resize(facts.first.symbol_count());
  facts.first.ForEach([&](Symbol s) { rows_[s].first |= bit; });
  facts.second.ForEach([&](Symbol s) { rows_[s].second |= bit; });
  facts.alone.ForEach([&](Symbol s) { rows_[s].alone |= bit; });
  Inventory needs;
  for (size_t need : facts.needs) {
    bool is_new = false;
    const uint64_t need_bit = BitOf(need, &sets_, &is_new);
    needs.sets |= need_bit;
    if (is_new) sets[need].ForEach([&](Symbol s) { rows_[s].sets |= need_bit; });
  }
  for (const auto& pair : facts.needs_pairs) {
    bool is_new = false;
    const uint64_t need_bit = BitOf(pair, &pairs_, &is_new);
    needs.pairs |= need_bit;
    if (!is_new) continue;
    sets[pair.first].ForEach([&](Symbol s) { rows_[s].left |= need_bit; });
    sets[pair.second].ForEach([&](Symbol s) { rows_[s].right |= need_bit; });
  }
  needs_.push_back(needs);
}

}  // namespace whosaid
