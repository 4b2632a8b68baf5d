#include "engine/mentions/owned.h"

#include <algorithm>

#include "engine/mentions/title.h"

namespace whosaid {

int32_t OwnedRoles::Of(const Mention& mention) const {
  if ((mention.kind != Mention::kRole && mention.kind != Mention::kBodyNoun) ||
      mention.number == Number::kPlural) {
    return -1;
  }
  if (!mention.possessed &&
      !HasWord(p_.rules, p_.reading, mention.head_first, mention.head_last, p_.classes.clitic)) {
    return -1;
  }
  const Owner owner = OwnerIn(mention.first, mention.head_last);
  if (!owner.any()) return -1;
  const uint64_t head = p_.head_nouns.Of(mention);
  const uint32_t here = p_.mentions.IndexOf(mention);
  for (uint32_t i = here; i-- > 0 && here - i <= kFarthest;) {
    const Mention& earlier = p_.mentions.all[i];
    if (earlier.speaker >= 0 && TellsOf(earlier, head, mention, owner)) return earlier.speaker;
  }
  return -1;
}

OwnedRoles::Owner OwnedRoles::OwnerIn(uint32_t first, uint32_t last) const {
  Owner owner;
  const Symbol opens = SymbolOfToken(p_.rules, p_.reading, first);
  owner.token = first;
  if (p_.rules.Is(opens, p_.classes.possessive)) {
    owner.pronoun = p_.HashAt(first);
    owner.gender = p_.rules.Is(opens, p_.classes.male)     ? Gender::kMale
                   : p_.rules.Is(opens, p_.classes.female) ? Gender::kFemale
                   : p_.rules.Is(opens, p_.classes.neuter) ? Gender::kNeuter
                                                           : Gender::kUnknown;
    owner.plural = p_.rules.Is(opens, p_.classes.plural);
    return owner;
  }
  owner.speaker = p_.names.In(first, last);
  for (uint32_t t = first; owner.speaker < 0 && t < last; ++t)
    owner.speaker = p_.names.WithSurname(t);  // "the Holt campaign"
  return owner;
}

bool OwnedRoles::TellsOf(const Mention& earlier, uint64_t head, const Mention& mention,
                         const Owner& owner) const {
  if (!p_.Holds(earlier.first, earlier.last, head)) return false;
  if (!earlier.has_name()) {
    if (earlier.kind != mention.kind || p_.head_nouns.Of(earlier) != head) return false;
    return IsSame(OwnerIn(earlier.first, earlier.head_last), owner, earlier.speaker);
  }
  if (mention.kind == Mention::kBodyNoun) {
    // "the Holt campaign"
    return earlier.kind == Mention::kBody && p_.HashAt(earlier.name_last - 1) == head &&
           IsSame(OwnerIn(earlier.name_first, earlier.name_last), owner, earlier.speaker);
  }
  if (earlier.kind != Mention::kPerson || p_.reading.tapes.size() < 3) return false;
  // Role phrases stand on the tape that the last phrase level but one wrote.
  const Tape& tape = p_.reading.tapes[p_.reading.tapes.size() - 2];
  for (uint32_t i = tape.IndexAt(earlier.first); i < tape.size() && tape[i].first < earlier.last;
       ++i) {
    const Unit& role = tape[i];
    if (role.emit != p_.classes.role_np || role.last > earlier.last) continue;
    const TitleUse title =
        ReadTitle(p_.rules, p_.classes, p_.reading, role.first, role.last, TitleUse::kBehind);
    if (HeadOfTitle(p_.rules, p_.classes, p_.reading, title) == head &&
        IsSame(OwnerIn(role.first, role.last), owner, earlier.speaker)) {
      return true;
    }
  }
  return false;
}

bool OwnedRoles::IsSame(const Owner& earlier, const Owner& owner, int32_t holder) const {
  if (!earlier.any()) return false;
  if (earlier.pronoun != 0 && owner.pronoun != 0) return earlier.pronoun == owner.pronoun;
  if (earlier.pronoun != 0) {
    return Fits(earlier, owner.speaker) &&
           LatestBefore(earlier.token, earlier, holder) == owner.speaker;
  }
  if (owner.pronoun != 0) {
    return Fits(owner, earlier.speaker) &&
           LatestBefore(owner.token, owner, holder) == earlier.speaker;
  }
  return earlier.speaker == owner.speaker;
}

bool OwnedRoles::Fits(const Owner& pronoun, int32_t speaker) const {
  const SpeakerEntry& s = p_.speakers[speaker];
  if (pronoun.plural || pronoun.gender == Gender::kUnknown) return false;
  if (pronoun.gender == Gender::kNeuter)
    return s.speaker_class == v1::Speaker::ORGANIZATION || s.kind_open;
  return s.MayBePerson() && !Clash(s.gender, pronoun.gender);
}

int32_t OwnedRoles::LatestBefore(uint32_t token, const Owner& pronoun, int32_t holder) const {
  auto name = p_.mentions.NameAt(token);
  for (size_t left = kFarthest; name != p_.mentions.names.begin() && left > 0; --left) {
    --name;
    if (name->quote >= 0 || name->speaker < 0 || name->speaker == holder) continue;
    if (Fits(pronoun, name->speaker)) return name->speaker;
  }
  return -1;
}

}  // namespace whosaid
