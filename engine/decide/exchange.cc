#include "engine/decide/exchange.h"

#include <cstddef>

namespace whosaid {

Exchange FindExchange(const Context& c, const Quoted& q, const std::vector<CueDecision>& cues,
                      const std::vector<QuoteDecision>& before) {
  constexpr uint32_t kMostParagraphs = 5;
  if (!q.alone || before.empty() || before.back().source < 0) return {};
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  const int32_t last = before.back().source, speaker = c.mentions.all[last].speaker;
  const uint32_t paragraph = sentences[before.back().sentence].paragraph;
  if (paragraph + 1 != q.paragraph) return {};
  // "“Is it late?” Holt asked. ¶ “It is,” he said.": he is not Holt, though nobody knows yet who.
  const auto differs = [&](int32_t source, bool asked_him) {
    if (source < 0 || source == last) return false;
    const int32_t other = c.mentions.all[source].speaker;
    return other >= 0 && (speaker >= 0 ? other != speaker : asked_him);
  };
  Exchange found;
  uint32_t unit = 0;
  for (size_t i = before.size() - 1; i-- > 0;) {
    const QuoteDecision& earlier = before[i];
    const uint32_t at = sentences[earlier.sentence].paragraph;
    if (at + kMostParagraphs < q.paragraph) break;
    const bool asks = EndOfQuote(c.reading, c.tape()[earlier.unit]) == Mark::kQuestion;
    if (!differs(earlier.source, asks && at < paragraph)) continue;
    found = {earlier.source, asks};
    unit = earlier.unit;
    break;
  }
  for (size_t i = FirstCueOf(cues, q.sentence); i-- > 0 && cues[i].unit > unit;) {
    const uint32_t at = sentences[cues[i].sentence].paragraph;
    if (at + kMostParagraphs < q.paragraph) break;
    if (!c.Is(cues[i].unit, c.classes.cue_ask)) continue;
    if (differs(cues[i].source, true)) return {cues[i].source, true};
  }
  return found;
}

}  // namespace whosaid
