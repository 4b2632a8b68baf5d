#include "engine/mentions/joint.h"

#include <algorithm>

namespace whosaid {

uint32_t FirstOfJoint(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      const Mentions& mentions, const Speakers& speakers, uint32_t last) {
  const Tape& tape = reading.outline.tape;
  // A place alone is seldom a speaker.
  const auto class_of = [&](const Mention& mention) {
    return mention.has_name() && mention.speaker >= 0 && mention.kind != Mention::kPlace
               ? speakers.all[mention.speaker].speaker_class
               : v1::Speaker::UNKNOWN;
  };
  // "Ana Ruiz and her husband"
  const Mention& end = mentions.all[last];
  const bool relation = !end.has_name() && end.kind == Mention::kRole && end.possessed &&
                        end.number == Number::kSingular && end.speaker >= 0;
  const v1::Speaker::Class c = relation ? v1::Speaker::PERSON : class_of(end);
  if (c != v1::Speaker::PERSON && c != v1::Speaker::ORGANIZATION) return last;
  uint32_t first = last;
  while (first > 0) {
    const Mention &before = mentions.all[first - 1], &here = mentions.all[first];
    if (class_of(before) != c || before.sentence != here.sentence || before.speaker == here.speaker)
      break;
    // Between the last two "and" stands, alone or behind a comma; between others a comma, which may
    // end what is told of the one before: "Ruiz, a pilot, Hill and Ode".
    uint32_t unit = before.unit + 1;
    bool joined =
        first < last && HasWord(rules, reading, before.last - 1, before.last, classes.comma);
    if (unit < here.unit && rules.Is(tape[unit].symbol, classes.comma)) {
      ++unit;
      joined = first < last;
    }
    if (first == last && unit < here.unit && rules.Is(tape[unit].symbol, classes.joins)) {
      ++unit;
      joined = true;
    }
    if (!joined || unit != here.unit) break;
    --first;
  }
  return first;
}

Joint JointOf(const Mentions& mentions, uint32_t first, uint32_t last) {
  Joint joint;
  for (uint32_t m = first; m <= last; ++m) {
    const Mention& mention = mentions.all[m];
    joint.members.push_back(mention.speaker);
    joint.name_words += mention.has_name() ? mention.name_last - mention.name_first
                                           : mention.head_last - mention.head_first;
  }
  std::sort(joint.members.begin(), joint.members.end());
  return joint;
}

}  // namespace whosaid
