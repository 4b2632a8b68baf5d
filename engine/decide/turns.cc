#include "engine/decide/turns.h"

#include <algorithm>
#include <vector>

namespace whosaid {

Turn TurnAt(const Context& c, uint32_t s) {
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  const Sentence& sentence = sentences[s];
  const uint32_t opening = sentence.first, colon = opening + 1;
  if (colon + 1 >= sentence.last || !c.Is(colon, c.classes.colon) ||
      c.tape()[colon + 1].quote >= 0 || c.tape()[opening].quote >= 0 ||
      (s > 0 && sentences[s - 1].paragraph == sentence.paragraph)) {
    return Turn::kNone;
  }
  const Unit& unit = c.tape()[opening];
  if (unit.last == unit.first + 1) {
    const Symbol word = SymbolOfToken(c.rules, c.reading, unit.first);
    const bool capital = c.rules.Is(word, c.classes.anycap);
    if (capital && c.rules.Is(word, c.classes.asker)) return Turn::kQuestion;
    if (capital && c.rules.Is(word, c.classes.answerer)) return Turn::kAnswer;
  }
  const int32_t m = c.mentions.of_unit[opening];
  const bool named =
      m >= 0 && c.mentions.all[m].kind != Mention::kPlace &&
      (c.mentions.all[m].has_name() || c.reading.layout.tokens[unit.first].shape == Shape::kUpper);
  return named ? Turn::kNamed : Turn::kNone;
}

namespace {

// Whether somebody speaks to somebody: in a question, or of "I" and "you".
bool IsAddressed(const Context& c, const Sentence& sentence) {
  for (uint32_t u = sentence.first; u < sentence.last; ++u) {
    if (c.Is(u, c.classes.question) || c.Is(u, c.classes.first) || c.Is(u, c.classes.second))
      return true;
  }
  return false;
}

}  // namespace

bool HasTurns(const Context& c) {
  std::vector<uint64_t> openings;  // the last word of each
  bool addressed = false;
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  for (uint32_t s = 0; s < sentences.size(); ++s) {
    const Turn turn = TurnAt(c, s);
    if (turn == Turn::kNone) continue;
    addressed |= IsAddressed(c, sentences[s]);
    const uint32_t opening = sentences[s].first;
    const int32_t m = c.mentions.of_unit[opening];
    const bool name = turn == Turn::kNamed && c.mentions.all[m].has_name();
    const uint32_t last = name ? c.mentions.all[m].name_last : c.tape()[opening].last;
    openings.push_back(c.reading.layout.tokens[last - 1].hash);
  }
  std::sort(openings.begin(), openings.end());
  return addressed && openings.size() >= kTurnsOfTranscript &&
         std::adjacent_find(openings.begin(), openings.end()) != openings.end();
}

int32_t WhoAnswers(const Context& c) {
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  uint32_t first = 0;
  while (first < sentences.size() && TurnAt(c, first) == Turn::kNone) ++first;
  int32_t most = -1;
  size_t mentions = 0;
  for (uint32_t m = 0; m < c.mentions.all.size() && c.mentions.all[m].sentence < first; ++m) {
    const int32_t s = c.mentions.all[m].speaker;
    if (s < 0) continue;
    const SpeakerEntry& speaker = c.speakers.all[s];
    if (speaker.described || speaker.speaker_class != v1::Speaker::PERSON ||
        speaker.mentions.size() <= mentions) {
      continue;
    }
    mentions = speaker.mentions.size();
    most = m;
  }
  return most;
}

}  // namespace whosaid
