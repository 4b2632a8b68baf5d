// Roles and bodies that are somebody's: whom "his lawyer", "Holt's wife" and "its board" stand for.
#ifndef WHOSAID_ENGINE_MENTIONS_OWNED_H_
#define WHOSAID_ENGINE_MENTIONS_OWNED_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/mentions/speaker_parts.h"

namespace whosaid {

// Of one document.
class OwnedRoles {
 public:
  explicit OwnedRoles(const SpeakerParts& parts) : p_(parts) {}

  // The speaker who was told before, latest first, to be what the mention says of the same owner:
  // "his lawyer" for "Ana Ruiz, his former lawyer", "Holt's lawyer, Ana Ruiz", "a lawyer for Holt".
  // -1: nobody was, or the mention has no owner.
  int32_t Of(const Mention& mention) const;

 private:
  // So many mentions before a role are looked through.
  static constexpr size_t kFarthest = 400;

  // Whose something is. Of two pronouns it is not asked whom they stand for.
  struct Owner {
    uint64_t pronoun = 0;  // the hash of its word; 0: a name
    Gender gender = Gender::kUnknown;
    bool plural = false;
    int32_t speaker = -1;  // of a name
    uint32_t token = 0;    // where it stands
    bool any() const { return pronoun != 0 || speaker >= 0; }
  };

  // The owner in tokens [first, last) of a phrase: the pronoun that opens it, or the first name.
  Owner OwnerIn(uint32_t first, uint32_t last) const;
  // Who was told in the mention to be what `head` says, of the same owner.
  bool TellsOf(const Mention& earlier, uint64_t head, const Mention& mention,
               const Owner& owner) const;
  // earlier: the owner in a mention of speaker `holder`, before `owner`.
  bool IsSame(const Owner& earlier, const Owner& owner, int32_t holder) const;
  // Whether the name may be whom the pronoun stands for.
  bool Fits(const Owner& pronoun, int32_t speaker) const;
  // The latest name before the token for which the pronoun may stand; -1: there is none near.
  int32_t LatestBefore(uint32_t token, const Owner& pronoun, int32_t holder) const;

  const SpeakerParts p_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_OWNED_H_
