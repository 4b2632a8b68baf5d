#include "engine/decide/written.h"

#include <algorithm>

#include "engine/mentions/giver.h"

namespace whosaid {
namespace {

int32_t GiverOf(const Context& c, uint32_t unit) {
  return GiverOf(c.rules, c.classes, c.reading, c.mentions, unit);
}

// "In a letter, Ruiz was blunter. “It is late,” it said": the mention of Ruiz, if `it` is a text
// that the sentence before tells of as a place of words only; -1 if it is not.
int32_t WriterAbove(const Context& c, const Mention& it) {
  if (it.kind != Mention::kPronoun || it.gender != Gender::kNeuter || it.sentence == 0) return -1;
  const Sentence& s = c.reading.outline.sentences[it.sentence - 1];
  if (s.paragraph + 1 < it.paragraph) return -1;
  constexpr uint32_t kMostUnits = 100;
  for (uint32_t u = s.first; u < std::min(s.last, s.first + kMostUnits); ++u) {
    if (!c.IsWord(s, u, c.classes.cue_text)) continue;
    const int32_t m = GiverOf(c, u);
    if (m < 0) return -1;
    const Mention& writer = c.mentions.all[m];
    const bool body = writer.kind == Mention::kBody || writer.kind == Mention::kBodyNoun ||
                      writer.gender == Gender::kNeuter;
    return body ? -1 : m;
  }
  return -1;
}

}  // namespace

void TakeWriters(const Context& c, const ReferentContext& referents,
                 std::vector<Attributed>* attributions) {
  for (Attributed& a : *attributions) {
    if (!a.speech || a.source < 0 || a.speaker >= 0) continue;
    if (const int32_t m = WriterAbove(c, c.mentions.all[a.source]); m >= 0) {
      a.speaker = referents.speaker_of[m];
      a.rivals.clear();
      continue;
    }
    const int32_t text = referents.speaker_of[a.source];
    if (text < 0) continue;
    const SpeakerEntry& entry = c.speakers.all[text];
    if (entry.speaker_class != v1::Speaker::DOCUMENT || !entry.described || entry.mentions.empty())
      continue;
    const Mention& first = c.mentions.all[entry.mentions.front()];
    if (!first.given_out) continue;
    const int32_t giver = GiverOf(c, first.unit);
    const int32_t writer = giver < 0 ? -1 : referents.speaker_of[giver];
    if (writer >= 0 && c.speakers.all[writer].speaker_class != v1::Speaker::DOCUMENT) {
      a.speaker = writer;
      a.rivals.clear();
    }
  }
}

}  // namespace whosaid
