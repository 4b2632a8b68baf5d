// Lines of an article that are no sentences: who wrote it, whose picture it is, headings between
// its parts, "Advertisement".
#ifndef WHOSAID_ENGINE_MENTIONS_BYLINES_H_
#define WHOSAID_ENGINE_MENTIONS_BYLINES_H_

#include <vector>

#include "engine/mentions/speaker_parts.h"

namespace whosaid {

// Sets Mention::byline of the full names near the start in lines of their own: "By Ana Ruiz and Ben
// Holt", "Posted by Ana Ruiz at 6 p.m.", "Ana Ruiz in Leiden", "ANA RUIZ Staff Writer". Without
// "By" they must be named nowhere else. And Mention::aside of whom and what stands in a line that
// is no sentence; of people only if they are named nowhere else: "(Ana Ruiz/Nordfisk)", "Follow Ana
// Ruiz on Twitter", "Advertisement"; likewise NameUse::aside. parts: the speakers are those of
// names; *mentions: parts.mentions.
void MarkBylines(const SpeakerParts& parts, Mentions* mentions);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_BYLINES_H_
