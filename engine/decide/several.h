// Sources whose words name several people.
#ifndef WHOSAID_ENGINE_DECIDE_SEVERAL_H_
#define WHOSAID_ENGINE_DECIDE_SEVERAL_H_

#include <cstdint>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// A source whose words name several people is all of them, and none is another's rival: "Ruiz and
// Holt said". Leaves other attributions as they are.
void SpeakTogether(const Context& context, Attributed* attribution);

// Who "they" at mention m are: several people or a body who spoke, or whom the sentence is about,
// in this sentence or the two before it, nearest first, or somebody without a name who spoke last
// ("a neighbour"); of "some of them" those whom the sentence named before. -1: nobody, or it is
// neither.
int32_t TheyWho(const Context& context, const ReferentContext& so_far, uint32_t m);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_SEVERAL_H_
