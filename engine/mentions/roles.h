// Roles -> speakers: whom "the mayor", "his lawyer" and "the authority" stand for.
#ifndef WHOSAID_ENGINE_MENTIONS_ROLES_H_
#define WHOSAID_ENGINE_MENTIONS_ROLES_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/mentions/owned.h"
#include "engine/mentions/phrase_names.h"
#include "engine/mentions/role_beside.h"
#include "engine/mentions/speaker_parts.h"

namespace whosaid {

// Of one document.
class RoleSpeakers {
 public:
  explicit RoleSpeakers(const SpeakerParts& parts)
      : p_(parts), phrase_names_(parts), beside_(parts), owned_(parts) {}

  // The speaker that a mention without a name stands for, who may get a title from it; -1: it is
  // somebody new.
  int32_t Of(const Mention& mention);
  const OwnedRoles& owned() const { return owned_; }

 private:
  // So many mentions before a role are looked through for who has it.
  static constexpr size_t kFarthestRole = 400;

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
  // "The transport secretary" is not the general secretary: both have words before the noun, and
  // none in common. The article and what is in small letters and tells no field say nothing.
  bool IsOfAnotherField(const Mention& role, const TitleUse& title) const;
  // "her campaign" is called "Holt's campaign", where it is that.
  void CallByOwner(const Mention& mention, int32_t s);
  // Who has no name is called as where most is told: "a petition", "the five-page petition".
  void CallMoreFully(const Mention& mention, int32_t s);

  const SpeakerParts p_;
  const PhraseNames phrase_names_;
  RoleBeside beside_;
  const OwnedRoles owned_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_ROLES_H_
