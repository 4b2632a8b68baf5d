// Who is not meant by a mention because of what is done there: "Ruiz told the minister" that he is
// late.
#ifndef WHOSAID_ENGINE_DECIDE_NOT_MEANT_H_
#define WHOSAID_ENGINE_DECIDE_NOT_MEANT_H_

#include <cstdint>

#include "absl/container/inlined_vector.h"
#include "engine/decide/questions.h"

namespace whosaid {

// How many mentions before and behind one are looked at: time stays linear.
constexpr uint32_t kMentionsAround = 120;

// Mentions whose speakers the mention, one without a name, cannot stand for: whom it is told of in
// a relative clause, who speaks to it, who asks it, of whom it tells. Some of them may be there
// twice. so_far: whom mentions stand for.
absl::InlinedVector<uint32_t, 4> WhoIsNotMeant(const Context& context,
                                               const ReferentContext& so_far, uint32_t mention);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_NOT_MEANT_H_
