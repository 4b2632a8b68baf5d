// What stands in quotation marks though nobody says it, whatever the weights say: what something is
// called, works, a translation, where a text was printed.
#ifndef WHOSAID_ENGINE_DECIDE_UNSAID_H_
#define WHOSAID_ENGINE_DECIDE_UNSAID_H_

#include "engine/decide/context.h"
#include "engine/decide/quoted.h"

namespace whosaid {

// "Locals call it “the Snake”", "what engineers have nicknamed the “Late Show”": whether it is what
// several people without a name call something by and by, not what one of them said once.
bool IsNickname(const Context& context, const Sentence& sentence, const Quoted& quoted);

// Whether it is a nickname, the name of a work ("Ruiz, author of “The Long Field”", "“Late Again,”
// a song"), one in brackets that tells another in other words, or what a list of sources cites.
bool IsUnsaid(const Context& context, const Sentence& sentence, const Quoted& quoted);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_UNSAID_H_
