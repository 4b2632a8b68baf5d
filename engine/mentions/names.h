// Names -> speakers: which names of a document, full or short, are one person's or body's.
#ifndef WHOSAID_ENGINE_MENTIONS_NAMES_H_
#define WHOSAID_ENGINE_MENTIONS_NAMES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/cascade/reading.h"
#include "engine/mentions/by_word.h"
#include "engine/mentions/mention.h"
#include "engine/mentions/speakers.h"

namespace whosaid {

// The name or description that a speaker was made from, and how often it is used.
struct NameForm {
  Mention::Kind kind;
  uint32_t first, last;  // tokens
  uint32_t surname;      // the token of the last word that is no "Jr."
  int full_uses = 0;     // in full
};

// Scratch memory of FindSpeakers.
struct SpeakerScratch {
  std::vector<NameForm> forms;  // by speaker
  ByWord by_first, by_last;
  std::vector<uint64_t> heads;  // by mention
};

class NamedSpeakers {
 public:
  // All must outlive it. Speakers are appended to *speakers, which only it and Add may grow.
  NamedSpeakers(const RuleSet& rules, const Classes& classes, const Reading& reading,
                std::vector<NameUse>* names, std::vector<SpeakerEntry>* speakers,
                SpeakerScratch* scratch)
      : rules_(rules),
        classes_(classes),
        reading_(reading),
        names_(*names),
        speakers_(*speakers),
        forms_(scratch->forms),
        by_first_(scratch->by_first),
        by_last_(scratch->by_last) {}

  // Makes speakers of all names: of full ones first, then of those behind "Mr." or "Mrs.", then of
  // the others, which are surnames or given names of full ones where the document has such.
  void Build();

  // A new speaker of that name.
  int32_t Add(const NameUse& name);
  // A speaker without a name, which In and WithSurname never find.
  int32_t AddDescribed(Mention::Kind kind, SpeakerEntry speaker);
  // The speaker of the first name inside tokens [first, last); -1: there is none.
  int32_t In(uint32_t first, uint32_t last) const;
  // Whether the name or description that the speaker was made from is a body's.
  bool IsBody(int32_t speaker) const { return forms_[speaker].kind == Mention::kBody; }
  // A person whose full name ends with the word at this token; -1: there is none.
  int32_t WithSurname(uint32_t token) const;
  // The only other person with a full name and this one's surname, unless of another gender; -1:
  // there is none, or more than one.
  int32_t OtherOfSurname(int32_t speaker, Gender gender) const;

 private:
  // So many speakers are gone through for what no word of a name finds.
  static constexpr size_t kMostSpeakers = 200;

  static bool Personal(Mention::Kind kind) {
    return kind == Mention::kPerson || kind == Mention::kName;
  }
  uint64_t HashAt(uint32_t token) const { return reading_.layout.tokens[token].hash; }
  absl::string_view TextAt(uint32_t token) const;
  uint32_t WordCount(const NameUse& name) const;
  WordId Generation(uint32_t last) const;
  uint32_t BeforeGeneration(uint32_t first, uint32_t last) const;
  uint32_t LastWord(uint32_t first, uint32_t last) const;
  bool SameSequence(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const;
  bool EndsWith(const NameForm& form, const NameUse& name) const;
  bool IsBehindVerb(const NameForm& form, const NameUse& name) const;
  bool BeginsWith(const NameForm& form, const NameUse& name) const;
  uint32_t WordsOfShorter(const NameForm& form, const NameUse& name) const;
  bool IsLegalForm(uint32_t first, uint32_t last) const;
  bool HasNickname(const NameForm& form, uint64_t word) const;
  bool HasGivenBehind(const NameForm& form, const NameUse& name) const;
  bool HasClass(uint32_t token, ClassId c) const;
  bool IsCommon(uint32_t token) const;
  bool GoesOn(const NameUse& name) const;
  bool IsPartOfHeadline(const NameUse& name) const;
  void Merge(int32_t s, const NameUse& name);
  int32_t FullName(const NameUse& name);
  int32_t SameBody(const NameUse& name) const;
  int32_t PersonCalled(const NameUse& name) const;
  enum Surnames : bool { kArePeople, kMayBeBodies };
  int32_t BodyCalled(const NameUse& name, Surnames surnames) const;
  int32_t OrBody(int32_t s, const NameUse& name, Surnames surnames) const;
  size_t Capitals(const NameForm& form) const;
  bool IsInitials(const NameUse& name, const NameForm& body) const;
  int32_t ShortName(const NameUse& name);
  template <typename Matches>
  int32_t OnlyForm(Matches matches) const;
  int32_t Bearer(const NameUse& name) const;
  int32_t KinOfNamesake(const NameUse& name);
  NameUse* OnlyKin(ClassId given);
  int32_t AlmostCalled(const NameUse& name) const;
  void FindFirstBearers();
  int32_t Nearer(int32_t a, int32_t b, const NameUse& name) const;
  void FindKinds();

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  std::vector<NameUse>& names_;
  std::vector<SpeakerEntry>& speakers_;
  std::vector<NameForm>& forms_;  // by speaker
  ByWord &by_first_, &by_last_;
  std::optional<std::pair<NameUse*, NameUse*>> kin_;  // a man, a woman; once it is asked for
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_MENTIONS_NAMES_H_
