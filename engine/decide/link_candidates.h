// Which mentions may be the source of a quotation: what the question of links asks about.
#ifndef WHOSAID_ENGINE_DECIDE_LINK_CANDIDATES_H_
#define WHOSAID_ENGINE_DECIDE_LINK_CANDIDATES_H_

#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/decide/context.h"
#include "engine/decide/passive.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"

namespace whosaid {

// What is known around a quotation before its candidates are looked for. It must outlive the call.
struct LinkAround {
  const std::vector<QuoteDecision>& before;  // the quotations before it
  const PassiveSubject& subject;             // mentions that are none
  int32_t other = -1;       // who takes turns with who spoke last, a mention; see FindExchange
  int32_t introduced = -1;  // the mention that opens the sentence between the two quotations
  bool told = false;        // a cue that has a source introduces it
};

struct LinkCandidates {
  // In the order in which they are asked about: who spoke before, from farther away, then those
  // of the paragraph and its neighbours as they stand, and who spoke last from anywhere.
  absl::InlinedVector<uint32_t, 40> mentions;
  bool only = false;  // there is one, and it is asked about alone: not even whether nobody says it
  uint32_t here = 0;  // the first mention that does not stand before the quotation, or the end
};

// sentence: that of the quotation.
LinkCandidates FindLinkCandidates(const Context& context, const Sentence& sentence,
                                  const Quoted& quoted, const LinkAround& around);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_LINK_CANDIDATES_H_
