#include "engine/mentions/role_beside.h"

#include <utility>

#include "engine/mentions/describe.h"
#include "engine/mentions/opening.h"
#include "engine/mentions/titles.h"

namespace whosaid {

int32_t RoleBeside::Of(const Mention& role) {
  if (role.number == Number::kPlural) return -1;
  if (const int32_t s = NameBehind(role); s >= 0) return s;
  const uint32_t m = p_.mentions.IndexOf(role);
  if (role.definite || m == 0 || role.unit < 2 || !IsComma(role.unit - 1)) return -1;
  const Mention& before = p_.mentions.all[m - 1];
  return before.has_name() ? BodyBefore(before, role) : OneBefore(before, role);
}

bool RoleBeside::IsComma(uint32_t unit) const {
  return p_.rules.Is(p_.reading.outline.tape[unit].symbol, p_.classes.comma);
}

int32_t RoleBeside::NameBehind(const Mention& role) {
  const Tape& tape = p_.reading.outline.tape;
  const uint32_t name = role.unit + 2;
  if (role.kind != Mention::kRole || name + 1 >= tape.size() || !IsComma(name - 1) ||
      p_.mentions.of_unit[name] < 0) {
    return -1;
  }
  // "In Leiden, the mayor, Ana Ruiz, said"
  const bool subject = role.unit > 0 && IsComma(role.unit - 1) && IsComma(name + 1) &&
                       name + 2 < tape.size() && IsFinite(p_.rules, p_.classes, tape[name + 2]);
  if (!subject && !p_.rules.Is(tape[name + 1].symbol, p_.classes.period)) return -1;
  const Mention& person = p_.mentions.all[p_.mentions.of_unit[name]];
  const int32_t s = p_.names.In(person.name_first, person.name_last);
  if (s < 0) return -1;
  // "his father, Trevor"
  const bool kin =
      HasWord(p_.rules, p_.reading, role.first, role.head_last, p_.classes.role_relation) ||
      HasWord(p_.rules, p_.reading, role.first, role.head_last, p_.classes.kin);
  const bool in_full = person.name_last > person.name_first + 1;
  const bool somebody = (kin || in_full) && person.kind == Mention::kName && !p_.names.IsBody(s);
  if (person.kind != Mention::kPerson && !somebody) return -1;
  SpeakerEntry& speaker = p_.speakers[s];
  if (somebody) {
    speaker.speaker_class = v1::Speaker::PERSON;
    speaker.kind_open = false;
  }
  if (speaker.gender == Gender::kUnknown) speaker.gender = role.gender;
  AddTitle(
      p_.rules, p_.classes, p_.reading,
      ReadTitle(p_.rules, p_.classes, p_.reading, role.first, role.head_last, TitleUse::kBefore),
      &speaker.titles);
  return s;
}

int32_t RoleBeside::OneBefore(const Mention& one, const Mention& role) {
  const Tape& tape = p_.reading.outline.tape;
  const Unit& unit = tape[one.unit];
  uint32_t comma = one.unit + 1;
  if (p_.rules.Is(tape[comma].symbol, p_.classes.modifies)) comma += 2;  // "of them"
  if (role.kind != Mention::kRole || one.kind != Mention::kRole || one.speaker < 0 ||
      unit.emit != 0 || comma + 1 != role.unit ||
      !p_.rules.Is(unit.symbol, p_.classes.indefinite) ||
      !p_.rules.Is(unit.symbol, p_.classes.singular)) {
    return -1;
  }
  SpeakerEntry& speaker = p_.speakers[one.speaker];
  if (!speaker.described) return -1;
  absl::InlinedVector<uint32_t, 4> mentions = std::move(speaker.mentions);
  speaker = Described(p_.rules, p_.classes, p_.reading, p_.mentions, role,
                      ClassOf(p_.rules, p_.classes, p_.reading, role));
  speaker.mentions = std::move(mentions);
  return one.speaker;
}

int32_t RoleBeside::BodyBefore(const Mention& body, const Mention& role) {
  if (role.possessed || (role.kind != Mention::kRole && role.kind != Mention::kBodyNoun) ||
      body.unit + 2 != role.unit || body.speaker < 0) {
    return -1;
  }
  // "In a letter to Nordfisk, a bank said"
  const Tape& tape = p_.reading.outline.tape;
  const uint32_t behind = role.unit + 1;
  if (behind < tape.size() && IsFinite(p_.rules, p_.classes, tape[behind])) return -1;
  if (ClassOf(p_.rules, p_.classes, p_.reading, role) != v1::Speaker::ORGANIZATION) return -1;
  // "The board sued Quellmark, a bank.": a name of unknown kind is a body's then.
  SpeakerEntry& speaker = p_.speakers[body.speaker];
  if (speaker.speaker_class != v1::Speaker::ORGANIZATION && !speaker.kind_open) return -1;
  if (body.kind != Mention::kBody) speaker.speaker_class = v1::Speaker::ORGANIZATION;
  return body.speaker;
}

}  // namespace whosaid
