// What leaves only one candidate for the source of a quotation, or none, whatever the weights say.
#ifndef WHOSAID_ENGINE_DECIDE_LONE_SOURCE_H_
#define WHOSAID_ENGINE_DECIDE_LONE_SOURCE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/decide/context.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"

namespace whosaid {

// The mention of who answers: "“It is late,” Holt said. Ruiz disagreed. “It is early.”": Ruiz.
// "“Is it late?” Holt asked. ¶ “It is.”": who spoke before Holt, as Holt does not. -1: it is no
// answer, or nobody is known to give one. before: the quotations before it; introduced: the mention
// that opens the sentence between the two, or -1.
int32_t Answerer(const Context& context, const Quoted& quoted,
                 const std::vector<QuoteDecision>& before, int32_t introduced);

// The mention of what bears the quotation: "They held a banner that read “Late”", "signs reading
// “Late”", "a sheet with the words “Late”", "a note on the door last week that said, “Late”": what
// can only be read is what is quoted, whoever holds it. -1: it is nothing of the kind.
int32_t ShownWith(const Context& context, const Sentence& sentence, const Quoted& quoted,
                  const std::vector<QuoteDecision>& before);

// "“Harbor Opens,” by the Herald's Ana Ruiz: “The harbor ...”": who wrote what a list quotes, named
// right before the colon behind "by". -1: it is nothing of the kind.
int32_t WrittenBy(const Context& context, const Sentence& sentence, const Quoted& quoted);

// "Calling the plan “late,” Ruiz left.": the mention right behind the quotation, where the cue at
// the unit is a participle that opens its sentence and has no other subject. -1: it is nothing of
// the kind.
int32_t SubjectBehind(const Context& context, const Sentence& sentence, uint32_t unit);

// "“We are late.” ¶ Ana Ruiz, Harbour Council": the mention that the paragraph right behind that of
// a quotation opens, where that one is a sentence and nothing else, and this one is a name and who
// that is, without a verb. -1: it is nothing of the kind.
int32_t CreditBelow(const Context& context, const Quoted& quoted);

// Whether the mention is who got a text that somebody else wrote: "a memo obtained by the Herald".
bool HasSeen(const Context& context, const Mention& mention);

// Whether nothing is said by the mention where it stands: it is such a reader, what somebody is
// taken for ("as a spokesman", but "as a spokesman said"), where something is ("In Leiden, shops
// closed", but "a plaque at the gate reads"), what somebody before it is told to be, or told of by
// the way.
bool IsNoSource(const Context& context, const Mention& mention);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_LONE_SOURCE_H_
