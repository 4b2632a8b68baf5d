// Turns of a transcript or interview: paragraphs that a name or a letter opens, with a colon behind
// it: "RUIZ: It is.", "Q: Is it safe?", "A: It is."
#ifndef WHOSAID_ENGINE_DECIDE_TURNS_H_
#define WHOSAID_ENGINE_DECIDE_TURNS_H_

#include <cstdint>

#include "engine/decide/context.h"

namespace whosaid {

// So many turns make a document a transcript; a headline has one.
constexpr int kTurnsOfTranscript = 3;

enum class Turn { kNone, kNamed, kQuestion, kAnswer };

// What turn sentence s of the outline opens; its colon is the sentence's second unit then, and no
// quotation stands behind it. The first unit of a named turn is a mention, by a name or in capitals
// ("MODERATOR:").
Turn TurnAt(const Context& context, uint32_t s);

// Whether enough sentences open one, some of them with the same word, and somebody is spoken to: a
// list has each name once, and says neither "you" nor "I" nor asks anything.
bool HasTurns(const Context& context);

// A mention of the one who answers in an interview, the person named most of those before its first
// turn; -1: nobody is named there.
int32_t WhoAnswers(const Context& context);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_TURNS_H_
