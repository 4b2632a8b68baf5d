// What is learnt of speakers after they were made: whom a mention stands for, and how far a
// description reaches.
#ifndef WHOSAID_ENGINE_MENTIONS_REFER_H_
#define WHOSAID_ENGINE_MENTIONS_REFER_H_

#include <vector>

#include "engine/mentions/speakers.h"

namespace whosaid {

// A mention that stands for another speaker than it was taken for.
struct Referral {
  uint32_t mention = 0;
  int32_t speaker = -1;  // -1: nobody known
};

// Does as the referrals say. An office that such a mention tells becomes a title of its speaker.
void Refer(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const std::vector<Referral>& referrals, Mentions* mentions, Speakers* speakers);

// The document has more of a description or title than its phrase: it reaches to `last`, as "a
// source" does in "a source close to him". `mention`: the one that was read on.
void Widen(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const Mention& mention, uint32_t last, Speakers* speakers);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_REFER_H_
