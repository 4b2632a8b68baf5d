// Two titles in one phrase: "an activist and former mayor".
#ifndef WHOSAID_ENGINE_MENTIONS_TITLE_HALVES_H_
#define WHOSAID_ENGINE_MENTIONS_TITLE_HALVES_H_

#include <vector>

#include "engine/mentions/title.h"

namespace whosaid {

// What the halves of a title are: no two, two offices of one title, or two titles, so that the
// whole is none.
enum class Halves { kNone, kOffices, kApart };

// Appends each half that is an office. They are apart where a person without an office is joined to
// one ("a mother and mayor"), or where a rank opens anew ("Committee Chairman Rep.").
Halves AddHalves(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 const TitleUse& whole, std::vector<TitleUse>* titles);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_TITLE_HALVES_H_
