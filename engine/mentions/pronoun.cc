#include "engine/mentions/pronoun.h"

#include <algorithm>

namespace whosaid {
namespace {

// What a mention is to the verb beside it, as far as its neighbours tell.
enum class Place { kOther, kSays, kObject, kOwner };

Place PlaceOf(const RuleSet& rules, const Classes& classes, const Tape& tape,
              const Mention& mention) {
  const uint32_t u = mention.unit;
  const WordIs is{rules, tape};
  if (is(u + 1, classes.clitic)) return Place::kOwner;
  if (u == 0) return Place::kOther;
  // "It was late, said Ruiz", "It was late, Ruiz said"
  const uint32_t end = is(u - 1, classes.cue_past) ? u - 1 : u;
  if (end > 0 && (end < u || is(u + 1, classes.cue_past)) &&
      (is(end - 1, classes.comma) || tape[end - 1].quote >= 0)) {
    return Place::kSays;
  }
  return is(u - 1, classes.preposition) || is(u - 1, classes.to) ? Place::kObject : Place::kOther;
}

// Whether the mention is one person's, with or without a name.
bool IsOne(const Mention& mention, const std::vector<SpeakerEntry>& speakers) {
  if (mention.kind == Mention::kPerson) return true;
  return mention.kind == Mention::kRole && mention.number != Number::kPlural &&
         mention.speaker >= 0 && speakers[mention.speaker].speaker_class == v1::Speaker::ANONYMOUS;
}

// "A petition with 400 names which calls it late", "a sign above the door that says", "a pilot in
// the town who calls it late": the petition, the sign and the pilot, if mention m is "which" or
// "who"; -1: the noun right before it, or none.
int32_t NounBeyond(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m) {
  if (m < 2) return -1;
  const Tape& tape = reading.outline.tape;
  const Mention &near = mentions.all[m - 1], &far = mentions.all[m - 2];
  // "a pilot familiar with the talks, who": the role ends with the preposition.
  const bool attached = far.unit + 1 == near.unit && far.kind == Mention::kRole &&
                        HasWord(rules, reading, far.first, far.last, classes.insider);
  if (near.unit + 2 < mentions.all[m].unit || (far.unit + 2 != near.unit && !attached)) return -1;
  if (attached) return m - 2;
  if (!rules.Is(tape[near.unit - 1].symbol, classes.preposition)) return -1;
  const bool who = rules.Is(tape[mentions.all[m].unit].symbol, classes.subject);
  const bool told = who ? (near.kind == Mention::kThing || near.kind == Mention::kPlace) &&
                              (far.kind == Mention::kRole || far.kind == Mention::kPerson)
                        : near.kind == Mention::kThing && far.kind == Mention::kDocument &&
                              near.unit + 1 == mentions.all[m].unit;
  return told ? m - 2 : -1;
}

// The noun right before a relative, or before the title that stands between: "a film, “Late”,
// which"; -1: it stands too far off. "A letter from a neighbour, which": not the neighbour.
int32_t NounBefore(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, const std::vector<SpeakerEntry>& speakers,
                   const Mention& relative, uint32_t m) {
  if (const int32_t beyond = NounBeyond(rules, classes, reading, mentions, m); beyond >= 0)
    return mentions.all[beyond].speaker;
  const Tape& tape = reading.outline.tape;
  uint32_t reach = 2;
  for (uint32_t u = relative.unit; u-- > 0 && u + 2 >= relative.unit;) {
    if (tape[u].quote >= 0) reach = 4;
  }
  const WordIs is{rules, tape};
  const bool which = !is(relative.unit, classes.subject) && !is(relative.unit, classes.that);
  uint32_t noun = m;
  for (; noun > 0; --noun) {
    const Mention& before = mentions.all[noun - 1];
    if (before.sentence != relative.sentence || before.unit + reach < relative.unit) return -1;
    if (noun < m && before.kind != Mention::kDocument && before.kind != Mention::kThing) return -1;
    if (!which || !IsOne(before, speakers)) break;
    constexpr uint32_t kMostToNext = 5;  // "sent by a neighbour"
    reach = relative.unit - before.unit + kMostToNext;
  }
  return noun > 0 ? mentions.all[noun - 1].speaker : -1;
}

}  // namespace

int32_t ResolvePronoun(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mentions& mentions, const std::vector<SpeakerEntry>& speakers,
                       const Mention& pronoun, uint32_t m) {
  if (pronoun.kind == Mention::kRelative)
    return NounBefore(rules, classes, reading, mentions, speakers, pronoun, m);
  if (pronoun.grammatical_person != 3) return -1;
  constexpr float kMostAdded = 5;
  int32_t best = -1;
  float best_score = -1e9f;
  for (uint32_t i = m; i-- > 0;) {
    const Mention& earlier = mentions.all[i];
    const int sentences = pronoun.sentence - earlier.sentence;
    if (sentences > 12 || m - i > 120) break;
    const bool plural = pronoun.number == Number::kPlural;
    const int32_t meant = plural && earlier.joint >= 0 ? earlier.joint : earlier.speaker;
    if (meant < 0 || earlier.aside) continue;
    const SpeakerEntry& speaker = speakers[meant];
    if (speaker.speaker_class == v1::Speaker::AUTHOR) continue;
    float score = -1.0f * std::min(sentences, 6) - 0.4f * (pronoun.paragraph - earlier.paragraph);
    // It only falls, and what is added below is not as much.
    if (score + kMostAdded < best_score) break;
    if (pronoun.gender == Gender::kMale || pronoun.gender == Gender::kFemale) {
      if (speaker.speaker_class == v1::Speaker::ORGANIZATION ||
          speaker.speaker_class == v1::Speaker::DOCUMENT || speaker.number == Number::kPlural ||
          earlier.kind == Mention::kThing) {
        continue;
      }
      if (Clash(speaker.gender, pronoun.gender)) continue;
      if (speaker.gender == pronoun.gender) score += 1.0f;
      if (earlier.kind == Mention::kPerson) score += 0.6f;
      if (speaker.described) score -= 3.0f;
    } else if (plural) {
      const bool many = speaker.number == Number::kPlural || earlier.kind == Mention::kGroup ||
                        speaker.speaker_class == v1::Speaker::ORGANIZATION;
      if (!many) continue;
      if (speaker.number == Number::kPlural) score += 1.0f;
    } else {
      // A body or a text, but nothing else that only seems to speak. "In an audit, its report": a
      // body's.
      if (pronoun.possessed && sentences == 0 && speaker.speaker_class == v1::Speaker::DOCUMENT)
        continue;
      if (speaker.speaker_class != v1::Speaker::ORGANIZATION &&
          (speaker.speaker_class != v1::Speaker::DOCUMENT || earlier.kind == Mention::kThing)) {
        continue;
      }
      // "The agency released a report. It says": a text, but none that somebody speaks through.
      if (speaker.speaker_class == v1::Speaker::DOCUMENT && !earlier.given_out && sentences <= 1)
        score += 2.5f;
    }
    // Subjects go on.
    const Place place = PlaceOf(rules, classes, reading.outline.tape, earlier);
    if (place == Place::kSays || mentions.subject[earlier.sentence] == i) score += 2.0f;
    if (place == Place::kOwner || place == Place::kObject) score -= 1.0f;
    if (earlier.subject_case) score += 0.2f;
    if (score > best_score) {
      best_score = score;
      best = meant;
    }
  }
  return best;
}

}  // namespace whosaid
