// Quotations that go on over the ends of paragraphs, each of which opens with a mark and only the
// last of which is closed: all are one speaker's.
#ifndef WHOSAID_ENGINE_DECIDE_CONTINUED_H_
#define WHOSAID_ENGINE_DECIDE_CONTINUED_H_

#include <cstddef>
#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"

namespace whosaid {

// The candidate who said the paragraph before, where the span of the link question goes on with
// what is not closed there; otherwise `best`. quotes: the spans before, in order.
size_t OneWhoGoesOn(const Context& context, const std::vector<QuoteDecision>& quotes,
                    const Question& question, size_t best);

// "“It is late. ¶ “Go home,” Ruiz said": where it is told behind the last of the quotes who says
// it, gives those that it continues, of which nothing is told, to the same source.
void TellThoseBefore(const Context& context, std::vector<QuoteDecision>* quotes,
                     std::vector<Attributed>* attributions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_CONTINUED_H_
