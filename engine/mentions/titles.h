// Titles: the role phrases that a text gives a person, as typed parts.
#ifndef WHOSAID_ENGINE_MENTIONS_TITLES_H_
#define WHOSAID_ENGINE_MENTIONS_TITLES_H_

#include <cstddef>
#include <vector>

#include "engine/mentions/speakers.h"

namespace whosaid {

// Appends the titles inside the mention: role phrases before its name ("White House press secretary
// Jen Ode") and in appositions behind it ("Jen Ode, a nurse,").
void TitlesOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const Mention& mention, std::vector<TitleUse>* titles);

// The title that the role phrase in tokens [first, last) is: article off, parts found. role: the
// phrase's unit on a phrase tape of `level`.
TitleUse ReadTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last, TitleUse::Position position);

// The first token of the title that ReadTitle reads behind a name; last: there is none.
uint32_t BeginOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t first, uint32_t last);

// The title behind the age or looks that it begins with, "bespectacled, 71-year-old": they are no
// part of an office.
TitleUse WithoutAge(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const TitleUse& title);

// The hash of the noun of the title's role: "mayor" of "mayor of Leiden".
uint64_t HeadOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const TitleUse& title);

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

// Appends the title if it is an office, and each office of two that are joined.
void AddTitle(const RuleSet& rules, const Classes& classes, const Reading& reading, TitleUse title,
              std::vector<TitleUse>* titles);

// So many titles of a speaker are enough: a text of a million of them takes its time and no more.
constexpr size_t kMostTitles = 32;

// Appends the title, but for repeats that tell no more and those beyond kMostTitles.
void KeepTitle(const Reading& reading, const TitleUse& title, std::vector<TitleUse>* titles);

// Orders titles, the most complete first, and drops repeats.
void RankTitles(const Reading& reading, std::vector<TitleUse>* titles);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_TITLES_H_
