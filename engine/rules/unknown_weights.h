// Weights that can never count, as nothing has their name: misspelt, or of a rule that is gone.
#ifndef WHOSAID_ENGINE_RULES_UNKNOWN_WEIGHTS_H_
#define WHOSAID_ENGINE_RULES_UNKNOWN_WEIGHTS_H_

#include "absl/types/span.h"
#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Adds warnings of a file of weights, which has no errors, to *issues. rules/unknown-weight is
//   - a feature of which no file of `known` has a weight: "link.betwen=COMMA"
//   - the weight of a frame rule that is not in force: "link.rule=en/frames/quote/gone"
// Each such feature and rule is told once, where it stands first. What a file of `known` has to the
// letter is well: it was fitted.
void FindUnknownWeights(const RuleSource& weights, absl::Span<const RuleSource> known,
                        const RuleLevel& frames, Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_UNKNOWN_WEIGHTS_H_
