// What the speakers of a document are found from, by all that find some.
#ifndef WHOSAID_ENGINE_MENTIONS_SPEAKER_PARTS_H_
#define WHOSAID_ENGINE_MENTIONS_SPEAKER_PARTS_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/head_nouns.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/names.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// All of it must outlive whoever holds it. The speakers are those that names made, and those of the
// mentions before the one that is asked about.
struct SpeakerParts {
  const RuleSet& rules;
  const Classes& classes;
  const Reading& reading;
  const Mentions& mentions;
  const NamedSpeakers& names;
  HeadNouns& head_nouns;
  std::vector<SpeakerEntry>& speakers;

  uint64_t HashAt(uint32_t token) const { return reading.layout.tokens[token].hash; }
  // Whether one of tokens [first, last) is the word.
  bool Holds(uint32_t first, uint32_t last, uint64_t word) const {
    for (uint32_t i = first; i < last; ++i) {
      if (HashAt(i) == word) return true;
    }
    return false;
  }
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_SPEAKER_PARTS_H_
