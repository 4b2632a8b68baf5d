// The passive: "Ruiz has been called “the Hammer”" tells of Ruiz and not who says it.
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

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_PASSIVE_H_
