// The office or description that opens an article, and the name that comes later: "A former
// treasurer was sentenced on Monday. ... Ana Ruiz, 52, told the court".
#ifndef WHOSAID_ENGINE_MENTIONS_LEAD_H_
#define WHOSAID_ENGINE_MENTIONS_LEAD_H_

#include <cstdint>
#include <optional>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The mention that names whom the role m is: the first person named in full behind it, in the next
// three paragraphs, who leads a sentence there and is introduced by nothing but perhaps an age, a
// party or the same office; -1 if m does not open a paragraph in which nobody was named yet, or
// nobody is named so. "The woman, Ana Ruiz," there tells it of any woman of the first paragraphs.
int32_t NamedLater(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m);

// Whether the mention stands in one of the first two paragraphs, in what ends without a stop.
bool IsInHeadline(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  const Mention& mention);

// The title that such a role tells, perhaps an empty one; nullopt where a headline's verb stands
// before the office, whose holder is then somebody else.
std::optional<TitleUse> TitleOfLead(const RuleSet& rules, const Classes& classes,
                                    const Reading& reading, const Mention& role);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_LEAD_H_
