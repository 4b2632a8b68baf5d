#include "engine/mentions/other_party.h"

namespace whosaid {

int32_t OtherParty(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, const Mention& mention) {
  if (mention.has_name()) return -1;
  const Sentence& sentence = reading.outline.sentences[mention.sentence];
  const WordIs is{rules, reading.outline.tape};
  const uint32_t u = mention.unit;
  if (u < sentence.first + 2) return -1;
  if (is(u - 1, classes.comma) && is(u + 1, classes.cue) && is(u + 2, classes.comma))
    return mentions.of_unit[u - 2];
  return is(sentence.first, classes.cue_venue) ? mentions.of_unit[sentence.first + 1] : -1;
}

}  // namespace whosaid
