#include "engine/decide/passive.h"

#include <algorithm>

namespace whosaid {

PassiveSubject SubjectOfPassive(const Context& c, const Sentence& s, int64_t cue) {
  const Classes& k = c.classes;
  if (!c.IsWord(s, cue, k.cue_part) || c.Is(cue, k.cue_think)) return {};
  if (!c.Is(cue, k.cue_call) && !c.Is(cue, k.cue_tell) && !c.Is(cue, k.cue_say) &&
      !c.Is(cue, k.cue_ask)) {
    return {};
  }
  // "Ruiz is said to have told them": those are her words.
  if (c.IsWord(s, cue + 1, k.to) &&
      (c.IsWord(s, cue + 2, k.cue) ||
       (c.IsWord(s, cue + 2, k.auxiliary) && c.IsWord(s, cue + 3, k.cue)))) {
    return {};
  }
  const Symbol last_word = SymbolOfToken(c.rules, c.reading, c.tape()[cue].last - 1);
  if (c.rules.Is(last_word, k.cue_ing)) return {};  // "quoted as saying"
  int64_t u = cue - 1;
  bool passive = false;
  for (; c.IsWord(s, u, k.be) || c.IsWord(s, u, k.auxiliary) || c.IsWord(s, u, k.adverb) ||
         c.IsWord(s, u, k.negation);
       --u) {
    passive |= c.Is(u, k.be);
  }
  if (c.IsWord(s, u, k.comma)) --u;  // "Ruiz, 52, was called"
  const int32_t subject = passive && u >= s.first ? c.mentions.of_unit[u] : -1;
  if (subject < 0) return {};
  const auto m = static_cast<uint32_t>(subject);
  const bool clause = c.mentions.all[m].kind == Mention::kRelative && !c.mentions.Opens(m);
  return {clause ? m - 1 : m, m + 1};
}

uint32_t FirstOfClause(const Context& c, const Sentence& s, int64_t cue) {
  constexpr int64_t kMostUnits = 5;
  const Classes& k = c.classes;
  int64_t u = cue - 1;
  const auto may_stand_between = [&] {
    return c.IsWord(s, u, k.auxiliary) || c.IsWord(s, u, k.adverb) || c.IsWord(s, u, k.negation) ||
           c.IsWord(s, u, k.time) || c.IsWord(s, u, k.number) || c.IsWord(s, u, k.preposition);
  };
  while (u > s.first && cue - u <= kMostUnits && may_stand_between() &&
         !c.IsWord(s, u, k.relative)) {
    --u;
  }
  if (!c.IsWord(s, u, k.relative) || !c.IsWord(s, u, k.subject)) return 0;
  // What stands before "who": a comma, and the antecedent.
  int64_t antecedent = u - 1;
  if (c.IsWord(s, antecedent, k.comma)) --antecedent;
  const int32_t m = antecedent >= s.first ? c.mentions.of_unit[antecedent] : -1;
  return std::max(m, 0);
}

}  // namespace whosaid
