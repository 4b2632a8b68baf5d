// What a role tells of a name or "one" that a comma parts from it.
#ifndef WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_
#define WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_

#include <cstdint>
#include <vector>

#include "engine/mentions/mention.h"
#include "engine/mentions/names.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// Of one document; all that it is made of must outlive it.
class RoleBeside {
 public:
  RoleBeside(const RuleSet& rules, const Classes& classes, const Reading& reading,
             const Mentions& mentions, const NamedSpeakers& names,
             std::vector<SpeakerEntry>* speakers)
      : rules_(rules),
        classes_(classes),
        reading_(reading),
        mentions_(mentions),
        names_(names),
        speakers_(*speakers) {}

  // The speaker beside the role, who gets the title; -1: it stands beside none.
  int32_t Of(const Mention& role);

 private:
  // "the paper's editor, Ana Ruiz." at the end of a sentence: the person, who has the title; -1 if
  // no name ends the sentence so.
  int32_t NameBehind(const Mention& role);
  // "one, a pilot," and "one of them, a pilot,": the one before the comma, who is called a pilot;
  // -1 if there is none.
  int32_t OneBefore(const Mention& one, const Mention& role);
  // "the Harbour League, a nonpartisan group,": the body before the comma that is told to be one;
  // -1 if it is not.
  int32_t BodyBefore(const Mention& body, const Mention& role) const;
  bool IsComma(uint32_t unit) const;

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  const Mentions& mentions_;
  const NamedSpeakers& names_;
  std::vector<SpeakerEntry>& speakers_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_ROLE_BESIDE_H_
