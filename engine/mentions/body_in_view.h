// "The company" where no body was called so: the one that is in view.
#ifndef WHOSAID_ENGINE_MENTIONS_BODY_IN_VIEW_H_
#define WHOSAID_ENGINE_MENTIONS_BODY_IN_VIEW_H_

#include <cstdint>

#include "engine/mentions/mention.h"

namespace whosaid {

// The speaker that mention m stands for: the one body of its sentence and the one before it, or the
// one that they are about, or that more sentences are about; -1: there is none, or there are two,
// or the mention tells more than a kind of body. The speakers of the mentions before it are known.
int32_t BodyInView(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BODY_IN_VIEW_H_
