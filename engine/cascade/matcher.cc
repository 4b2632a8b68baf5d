#include "engine/cascade/matcher.h"

#include <algorithm>

#include "absl/container/fixed_array.h"
#include "re2/re2.h"

namespace whosaid {
namespace {

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

// Finds the phrases of a level on a tape.
class PhraseFinder {
 public:
  PhraseFinder(const RuleLevel& level, const Tape& tape)
      : level_(level),
        tape_(tape),
        units_(tape.units().data()),
        size_(tape.size()),
        width_(level.letters.width()) {}

  // The longest phrase that begins at this unit, where the prefilter allows one.
  PhraseMemo::Phrase At(uint32_t at) {
    const Prefilter& prefilter = level_.prefilter;
    const Unit* const begin = units_ + at;
    const Unit* const end = units_ + size_;
    size_t reach = prefilter.Reach(begin, end, PhraseMemo::kMostLetters);
    if (reach == 1) return Longest(prefilter.Alone(begin->symbol), LettersOf(at, at + 1));
    if (width_ == 1 && reach <= PhraseMemo::kMostLetters) {
      const absl::string_view letters = LettersOf(at, at + reach);
      PhraseMemo::Phrase phrase;
      if (!level_.memo->Find(letters, &phrase)) {
        phrase = Longest(Possible(begin, begin + reach), letters);
        level_.memo->Keep(letters, phrase);
      }
      return phrase;
    }
    reach = prefilter.Reach(begin, end, kWindow);
    if (reach <= kWindow) {
      return Longest(Possible(begin, begin + reach), LettersOf(at, at + reach));
    }
    // In a longer window nobody looks for what rules need: time stays linear.
    return Longest(
        prefilter.BeginLonger(begin->symbol, begin[1].symbol) | prefilter.Alone(begin->symbol),
        LettersOf(at, size_));
  }

 private:
  // Which rules may match some of units [begin, end) from the first on.
  Prefilter::Rules Possible(const Unit* begin, const Unit* end) const {
    return level_.prefilter.Within(begin, end) | level_.prefilter.Alone(begin->symbol);
  }

  // The longest match of these rules at the start of the letters; of the rules that have it the
  // first ranked names it. They are asked one by one: all together have far more states, and each
  // takes longer to make.
  PhraseMemo::Phrase Longest(Prefilter::Rules possible, absl::string_view letters) const {
    PhraseMemo::Phrase phrase;
    const bool alone = letters.size() == width_;
    for (int i : level_.ranked) {
      const Prefilter::Rules bit = Prefilter::Bit(i);
      if ((possible & bit) == 0) continue;
      uint32_t length = 1;
      if (!alone || bit == Prefilter::Bit(Prefilter::kMany)) {
        re2::StringPiece match;
        const RE2& re = *level_.rules[i].re;
        if (!re.Match(Piece(letters), 0, letters.size(), RE2::ANCHOR_START, &match, 1)) continue;
        length = match.size() / width_;
      }
      if (length > phrase.length) {
        phrase.length = length;
        phrase.rule = i;
      }
      if (alone) break;
    }
    return phrase;
  }

  // Of units [first, last), until the next call. Those of the whole tape are made only where a
  // phrase may be very long.
  absl::string_view LettersOf(uint32_t first, uint32_t last) {
    if (last - first <= kWindow) {
      char* const end = level_.letters.Write(units_ + first, units_ + last, window_);
      return absl::string_view(window_, end - window_);
    }
    if (letters_.empty()) letters_ = tape_.Spell(level_.letters, 0, size_);
    return absl::string_view(letters_).substr(width_ * first, width_ * (last - first));
  }

  static constexpr size_t kWindow = 64;  // units
  const RuleLevel& level_;
  const Tape& tape_;
  const Unit* const units_;
  const uint32_t size_;
  const size_t width_;
  char window_[kWindow * Letters::kMostWidth];
  std::string letters_;  // empty: not made yet
};

// Finds the matches of a level's rules in some units, of which these are the letters.
class RuleMatcher {
 public:
  RuleMatcher(const RuleLevel& level, absl::string_view letters, uint32_t first)
      : level_(level), all_(letters), width_(level.letters.width()), first_(first) {}

