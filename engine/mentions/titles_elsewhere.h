// Titles that stand elsewhere than in a mention of who has them.
#ifndef WHOSAID_ENGINE_MENTIONS_TITLES_ELSEWHERE_H_
#define WHOSAID_ENGINE_MENTIONS_TITLES_ELSEWHERE_H_

#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// "The research of Ana Ruiz, a chemist": the name that ends the mention of a text or thing, if
// mention m is a role behind the comma; nullptr if it is not.
const NameUse* NameBehindWhich(const RuleSet& rules, const Classes& classes, const Reading& reading,
                               const Mentions& mentions, uint32_t m);

// Adds to the speakers the titles that stand right before their names, wherever these are ("Mayor
// Ruiz's plan", inside a quotation), and those that a frame states ("Ruiz, who is the port's
// director"). mentions: all with their speakers, indices of *speakers.
void TitlesToldElsewhere(const RuleSet& rules, const Classes& classes, const Reading& reading,
                         const Mentions& mentions, std::vector<SpeakerEntry>* speakers);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_TITLES_ELSEWHERE_H_
