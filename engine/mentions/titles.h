// The titles that a text gives a person.
#ifndef WHOSAID_ENGINE_MENTIONS_TITLES_H_
#define WHOSAID_ENGINE_MENTIONS_TITLES_H_

#include <cstddef>
#include <vector>

#include "engine/mentions/title.h"

namespace whosaid {

// Appends the titles inside the mention: role phrases before its name ("White House press secretary
// Jen Ode") and in appositions behind it ("Jen Ode, a nurse,").
void TitlesOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const Mention& mention, std::vector<TitleUse>* titles);

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
