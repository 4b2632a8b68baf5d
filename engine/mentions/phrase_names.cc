#include "engine/mentions/phrase_names.h"

#include <algorithm>

#include "absl/strings/ascii.h"

namespace whosaid {

int32_t PhraseNames::In(const Mention& mention) const {
  if (const int32_t s = BehindArticle(mention); s >= 0) return s;
  if (const int32_t s = InSmall(mention); s >= 0) return s;
  return BehindAdjective(mention);
}

int32_t PhraseNames::BehindArticle(const Mention& mention) const {
  if (mention.kind != Mention::kThing || !mention.definite || mention.last - mention.first < 3)
    return -1;
  const Tape& names = p_.reading.tapes[1];
  const Unit& name = names[names.IndexAt(mention.last - 1)];
  return name.emit != 0 && name.first == mention.first + 1 ? p_.names.In(name.first, name.last)
                                                           : -1;
}

int32_t PhraseNames::InSmall(const Mention& mention) const {
  if (!mention.definite || mention.kind == Mention::kDocument ||
      mention.head_last - mention.head_first < 3) {
    return -1;
  }
  const uint32_t first = mention.head_first + 1, words = mention.head_last - first;
  const size_t latest = p_.speakers.size() - std::min(p_.speakers.size(), kMostSpeakers);
  for (size_t s = p_.speakers.size(); s-- > latest;) {
    const SpeakerEntry& speaker = p_.speakers[s];
    if (speaker.described || speaker.name_last - speaker.name_first <= words ||
        speaker.speaker_class == v1::Speaker::COLLECTIVE) {
      continue;
    }
    uint32_t same = 0;
    while (same < words &&
           p_.HashAt(speaker.name_last - 1 - same) == p_.HashAt(mention.head_last - 1 - same)) {
      ++same;
    }
    if (same == words) return s;
  }
  return -1;
}

int32_t PhraseNames::BehindAdjective(const Mention& mention) const {
  if (mention.kind != Mention::kThing || mention.possessed || mention.last - mention.first < 3)
    return -1;
  const int32_t s = p_.names.In(mention.last - 1, mention.last);
  if (s < 0) return -1;
  const SpeakerEntry& speaker = p_.speakers[s];
  const bool somebody =
      speaker.name_last - speaker.name_first > 1 || !speaker.kind_open ||
      HasWord(p_.rules, p_.reading, mention.last - 1, mention.last, p_.classes.surname);
  return somebody && speaker.speaker_class == v1::Speaker::PERSON ? s : -1;
}

int32_t PhraseNames::Capitals(const Mention& mention) const {
  if (!mention.definite || mention.possessed || mention.last - mention.first != 2 ||
      p_.reading.layout.tokens[mention.first + 1].shape != Shape::kUpper) {
    return -1;
  }
  const int32_t s = p_.names.In(mention.first + 1, mention.last);
  if (s < 0 || p_.speakers[s].name_last - p_.speakers[s].name_first == 1) {
    if (const int32_t holder = HasInitials(mention.first + 1); holder >= 0) return holder;
  }
  if (mention.kind != Mention::kThing) return -1;
  if (s >= 0) p_.speakers[s].speaker_class = v1::Speaker::ORGANIZATION;
  return s;
}

int32_t PhraseNames::HasInitials(uint32_t token) const {
  int32_t only = -1;
  for (size_t s = 0; s < std::min(p_.speakers.size(), kMostSpeakers); ++s) {
    for (const TitleUse& title : p_.speakers[s].titles) {
      // "CP" of "state Commissioner of Police" too, but "DA" is no assistant.
      uint32_t first = title.first;
      const bool more = p_.reading.layout.tokens[first].shape == Shape::kLower &&
                        !HasWord(p_.rules, p_.reading, first, first + 1, p_.classes.deputy) &&
                        !HasWord(p_.rules, p_.reading, first, first + 1, p_.classes.former);
      if (!AreInitials(TextAt(token), first, title.last) &&
          !(more && AreInitials(TextAt(token), first + 1, title.last))) {
        continue;
      }
      if (only >= 0) return -1;
      only = s;
      break;
    }
  }
  return only;
}

bool PhraseNames::AreInitials(absl::string_view letters, uint32_t first, uint32_t last) const {
  // Of each word by itself: "commissioner of police" is one of the lexicon.
  const auto is_small = [&](uint32_t i) {
    return p_.rules.Is(SymbolOfToken(p_.rules, p_.reading, i), p_.classes.func);
  };
  size_t n = 0;
  for (uint32_t i = first; i < last; ++i) {
    if (is_small(i)) continue;
    if (n == letters.size()) return is_small(i - 1);
    if (absl::ascii_toupper(TextAt(i)[0]) != letters[n++]) return false;
  }
  return n == letters.size() && n > 1;
}

}  // namespace whosaid
