#include "engine/decide/turns.h"

#include <algorithm>
#include <vector>

namespace whosaid {

bool OpensTurn(const Context& c, uint32_t s) {
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  const Sentence& sentence = sentences[s];
  const uint32_t colon = sentence.first + 1;
  if (colon + 1 >= sentence.last || !c.Is(colon, c.classes.colon) ||
      c.tape()[colon + 1].quote >= 0 || c.tape()[sentence.first].quote >= 0 ||
      (s > 0 && sentences[s - 1].paragraph == sentence.paragraph)) {
    return false;
  }
  const int32_t m = c.mentions.of_unit[sentence.first];
  return m >= 0 && c.mentions.all[m].has_name();
}

bool HasTurns(const Context& c) {
  std::vector<uint64_t> names;  // the last word of each
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    if (!OpensTurn(c, s)) continue;
    const Mention& speaker = c.mentions.all[c.mentions.of_unit[sentences[s].first]];
    names.push_back(c.reading.layout.tokens[speaker.name_last - 1].hash);
  }
  std::sort(names.begin(), names.end());
  return names.size() >= kTurnsOfTranscript &&
         std::adjacent_find(names.begin(), names.end()) != names.end();
}

}  // namespace whosaid
