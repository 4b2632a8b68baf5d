#include "engine/cascade/matcher.h"

#include <algorithm>

#include "re2/re2.h"
#include "re2/set.h"

namespace whosaid {
namespace {

re2::StringPiece Piece(absl::string_view s) { return re2::StringPiece(s.data(), s.size()); }

// The rule that names the phrase: among those that match all of symbols the highest prior, then the
// lowest index (rules stand by id).
int WinningRule(const RuleLevel& level, absl::string_view symbols, std::vector<int>* hits) {
  hits->clear();
  if (level.rules.size() == 1) return 0;
  level.spans->Match(Piece(symbols), hits);
  int best = -1;
  for (int hit : *hits) {
    if (best < 0 || level.rules[hit].prior > level.rules[best].prior ||
        (level.rules[hit].prior == level.rules[best].prior && hit < best)) {
      best = hit;
    }
  }
  return best;
}

}  // namespace

void RewritePhrases(const RuleSet& rules, const RuleLevel& level, const Tape& in, Tape* out) {
  out->Clear();
  const absl::string_view all = in.symbols(0, in.size());
  std::vector<int> hits;
  uint32_t done = 0;  // units of in that are on *out
  size_t at = 0;      // bytes
  auto copy_to = [&](uint32_t end) {
    for (; done < end; ++done) {
      Unit unit = in[done];
      unit.child_first = done;
      unit.child_last = done + 1;
      out->Append(rules, unit);
    }
  };
  while (level.any != nullptr && at < all.size()) {
    re2::StringPiece match;
    if (!level.any->Match(Piece(all), at, all.size(), RE2::UNANCHORED, &match, 1)) break;
    const size_t begin = match.data() - all.data();
    const uint32_t first = begin / 3, last = (begin + match.size()) / 3;
    at = begin + match.size();
    const int rule = WinningRule(level, absl::string_view(match.data(), match.size()), &hits);
    if (rule < 0) {
      // Cannot be: the union is made of these rules. Pass the first unit on unchanged.
      at = begin + 3;
      continue;
    }
    copy_to(first);
    Unit unit;
    unit.first = in[first].first;
    unit.last = in[last - 1].last;
    unit.emit = level.rules[rule].emit;
    unit.symbol = rules.PhraseSymbol(unit.emit);
    unit.rule = rule;
    unit.child_first = first;
    unit.child_last = last;
    out->Append(rules, unit);
    done = last;
  }
  copy_to(in.size());
}

void FindMatches(const RuleLevel& level, const Tape& tape, uint32_t first, uint32_t last,
                 std::vector<RuleMatch>* matches) {
  if (level.hits == nullptr || first == last) return;
  const absl::string_view all = tape.symbols(first, last);
  std::vector<int> hits;
  if (!level.hits->Match(Piece(all), &hits)) return;
  std::sort(hits.begin(), hits.end());
  constexpr int kMaxGroups = 2 * kRoleCount + 4;
  re2::StringPiece groups[kMaxGroups];
  for (int hit : hits) {
    const CompiledRule& rule = level.rules[hit];
    const int count = std::min(kMaxGroups, rule.re->NumberOfCapturingGroups() + 1);
    size_t at = 0;
    while (at < all.size() &&
           rule.re->Match(Piece(all), at, all.size(), RE2::UNANCHORED, groups, count)) {
      auto range = [&](const re2::StringPiece& s) {
        RuleMatch::Range r;
        if (s.data() == nullptr) return r;
        r.first = first + (s.data() - all.data()) / 3;
        r.last = r.first + s.size() / 3;
        return r;
      };
      RuleMatch match;
      match.rule = &rule;
      match.all = range(groups[0]);
      for (int role = 0; role < kRoleCount; ++role) {
        if (rule.group[role] >= 0 && rule.group[role] < count) {
          match.role[role] = range(groups[rule.group[role]]);
        }
      }
      matches->push_back(match);
      // Go on behind the first unit of the match that cannot start the same frame again.
      const RuleMatch::Range& cue = match[Role::kCue];
      const uint32_t next = cue.empty() ? match.all.last : std::max(cue.first, match.all.first) + 1;
      at = 3 * (std::max(next, match.all.first + 1) - first);
    }
  }
}

}  // namespace whosaid
