// Names wherever they stand: where they begin and end, and what stands beside them.
#ifndef WHOSAID_ENGINE_MENTIONS_NAME_USES_H_
#define WHOSAID_ENGINE_MENTIONS_NAME_USES_H_

#include <cstdint>
#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/mentions/mention.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Where a name begins behind what belongs to it and is no part of it: "Mr. Ruiz", "the charity Open
// Doors".
uint32_t BeginOfName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Unit& name);
// The end of a name, with the clitic that belongs to it where a shop or firm is the subject of a
// verb, "Vael's said that", but not "Vael's said aim"; or is told to be one, "Vael's, the furniture
// chain".
uint32_t EndOfName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Unit& name);

// Adds the names of the first phrase level, with the honorific before them.
void FindNames(const RuleSet& rules, const Classes& classes, const Reading& reading,
               std::vector<NameUse>* names);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_NAME_USES_H_
