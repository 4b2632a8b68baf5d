// People or bodies that speak together: "Ruiz and Hill", "Ruiz, Hill and Ode".
#ifndef WHOSAID_ENGINE_MENTIONS_JOINT_H_
#define WHOSAID_ENGINE_MENTIONS_JOINT_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The index of the first of the people, or of the bodies, that are named one behind the other up to
// mention `last`, with "and" before it; `last` itself if it stands alone. Their speakers are known.
uint32_t FirstOfJoint(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      const Mentions& mentions, const Speakers& speakers, uint32_t last);

// Speakers of a document that were named together.
struct Joint {
  std::vector<int32_t> members;  // speakers, in order
  int32_t speaker = -1;          // that they are together
  uint32_t name_words = 0;       // tokens of their names
};

// The speakers of mentions [first, last], as yet without the one that they are together.
Joint JointOf(const Mentions& mentions, uint32_t first, uint32_t last);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_JOINT_H_
