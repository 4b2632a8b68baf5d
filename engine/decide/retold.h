// Quotations of whom somebody else tells.
#ifndef WHOSAID_ENGINE_DECIDE_RETOLD_H_
#define WHOSAID_ENGINE_DECIDE_RETOLD_H_

#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/decide.h"
#include "engine/decide/questions.h"

namespace whosaid {

// "Ruiz told the police that it was “late,” according to the report": what the report tells is
// what Ruiz said, so the quotation has the report as its source and Ruiz as its speaker. That is
// so where all that is quoted of an attribution stands in the content of another one, with its
// cue and source, which stands in the first one's content. Of "Nothing the mayor said “will do,”
// Ruiz said" the mayor's is taken out. Others stay as they are.
// referents: whom the mentions stand for.
void TakeTellers(const Context& context, const ReferentContext& referents,
                 std::vector<Attributed>* attributions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_RETOLD_H_
