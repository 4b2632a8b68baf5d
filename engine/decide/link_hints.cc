#include "engine/decide/link_hints.h"

#include <algorithm>

#include "engine/decide/quoted.h"

namespace whosaid {

size_t Somebody(const Context& c, const Question& question, size_t best) {
  const uint32_t index = c.reading.outline.SentenceOf(question.unit);
  const Quoted quoted = ReadQuoted(c, index, question.unit);
  const Sentence& own = c.reading.outline.sentences[index];
  const bool all = own.first == question.unit && own.last <= question.unit + 1;
  if (!(quoted.alone || all) || !quoted.whole) return best;
  // "Ruiz lives near the port. The port is old. ¶ “I never liked it.”", "It rained. ¶ “I ...”"
  const auto speaks = [&](const Candidate& candidate) {
    if (candidate.mention < 0) return false;
    const Mention& mention = c.mentions.all[candidate.mention];
    const bool it = mention.kind == Mention::kPronoun && mention.gender == Gender::kNeuter;
    return mention.kind != Mention::kThing && mention.kind != Mention::kPlace &&
           !(it && !c.IsBeside(mention, c.classes.cue));
  };
  return question.Likeliest(best, speaks);
}

size_t SpeechInside(const Context& c, const std::vector<CueDecision>& cues,
                    const Question& question, size_t best) {
  const uint32_t unit = question.unit;
  const Sentence& s = c.reading.outline.sentences[c.reading.outline.SentenceOf(unit)];
  const auto is = [&](const CueDecision& cue, ClassId id) { return c.IsWord(s, cue.unit, id); };
  const absl::Span<const CueDecision> here = CuesOf(cues, s.index);
  const CueDecision* inner = nullptr;
  for (const CueDecision& cue : here) {
    if (cue.source < 0 || !Holds(cue.content, unit)) continue;
    if (inner == nullptr || Holds(inner->content, cue.unit)) inner = &cue;
  }
  if (inner == nullptr || inner->source == question[best].mention) return best;
  const bool paused = inner->unit + 2 == unit && (c.IsWord(s, unit - 1, c.classes.comma) ||
                                                  c.IsWord(s, unit - 1, c.classes.colon));
  const bool says = paused || (is(*inner, c.classes.cue_call) && inner->unit < unit) ||
                    (is(*inner, c.classes.cue_reply) && inner->unit + 2 >= unit);
  const bool inside = std::any_of(here.begin(), here.end(), [&](const CueDecision& outer) {
    return outer.source >= 0 && outer.source != inner->source &&
           Holds(outer.content, inner->unit) && Holds(outer.content, unit) &&
           (says || is(outer, c.classes.cue_accord));
  });
  // "When a man yelled, “Go home!” the mayor left"
  const int64_t chosen = question[best].mention;
  const bool before = paused && c.IsWord(s, unit - 1, c.classes.comma) && chosen >= 0 &&
                      c.mentions.all[chosen].unit > unit;
  for (size_t i = 0; (inside || before) && i < question.size(); ++i) {
    if (question[i].mention == inner->source) return i;
  }
  return best;
}

}  // namespace whosaid
