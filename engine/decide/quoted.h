// What a quotation tells by itself, whoever may have said it: how it ends, how long it is, what
// words stand in it.
#ifndef WHOSAID_ENGINE_DECIDE_QUOTED_H_
#define WHOSAID_ENGINE_DECIDE_QUOTED_H_

#include <cstddef>
#include <cstdint>

#include "engine/decide/context.h"
#include "engine/decide/labels.h"

namespace whosaid {

// How a quotation ends.
constexpr Label kQuoteEndLabels[] = {label::kBare, label::kComma, label::kStop, label::kQuestion,
                                     label::kDash};
constexpr size_t kEndKinds = sizeof(kQuoteEndLabels) / sizeof(kQuoteEndLabels[0]);

struct Quoted {
  uint32_t unit, sentence, paragraph;
  size_t end_kind;  // of kQuoteEndLabels
  // ends: that one; words: how many; cap: whether they have capitals; inside: what they tell (a
  // verb, somebody who says "I"); first: the first one, empty if there is none.
  Label ends, words, cap, inside, first;
  bool alone;     // nothing else stands in its paragraph
  bool title;     // several words, all with capitals but for small ones: “Meet the Press”
  bool few;       // up to three words
  bool name;      // words that something may be called: “the snake”, “Noodle”
  bool whole;     // it may be a whole sentence: a capital, a few words, a stop
  bool capitals;  // all or most of several words have them, as in a title
};

// The quoted span at this unit of the outline.
Quoted ReadQuoted(const Context& context, uint32_t sentence, uint32_t unit);

// The sentence that announces the quotation at the unit with a colon: its own ("Ruiz said: “...”"),
// or, where the quotation opens a paragraph, the one before ("Wrote Ruiz:"). -1: there is none.
int32_t AnnouncedIn(const Context& context, uint32_t sentence, uint32_t unit);

// The place in kQuoteEndLabels of a quotation that ends with this mark.
size_t QuoteEndKind(Mark mark);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_QUOTED_H_
