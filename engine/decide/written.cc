#include "engine/decide/written.h"

namespace whosaid {
namespace {

// The mention before the verb at unit u; -1 if that gives no text out, or nobody stands there.
int32_t BeforeVerb(const Context& c, const Sentence& s, int64_t u) {
  if (!c.IsWord(s, u, c.classes.gives)) return -1;
  --u;
  while (c.IsWord(s, u, c.classes.adverb) || c.IsWord(s, u, c.classes.auxiliary) ||
         c.IsWord(s, u, c.classes.time)) {
    --u;
  }
  return u < s.first ? -1 : c.mentions.of_unit[u];
}

// The mention of who gives out the text: "Ruiz wrote the board a letter", "an email that Ruiz
// sent"; -1 if nobody is told to.
int32_t GiverOf(const Context& c, const Mention& text) {
  const Sentence& s = c.reading.outline.sentences[text.sentence];
  int64_t verb = int64_t{text.unit} - 1;
  if (verb > s.first && c.mentions.of_unit[verb] >= 0) --verb;  // "the board"
  if (const int32_t giver = BeforeVerb(c, s, verb); giver >= 0) return giver;
  int64_t subject = int64_t{text.unit} + 1;
  if (c.IsWord(s, subject, c.classes.relative)) ++subject;
  const bool told = subject + 1 < s.last && c.mentions.of_unit[subject] >= 0;
  return told ? BeforeVerb(c, s, subject + 1) : -1;
}

}  // namespace

void TakeWriters(const Context& c, const ReferentContext& referents,
                 std::vector<Attributed>* attributions) {
  for (Attributed& a : *attributions) {
    if (!a.speech || a.source < 0 || a.speaker >= 0) continue;
    const int32_t text = referents.speaker_of[a.source];
    if (text < 0) continue;
    const SpeakerEntry& entry = c.speakers.all[text];
    if (entry.speaker_class != v1::Speaker::DOCUMENT || !entry.described || entry.mentions.empty())
      continue;
    const Mention& first = c.mentions.all[entry.mentions.front()];
    if (!first.given_out) continue;
    const int32_t giver = GiverOf(c, first);
    const int32_t writer = giver < 0 ? -1 : referents.speaker_of[giver];
    if (writer >= 0 && c.speakers.all[writer].speaker_class != v1::Speaker::DOCUMENT) {
      a.speaker = writer;
      a.rivals.clear();
    }
  }
}

}  // namespace whosaid
