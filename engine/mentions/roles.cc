#include "engine/mentions/roles.h"

#include <algorithm>
#include <optional>

#include "engine/mentions/body_in_view.h"
#include "engine/mentions/body_kind.h"
#include "engine/mentions/describe.h"
#include "engine/mentions/lead.h"
#include "engine/mentions/titles.h"

namespace whosaid {

int32_t RoleSpeakers::Of(const Mention& mention) {
  if (const int32_t s = SurnameLikeRole(mention); s >= 0) return s;
  if (const int32_t s = beside_.Of(mention); s >= 0) return s;
  if (const int32_t s = Both(mention); s >= 0) return s;
  if (const int32_t s = Lead(mention); s >= 0) return s;
  if (const int32_t s = owned_.Of(mention); s >= 0) {
    CallByOwner(mention, s);
    return s;
  }
  if (const int32_t s = phrase_names_.In(mention); s >= 0) return s;
  if (mention.kind == Mention::kThing) {
    if (const int32_t s = phrase_names_.Capitals(mention); s >= 0) return s;
  }
  if (const int32_t s = CalledSo(mention); s >= 0) return s;
  if (const int32_t s = BodyWithNoun(mention); s >= 0) return s;
  if (const int32_t s =
          BodyInView(p_.rules, p_.classes, p_.reading, p_.mentions, p_.mentions.IndexOf(mention));
      s >= 0) {
    return s;
  }
  if (mention.kind == Mention::kRole) {
    if (const int32_t s = phrase_names_.Capitals(mention); s >= 0) return s;
  }
  return -1;
}

int32_t RoleSpeakers::SurnameLikeRole(const Mention& mention) const {
  if (mention.last != mention.first + 1 ||
      p_.reading.layout.tokens[mention.first].shape != Shape::kCapital)
    return -1;
  return p_.names.WithSurname(mention.first);
}

int32_t RoleSpeakers::Both(const Mention& mention) const {
  constexpr uint32_t kMostSentences = 6;
  if (!mention.definite || mention.possessed ||
      !HasWord(p_.rules, p_.reading, mention.first, mention.head_last, p_.classes.two)) {
    return -1;
  }
  for (uint32_t i = p_.mentions.IndexOf(mention); i-- > 0;) {
    const Mention& earlier = p_.mentions.all[i];
    if (mention.sentence - earlier.sentence > kMostSentences) break;
    if (earlier.joint >= 0) return earlier.joint;
  }
  return -1;
}

int32_t RoleSpeakers::Lead(const Mention& mention) {
  const int32_t person =
      NamedLater(p_.rules, p_.classes, p_.reading, p_.mentions, p_.mentions.IndexOf(mention));
  if (person < 0) return -1;
  const Mention& name = p_.mentions.all[person];
  const int32_t s = p_.names.In(name.name_first, name.name_last);
  const std::optional<TitleUse> title = TitleOfLead(p_.rules, p_.classes, p_.reading, mention);
  if (s < 0 || !title.has_value()) return -1;
  // "The official, Ana Ruiz, the deputy mayor,": what is told there tells more.
  const bool apposed =
      name.name_first > name.first &&
      HasWord(p_.rules, p_.reading, name.name_first - 1, name.name_first, p_.classes.comma);
  if (!apposed || name.last <= name.name_last + 1)
    AddTitle(p_.rules, p_.classes, p_.reading, *title, &p_.speakers[s].titles);
  return s;
}

int32_t RoleSpeakers::CalledSo(const Mention& mention) {
  if (!mention.definite || mention.possessed) return -1;
  const uint64_t head = p_.head_nouns.Of(mention);
  const size_t here = p_.mentions.IndexOf(mention);
  const size_t first = MayBeKnown(mention, head) ? here - std::min(here, kFarthestRole) : here;
  // "The mayor" is the former mayor only where there is no other, and never the deputy mayor.
  const Grade grade = GradeOf(p_.rules, p_.classes, p_.reading, mention.first, mention.head_last);
  // Nor is "the second official" the one who was just an official.
  const auto ordered = [this](const Mention& of) {
    return HasWord(p_.rules, p_.reading, of.first, of.head_last, p_.classes.order);
  };
  const bool is_ordered = ordered(mention);
  int32_t other = -1;
  for (size_t i = here; i-- > first;) {
    const Mention& earlier = p_.mentions.all[i];
    if (earlier.speaker < 0) continue;
    const SpeakerEntry& speaker = p_.speakers[earlier.speaker];
    if (speaker.speaker_class == v1::Speaker::AUTHOR) continue;
    if (!earlier.has_name() && earlier.kind == mention.kind && earlier.number == mention.number &&
        p_.head_nouns.Of(earlier) == head && (!is_ordered || ordered(earlier))) {
      CallMoreFully(mention, earlier.speaker);
      return earlier.speaker;
    }
    if (earlier.kind == Mention::kPerson && mention.number != Number::kPlural) {
      for (const TitleUse& title : speaker.titles) {
        if (HeadOfTitle(p_.rules, p_.classes, p_.reading, title) != head ||
            IsOfAnotherField(mention, title))
          continue;
        const Grade held = GradeOf(p_.rules, p_.classes, p_.reading, title.first, title.role_last);
        if (held == grade) return earlier.speaker;
        if (other < 0 && held.deputy == grade.deputy) other = earlier.speaker;
      }
    }
    if (earlier.kind == Mention::kBody && mention.kind == Mention::kBodyNoun &&
        p_.Holds(earlier.first, earlier.last, head)) {
      return earlier.speaker;
    }
  }
  return other;
}

int32_t RoleSpeakers::BodyWithNoun(const Mention& mention) {
  const bool thing = mention.kind == Mention::kThing && mention.last == mention.first + 2;
  if ((!thing && mention.kind != Mention::kBodyNoun) || !mention.definite || mention.possessed ||
      (!thing && !IsShortForm(p_.rules, p_.classes, p_.reading, mention, p_.classes.body_noun))) {
    return -1;
  }
  const uint64_t noun = p_.head_nouns.Of(mention);
  auto name = p_.mentions.NameAt(mention.first);
  for (size_t left = kFarthestRole; name != p_.mentions.names.begin() && left > 0; --left) {
    --name;
    // "Catron County ... the county"
    const bool place = name->kind == Mention::kPlace && p_.HashAt(name->last - 1) == noun;
    if (place ||
        (!thing && name->kind == Mention::kBody && p_.Holds(name->first, name->last, noun))) {
      return name->speaker;
    }
  }
  return -1;
}

bool RoleSpeakers::MayBeKnown(const Mention& mention, uint64_t head) const {
  if (mention.kind == Mention::kBodyNoun || p_.speakers.size() > kFarthestRole) return true;
  if (p_.head_nouns.IsKnown(head, mention, kFarthestRole)) return true;
  if (mention.number == Number::kPlural) return false;
  size_t titles = 0;
  for (const SpeakerEntry& speaker : p_.speakers) {
    for (const TitleUse& title : speaker.titles) {
      if (++titles > kFarthestRole || HeadOfTitle(p_.rules, p_.classes, p_.reading, title) == head)
        return true;
    }
  }
  return false;
}

bool RoleSpeakers::IsOfAnotherField(const Mention& role, const TitleUse& title) const {
  bool own = false;
  for (uint32_t i = role.head_first; i + 1 < role.head_last; ++i) {
    const Symbol s = SymbolOfToken(p_.rules, p_.reading, i);
    if (p_.rules.Is(s, p_.classes.preposition)) break;
    if (!p_.rules.Is(s, p_.classes.topic) && !p_.rules.Is(s, p_.classes.demonym)) continue;
    for (uint32_t k = title.first; k < title.last; ++k) {
      if (p_.HashAt(k) == p_.HashAt(i)) return false;
    }
    own = true;
  }
  return own && title.role_last - title.role_first > 1;
}

void RoleSpeakers::CallByOwner(const Mention& mention, int32_t s) {
  SpeakerEntry& speaker = p_.speakers[s];
  if (!speaker.described || mention.possessed ||
      !p_.rules.Is(SymbolOfToken(p_.rules, p_.reading, speaker.name_first),
                   p_.classes.possessive)) {
    return;
  }
  const SpeakerEntry named =
      Described(p_.rules, p_.classes, p_.reading, p_.mentions, mention, speaker.speaker_class);
  speaker.name_first = named.name_first;
  speaker.name_last = named.name_last;
}

void RoleSpeakers::CallMoreFully(const Mention& mention, int32_t s) {
  constexpr uint32_t kMostWords = 12;
  if (!p_.speakers[s].described) return;
  const uint32_t words = p_.speakers[s].name_last - p_.speakers[s].name_first;
  if (mention.last - mention.first <= words + 1) return;
  const SpeakerEntry fuller = Described(p_.rules, p_.classes, p_.reading, p_.mentions, mention,
                                        p_.speakers[s].speaker_class);
  const uint32_t more = fuller.name_last - fuller.name_first;
  if (more <= words || more > kMostWords) return;
  p_.speakers[s].name_first = fuller.name_first;
  p_.speakers[s].name_last = fuller.name_last;
}

}  // namespace whosaid
