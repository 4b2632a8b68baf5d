// Who gives out a text, as the sentence in which it stands tells.
#ifndef WHOSAID_ENGINE_MENTIONS_GIVER_H_
#define WHOSAID_ENGINE_MENTIONS_GIVER_H_

#include <cstdint>

#include "engine/mentions/mention.h"

namespace whosaid {

// "Ruiz wrote the board a letter", "an email that Ruiz sent", "An email was sent to the board by
// Ruiz", "the memo, written by Ruiz,", "In a sharp letter, Ruiz was blunter": the mention of Ruiz;
// -1 if nobody is told to, as in "Ruiz received a letter", "Ruiz was told in a letter".
// unit: that of the text on the outline tape, or of a phrase that names one, "in a letter",
// "issued a statement" (CUE_PHRASE:text).
int32_t GiverOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                const Mentions& mentions, uint32_t unit);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_GIVER_H_
