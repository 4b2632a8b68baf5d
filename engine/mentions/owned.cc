#include "engine/mentions/owned.h"

#include <algorithm>

#include "engine/mentions/title.h"

namespace whosaid {

int32_t OwnedRoles::Of(const Mention& mention) const {
  const Asked asked = Ask(mention);
  if (!asked.owner.any()) return -1;
  const uint32_t here = p_.mentions.IndexOf(mention);
  for (uint32_t i = here; i-- > 0 && here - i <= kFarthest;) {
    if (const int32_t s = NamedIn(i, asked); s >= 0) return s;
  }
  return Spouse(asked);
}

// "“It is late,” said Ana Ruiz. Her husband", where there is a Ben Ruiz whom no other kin is told
// of: he. -1: it is no spouse, or there is nobody.
int32_t OwnedRoles::Spouse(const Asked& asked) const {
  if (asked.kin.plural || !HasWord(p_.rules, p_.reading, asked.mention.first,
                                   asked.mention.head_last, p_.classes.kin_spouse)) {
    return -1;
  }
  // "He stumped for his wife": whom nobody quotes need not be known.
  const uint32_t unit = asked.mention.unit;
  if (unit > 0 && p_.rules.Is(p_.reading.outline.tape[unit - 1].symbol, p_.classes.preposition))
    return -1;
  const int32_t owner = asked.owner.speaker >= 0 || asked.owner.pronoun == 0
                            ? asked.owner.speaker
                            : LatestBefore(asked.owner.token, asked.owner, -1);
  if (owner < 0) return -1;
  const int32_t spouse = p_.names.OtherOfSurname(owner, asked.kin.gender);
  if (spouse < 0) return -1;
  const WordIs is{p_.rules, p_.reading.tapes[0]};
  for (const NameUse& name : p_.mentions.names) {
    if (name.speaker != spouse) continue;
    // "her son, Ben Ruiz", "her son Ben Ruiz"
    uint32_t before = p_.reading.tapes[0].IndexAt(name.first);
    if (before > 1 && is(before - 1, p_.classes.comma)) --before;
    if (before > 0 && is(before - 1, p_.classes.kin) && !is(before - 1, p_.classes.kin_spouse) &&
        !is(before - 1, p_.classes.kin_parent)) {
      return -1;
    }
  }
  return spouse;
}

int32_t OwnedRoles::NamedIn(uint32_t m, const Mention& role) const {
  const Asked asked = Ask(role);
  return asked.owner.any() ? NamedIn(m, asked) : -1;
}

OwnedRoles::Asked OwnedRoles::Ask(const Mention& mention) const {
  Asked asked = {mention, 0, {}, {}};
  if ((mention.kind != Mention::kRole && mention.kind != Mention::kBodyNoun) ||
      mention.number == Number::kPlural) {
    return asked;
  }
  if (!mention.possessed &&
      !HasWord(p_.rules, p_.reading, mention.head_first, mention.head_last, p_.classes.clitic)) {
    return asked;
  }
  asked.owner = OwnerIn(mention.first, mention.head_last);
  asked.head = p_.head_nouns.Of(mention);
  asked.kin = KinIn(mention.first, mention.head_last);
  return asked;
}

int32_t OwnedRoles::NamedIn(uint32_t m, const Asked& asked) const {
  const Mention& mention = p_.mentions.all[m];
  if (mention.speaker < 0) return -1;
  return TellsOf(mention, asked) ? mention.speaker : OneOf(m, asked);
}

OwnedRoles::Owner OwnedRoles::OwnerIn(uint32_t first, uint32_t last) const {
  Owner owner;
  const Symbol opens = SymbolOfToken(p_.rules, p_.reading, first);
  owner.token = first;
  if (p_.rules.Is(opens, p_.classes.possessive)) {
    owner.pronoun = p_.HashAt(first);
    owner.gender = GenderOfPronoun(p_.rules, p_.classes, opens);
    owner.plural = p_.rules.Is(opens, p_.classes.plural);
    return owner;
  }
  owner.speaker = p_.names.In(first, last);
  for (uint32_t t = first; owner.speaker < 0 && t < last; ++t)
    owner.speaker = p_.names.WithSurname(t);  // "the Holt campaign"
  const Tape& words = p_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(first) + 1;
       owner.speaker < 0 && i < words.size() && words[i].last <= last; ++i) {
    if (!p_.rules.Is(words[i].symbol, p_.classes.clitic)) continue;
    const Symbol noun = words[i - 1].symbol;
    if (p_.rules.IsAny(noun, {p_.classes.role_male, p_.classes.kin_male}))
      owner.gender = Gender::kMale;
    if (p_.rules.IsAny(noun, {p_.classes.role_female, p_.classes.kin_female}))
      owner.gender = Gender::kFemale;
    owner.plural = p_.rules.IsAny(
        noun, {p_.classes.role_plural, p_.classes.kin_plural, p_.classes.role_group});
    if (p_.rules.IsAny(noun, {p_.classes.role, p_.classes.kin}))
      owner.noun = p_.HashAt(words[i - 1].first);
    break;
  }
  return owner;
}

