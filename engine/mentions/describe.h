// Speakers that have no name: "a senior official", "a man with a hat".
#ifndef WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_
#define WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_

#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The class of a speaker that has no name.
v1::Speaker::Class ClassOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                           const Mention& mention);

// The end of the description [first, last) without what belongs to nothing in it: "last week", "on
// Friday", "in the".
uint32_t WithoutLooseEnd(const RuleSet& rules, const Classes& classes, const Reading& reading,
                         uint32_t first, uint32_t last);

// A speaker known by its description only.
SpeakerEntry Described(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mentions& mentions, const Mention& mention, v1::Speaker::Class c);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_DESCRIBE_H_
