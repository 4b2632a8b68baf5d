// Who may be meant by a mention, and what is to be known of the mention for it.
#ifndef WHOSAID_ENGINE_DECIDE_REFERENT_SEARCH_H_
#define WHOSAID_ENGINE_DECIDE_REFERENT_SEARCH_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/decide/questions.h"
#include "engine/decide/role_noun.h"

namespace whosaid {

// Whether mention m is the first of a person, in full. so_far: whom mentions stand for.
bool IsIntroduction(const Context& context, const ReferentContext& so_far, uint32_t m);
// Likewise where the person was told of before, but not by name.
bool IsFirstNamed(const Context& context, const ReferentContext& so_far, uint32_t m);

// For one question; what it is made of must outlive it. Mentions and speakers are indices of
// Mentions::all and Speakers::all.
class ReferentSearch {
 public:
  // Somebody who may be meant, and the mention that it was found by.
  struct Found {
    uint32_t mention;
    int32_t speaker;
    Mention::Kind kind;  // of the mention, or of the name that it holds
    bool held;           // the mention is another's, whose description has the name
  };

  ReferentSearch(const Context& context, uint32_t mention, ReferentContext* so_far);

  // Everybody who may be meant, each speaker once: of a name everybody of that surname, otherwise
  // the latest first, and whom a description may fit long before or just behind it. To be called
  // once.
  const absl::InlinedVector<Found, 16>& Run();

  // The mention's noun, if it has no name.
  RoleNoun& noun() { return noun_; }
  // "it"
  bool IsIt() const;
  // "the 46-year-old", "the Texan": they say no more than "he".
  bool IsTrait() const;
  // "the group": a body, or people who were called one.
  bool IsGroup() const;
  // "Ruiz's lawyer"
  bool HasClitic();

  // Whether the speaker's titles or name have the head noun.
  bool MatchesHead(int32_t speaker);
  // Names: who was called by the surname alone before, latest first; -1: nobody was.
  int32_t last_called() const { return last_called_; }

 private:
  using Note = ReferentContext::Note;
  // What is known of a speaker: that Consider has seen it or Bar ruled it out, what MatchesHead
  // said, and that it is not called so (LongBefore).
  enum Fact : uint8_t {
    kConsidered = 1 << 0,
    kCompared = 1 << 1,
    kMatches = 1 << 2,
    kPassedOver = 1 << 3
  };
  uint8_t& FactsOf(int32_t speaker);

  const Token& TokenAt(uint32_t i) const { return c_.reading.layout.tokens[i]; }
  int32_t SpeakerOf(uint32_t m) const { return so_far_.speaker_of[m]; }
  uint64_t LastName(int32_t speaker) const;

  void Bar(uint32_t m);
  bool IsNearer(const ReferentContext::Held& held) const;
  void Earlier();
  void LongBefore();
  bool KnowsHolder();
  void Behind();
  void Introduced();
  void KeepClosest();
  void KeepOfAge();
  void KeepApposed();
  void Namesakes();
  size_t CountNamesakes(uint64_t name) const;
  int32_t LastCalled(uint64_t name) const;
  void Consider(uint32_t m);
  bool IsCapacity(uint32_t m) const;
  bool IsAnybody(uint32_t m) const;
  bool IsScene(uint32_t m) const;
  bool IsReader(uint32_t m) const;
  bool IsOwned(uint32_t m) const;
  bool IsHeadlines(uint32_t m) const;
  bool IsOtherTurn(uint32_t m) const;
  void Add(const Found& found);
  bool IsText(const Found& found) const;
  bool Fits(const Found& found);
  bool IsApposed(int32_t speaker) const;
  bool IsFirm(const SpeakerEntry& speaker) const;
  bool FitsRole(const Found& found);
  bool IsWithheld();
  bool FitsBody(const Found& found);
  // By the fullest name, or where that tells nothing by how it was introduced.
  uint64_t KindsOf(const SpeakerEntry& speaker) const;
  bool IsMedia(const SpeakerEntry& speaker) const;

  const Context& c_;
  const ReferentContext& so_far_;
  std::vector<Note>& notes_;  // by speaker
  const uint32_t index_;
  const Mention& mention_;
  RoleNoun noun_;
  absl::InlinedVector<Found, 16> found_;
  int32_t last_called_ = -1;
  std::optional<bool> has_clitic_, is_withheld_;  // once they are asked
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_REFERENT_SEARCH_H_