OwnedRoles::Kin OwnedRoles::KinIn(uint32_t first, uint32_t last) const {
  Kin kin;
  const Tape& words = p_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].last <= last; ++i) {
    const Symbol s = words[i].symbol;
    if (p_.rules.Is(s, p_.classes.preposition)) break;
    if (!p_.rules.Is(s, p_.classes.kin)) continue;
    kin = Kin();
    for (size_t g = 0; g < std::size(p_.classes.kin_groups); ++g)
      kin.groups |= uint32_t{p_.rules.Is(s, p_.classes.kin_groups[g])} << g;
    kin.plural = p_.rules.Is(s, p_.classes.kin_plural);
    kin.gender = p_.rules.Is(s, p_.classes.kin_male)     ? Gender::kMale
                 : p_.rules.Is(s, p_.classes.kin_female) ? Gender::kFemale
                                                         : Gender::kUnknown;
  }
  return kin;
}

bool OwnedRoles::TellsOf(const Mention& earlier, const Asked& asked) const {
  if (asked.kin.groups == 0 && !p_.Holds(earlier.first, earlier.last, asked.head)) return false;
  if (!earlier.has_name()) {
    if (earlier.kind != asked.mention.kind || p_.head_nouns.Of(earlier) != asked.head) return false;
    return IsSame(OwnerIn(earlier.first, earlier.head_last), asked.owner, earlier.speaker);
  }
  if (asked.mention.kind == Mention::kBodyNoun) {
    // "the Holt campaign"
    return earlier.kind == Mention::kBody && p_.HashAt(earlier.name_last - 1) == asked.head &&
           IsSame(OwnerIn(earlier.name_first, earlier.name_last), asked.owner, earlier.speaker);
  }
  const Tape* const phrases = p_.reading.role_phrases();
  if (earlier.kind != Mention::kPerson || phrases == nullptr ||
      earlier.last - earlier.first == earlier.name_last - earlier.name_first) {
    return false;
  }
  const Tape& tape = *phrases;
  for (uint32_t i = tape.IndexAt(earlier.first); i < tape.size() && tape[i].first < earlier.last;
       ++i) {
    const Unit& role = tape[i];
    if (role.emit != p_.classes.role_np || role.last > earlier.last) continue;
    const TitleUse title =
        ReadTitle(p_.rules, p_.classes, p_.reading, role.first, role.last, TitleUse::kBehind);
    // A dad is a father.
    const Kin kin = KinIn(role.first, role.last);
    const bool same = (kin.groups & asked.kin.groups) != 0 && kin.gender == asked.kin.gender &&
                      kin.gender != Gender::kUnknown && !kin.plural;
    if ((same || HeadOfTitle(p_.rules, p_.classes, p_.reading, title) == asked.head) &&
        IsSame(OwnerIn(role.first, role.last), asked.owner, earlier.speaker)) {
      return true;
    }
  }
  return false;
}

int32_t OwnedRoles::OneOf(uint32_t m, const Asked& asked) const {
  const std::vector<Mention>& all = p_.mentions.all;
  if (asked.kin.groups == 0 || asked.kin.plural) return -1;
  // The names stand behind a comma, or before one: "Hans and Greta Ruiz, her parents".
  const bool own = all[m].joint >= 0 && all[m].name_last < all[m].last;
  if (!own && all[m].number != Number::kPlural) return -1;
  const uint32_t first = own ? all[m].name_last + 1 : all[m].first,
                 last = own ? all[m].last : all[m].head_last;
  if (first >= last) return -1;
  const Kin kin = KinIn(first, last);
  if (!kin.plural || (kin.groups & asked.kin.groups) == 0) return -1;
  uint32_t name = m;
  if (!own) {
    if (m + 1 == all.size() || all[m + 1].first > all[m].last + 1 || all[m + 1].joint < 0)
      return -1;
    name = m + 1;
  }
  const int32_t joint = all[name].joint;
  if (!IsSame(OwnerIn(first, last), asked.owner, joint)) return -1;
  while (name > 0 && all[name - 1].joint == joint) --name;
  int32_t one = -1;
  for (; name < all.size() && all[name].joint == joint; ++name) {
    if (Clash(p_.speakers[all[name].speaker].gender, asked.kin.gender)) continue;
    if (one >= 0) return -1;
    one = all[name].speaker;
  }
  return one;
}

bool OwnedRoles::IsSame(const Owner& earlier, const Owner& owner, int32_t holder) const {
  if (!earlier.any()) return false;
  if (earlier.pronoun != 0 && owner.pronoun != 0) return earlier.pronoun == owner.pronoun;
  if (earlier.noun != 0 && owner.noun != 0) return earlier.noun == owner.noun;
  if (earlier.noun != 0 && owner.pronoun != 0) return MayBe(owner, earlier, holder);
  if (owner.noun != 0 || earlier.noun != 0) return false;
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

bool OwnedRoles::MayBe(const Owner& pronoun, const Owner& noun, int32_t holder) const {
  if (pronoun.plural || noun.plural) return pronoun.plural && noun.plural;
  if (pronoun.gender != Gender::kMale && pronoun.gender != Gender::kFemale) return false;
  if (Clash(pronoun.gender, noun.gender)) return false;
  for (auto name = p_.mentions.NameAt(noun.token);
       name != p_.mentions.names.end() && name->first < pronoun.token; ++name) {
    if (name->speaker >= 0 && name->speaker != holder && name->quote < 0 &&
        Fits(pronoun, name->speaker)) {
      return false;
    }
  }
  return true;
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
