// Surnames that are ordinary words: what makes "Price" a name is that the document has a Tom Price.
#ifndef WHOSAID_ENGINE_CASCADE_SURNAMES_H_
#define WHOSAID_ENGINE_CASCADE_SURNAMES_H_

#include "engine/cascade/classes.h"
#include "engine/cascade/tape.h"
#include "engine/rules/rule_set.h"
#include "engine/text/tokens.h"

namespace whosaid {

// Makes names of those words of the tape that stand alone, have a capital, and end a person's name
// elsewhere in the document, or one of unknown kind if they are known as surnames. Where any word
// would have a capital, only before a cue, a comma or a possessor's mark. names: as the first
// phrase level writes it.
void FindSurnames(const RuleSet& rules, const Classes& classes, const Layout& layout, Tape* names);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_SURNAMES_H_
