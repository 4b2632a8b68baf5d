#include "engine/cascade/matcher.h"

#include <algorithm>

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
    constexpr size_t kMost = PhraseMemo::kMostLetters;
    size_t reach = level_.prefilter.Reach(units_ + at, units_ + size_, kMost);
    PhraseMemo::Phrase phrase;
    if (reach == 1) {
      phrase.length = 1;
      phrase.rule = WinningRule(at, at + 1);
      return phrase;
    }
    const bool keep = width_ == 1 && reach <= kMost;
    if (reach > kMost) {
      reach = level_.prefilter.Reach(units_ + at, units_ + size_, kWindow);
      if (reach > kWindow) reach = size_ - at;
    }
    const absl::string_view letters = LettersOf(at, at + reach);
    if (keep && level_.memo->Find(letters, &phrase)) return phrase;
    re2::StringPiece match;
    if (level_.any->Match(Piece(letters), 0, letters.size(), RE2::ANCHOR_START, &match, 1)) {
      phrase.length = match.size() / width_;
      phrase.rule = WinningRule(at, at + phrase.length);
    }
    if (keep) level_.memo->Keep(LettersOf(at, at + reach), phrase);
    return phrase;
  }

 private:
  // The rule that names the phrase of units [first, last), which some rule matches.
  int WinningRule(uint32_t first, uint32_t last) {
    const Prefilter& prefilter = level_.prefilter;
    const bool alone = last - first == 1;
    Prefilter::Rules possible = alone
                                    ? prefilter.Alone(units_[first].symbol)
                                    : prefilter.Span(units_[first].symbol, units_[first + 1].symbol,
                                                     units_[last - 1].symbol);
    constexpr Prefilter::Rules kMany = Prefilter::Bit(Prefilter::kMany);
    for (int i : level_.ranked) {
      const Prefilter::Rules bit = Prefilter::Bit(i);
      if ((possible & bit) == 0) continue;
      const bool sure = (alone || possible == bit) && bit != kMany;
      if (sure || Matches(i, first, last)) return i;
      if (bit != kMany) possible &= ~bit;
    }
    return -1;
  }

  bool Matches(int rule, uint32_t first, uint32_t last) {
    const re2::StringPiece phrase = Piece(LettersOf(first, last));
    return level_.rules[rule].re->Match(phrase, 0, phrase.size(), RE2::ANCHOR_BOTH, nullptr, 0);
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
  void Run(int rule, const std::vector<Prefilter::Rules>& begins,
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
    // First only how far: a DFA tells that, captures need what is slower.
    re2::StringPiece whole;
    if (!rule.re->Match(Piece(all_), begin, all_.size(), RE2::ANCHOR_START, &whole, 1)) {
      return false;
    }
    re2::StringPiece groups[kMaxGroups];
    const int count = std::min(kMaxGroups, rule.re->NumberOfCapturingGroups() + 1);
    if (count > 1) {
      rule.re->Match(Piece(all_), begin, begin + whole.size(), RE2::ANCHOR_BOTH, groups, count);
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
  std::vector<Prefilter::Rules> begins(last - first);
  Prefilter::Rules possible = level.prefilter.BeginAll(units + first, units + last, begins.data());
  if (possible == 0) return;
  possible = level.prefilter.Narrow(units + first, units + last, possible, begins.data());
  if (possible == 0) return;
  const std::string letters = tape.Spell(level.letters, first, last);
  const RuleMatcher matcher(level, letters, first);
  for (size_t i = 0; i < level.rules.size(); ++i) {
    if ((possible & Prefilter::Bit(i)) != 0) matcher.Run(i, begins, matches);
  }
}

}  // namespace whosaid
