#include "engine/cascade/matcher.h"

#include <algorithm>

#include "re2/re2.h"

namespace whosaid {
namespace {

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

// The rule that names the phrase of units [first, last), which some rule matches.
int WinningRule(const RuleLevel& level, const Tape& tape, absl::string_view letters, uint32_t first,
                uint32_t last) {
  const Prefilter& prefilter = level.prefilter;
  const bool alone = last - first == 1;
  Prefilter::Rules possible =
      alone ? prefilter.Alone(tape[first].symbol)
            : prefilter.Span(tape[first].symbol, tape[first + 1].symbol, tape[last - 1].symbol);
  const size_t width = level.letters.width();
  const re2::StringPiece phrase = Piece(letters.substr(width * first, width * (last - first)));
  constexpr Prefilter::Rules kMany = Prefilter::Bit(Prefilter::kMany);
  for (int i : level.ranked) {
    const Prefilter::Rules bit = Prefilter::Bit(i);
    if ((possible & bit) == 0) continue;
    const bool sure = (alone || possible == bit) && bit != kMany;
    if (sure || level.rules[i].re->Match(phrase, 0, phrase.size(), RE2::ANCHOR_BOTH, nullptr, 0)) {
      return i;
    }
    if (bit != kMany) possible &= ~bit;
  }
  return -1;
}

// The longest phrase that begins at this unit, where the prefilter allows one.
PhraseMemo::Phrase FindPhrase(const RuleLevel& level, const Tape& tape, absl::string_view letters,
                              uint32_t at) {
  const Unit* const units = tape.units().data();
  const size_t reach =
      level.prefilter.Reach(units + at, units + tape.size(), PhraseMemo::kMostLetters);
  PhraseMemo::Phrase phrase;
  if (reach == 1) {
    phrase.length = 1;
    phrase.rule = WinningRule(level, tape, letters, at, at + 1);
    return phrase;
  }
  const size_t width = level.letters.width();
  const bool keep = width == 1 && reach <= PhraseMemo::kMostLetters;
  if (keep && level.memo->Find(letters.substr(at, reach), &phrase)) return phrase;
  re2::StringPiece match;
  if (level.any->Match(Piece(letters), width * at, letters.size(), RE2::ANCHOR_START, &match, 1)) {
    phrase.length = match.size() / width;
    phrase.rule = WinningRule(level, tape, letters, at, at + phrase.length);
  }
  if (keep) level.memo->Keep(letters.substr(at, reach), phrase);
  return phrase;
}

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
  const std::string all = in.Spell(level.letters, 0, size);
  const Unit* const units = in.units().data();
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = level.prefilter.FindBegin(units + at, units + size) - units;
    out->AppendEach(in, at, begin);
    at = begin;
    if (at == size) break;
    const PhraseMemo::Phrase phrase = FindPhrase(level, in, all, at);
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
