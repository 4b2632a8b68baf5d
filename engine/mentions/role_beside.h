// What a role tells of a name or "one" that a comma parts from it.
#ifndef WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_
#define WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/speaker_parts.h"

namespace whosaid {

// Of one document.
class RoleBeside {
 public:
  explicit RoleBeside(const SpeakerParts& parts) : p_(parts) {}

  // The speaker beside the role, who gets the title; -1: it stands beside none.
  int32_t Of(const Mention& role);

 private:
  // "the paper's editor, Ana Ruiz." at the end of a sentence, "In Leiden, the editor, Ana Ruiz,
  // said": the person, who has the title; -1 if no name stands so.
  int32_t NameBehind(const Mention& role);
  // "one, a pilot," and "one of them, a pilot,": the one before the comma, who is called a pilot;
  // -1 if there is none.
  int32_t OneBefore(const Mention& one, const Mention& role);
  // "the Harbour League, a nonpartisan group,": the name before the comma whose body is told to be
  // one; -1 if it is not.
  int32_t BodyBefore(const Mention& body, const Mention& role);
  bool IsComma(uint32_t unit) const;

  const SpeakerParts p_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_
