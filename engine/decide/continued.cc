#include "engine/decide/continued.h"

namespace whosaid {
namespace {

// Whether span k of the quotes continues the one before it, with the same mark: “ within " is
// somebody else's.
bool Continues(const Context& c, const std::vector<QuoteDecision>& quotes, size_t k) {
  const auto quote_of = [&](size_t i) { return c.tape()[quotes[i].unit].quote; };
  const auto mark_of = [&](const QuotedSpan& span) {
    return Slice(c.reading.text, c.reading.layout.tokens[span.first].span());
  };
  const std::vector<QuotedSpan>& spans = c.reading.quotes.spans;
  const QuotedSpan& here = spans[quote_of(k)];
  return k > 0 && here.continues >= 0 && quote_of(k - 1) == here.continues &&
         mark_of(here) == mark_of(spans[here.continues]);
}

// Whether who says the span is told behind it in its sentence, outside of all quotations.
bool IsTold(const Context& c, const QuoteDecision& quote) {
  if (quote.source < 0) return false;
  const Mention& source = c.mentions.all[quote.source];
  return source.sentence == quote.sentence && source.quote < 0 && source.unit > quote.unit;
}

}  // namespace

size_t OneWhoGoesOn(const Context& c, const std::vector<QuoteDecision>& quotes,
                    const Question& question, size_t best) {
  const int32_t before = c.reading.quotes.spans[c.tape()[question.unit].quote].continues;
  if (before < 0 || quotes.empty() || c.tape()[quotes.back().unit].quote != before) return best;
  // A transcript's paragraphs are somebody's each.
  const int32_t source = quotes.back().source;
  if (source < 0 || c.mentions.all[source].kind == Mention::kDocument) return best;
  for (size_t i = 0; i < question.size(); ++i) {
    if (question[i].mention == source) return i;
  }
  return best;
}

void TellThoseBefore(const Context& c, std::vector<QuoteDecision>* quotes,
                     std::vector<Attributed>* attributions) {
  constexpr size_t kMostSpans = 60;  // that one ends
  const QuoteDecision& last = quotes->back();
  if (!IsTold(c, last)) return;
  const size_t end = quotes->size();
  for (size_t k = end - 1; k + kMostSpans > end && Continues(c, *quotes, k); --k) {
    QuoteDecision& earlier = (*quotes)[k - 1];
    if (IsTold(c, earlier)) return;
    Attributed& a = (*attributions)[earlier.attribution];
    if (a.content.front().first != earlier.unit) return;
    a.speech = true;
    a.source = earlier.source = last.source;
    a.probability = earlier.probability = last.probability;
    a.rivals.clear();
  }
}

}  // namespace whosaid
