#include "engine/decide/retold.h"

#include <algorithm>

namespace whosaid {
namespace {

// Attributions stand in the order of their contents: those that may hold one another are near.
constexpr size_t kMostApart = 6;

// "Nothing the mayor said", "Ruiz could not say": these words are no quotation's.
bool SaysNothing(const Context& c, const Attributed& inner) {
  const uint32_t source = c.mentions.all[inner.source].unit;
  if (source >= inner.cue) return false;
  const Unit* const units = c.tape().units().data();
  const bool negated = std::any_of(units + source + 1, units + inner.cue, [&](const Unit& unit) {
    return c.rules.Is(unit.symbol, c.classes.negation);
  });
  const bool related = source > 0 && (c.tape()[source - 1].emit != 0 ||
                                      c.Is(source - 1, c.classes.pronoun) ||
                                      c.Is(source - 1, c.classes.quantity));
  return negated || related;
}

// Whether `outer`, whose cue stands last, tells of `inner`, and all that it quotes is of that.
bool Tells(const Context& c, const Attributed& outer, const Attributed& inner) {
  if (!inner.speech || inner.cue < 0 || inner.source < 0 || inner.source == outer.source ||
      !Holds(outer.content, inner.cue) ||
      !Holds(outer.content, c.mentions.all[inner.source].unit) ||
      outer.cue < outer.content.back().last || !c.Is(inner.cue, c.classes.cue_strong) || SaysNothing(c, inner)) {
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

}  // namespace

void TakeTellers(const Context& c, const ReferentContext& referents,
                 std::vector<Attributed>* attributions) {
  std::vector<Attributed>& all = *attributions;
  for (size_t i = 0; i < all.size(); ++i) {
    Attributed& outer = all[i];
    if (!outer.speech || outer.source < 0 || outer.turn || outer.speaker >= 0) continue;
    const size_t begin = i - std::min(i, kMostApart), end = std::min(all.size(), i + kMostApart);
    for (size_t k = begin; k < end; ++k) {
      if (k == i || !Tells(c, outer, all[k])) continue;
      Attributed& inner = all[k];
      const int32_t speaker =
          inner.speaker >= 0 ? inner.speaker : referents.speaker_of[inner.source];
      if (speaker < 0) continue;
      outer.speaker = speaker;
      outer.rivals.clear();
      UnitRange& last = inner.content.back();
      last.last = std::min(last.last, std::max(last.first + 1, outer.content.back().last));
      break;
    }
  }
}

}  // namespace whosaid
