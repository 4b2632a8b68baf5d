// Texts that somebody gives out speak in their writer's words.
#ifndef WHOSAID_ENGINE_DECIDE_WRITTEN_H_
#define WHOSAID_ENGINE_DECIDE_WRITTEN_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// "Ruiz sent the board a letter. “It is late,” it said", "An email she sent read": what the text
// says, whatever word stands for it, Ruiz says. That is so where the text speaks for whoever gives
// it out (Mention::given_out), and where it is first told of a verb tells who does. Others stay as
// they are.
// referents: whom the mentions stand for.
void TakeWriters(const Context& context, const ReferentContext& referents,
                 std::vector<Attributed>* attributions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_WRITTEN_H_
