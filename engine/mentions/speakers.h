// Mentions -> speakers: which mentions of a document are one person, body or group, what it is
// called in full and which titles the document gives it.
#ifndef WHOSAID_ENGINE_MENTIONS_SPEAKERS_H_
#define WHOSAID_ENGINE_MENTIONS_SPEAKERS_H_

#include <algorithm>
#include <cstdint>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/mentions/mention.h"
#include "proto/attribution.pb.h"

namespace whosaid {

// A title as tokens of the text.
struct TitleUse {
  uint32_t first = 0, last = 0;  // the whole phrase without its article
  uint32_t role_first = 0, role_last = 0;
  uint32_t body_first = 0, body_last = 0;
  uint32_t place_first = 0, place_last = 0;
  v1::Title::Status status = v1::Title::STATUS_UNSPECIFIED;
  bool whole = false;       // Widen has seen it
  bool joined = false;      // two offices
  bool of_many = false;     // "one of the pilots", "pilots"
  bool fame = false;        // what somebody is noted for: "winner of a prize"
  bool address = false;     // no more than how somebody is addressed: "Dr."
  bool short_form = false;  // nothing but ranks and addresses: "Sen.", "Prof. Dr."
  // Where it stands: "Governor Ruiz" before, "Ruiz, the governor" behind, "Ruiz is governor"
  // stated; or what somebody is called without the name, "the governor".
  enum Position : uint8_t { kBefore, kBehind, kStated, kCalled } position = kBefore;
};

struct SpeakerEntry {
  v1::Speaker::Class speaker_class = v1::Speaker::UNKNOWN;
  Gender gender = Gender::kUnknown;
  Number number = Number::kUnknown;
  bool kind_open = false;     // a name that may be a body's as well as a person's
  bool weak = false;          // a name of one unknown word that only opens sentences: "Lorries"
  bool first_bearer = false;  // called by the surname alone before others of it were named
  bool described = false;     // it has no name but what it was first called: "a senior official"
  uint32_t name_first = 0, name_last = 0;  // tokens of the fullest name or description
  // Tokens of "R-Ky." or "a Kentucky Republican" behind a name; empty: there are none.
  uint32_t seat_first = 0, seat_last = 0;
  absl::InlinedVector<uint32_t, 4> mentions;  // by position
  std::vector<TitleUse> titles;               // best first

  bool MayBePerson() const { return speaker_class == v1::Speaker::PERSON || kind_open; }
  // Whether an office is told, and not just how the speaker is addressed.
  bool HasFullTitle() const {
    return std::any_of(titles.begin(), titles.end(),
                       [](const TitleUse& title) { return !title.short_form; });
  }
};

struct Speakers {
  std::vector<SpeakerEntry> all;
  void Clear() { all.clear(); }
};

struct SpeakerScratch;

// Makes speakers of all mentions, resolves pronouns, and fills Mention::speaker and
// NameUse::speaker.
void FindSpeakers(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  SpeakerScratch* scratch, Mentions* mentions, Speakers* speakers);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_SPEAKERS_H_
