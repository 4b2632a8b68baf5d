// A title: a role phrase that a text gives a person, as typed parts.
#ifndef WHOSAID_ENGINE_MENTIONS_TITLE_H_
#define WHOSAID_ENGINE_MENTIONS_TITLE_H_

#include <cstdint>

#include "engine/mentions/speakers.h"

namespace whosaid {

// The title that the role phrase in tokens [first, last) is: article off, parts found. Empty (first
// and last are the same) if there is none.
TitleUse ReadTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last, TitleUse::Position position);

// The end of a title or description, the token behind it, with the place that a comma tells after a
// place or body: "a lawyer in Leiden, Denmark,". last where there is none.
uint32_t EndWithPlace(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t last);

// The first token of the title that ReadTitle reads behind a name; last: there is none.
uint32_t BeginOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t first, uint32_t last);

// The title behind the age, looks or praise that it begins with, "bespectacled, 71-year-old",
// "genial": they are no part of an office.
TitleUse WithoutLooks(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      const TitleUse& title);

// The hash of the noun of the title's role: "mayor" of "mayor of Leiden".
uint64_t HeadOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const TitleUse& title);

// The noun of a role phrase, "police commander" but not "students at the school": the last word of
// tokens [first, last) before any preposition, of those that have the class (0: of all). 0 if there
// is none.
Symbol NounOf(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t first,
              uint32_t last, ClassId c);

// What stands before the noun of an office: it is a deputy's, or a former or coming holder's.
struct Grade {
  bool deputy = false, past = false;
  bool plain() const { return !deputy && !past; }
  bool operator==(const Grade& other) const { return deputy == other.deputy && past == other.past; }
};
// Of the noun that tokens [first, last) end with.
Grade GradeOf(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t first,
              uint32_t last);

// Whether it tells an office or occupation, and not a relation ("his friend") or what somebody
// happens to be ("a resident").
bool IsOffice(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const TitleUse& title);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_TITLE_H_
