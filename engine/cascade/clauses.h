// What the phrase rules, which see no more than a phrase, could not tell: nouns and names that are
// verbs here, and phrases that are two mentions where the rules see one: relative clauses that hold
// speech of their own, "Ruiz, who said she was ready,", places before a comma, "At Casa Loma, a
// bartender", and subjects behind one, "Asked by Ruiz, the mayor said".
#ifndef WHOSAID_ENGINE_CASCADE_CLAUSES_H_
#define WHOSAID_ENGINE_CASCADE_CLAUSES_H_

#include "engine/cascade/classes.h"
#include "engine/cascade/tape.h"

namespace whosaid {

// Ends each person, body and described source of *tape before a relative pronoun that a verb that
// is nearly always a cue follows at once, but for auxiliaries, adverbs and a time ("on Monday"),
// and puts the units of the clause behind it; ends persons before a role that the verb behind them
// is of, where a preposition or verb governs the person; and puts the units of those behind a place
// in their stead. words: the tape of words; below: the tape that *tape was written from.
void OpenClauses(const RuleSet& rules, const Classes& classes, const Tape& words, const Tape& below,
                 Tape* tape);

// Puts words in place of phrases of one word that are nouns elsewhere and stand as verbs of the
// present do, behind a subject, "who" or an auxiliary and before what is told, or between a
// quotation and its source: "The study notes that", "who plans to", "..., warning that", "“It is
// late,” notes Ana Ruiz". To be run before the last level, whose rules read the verbs.
// words: the tape of words.
void OpenVerbs(const RuleSet& rules, const Classes& classes, const Tape& words, Tape* tape);

// Parts what several people do from them, where a phrase holds it as its last noun and what is told
// follows: "Prosecutors suspect that", "Some claim it". To be run before OpenVerbs.
// below: the tape that *tape was written from.
void OpenEnds(const RuleSet& rules, const Classes& classes, const Tape& below, Tape* tape);

// Puts the word in place of a name that is a participle of unknown kind, opens a sentence and has
// something to govern behind it: "Harking back to", "Eyeing the seat", but not "Keating left".
// words: the tape of words; *tape: that of names.
void OpenParticiples(const RuleSet& rules, const Classes& classes, const Tape& words, Tape* tape);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_CLAUSES_H_
