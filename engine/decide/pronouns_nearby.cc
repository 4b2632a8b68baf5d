#include "engine/decide/pronouns_nearby.h"

#include <algorithm>

namespace whosaid {

void PronounsNearby::Add(const Attributed& attribution) {
  const UnitRange& words = attribution.content.front();
  if (attribution.cue < 0 || words.first <= attribution.cue) return;
  // "Asked by Holt if he was late": who is asked.
  if (c_.Is(attribution.cue, c_.classes.cue_ask) &&
      c_.mentions.all[attribution.source].unit > attribution.cue) {
    return;
  }
  const Mention& source = c_.mentions.all[attribution.source];
  // "that she"
  for (uint32_t u = words.first; u < std::min(words.last, words.first + 2); ++u) {
    const int32_t m = c_.mentions.of_unit[u];
    if (m < 0) continue;
    const Mention& mention = c_.mentions.all[m];
    if (m > attribution.source && IsPersonal(mention) && mention.sentence == source.sentence) {
      own_words_of_[m] = attribution.source;
    }
    return;
  }
}

int32_t PronounsNearby::MentionOf(uint32_t m, bool is_source) const {
  if (!IsPersonal(c_.mentions.all[m])) return -1;
  if (const int32_t asks = AsksForAnonymity(m); asks >= 0 || is_source) return asks;
  return own_words_of_[m] >= 0 ? own_words_of_[m] : NamedBehindClause(m);
}

// he or she, as a subject
bool PronounsNearby::IsPersonal(const Mention& mention) {
  return mention.kind == Mention::kPronoun && mention.subject_case &&
         (mention.gender == Gender::kMale || mention.gender == Gender::kFemale);
}

// The mention before the reason for anonymity that stands right before pronoun m and a conjunction;
// -1: there is none.
int32_t PronounsNearby::AsksForAnonymity(uint32_t m) const {
  const uint32_t first = c_.reading.outline.sentences[c_.mentions.all[m].sentence].first;
  uint32_t u = c_.mentions.all[m].unit;
  if (u < first + 3 || !c_.Is(u - 1, c_.classes.subordinator)) return -1;
  u -= 2;
  if (c_.Is(u, c_.classes.comma)) --u;
  if (!c_.Is(u, c_.classes.reason)) return -1;
  while (u > first && !c_.Is(u, c_.classes.comma) && c_.mentions.of_unit[u] < 0) --u;
  return c_.mentions.of_unit[u];
}

// The mention with a name that follows the first comma behind pronoun m, in a sentence that opens
// with a clause and names nobody before; -1: there is none.
int32_t PronounsNearby::NamedBehindClause(uint32_t m) const {
  constexpr uint32_t kMostUnits = 16;
  const Mention& pronoun = c_.mentions.all[m];
  const Sentence& s = c_.reading.outline.sentences[pronoun.sentence];
  if (pronoun.unit <= s.first ||
      !(c_.Is(s.first, c_.classes.subordinator) || c_.Is(s.first, c_.classes.cue_part) ||
        c_.Is(s.first, c_.classes.cue_ing))) {
    return -1;
  }
  for (uint32_t i = m; i-- > c_.mentions.sentence_begin[pronoun.sentence];) {
    if (c_.mentions.all[i].has_name()) return -1;
  }
  for (uint32_t u = s.first; u + 1 < s.last && u < pronoun.unit + kMostUnits; ++u) {
    if (!c_.Is(u, c_.classes.comma)) continue;
    if (u < pronoun.unit) return -1;
    const int32_t behind = c_.mentions.of_unit[u + 1];
    return behind >= 0 && c_.mentions.all[behind].has_name() ? behind : -1;
  }
  return -1;
}

}  // namespace whosaid
