#include "engine/decide/retold.h"

#include <algorithm>

namespace whosaid {
namespace {

// Attributions stand in the order of their contents: those that may hold one another are near.
constexpr size_t kMostApart = 6;

// Whether the attribution tells of something that it may not say itself: its cue stands last, and
// what may be another one inside its content.
bool MayTell(const Context& c, const Attributed& a) {
  return a.speech && a.source >= 0 && !a.turn && a.speaker < 0 && a.cue >= a.content.back().last &&
         std::any_of(a.content.begin(), a.content.end(), [&](const UnitRange& range) {
           return c.counts.Between(range.first, range.last).cues > 0;
         });
}

// Whether `outer`, of which that holds, tells of `inner`, and all that it quotes is of that.
bool Tells(const Context& c, const Attributed& outer, const Attributed& inner) {
  if (!inner.speech || inner.cue < 0 || inner.source < 0 || inner.source == outer.source ||
      !Holds(outer.content, inner.cue) ||
      !Holds(outer.content, c.mentions.all[inner.source].unit) ||
      !c.Is(inner.cue, c.classes.cue_strong)) {
    return false;
  }
  bool quoted = false;
  for (const UnitRange& range : outer.content) {
    for (uint32_t u = range.first; u < range.last; ++u) {
      if (c.tape()[u].quote < 0) continue;
      if (!Holds(inner.content, u)) return false;
      quoted = true;
    }
  }
  return quoted;
}

// "Could not say that “late”": these words are no quotation's.
bool IsDenied(const Context& c, const Attributed& a) {
  const Unit* const units = c.tape().units().data();
  const uint32_t source = c.mentions.all[a.source].unit;
  return source < a.cue && std::any_of(units + source + 1, units + a.cue, [&](const Unit& unit) {
           return c.rules.Is(unit.symbol, c.classes.negation);
         });
}

// "Nothing the mayor said “will do”": a clause about what stands before it.
bool IsRelated(const Context& c, const Attributed& a) {
  const Mention& mention = c.mentions.all[a.source];
  const uint32_t source = mention.unit;
  if (source == 0 || source > a.cue || mention.kind == Mention::kRelative) return false;
  return c.tape()[source - 1].emit != 0 || c.Is(source - 1, c.classes.pronoun) ||
         c.Is(source - 1, c.classes.quantity);
}

}  // namespace

void TakeTellers(const Context& c, const ReferentContext& referents,
                 std::vector<Attributed>* attributions) {
  std::vector<Attributed>& all = *attributions;
  for (size_t i = 0; i < all.size(); ++i) {
    Attributed& outer = all[i];
    if (!MayTell(c, outer)) continue;
    const size_t begin = i - std::min(i, kMostApart), end = std::min(all.size(), i + kMostApart);
    const auto inner = std::find_if(all.begin() + begin, all.begin() + end,
                                    [&](const Attributed& a) { return Tells(c, outer, a); });
    if (inner == all.begin() + end || IsDenied(c, *inner)) continue;
    if (IsRelated(c, *inner)) {
      const size_t at = inner - all.begin();
      all.erase(inner);
      i -= at < i;
      continue;
    }
    const int32_t speaker =
        inner->speaker >= 0 ? inner->speaker : referents.speaker_of[inner->source];
    if (speaker < 0) continue;
    outer.speaker = speaker;
    outer.rivals.clear();
    UnitRange& last = inner->content.back();
    last.last = std::min(last.last, std::max(last.first + 1, outer.content.back().last));
  }
}

}  // namespace whosaid
