// Whether somebody is a man or a woman, by the pronouns of sentences that name nobody else.
#ifndef WHOSAID_ENGINE_MENTIONS_GENDER_H_
#define WHOSAID_ENGINE_MENTIONS_GENDER_H_

#include <vector>

#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// Sets the gender of each person whose names do not tell it, where pronouns behind the only name
// of their sentence do: "Robin Holt said he was ready". The speakers of names are known.
void GendersByPronoun(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      const Mentions& mentions, std::vector<SpeakerEntry>* speakers);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_GENDER_H_
