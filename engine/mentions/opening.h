// Clauses and phrases that open a sentence, and the subject behind them.
#ifndef WHOSAID_ENGINE_MENTIONS_OPENING_H_
#define WHOSAID_ENGINE_MENTIONS_OPENING_H_

#include <array>
#include <cstdint>
#include <vector>

#include "engine/cascade/classes.h"
#include "engine/cascade/reading.h"

namespace whosaid {

// The classes of words that may be finite verbs, by themselves or as auxiliaries.
std::array<ClassId, 5> FiniteVerbs(const Classes& classes);

// Whether the unit is a word of one of them.
bool IsFinite(const RuleSet& rules, const Classes& classes, const Unit& unit);

// The unit at which the main clause begins, behind a clause that opens the sentence: “Ruiz” of
// "When Holt said that it was late, Ruiz nodded", a mention with a verb behind it. The sentence's
// first unit if no clause opens it. of_unit: see Mentions.
uint32_t MainClause(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Sentence& sentence, const std::vector<int32_t>& of_unit);

// See Mentions::subject. main: MainClause of the sentence; first: the index of its first mention.
uint32_t SubjectOf(const RuleSet& rules, const Classes& classes, const Tape& tape,
                   const Sentence& sentence, uint32_t main, const std::vector<int32_t>& of_unit,
                   uint32_t first);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_OPENING_H_
