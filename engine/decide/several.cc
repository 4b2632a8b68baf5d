#include "engine/decide/several.h"

#include <algorithm>

#include "engine/decide/referent_hints.h"

namespace whosaid {
namespace {

// Whether mention m and the next are of one list: the same people may be named together again in
// the next sentence.
bool AreJoined(const Context& c, size_t m) {
  const Mention &mention = c.mentions.all[m], &next = c.mentions.all[m + 1];
  if (mention.joint != next.joint || mention.sentence != next.sentence) return false;
  uint32_t u = mention.unit + 1;
  while (u < next.unit && (c.Is(u, c.classes.comma) || c.Is(u, c.classes.joins))) ++u;
  return u == next.unit;
}

// "Residents filled the room, some of them chanting": those of whom mention m tells a part, if its
// sentence names several people before; -1: it does not, or m is no part of anybody.
int32_t WholeOf(const Context& c, const ReferentContext& so_far, uint32_t m) {
  const Mention& part = c.mentions.all[m];
  const Tape& words = c.reading.tapes[0];
  // The mention may end before "of them".
  const uint32_t them = words.IndexAt(part.first) + 2;
  const auto is = [&](uint32_t i, ClassId id) {
    return i < words.size() && c.rules.Is(words[i].symbol, id);
  };
  if (part.kind != Mention::kRole || words[them - 2].first != part.first ||
      !is(them - 2, c.classes.pronoun) || !is(them - 2, c.classes.plural) ||
      !is(them - 1, c.classes.modifies) || !is(them, c.classes.pronoun) ||
      !is(them, c.classes.plural)) {
    return -1;
  }
  constexpr uint32_t kMostBefore = 40;
  for (uint32_t i = m;
       i-- > 0 && m - i <= kMostBefore && c.mentions.all[i].sentence == part.sentence;) {
    const int32_t s = so_far.speaker_of[i];
    if (s >= 0 && c.speakers.all[s].speaker_class == v1::Speaker::COLLECTIVE) return s;
  }
  return -1;
}

}  // namespace

void SpeakTogether(const Context& c, Attributed* a) {
  if (a->source < 0 || a->speaker >= 0) return;
  const std::vector<Mention>& all = c.mentions.all;
  const int32_t joint = all[a->source].joint;
  if (joint < 0) return;
  size_t first = a->source, last = first;
  while (first > 0 && AreJoined(c, first - 1)) --first;
  while (last + 1 < all.size() && AreJoined(c, last)) ++last;
  // A list of three is hardly ever anything else, though its edges are seldom found.
  UnitRange& words = a->source_tokens;
  if (last - first > 1) {
    words.first = std::min(words.first, all[first].first);
    words.last = std::max(words.last, all[last].last);
  }
  if (all[first].name_first < words.first || all[last].name_last > words.last) return;
  a->speaker = joint;
  a->rivals.erase(std::remove_if(a->rivals.begin(), a->rivals.end(),
                                 [&](const Rival& rival) {
                                   return rival.source >= 0 &&
                                          c.mentions.all[rival.source].joint == joint;
                                 }),
                  a->rivals.end());
}

int32_t TheyWho(const Context& c, const ReferentContext& so_far, uint32_t m) {
  if (const int32_t whole = WholeOf(c, so_far, m); whole >= 0) return whole;
  const Mention& they = c.mentions.all[m];
  if (they.kind != Mention::kPronoun || they.number != Number::kPlural ||
      they.grammatical_person != 3) {
    return -1;
  }
  for (uint32_t i = m; i-- > 0;) {
    const Mention& earlier = c.mentions.all[i];
    if (they.sentence - earlier.sentence > 2 || they.paragraph - earlier.paragraph > 1) break;
    const int32_t s = earlier.joint >= 0 ? earlier.joint : so_far.speaker_of[i];
    if (s < 0) continue;
    const SpeakerEntry& speaker = c.speakers.all[s];
    const bool many =
        speaker.number == Number::kPlural || speaker.speaker_class == v1::Speaker::COLLECTIVE;
    const bool spoke =
        static_cast<int32_t>(i) == so_far.last_source && they.sentence - earlier.sentence <= 1;
    const bool body =
        speaker.speaker_class == v1::Speaker::ORGANIZATION && earlier.kind != Mention::kPlace;
    // "A neighbour said it was late. “Very,” they added."
    const bool someone =
        speaker.described && IsOnePerson(speaker) && so_far.gender_of[s] == Gender::kUnknown;
    if ((spoke && (body || someone)) || (many && (c.mentions.Opens(i) || so_far.is_source[i])))
      return s;
  }
  return -1;
}

}  // namespace whosaid
