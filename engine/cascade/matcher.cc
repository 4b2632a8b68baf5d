#include "engine/cascade/matcher.h"

#include <algorithm>

#include "re2/re2.h"
#include "re2/set.h"

namespace whosaid {
namespace {

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

bool Better(const RuleLevel& level, int a, int b) {
  const float pa = level.rules[a].prior, pb = level.rules[b].prior;
  return pa != pb ? pa > pb : a < b;
}

// The rule that names the phrase: among those that match all of units [first, last) the highest
// prior, then the lowest index (rules stand by id). letters: of the whole tape.
int WinningRule(const RuleLevel& level, const Tape& tape, absl::string_view letters, uint32_t first,
                uint32_t last, std::vector<int>* hits) {
  const Prefilter& prefilter = level.prefilter;
  const Prefilter::Rules rules =
      last - first == 1
          ? prefilter.Alone(tape[first].symbol)
          : prefilter.Span(tape[first].symbol, tape[first + 1].symbol, tape[last - 1].symbol);
  if ((rules & (rules - 1)) == 0 && rules != Prefilter::Bit(Prefilter::kMany)) {
    return __builtin_ctzll(rules);
  }
  hits->clear();
  const size_t width = level.letters.width();
  level.spans->Match(Piece(letters.substr(width * first, width * (last - first))), hits);
  int best = -1;
  for (int hit : *hits) {
    if (best < 0 || Better(level, hit, best)) best = hit;
  }
  return best;
}

// Finds the matches of one rule in units [first, last), of which these are the letters.
class RuleMatcher {
 public:
  RuleMatcher(const RuleLevel& level, int rule, const Tape& tape, uint32_t first, uint32_t last,
              absl::string_view letters)
      : prefilter_(level.prefilter),
        bit_(Prefilter::Bit(rule)),
        rule_(level.rules[rule]),
        tape_(tape),
        first_(first),
        last_(last),
        width_(level.letters.width()),
        all_(letters) {}

  void Run(std::vector<RuleMatch>* matches) const {
    for (uint32_t at = first_; at < last_;) {
      RuleMatch match;
      if (!MatchAt(at, &match)) {
        ++at;
        continue;
      }
      matches->push_back(match);
      // Go on behind the first unit of the match that cannot start the same frame again.
      const RuleMatch::Range& cue = match[Role::kCue];
      const uint32_t next = cue.empty() ? match.all.last : std::max(cue.first, match.all.first) + 1;
      at = std::max(next, match.all.first + 1);
    }
  }

 private:
  bool MatchAt(uint32_t at, RuleMatch* match) const {
    const Symbol next = at + 1 < last_ ? tape_[at + 1].symbol : 0;
    if ((prefilter_.Begin(tape_[at].symbol, next) & bit_) == 0) return false;
    const size_t begin = width_ * (at - first_);
    re2::StringPiece groups[kMaxGroups];
    // First only how far: a DFA tells that, captures need what is slower.
    if (!rule_.re->Match(Piece(all_), begin, all_.size(), RE2::ANCHOR_START, groups, 1)) {
      return false;
    }
    const int count = std::min(kMaxGroups, rule_.re->NumberOfCapturingGroups() + 1);
    if (count > 1) {
      rule_.re->Match(Piece(all_), begin, begin + groups[0].size(), RE2::ANCHOR_BOTH, groups,
                      count);
    }
    match->rule = &rule_;
    match->all = ToRange(groups[0]);
    for (int role = 0; role < kRoleCount; ++role) {
      if (rule_.group[role] >= 0 && rule_.group[role] < count) {
        match->role[role] = ToRange(groups[rule_.group[role]]);
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
  const Prefilter& prefilter_;
  const Prefilter::Rules bit_;
  const CompiledRule& rule_;
  const Tape& tape_;
  const uint32_t first_, last_;
  const size_t width_;
  const absl::string_view all_;
};

}  // namespace

void RewritePhrases(const RuleSet& rules, const RuleLevel& level, const Tape& in, Tape* out) {
  out->Clear();
  const uint32_t size = in.size();
  const std::string all = in.Spell(level.letters, 0, size);
  const size_t width = level.letters.width();
  std::vector<int> hits;
  for (uint32_t at = 0; at < size;) {
    Unit unit = in[at];
    unit.child_first = at;
    unit.child_last = at + 1;
    re2::StringPiece match;
    int rule = -1;
    if (level.prefilter.Begin(unit.symbol, at + 1 < size ? in[at + 1].symbol : 0) != 0 &&
        level.any->Match(Piece(all), width * at, all.size(), RE2::ANCHOR_START, &match, 1)) {
      const uint32_t last = at + match.size() / width;
      rule = WinningRule(level, in, all, at, last, &hits);
      unit.child_last = last;
      unit.last = in[last - 1].last;
      unit.emit = level.rules[rule].emit;
      unit.symbol = rules.PhraseSymbol(unit.emit);
      unit.rule = rule;
      unit.word = 0;
      unit.quote = -1;
    }
    out->Append(unit);
    at = unit.child_last;
  }
}

void FindMatches(const RuleLevel& level, const Tape& tape, uint32_t first, uint32_t last,
                 std::vector<RuleMatch>* matches) {
  if (level.rules.empty() || first == last) return;
  Prefilter::Inventory have;
  Symbol previous = 0;
  for (uint32_t i = first; i < last; ++i) {
    const Symbol symbol = tape[i].symbol;
    level.prefilter.Look(previous, symbol, &have);
    previous = symbol;
  }
  const Prefilter::Rules possible = level.prefilter.WithNeeds(have);
  if (possible == 0) return;
  const std::string letters = tape.Spell(level.letters, first, last);
  for (size_t i = 0; i < level.rules.size(); ++i) {
    if ((possible & Prefilter::Bit(i)) != 0) {
      RuleMatcher(level, i, tape, first, last, letters).Run(matches);
    }
  }
}

}  // namespace whosaid
