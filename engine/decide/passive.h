// What stands before a cue and is not its source: the subject of a passive, as "Ruiz has been
// called “the Hammer”" tells of Ruiz and not who says it, and what a relative clause leaves
// outside.
#ifndef WHOSAID_ENGINE_DECIDE_PASSIVE_H_
#define WHOSAID_ENGINE_DECIDE_PASSIVE_H_

#include <cstdint>

#include "engine/decide/context.h"

namespace whosaid {

// The mentions that are the subject of a cue in the passive, with the noun that "who" stands for;
// [first, last) is empty for any other cue.
struct PassiveSubject {
  uint32_t first = 0, last = 0;
  bool Has(uint32_t mention) const { return first <= mention && mention < last; }
};

// cue: a unit of the sentence. Verbs of saying, telling, asking and calling are meant, but not "is
// quoted as saying", nor those that tell what somebody thinks ("is convinced").
PassiveSubject SubjectOfPassive(const Context& context, const Sentence& sentence, int64_t cue);

// "Holt met Ruiz, who in 2010 said": the mention before "who", the first that may be the source of
// the cue; 0 where no relative clause has the cue as its verb.
uint32_t FirstOfClause(const Context& context, const Sentence& sentence, int64_t cue);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_PASSIVE_H_
