// Tokens -> the first tape: single words, lexicon entries of several words as one unit, marks, and
// the ends of sentences and paragraphs. And, after the phrase levels, the outline: the tape on
// which every quoted span is one symbol.
#ifndef WHOSAID_ENGINE_CASCADE_LEXER_H_
#define WHOSAID_ENGINE_CASCADE_LEXER_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/cascade/classes.h"
#include "engine/cascade/tape.h"
#include "engine/quotes/quotes.h"
#include "engine/rules/rule_set.h"
#include "engine/text/tokens.h"

namespace whosaid {

// Writes the first tape. A sentence ends behind . ? ! ... (and the marks that close behind them)
// where the next word does not begin small, but for the "I" of “Why?” I asked; never at an
// abbreviation that precedes a name, and at other abbreviations only before a word that would be
// small elsewhere. Behind a quoted span it ends if a period stood inside.
void ReadTokens(const RuleSet& rules, const Classes& classes, absl::string_view text,
                const Layout& layout, const Quotes& quotes, Tape* out);

// A sentence on an outline: units [first, last), END or PARA excluded.
struct Sentence {
  uint32_t first = 0, last = 0;
  uint32_t paragraph = 0;
  uint32_t index = 0;  // among the outline's sentences
};

// No sentence is longer, in units: what runs on without an end is cut, so that all later work is
// linear in the text.
constexpr uint32_t kLongestSentence = 300;

// Writes units [first, last) of in to *out with each quoted span whose parent is `parent` as one
// QUOTE unit, whose children are the span's units on in. Appends the sentences. Units whose span a
// phrase has swallowed (a nickname) stay as they are. A dateline is a sentence of its own.
void Outline(const RuleSet& rules, const Layout& layout, const Quotes& quotes, const Tape& in,
             uint32_t first, uint32_t last, int32_t parent, Tape* out,
             std::vector<Sentence>* sentences);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_LEXER_H_
