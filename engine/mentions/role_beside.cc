#include "engine/mentions/role_beside.h"

#include <utility>

#include "engine/mentions/describe.h"
#include "engine/mentions/titles.h"

namespace whosaid {

int32_t RoleBeside::Of(const Mention& role) {
  if (role.number == Number::kPlural) return -1;
  if (const int32_t s = NameBehind(role); s >= 0) return s;
  const uint32_t m = mentions_.IndexOf(role);
  if (role.definite || m == 0 || role.unit < 2 || !IsComma(role.unit - 1)) return -1;
  const Mention& before = mentions_.all[m - 1];
  return before.kind == Mention::kBody ? BodyBefore(before, role) : OneBefore(before, role);
}

bool RoleBeside::IsComma(uint32_t unit) const {
  return rules_.Is(reading_.outline.tape[unit].symbol, classes_.comma);
}

int32_t RoleBeside::NameBehind(const Mention& role) {
  const Tape& tape = reading_.outline.tape;
  const uint32_t name = role.unit + 2;
  if (role.kind != Mention::kRole || name + 1 >= tape.size() || !IsComma(name - 1) ||
      !rules_.Is(tape[name + 1].symbol, classes_.period) || mentions_.of_unit[name] < 0) {
    return -1;
  }
  const Mention& person = mentions_.all[mentions_.of_unit[name]];
  const int32_t s = names_.In(person.name_first, person.name_last);
  if (s < 0) return -1;
  // "his father, Trevor"
  const bool kin = HasWord(rules_, reading_, role.first, role.head_last, classes_.role_relation) ||
                   HasWord(rules_, reading_, role.first, role.head_last, classes_.kin);
  const bool in_full = person.name_last > person.name_first + 1;
  const bool somebody = (kin || in_full) && person.kind == Mention::kName && !names_.IsBody(s);
  if (person.kind != Mention::kPerson && !somebody) return -1;
  SpeakerEntry& speaker = speakers_[s];
  if (somebody) {
    speaker.speaker_class = v1::Speaker::PERSON;
    speaker.kind_open = false;
  }
  if (speaker.gender == Gender::kUnknown) speaker.gender = role.gender;
  AddTitle(rules_, classes_, reading_,
           ReadTitle(rules_, classes_, reading_, role.first, role.head_last, TitleUse::kBefore),
           &speaker.titles);
  return s;
}

int32_t RoleBeside::OneBefore(const Mention& one, const Mention& role) {
  const Tape& tape = reading_.outline.tape;
  const Unit& unit = tape[one.unit];
  uint32_t comma = one.unit + 1;
  if (rules_.Is(tape[comma].symbol, classes_.modifies)) comma += 2;  // "of them"
  if (role.kind != Mention::kRole || one.kind != Mention::kRole || one.speaker < 0 ||
      unit.emit != 0 || comma + 1 != role.unit || !rules_.Is(unit.symbol, classes_.indefinite) ||
      !rules_.Is(unit.symbol, classes_.singular)) {
    return -1;
  }
  SpeakerEntry& speaker = speakers_[one.speaker];
  if (!speaker.described) return -1;
  absl::InlinedVector<uint32_t, 4> mentions = std::move(speaker.mentions);
  speaker = Described(rules_, classes_, reading_, mentions_, role,
                      ClassOf(rules_, classes_, reading_, role));
  speaker.mentions = std::move(mentions);
  return one.speaker;
}

int32_t RoleBeside::BodyBefore(const Mention& body, const Mention& role) const {
  if (role.possessed || (role.kind != Mention::kRole && role.kind != Mention::kBodyNoun) ||
      body.unit + 2 != role.unit) {
    return -1;
  }
  const bool group = ClassOf(rules_, classes_, reading_, role) == v1::Speaker::ORGANIZATION;
  return group ? body.speaker : -1;
}

}  // namespace whosaid
