// Who is another than somebody without a name, as the sentence of both tells.
#ifndef WHOSAID_ENGINE_MENTIONS_OTHER_PARTY_H_
#define WHOSAID_ENGINE_MENTIONS_OTHER_PARTY_H_

#include <cstdint>

#include "engine/mentions/mention.h"

namespace whosaid {

// "In a letter to Nordfisk, the union said", "Nordfisk, the union said, was late": the mention of
// Nordfisk, which is not the union; -1 if nobody stands so. mention: one of mentions.all.
int32_t OtherParty(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, const Mention& mention);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_OTHER_PARTY_H_
