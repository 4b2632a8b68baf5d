// Quotations of headlines, which the article has again with whoever says them.
#ifndef WHOSAID_ENGINE_DECIDE_HEADINGS_H_
#define WHOSAID_ENGINE_DECIDE_HEADINGS_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// "‘Cruel’ plan, says farmer ¶ ... ¶ “It is a cruel plan,” Ana Ruiz said.": a quotation of a
// heading, that is a short paragraph without a stop, is theirs who say its words in the
// paragraphs that are none, if that is one speaker; unless the heading itself names who says it.
// referents: whom the mentions stand for.
void TakeHeadings(const Context& context, const ReferentContext& referents,
                  std::vector<Attributed>* attributions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_HEADINGS_H_
