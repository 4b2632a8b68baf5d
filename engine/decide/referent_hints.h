// What stands around a mention and tells whom it stands for, whatever the weights say.
#ifndef WHOSAID_ENGINE_DECIDE_REFERENT_HINTS_H_
#define WHOSAID_ENGINE_DECIDE_REFERENT_HINTS_H_

#include <cstddef>
#include <cstdint>

#include "engine/decide/context.h"
#include "engine/decide/question.h"
#include "engine/decide/questions.h"

namespace whosaid {

// Of one document; context and so_far must outlive it. Mentions are indices of Mentions::all.
class ReferentHints {
 public:
  ReferentHints(const Context& context, const ReferentContext* so_far)
      : c_(context), referents_(*so_far) {}

  // The candidate of the question, asked of source m, who goes on to speak, whose words the
  // sentence before announces, who is asked in it, or who is new in it and its subject; `best` if
  // that is none of them.
  size_t Prefer(uint32_t m, const Question& question, size_t best) const;

  // "Ruiz waited. A guard came out. “Go home,” he said": whether mention `newcomer` is whom the
  // sentence before pronoun m is about, is new and has no name, where nobody has one; it may be he,
  // however unlikely.
  bool IsNewcomer(uint32_t newcomer, uint32_t m) const;

  // "A guard came out. “Go home,” the guard said": the mention a few paragraphs before in which
  // whom the rules take role m for was new, without a name; -1: there is none.
  int32_t IntroducedAs(uint32_t m) const;

  // "His manager remembered it otherwise. “We practised it,” said Ana Ruiz": the speaker who is
  // quoted in the sentence behind role m, named in full for the first time, and of whom no office
  // and no age is told, as of a bystander; where the role opens its sentence and nobody is named
  // there but in what it says. -1: nobody.
  int32_t IntroducedNext(uint32_t m) const;

  // "A driver was hurt. “It is late,” the man said": the speaker of the only person of the two
  // sentences before who may be meant by source m, an article and a noun that tells no more than
  // man or woman, and new; of those without a name, or whose gender is known, if there are any. -1:
  // there is none, or there are two.
  int32_t OnlyOneOf(uint32_t m) const;

  // "Ana Ruiz is to succeed him. “I am ready,” the new mayor said": the speaker who alone is named
  // in full for the first time shortly before role m; -1: nobody, or whom the role stands for is
  // new in an office already.
  int32_t NewHolder(uint32_t m) const;

 private:
  int32_t WhoGoesOn(uint32_t m) const;
  int32_t Announced(uint32_t m) const;
  int32_t Asked(uint32_t m) const;
  bool IsOfAge(const Mention& role) const;
  bool IsUnnamedSubject(const Mention& role, const Mention& pronoun) const;
  bool StandsFirst(const Mention& mention) const;

  const Context& c_;
  const ReferentContext& referents_;
};

// Whether the speaker is one person, by name or not.
bool IsOnePerson(const SpeakerEntry& speaker);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_REFERENT_HINTS_H_
