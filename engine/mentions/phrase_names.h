// Names in phrases whose words the rules of names do not take for one: "the sheriff's office", "a
// red-faced Ruiz", "the DCE".
#ifndef WHOSAID_ENGINE_MENTIONS_PHRASE_NAMES_H_
#define WHOSAID_ENGINE_MENTIONS_PHRASE_NAMES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/mentions/speaker_parts.h"

namespace whosaid {

// Of one document.
class PhraseNames {
 public:
  explicit PhraseNames(const SpeakerParts& parts) : p_(parts) {}

  // The speaker that a mention without a name calls by one, behind an article or adjective or in
  // small letters; -1: it names nobody so.
  int32_t In(const Mention& mention) const;
  // "the MHA": a body, which it is made where it was of unknown kind, or who has an office of these
  // initials; -1: something else.
  int32_t Capitals(const Mention& mention) const;

 private:
  // So many speakers, the latest or first, are looked through.
  static constexpr size_t kMostSpeakers = 400;

  // "the Jana Kisan Sena": what has this name of several words; -1: something else.
  int32_t BehindArticle(const Mention& mention) const;
  // "the sheriff's office": the body whose name ends with these words, "Leiden County Sheriff's
  // Office"; -1: something else, or one word, which others may mean too.
  int32_t InSmall(const Mention& mention) const;
  // "a red-faced Ruiz": the person, where the document has one Ana Ruiz; -1: something else.
  int32_t BehindAdjective(const Mention& mention) const;
  // The only person who has an office with the initials at this token: "DCE" of "district chief
  // executive".
  int32_t HasInitials(uint32_t token) const;
  // Whether the letters are the initials of tokens [first, last), a title, or of what stands before
  // its preposition.
  bool AreInitials(absl::string_view letters, uint32_t first, uint32_t last) const;

  absl::string_view TextAt(uint32_t token) const {
    return Slice(p_.reading.text, p_.reading.layout.tokens[token].span());
  }

  const SpeakerParts p_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_PHRASE_NAMES_H_
