// Of what kind a body is by the words of its name, and by the noun that it is called by.
#ifndef WHOSAID_ENGINE_MENTIONS_BODY_KIND_H_
#define WHOSAID_ENGINE_MENTIONS_BODY_KIND_H_

#include <cstdint>

#include "engine/mentions/mention.h"

namespace whosaid {

// A bit for each kind (Classes::body_kinds) that a word in tokens [first, last) tells; 0: none
// does.
uint64_t BodyKinds(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last);

// Likewise of the mention's name; where it tells nothing, of what stands behind the name:
// "Nordfisk, a Danish brewery,".
uint64_t BodyKindsOfNamed(const RuleSet& rules, const Classes& classes, const Reading& reading,
                          const Mention& mention);

// Whether both may be of one body: "the ministry" is no association, and may be anything that does
// not tell what it is.
inline bool MayBeOneBody(uint64_t kinds, uint64_t others) {
  return kinds == 0 || others == 0 || (kinds & others) != 0;
}

// Whether the mention tells nothing but a noun of the class and perhaps a place: "the Danish
// company".
bool IsShortForm(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 const Mention& mention, ClassId noun);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BODY_KIND_H_