  // begins: of each unit, which rules may have a match that begins there.
  void Run(int rule, absl::Span<const Prefilter::Rules> begins,
           std::vector<RuleMatch>* matches) const {
    const Prefilter::Rules bit = Prefilter::Bit(rule);
    for (uint32_t i = 0; i < begins.size();) {
      if ((begins[i] & bit) == 0) {
        ++i;
        continue;
      }
      RuleMatch match;
      if (!MatchAt(level_.rules[rule], i, &match)) {
        ++i;
        continue;
      }
      matches->push_back(match);
      // Go on behind the first unit of the match that cannot start the same frame again.
      const RuleMatch::Range& cue = match[Role::kCue];
      const uint32_t next = cue.empty() ? match.all.last : std::max(cue.first, match.all.first) + 1;
      i = std::max(next, match.all.first + 1) - first_;
    }
  }

 private:
  bool MatchAt(const CompiledRule& rule, uint32_t i, RuleMatch* match) const {
    const size_t begin = width_ * i;
    const RE2& re = *rule.re;
    // First only how far: a DFA tells that, captures need what is slower.
    re2::StringPiece whole;
    if (!re.Match(Piece(all_), begin, all_.size(), RE2::ANCHOR_START, &whole, 1)) {
      return false;
    }
    re2::StringPiece groups[kMaxGroups];
    const int count = std::min(kMaxGroups, re.NumberOfCapturingGroups() + 1);
    if (count > 1) {
      re.Match(Piece(all_), begin, begin + whole.size(), RE2::ANCHOR_BOTH, groups, count);
    }
    match->rule = &rule;
    match->all = ToRange(whole);
    for (int role = 0; role < kRoleCount; ++role) {
      if (rule.group[role] >= 0 && rule.group[role] < count) {
        match->role[role] = ToRange(groups[rule.group[role]]);
      }
    }
    return true;
  }

  RuleMatch::Range ToRange(const re2::StringPiece& s) const {
    RuleMatch::Range range;
    if (s.data() == nullptr) return range;
    range.first = first_ + (s.data() - all_.data()) / width_;
    range.last = range.first + s.size() / width_;
    return range;
  }

  static constexpr int kMaxGroups = 2 * kRoleCount + 4;
  const RuleLevel& level_;
  const absl::string_view all_;
  const size_t width_;
  const uint32_t first_;
};

}  // namespace

void RewritePhrases(const RuleSet& rules, const RuleLevel& level, const Tape& in, Tape* out) {
  out->Clear();
  const uint32_t size = in.size();
  out->Reserve(size);
  const Unit* const units = in.units().data();
  PhraseFinder finder(level, in);
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = level.prefilter.FindBegin(units + at, units + size) - units;
    out->AppendEach(in, at, begin);
    at = begin;
    if (at == size) break;
    const PhraseMemo::Phrase phrase = finder.At(at);
    if (phrase.length == 0) {
      out->AppendEach(in, at, at + 1);
      ++at;
      continue;
    }
    const uint32_t end = at + phrase.length;
    Unit& unit = out->Append(in[at]);
    unit.child_first = at;
    unit.child_last = end;
    unit.last = in[end - 1].last;
    unit.emit = level.rules[phrase.rule].emit;
    unit.symbol = rules.PhraseSymbol(unit.emit);
    unit.rule = phrase.rule;
    unit.word = 0;
    unit.quote = -1;
    at = end;
  }
}

void FindMatches(const RuleLevel& level, const Tape& tape, uint32_t first, uint32_t last,
                 std::vector<RuleMatch>* matches) {
  if (level.rules.empty() || first == last) return;
  const Unit* const units = tape.units().data();
  // Most sentences need no memory from the heap.
  absl::FixedArray<Prefilter::Rules, 96> begins(last - first);
  Prefilter::Rules possible = level.prefilter.BeginAll(units + first, units + last, begins.data());
  if (possible == 0) return;
  possible = level.prefilter.Narrow(units + first, units + last, possible, begins.data());
  if (possible == 0) return;
  absl::FixedArray<char, 96> letters(level.letters.width() * (last - first));
  level.letters.Write(units + first, units + last, letters.data());
  const RuleMatcher matcher(level, absl::string_view(letters.data(), letters.size()), first);
  for (size_t i = 0; i < level.rules.size(); ++i) {
    if ((possible & Prefilter::Bit(i)) != 0) matcher.Run(i, begins, matches);
  }
}

}  // namespace whosaid
