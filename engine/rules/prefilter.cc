#include "engine/rules/prefilter.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"

namespace whosaid {
namespace {

PatternFacts Sequence(PatternFacts a, const PatternFacts& b) {
  PatternFacts both = a;
  if (a.empty) {
    both.first.Merge(b.first);
    both.second.Merge(b.second);
  }
  if (!a.alone.empty()) both.second.Merge(b.first);
  if (!b.empty) {
    both.alone = SymbolSet(a.alone.symbol_count());
    both.last = b.last;
  } else {
    both.last.Merge(b.last);
  }
  if (a.empty) both.alone.Merge(b.alone);
  both.needs.insert(both.needs.end(), b.needs.begin(), b.needs.end());
  both.empty = a.empty && b.empty;
  return both;
}

PatternFacts Choice(PatternFacts a, const PatternFacts& b) {
  a.first.Merge(b.first);
  a.second.Merge(b.second);
  a.alone.Merge(b.alone);
  a.last.Merge(b.last);
  a.needs.erase(std::remove_if(a.needs.begin(), a.needs.end(),
                               [&b](size_t need) {
                                 return std::find(b.needs.begin(), b.needs.end(), need) ==
                                        b.needs.end();
                               }),
                a.needs.end());
  a.empty = a.empty || b.empty;
  return a;
}

PatternFacts Repeat(const PatternFacts& a, bool optional, bool many) {
  PatternFacts rest = a;
  rest.empty = true;
  rest.needs.clear();
  if (many) rest = Sequence(rest, rest);
  return optional ? rest : many ? Sequence(a, rest) : a;
}

// A reader of what PatternCompiler writes: sets, groups, | and quantifiers.
class FactReader {
 public:
  FactReader(absl::string_view pattern, absl::Span<const SymbolSet> sets)
      : rest_(pattern), sets_(sets), nothing_(sets.empty() ? 0 : sets[0].symbol_count()) {}

  PatternFacts ReadChoice() {
    PatternFacts facts = ReadSequence();
    while (Take("|")) facts = Choice(std::move(facts), ReadSequence());
    return facts;
  }

 private:
  PatternFacts ReadSequence() {
    PatternFacts facts = nothing_;
    while (!rest_.empty() && rest_[0] != '|' && rest_[0] != ')') {
      facts = Sequence(std::move(facts), ReadRepeat());
    }
    return facts;
  }

  PatternFacts ReadRepeat() {
    PatternFacts facts = ReadAtom();
    if (Take("?")) {
      facts = Repeat(facts, true, false);
    } else if (Take("*")) {
      facts = Repeat(facts, true, true);
    } else if (Take("+")) {
      facts = Repeat(facts, false, true);
    } else if (Take("{")) {
      const int min = ReadNumber();
      const bool range = Take(",");
      const int max = !range ? min : rest_[0] == '}' ? -1 : ReadNumber();
      Take("}");
      facts = max == 0   ? nothing_
              : min <= 1 ? Repeat(facts, min == 0, max != 1)
                         : Sequence(facts, Repeat(facts, false, max != 2));
    }
    Take("?");  // lazy
    return facts;
  }

  PatternFacts ReadAtom() {
    if (Take("<")) {
      const size_t set = ReadNumber();
      Take(">");
      PatternFacts facts = nothing_;
      facts.empty = false;
      facts.first = facts.alone = facts.last = sets_[set];
      facts.needs = {set};
      return facts;
    }
    Take("(");
    if (Take("?P<")) {
      rest_.remove_prefix(rest_.find('>') + 1);
    } else {
      Take("?:");
    }
    PatternFacts facts = ReadChoice();
    Take(")");
    return facts;
  }

  int ReadNumber() {
    int number = 0;
    for (; !rest_.empty() && absl::ascii_isdigit(rest_[0]); rest_.remove_prefix(1)) {
      number = 10 * number + (rest_[0] - '0');
    }
    return number;
  }

  bool Take(absl::string_view token) {
    if (rest_.substr(0, token.size()) != token) return false;
    rest_.remove_prefix(token.size());
    return true;
  }

  absl::string_view rest_;
  absl::Span<const SymbolSet> sets_;
  const PatternFacts nothing_;
};

}  // namespace

PatternFacts ReadFacts(absl::string_view pattern, absl::Span<const SymbolSet> sets) {
  return FactReader(pattern, sets).ReadChoice();
}

std::string WithoutCounts(absl::string_view re2) {
  std::string out;
  while (true) {
    const size_t open = re2.find('{');
    absl::StrAppend(&out, re2.substr(0, open));
    if (open == absl::string_view::npos) return out;
    const size_t close = re2.find('}', open);
    const absl::string_view count = re2.substr(open, close + 1 - open);
    re2.remove_prefix(close + 1);
    if (count == "{0,2}" || count == "{1,2}" || count == "{2}") {
      absl::StrAppend(&out, count);
    } else {
      out += count[1] == '0' ? '*' : '+';
    }
  }
}

void Prefilter::Add(const PatternFacts& facts, absl::Span<const SymbolSet> sets) {
  const Rules bit = Bit(needs_.size());
  rows_.resize(facts.first.symbol_count());
  facts.first.ForEach([&](Symbol s) { rows_[s].first |= bit; });
  facts.second.ForEach([&](Symbol s) { rows_[s].second |= bit; });
  facts.alone.ForEach([&](Symbol s) { rows_[s].alone |= bit; });
  facts.last.ForEach([&](Symbol s) { rows_[s].last |= bit; });
  uint64_t needs = 0;
  for (size_t need : facts.needs) {
    size_t at = std::find(need_sets_.begin(), need_sets_.end(), need) - need_sets_.begin();
    if (at == 64) continue;  // what more is needed is not asked
    if (at == need_sets_.size()) {
      need_sets_.push_back(need);
      sets[need].ForEach([&](Symbol s) { rows_[s].has |= uint64_t{1} << at; });
    }
    needs |= uint64_t{1} << at;
  }
  needs_.push_back(needs);
}

}  // namespace whosaid
