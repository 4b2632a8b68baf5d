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
  // So many mentions before a role are looked through.
  static constexpr size_t kFarthest = 400;

  explicit OwnedRoles(const SpeakerParts& parts) : p_(parts) {}

  // The speaker who was told before, latest first, to be what the mention says of the same owner:
  // "his lawyer" for "Ana Ruiz, his former lawyer", "Holt's lawyer, Ana Ruiz", "a lawyer for Holt".
  // -1: nobody was, or the mention has no owner.
  int32_t Of(const Mention& mention) const;
  // The speaker whom mention m, or a name beside it, tells to be what the role is; -1: nobody.
  int32_t NamedIn(uint32_t m, const Mention& role) const;

 private:
  // Whose something is. Of two pronouns, or nouns, it is not asked whom they stand for.
  struct Owner {
    uint64_t pronoun = 0;  // the hash of its word; 0: a name
    Gender gender = Gender::kUnknown;
    bool plural = false;
    int32_t speaker = -1;  // of a name
    uint64_t noun = 0;     // "the boy's": the hash of its word
    uint32_t token = 0;    // where it stands
    bool any() const { return pronoun != 0 || speaker >= 0 || noun != 0; }
  };

  // The owner in tokens [first, last) of a phrase: the pronoun that opens it, the first name, or
  // the noun before the possessive ending.
  Owner OwnerIn(uint32_t first, uint32_t last) const;
  // What the last kin noun of a phrase says.
  struct Kin {
    uint32_t groups = 0;  // KIN_GROUP, a bit each
    Gender gender = Gender::kUnknown;
    bool plural = false;
  };

  // What is asked about: "his lawyer".
  struct Asked {
    const Mention& mention;
    uint64_t head;
    Kin kin;
    Owner owner;
  };

  // Without an owner: the mention is nobody's, or of many.
  Asked Ask(const Mention& mention) const;
  int32_t NamedIn(uint32_t m, const Asked& asked) const;
  int32_t Spouse(const Asked& asked) const;
  Kin KinIn(uint32_t first, uint32_t last) const;
  // Whether the mention tells that its speaker is what is asked about.
  bool TellsOf(const Mention& earlier, const Asked& asked) const;
  // "Her parents, Hans and Greta Ruiz" for "her mother": the only one of those named beside mention
  // m who may be she; -1: none, or several.
  int32_t OneOf(uint32_t m, const Asked& asked) const;
  // earlier: the owner in a mention of speaker `holder`, before `owner`.
  bool IsSame(const Owner& earlier, const Owner& owner, int32_t holder) const;
  // Whether the name may be whom the pronoun stands for.
  bool Fits(const Owner& pronoun, int32_t speaker) const;
  // Whether the pronoun may stand for the noun before it: nobody named between them may be meant.
  // holder: who is theirs.
  bool MayBe(const Owner& pronoun, const Owner& noun, int32_t holder) const;
  // The latest name before the token for which the pronoun may stand; -1: there is none near.
  int32_t LatestBefore(uint32_t token, const Owner& pronoun, int32_t holder) const;

  const SpeakerParts p_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_OWNED_H_
