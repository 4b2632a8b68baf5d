// What the words around a quotation tell of its source that the weights do not: asked once they
// have chosen, and only where they may be wrong.
#ifndef WHOSAID_ENGINE_DECIDE_LINK_HINTS_H_
#define WHOSAID_ENGINE_DECIDE_LINK_HINTS_H_

#include <cstddef>
#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"

namespace whosaid {

// The likeliest candidate but nobody, things and places, where the quotation of the link question
// has a paragraph or a sentence for itself, and is a sentence, as somebody says it; otherwise
// `best`.
size_t Somebody(const Context& context, const Question& question, size_t best);

// "Holt said that Ruiz called it “late”", "Ruiz said, “It is late,” the Herald reported", "Ruiz
// said it was “late,” according to the Herald": the source of the innermost cue in whose content
// the quotation of the link question is, where that cue names something, replies or ends in a comma
// or colon right before the quotation, or the outer one only tells where it was read; or of "When a
// man yelled, “Go home!” the mayor left". Otherwise `best`.
size_t SpeechInside(const Context& context, const std::vector<CueDecision>& cues,
                    const Question& question, size_t best);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_LINK_HINTS_H_
