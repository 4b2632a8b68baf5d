// Roles -> speakers: whom "the mayor", "his lawyer" and "the authority" stand for.
#ifndef WHOSAID_ENGINE_MENTIONS_ROLES_H_
#define WHOSAID_ENGINE_MENTIONS_ROLES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/mentions/head_nouns.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/names.h"
#include "engine/mentions/owned.h"
#include "engine/mentions/phrase_names.h"
#include "engine/mentions/role_beside.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// Of one document; all that it is made of must outlive it.
class RoleSpeakers {
 public:
  // *speakers: those that names made, and those of the mentions before the one that is asked about.
  RoleSpeakers(const RuleSet& rules, const Classes& classes, const Reading& reading,
               const Mentions& mentions, const NamedSpeakers& names, HeadNouns* head_nouns,
               std::vector<SpeakerEntry>* speakers)
      : rules_(rules),
        classes_(classes),
        reading_(reading),
        mentions_(mentions),
        names_(names),
        head_nouns_(*head_nouns),
        speakers_(*speakers),
        phrase_names_(rules, classes, reading, names, speakers),
        beside_(rules, classes, reading, mentions, names, speakers),
        owned_(rules, classes, reading, mentions, names, head_nouns, *speakers) {}

  // The speaker that a mention without a name stands for, who may get a title from it; -1: it is
  // somebody new.
  int32_t Of(const Mention& mention);

 private:
  // So many mentions before a role are looked through for who has it.
  static constexpr size_t kFarthestRole = 400;

  uint64_t HashAt(uint32_t token) const { return reading_.layout.tokens[token].hash; }

  // "King" or "Baker" alone, where the document knows a person of that surname.
  int32_t SurnameLikeRole(const Mention& mention) const;
  // "the two lawmakers": those who were named together last; -1: nobody was.
  int32_t Both(const Mention& mention) const;
  // "A former treasurer was sentenced": the one whom the article names later, who has the title; -1
  // if it names nobody so.
  int32_t Lead(const Mention& mention);
  // Who was called so before, or has the title: "the mayor" is the former mayor only where there is
  // no other, and never the deputy mayor. -1: nobody was.
  int32_t CalledSo(const Mention& mention);
  // "the authority": the body last named before, even inside a description, whose name has the
  // noun; -1: none has.
  int32_t BodyWithNoun(const Mention& mention);
  // False for most roles that nobody had before: asked first, as it costs less than to go through
  // the mentions.
  bool MayBeKnown(const Mention& mention, uint64_t head) const;
  // Whether one of tokens [first, last) is the word: of a mention, whether the body's name has the
  // noun ("the Harbour Council", "the Ministry of Health"), or what stands beside it ("Nordfisk, a
  // Danish company,", "the charity Nordfisk").
  bool Holds(uint32_t first, uint32_t last, uint64_t word) const;
  // "The transport secretary" is not the general secretary: both have words before the noun, and
  // none in common. The article and what is in small letters and tells no field say nothing.
  bool IsOfAnotherField(const Mention& role, const TitleUse& title) const;
  // "her campaign" is called "Holt's campaign", where it is that.
  void CallByOwner(const Mention& mention, int32_t s);
  // Who has no name is called as where most is told: "a petition", "the five-page petition".
  void CallMoreFully(const Mention& mention, int32_t s);

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  const Mentions& mentions_;
  const NamedSpeakers& names_;
  HeadNouns& head_nouns_;
  std::vector<SpeakerEntry>& speakers_;
  const PhraseNames phrase_names_;
  RoleBeside beside_;
  const OwnedRoles owned_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_ROLES_H_
