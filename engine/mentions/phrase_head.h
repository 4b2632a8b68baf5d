// The noun that a long noun phrase is about: the plaque of "a plaque unveiled at the gate".
#ifndef WHOSAID_ENGINE_MENTIONS_PHRASE_HEAD_H_
#define WHOSAID_ENGINE_MENTIONS_PHRASE_HEAD_H_

#include "engine/mentions/mention.h"

namespace whosaid {

// The mention that opens the noun phrase which ends with mention m, right before a verb: m hangs on
// it by prepositions, participles or a relative clause. m itself if it hangs on nothing, or if all
// of it is an adverbial: "In the words of Ruiz".
uint32_t PhraseHead(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Mentions& mentions, uint32_t m);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_PHRASE_HEAD_H_
