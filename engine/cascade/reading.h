// Everything that the cascade reads out of one text, before anything is decided. Its memory is
// reused over documents.
#ifndef WHOSAID_ENGINE_CASCADE_READING_H_
#define WHOSAID_ENGINE_CASCADE_READING_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "engine/cascade/classes.h"
#include "engine/cascade/lexer.h"
#include "engine/cascade/matcher.h"
#include "engine/cascade/tape.h"
#include "engine/quotes/quotes.h"
#include "engine/text/plain_text.h"
#include "engine/text/tokens.h"

namespace whosaid {

// An outline and what the frame rules found on it.
struct Outlined {
  Tape tape;
  std::vector<Sentence> sentences;
  std::vector<RuleMatch> frames;       // by sentence
  std::vector<uint32_t> frames_begin;  // sentence -> index of its first frame; one more at the end
  void Clear();
  // The index of the sentence that holds the unit.
  uint32_t SentenceOf(uint32_t unit) const;
};

struct Reading {
  absl::string_view text;  // the document's; not owned
  PlainText plain;         // what of it is read
  Layout layout;
  Quotes quotes;
  // tapes[0] is written by the lexer, tapes[n] by the n-th phrase level; a unit's children are on
  // the tape before.
  std::vector<Tape> tapes;
  Outlined outline;  // of the whole text

  const Tape& phrases() const { return tapes.back(); }
  // The tape of role phrases, which the last phrase level but one writes; null with fewer levels.
  const Tape* role_phrases() const { return tapes.size() < 3 ? nullptr : &tapes[tapes.size() - 2]; }
  Span ToSpan(uint32_t first_token, uint32_t last_token) const {
    if (first_token >= last_token) {
      const uint32_t at =
          first_token < layout.tokens.size() ? layout.tokens[first_token].begin : text.size();
      return {at, at};
    }
    return {layout.tokens[first_token].begin, layout.tokens[last_token - 1].end};
  }
};

// The mark that ends what a quoted unit holds: before the closing mark, if it is closed.
inline Mark EndOfQuote(const Reading& reading, const Unit& quoted) {
  const QuotedSpan& span = reading.quotes.spans[quoted.quote];
  return reading.layout.tokens[span.last - (span.closed && span.last > span.first + 1 ? 2 : 1)]
      .mark;
}

// The symbol of the token's word by itself, whatever longer entry it is part of.
inline Symbol SymbolOfToken(const RuleSet& rules, const Reading& reading, uint32_t token) {
  const Token& word = reading.layout.tokens[token];
  return rules.SymbolOf(word, rules.WordOf(reading.text, word));
}

// Whether unit k of a tape is a word, not a phrase, of a class; none is behind the tape's end.
struct WordIs {
  const RuleSet& rules;
  const Tape& tape;
  bool operator()(uint32_t k, ClassId c) const {
    return k < tape.size() && tape[k].emit == 0 && rules.Is(tape[k].symbol, c);
  }
};

// Runs text, quotes, lexer, phrase levels, outline and frames over `text`.
void Read(const RuleSet& rules, const Classes& classes, const Tokenizer& tokenizer,
          absl::string_view text, Reading* reading);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_READING_H_
