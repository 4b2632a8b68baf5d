#include "engine/decide/quoted.h"

#include <vector>

namespace whosaid {
namespace {

constexpr uint32_t kMostWords = 40, kLeastSentence = 4;
// What something is called has few words, “the Duchess of Leiden Road”; without capitals fewer.
constexpr uint32_t kMostInName = 6, kMostInTerm = 3;

// How many words there are, and whether they have capitals.
void ReadShape(const Context& c, const QuotedSpan& span, Quoted* quoted) {
  constexpr uint32_t kMostTokens = 120;
  const std::vector<Token>& tokens = c.reading.layout.tokens;
  uint32_t words = 0, caps = 0, numbers = 0, small = 0;
  bool article = false, definite = false;  // “the Wrecking Crew”
  Shape first = Shape::kMark;
  for (uint32_t i = span.first; i < span.last && i < span.first + kMostTokens && words < kMostWords;
       ++i) {
    if (tokens[i].shape == Shape::kMark) continue;
    if (first == Shape::kMark) {
      first = tokens[i].shape;
      const Symbol opens = SymbolOfToken(c.rules, c.reading, i);
      article = first == Shape::kLower && c.rules.Is(opens, c.classes.det);
      definite = article && !c.rules.Is(opens, c.classes.det_indefinite);
    }
    caps += tokens[i].shape == Shape::kCapital || tokens[i].shape == Shape::kUpper;
    numbers += tokens[i].shape == Shape::kNumber;
    if (tokens[i].shape == Shape::kLower || tokens[i].shape == Shape::kInitial) {
      const Symbol s = SymbolOfToken(c.rules, c.reading, i);
      small += c.rules.Is(s, c.classes.func) || c.rules.Is(s, c.classes.clitic);
    }
    ++words;
  }
  const bool all = words > 1 && caps == words, most = words > 3 && 2 * caps > words;
  quoted->capitals =
      first != Shape::kLower && (all || most || (words > 1 && caps > 0 && caps + numbers == words));
  quoted->title =
      (first != Shape::kLower || article) && caps > 1 && caps + numbers + small == words;
  const bool names = caps > 0 && caps + numbers + small == words;
  quoted->few = words <= kMostInTerm;
  quoted->name = (names && words <= kMostInName) || (definite && quoted->few);
  quoted->words = DistanceLabel(words);
  quoted->whole = (first == Shape::kCapital || first == Shape::kInitial) && !all &&
                  words >= kLeastSentence && quoted->end_kind > 1;
  quoted->cap = first == Shape::kLower ? label::kLower
                : all                  ? label::kAll
                : most                 ? label::kMost
                                       : label::kCap;
}

// What the words inside tell.
void ReadInside(const Context& c, const QuotedSpan& span, Quoted* quoted) {
  const Tape& words = c.reading.tapes[0];
  bool verb = false, person = false, closed = false, seen = false;
  for (uint32_t i = words.IndexAt(span.first + 1), n = 0; i < words.size() && n < kMostWords;
       ++i, ++n) {
    if (words[i].first + 1 >= span.last) break;
    const Symbol s = words[i].symbol;
    if (words[i].first == words[i].last || c.rules.Is(s, c.classes.qmark)) continue;
    if (!seen) quoted->first = c.labels.Of(words[i]);
    seen = true;
    verb |= c.rules.Is(s, c.classes.auxiliary) || c.rules.Is(s, c.classes.be) ||
            c.rules.Is(s, c.classes.modal);
    person |= c.rules.Is(s, c.classes.pronoun);
    closed |= c.rules.Is(s, c.classes.func);
  }
  constexpr Label kVerb("verb"), kPerson("pronoun"), kClosedWord("func"), kPlain("plain");
  quoted->inside = verb ? kVerb : person ? kPerson : closed ? kClosedWord : kPlain;
}

}  // namespace

Quoted ReadQuoted(const Context& c, uint32_t sentence, uint32_t unit) {
  const QuotedSpan& span = c.reading.quotes.spans[c.tape()[unit].quote];
  Quoted quoted;
  quoted.unit = unit;
  quoted.sentence = sentence;
  quoted.paragraph = c.reading.outline.sentences[sentence].paragraph;
  quoted.end_kind = QuoteEndKind(EndOfQuote(c.reading, c.tape()[unit]));
  quoted.ends = kQuoteEndLabels[quoted.end_kind];
  ReadShape(c, span, &quoted);
  ReadInside(c, span, &quoted);
  const Paragraph& paragraph = c.reading.layout.paragraphs[quoted.paragraph];
  quoted.alone = span.first <= paragraph.first && span.last >= paragraph.last;
  return quoted;
}

int32_t AnnouncedIn(const Context& c, uint32_t sentence, uint32_t unit) {
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  const Sentence& own = sentences[sentence];
  const bool here = unit > own.first;
  if (!here && sentence == 0) return -1;
  const Sentence& before = here ? own : sentences[sentence - 1];
  if (!here && (before.paragraph == own.paragraph || before.first == before.last)) return -1;
  uint32_t end = (here ? unit : before.last) - 1;
  while (end > before.first && c.tape()[end].IsBreak()) --end;
  return c.Is(end, c.classes.colon) ? static_cast<int32_t>(before.index) : -1;
}

size_t QuoteEndKind(Mark mark) {
  return mark == Mark::kComma                                    ? 1
         : mark == Mark::kPeriod                                 ? 2
         : mark == Mark::kQuestion || mark == Mark::kExclamation ? 3
         : mark == Mark::kDash || mark == Mark::kEllipsis        ? 4
                                                                 : 0;
}

}  // namespace whosaid
