// An exchange of words: quotations in paragraphs of their own, of two who speak in turn.
#ifndef WHOSAID_ENGINE_DECIDE_EXCHANGE_H_
#define WHOSAID_ENGINE_DECIDE_EXCHANGE_H_

#include <cstdint>
#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"

namespace whosaid {

// Two who may be in an exchange, by what was decided of the quotations before.
struct Exchange {
  int32_t other = -1;  // the mention of who spoke before the one who spoke last; -1: nobody did
  bool asked = false;  // that one asked
};

// Looks back over a few paragraphs from a quotation that has its paragraph for itself; of others
// there is no exchange. cues: those accepted so far, of whom some ask ("Holt asked whether it was
// late"); before: the quotations before it.
Exchange FindExchange(const Context& context, const Quoted& quoted,
                      const std::vector<CueDecision>& cues,
                      const std::vector<QuoteDecision>& before);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_EXCHANGE_H_
