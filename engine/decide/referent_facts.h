// What is known before anybody is asked whom a mention stands for.
#ifndef WHOSAID_ENGINE_DECIDE_REFERENT_FACTS_H_
#define WHOSAID_ENGINE_DECIDE_REFERENT_FACTS_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// Fills *so_far, whose memory is used again: who is quoted, what stands in somebody's words, who is
// named inside another's description and who is named most. attributions: all of the document, with
// their sources.
void StartReferents(const Context& context, const std::vector<Attributed>& attributions,
                    ReferentContext* so_far);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_REFERENT_FACTS_H_
