// Whom the mentions of a document stand for, decided in the order of the text.
#ifndef WHOSAID_ENGINE_DECIDE_REFERENTS_H_
#define WHOSAID_ENGINE_DECIDE_REFERENTS_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"
#include "engine/mentions/refer.h"

namespace whosaid {

// Appends to *referrals, by mention, those that stand for another speaker than they were taken for.
// Attributions whose source may nearly as well stand for somebody else get that one as their first
// rival. observer may be null; question and so_far are scratch memory.
void DecideReferents(const Context& context, QuestionObserver* observer, Question* question,
                     ReferentContext* so_far, std::vector<Attributed>* attributions,
                     std::vector<Referral>* referrals);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_REFERENTS_H_
