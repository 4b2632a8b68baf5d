#include "engine/cascade/matcher.h"

#include <algorithm>

#include "absl/container/fixed_array.h"
#include "re2/re2.h"

namespace whosaid {
namespace {

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

// A phrase has no more units than a sentence, so that a "WORD+ zebra" takes its time and no more.
constexpr uint32_t kLongestPhrase = 300;

// Finds the phrases of a level on a tape.
class PhraseFinder {
 public:
  PhraseFinder(const RuleLevel& level, const Tape& tape)
      : level_(level), tape_(tape), automaton_(*level.automaton), letters_(tape.size()) {
    Letters::Number* letter = letters_.data();
    for (const Unit& unit : tape.units()) *letter++ = level.letters.NumberOf(unit.symbol);
  }

  struct Phrase {
    uint32_t length = 0;  // 0: there is none
    uint32_t rule = 0;    // that names it
  };
  // The longest phrase that begins first, from unit *at on, which it moves there or to the end.
  Phrase Find(uint32_t* at) {
    const uint32_t size = letters_.size();
    const absl::Span<const Letters::Number> letters = letters_;
    const bool able = automaton_.able();
    for (; *at < size; ++*at) {
      if (!able) {
        const Phrase phrase = AskRe2(*at);
        if (phrase.length > 0) return phrase;
      } else if (automaton_.MayBegin(letters[*at])) {
        const Automaton::Match match = automaton_.Longest(letters.subspan(*at, kLongestPhrase));
        if (match.length > 0) {
          return {match.length, static_cast<uint32_t>(level_.ranked[match.pattern])};
        }
      }
    }
    return Phrase();
  }

 private:
  // The same, slowly.
  Phrase AskRe2(uint32_t at) {
    if (spelt_.empty()) spelt_ = tape_.Spell(level_.letters, 0, tape_.size());
    const size_t width = level_.letters.width();
    const absl::string_view letters =
        absl::string_view(spelt_).substr(width * at, width * kLongestPhrase);
    Phrase phrase;
    for (uint32_t rule : level_.ranked) {
      re2::StringPiece match;
      if (!level_.rules[rule].re->Match(Piece(letters), 0, letters.size(), RE2::ANCHOR_START,
                                        &match, 1)) {
        continue;
      }
      const uint32_t length = match.size() / width;
      if (length > phrase.length) phrase = {length, rule};
    }
    return phrase;
  }

  const RuleLevel& level_;
  const Tape& tape_;
  const Automaton& automaton_;
  std::vector<Letters::Number> letters_;
  std::string spelt_;  // empty: nobody needed it
};

// Finds the matches of a level's rules in some units, of which these are the letters.
class RuleMatcher {
 public:
  RuleMatcher(const RuleLevel& level, const Tape& tape, uint32_t first,
              absl::Span<const Letters::Number> letters)
      : level_(level), tape_(tape), first_(first), letters_(letters) {}

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
    const absl::Span<const Letters::Number> letters = letters_.subspan(i);
    if (rule.automaton->able() && !rule.automaton->Begins(letters)) return false;
    GroupFinder::Range groups[kMaxGroups];
    const bool found = rule.finder->able() ? rule.finder->Find(letters, absl::MakeSpan(groups))
                                           : AskRe2(*rule.re, i, groups);
    if (!found) return false;
    const auto range = [&](int group) {
      const GroupFinder::Range& range = groups[group];
      if (range.last == 0) return RuleMatch::Range();
      return RuleMatch::Range{first_ + i + range.first, first_ + i + range.last};
    };
    match->rule = &rule;
    match->all = range(0);
    for (int role = 0; role < kRoleCount; ++role) {
      if (rule.group[role] >= 0) match->role[role] = range(rule.group[role]);
    }
    return true;
  }

  // As GroupFinder::Find of the letters from i on.
  bool AskRe2(const RE2& re, uint32_t i, GroupFinder::Range* ranges) const {
    const size_t width = level_.letters.width();
    const std::string letters = tape_.Spell(level_.letters, first_ + i, first_ + letters_.size());
    // First only how far: a DFA tells that, captures need what is slower.
    re2::StringPiece whole;
    if (!re.Match(letters, 0, letters.size(), RE2::ANCHOR_START, &whole, 1)) return false;
    re2::StringPiece groups[kMaxGroups];
    const int count = std::min(kMaxGroups, re.NumberOfCapturingGroups() + 1);
    re.Match(letters, 0, whole.size(), RE2::ANCHOR_BOTH, groups, count);
    for (int group = 0; group < count; ++group) {
      if (groups[group].empty()) continue;
      ranges[group].first = (groups[group].data() - letters.data()) / width;
      ranges[group].last = ranges[group].first + groups[group].size() / width;
    }
    return true;
  }

  static constexpr int kMaxGroups = kRoleCount + 1;
  const RuleLevel& level_;
  const Tape& tape_;
  const uint32_t first_;
  const absl::Span<const Letters::Number> letters_;
};

}  // namespace

void RewritePhrases(const RuleSet& rules, const RuleLevel& level, const Tape& in, Tape* out) {
  out->Clear();
  const uint32_t size = in.size();
  out->Reserve(size);
  PhraseFinder finder(level, in);
  for (uint32_t at = 0; at < size;) {
    const uint32_t begin = at;
    const PhraseFinder::Phrase phrase = finder.Find(&at);
    out->AppendEach(in, begin, at);
    if (at == size) break;
    const uint32_t end = at + phrase.length;
    if (in[at].first == in[end - 1].last) {
      // Borders alone are no phrase: no word would stand behind it.
      out->AppendEach(in, at, end);
      at = end;
      continue;
    }
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
  absl::FixedArray<Letters::Number, 96> letters(last - first);
  for (uint32_t i = first; i < last; ++i) {
    letters[i - first] = level.letters.NumberOf(units[i].symbol);
  }
  const RuleMatcher matcher(level, tape, first, letters);
  for (size_t i = 0; i < level.rules.size(); ++i) {
    if ((possible & Prefilter::Bit(i)) != 0) matcher.Run(i, begins, matches);
  }
}

}  // namespace whosaid
