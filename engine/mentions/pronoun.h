// Whom a pronoun stands for, by simple preferences: a guess, which the weights may overrule.
#ifndef WHOSAID_ENGINE_MENTIONS_PRONOUN_H_
#define WHOSAID_ENGINE_MENTIONS_PRONOUN_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The speaker that a pronoun or relative at mention `index` stands for: of the mentions before it,
// which are resolved, the one that fits in gender and number and is nearest, subjects first; of a
// relative the noun right before it. -1 if none fits.
int32_t ResolvePronoun(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mentions& mentions, const std::vector<SpeakerEntry>& speakers,
                       const Mention& pronoun, uint32_t index);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_PRONOUN_H_
