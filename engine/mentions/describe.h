// Speakers that have no name: "a senior official", "a man with a hat".
#ifndef WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_
#define WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_

#include <cstdint>

#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The class of a speaker that has no name.
v1::Speaker::Class ClassOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                           const Mention& mention);

// A speaker known by its description only.
SpeakerEntry Described(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mentions& mentions, const Mention& mention, v1::Speaker::Class c);

// The token behind the description: the mention's head with what follows it and belongs to it, "a
// man with a hat".
uint32_t DescriptionEnd(const RuleSet& rules, const Classes& classes, const Reading& reading,
                        const Mentions& mentions, const Mention& mention);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_
