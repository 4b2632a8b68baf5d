// Turns of a transcript: paragraphs that a name and a colon open, "RUIZ: It is."
#ifndef WHOSAID_ENGINE_DECIDE_TURNS_H_
#define WHOSAID_ENGINE_DECIDE_TURNS_H_

#include <cstdint>

#include "engine/decide/context.h"

namespace whosaid {

// So many turns make a document a transcript; a headline has one.
constexpr int kTurnsOfTranscript = 3;

// Whether sentence s of the outline opens a paragraph with a name, a colon and no quotation; the
// colon is its second unit then.
bool OpensTurn(const Context& context, uint32_t s);

// Whether enough sentences do, some of them with the same name: a list has each name once.
bool HasTurns(const Context& context);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_TURNS_H_
