// The noun of a mention without a name, compared with what speakers are called: whether "the
// governor" may be Gov. Ruiz.
#ifndef WHOSAID_ENGINE_DECIDE_ROLE_NOUN_H_
#define WHOSAID_ENGINE_DECIDE_ROLE_NOUN_H_

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "absl/container/inlined_vector.h"
#include "engine/decide/questions.h"

namespace whosaid {

// For one question; what it is made of must outlive it. Speakers are indices of Speakers::all.
class RoleNoun {
 public:
  RoleNoun(const Context& context, const Mention& mention,
           std::vector<ReferentContext::Note>* notes);

  // The head noun's token: the last word before a preposition or the end; its symbol and label.
  uint32_t token() const { return token_; }
  const Unit& word() const { return word_; }
  Symbol symbol() const { return word_.symbol; }
  Label label() const;

  // Whether a title or the name of the speaker has the noun as its own, or a title another word for
  // the same office.
  bool IsHeadOf(int32_t speaker);
  // Of a noun that is a head of the speaker's, how nearly it is the same office: 2 where both have
  // a noun of several words ("prime minister"), 0 where one is past ("the mayor", a former mayor),
  // -1 where it is another (a deputy mayor).
  int Closeness(int32_t speaker) const;
  // Of a noun that is no head of the speaker's (IsHeadOf): whether it stands in a title or the
  // description of the speaker, or in a mention of it, as somebody else: "the senator" is not the
  // senator's aide.
  bool IsAnothers(int32_t speaker, const Mention& earlier);
  // Whether the noun may mean a title of the speaker: a physicist is a researcher.
  bool IsKinOf(int32_t speaker);
  // is_head: what IsHeadOf said. Otherwise whether it is kin, of the same family ("midfielder" and
  // "captain"), of another, or nobody knows.
  Label FamilyOf(int32_t speaker, bool is_head);
  // How many words of the mention the speaker's titles have too, but for the noun.
  int SharedWords(int32_t speaker);
  // Whether the speaker has titles with the noun, but all of another party, people or field: the
  // health minister is not the finance minister.
  bool Clashes(int32_t speaker);
  // Whether all titles of the speaker with the noun name whose it is: Holt's lawyer, a lawyer for
  // Holt. False if there are none.
  bool IsOfNamed(int32_t speaker) const;
  // Whether the party or state that the mention tells ("the Kentucky Republican") is that of the
  // speaker, as it stands behind a name, or another; kOpen: of one of both nothing is known.
  enum class Seat { kOpen, kSame, kOther };
  Seat SeatOf(int32_t speaker) const;
  // Likewise of an age: "the 44-year-old", "Ana Ruiz, 44,".
  Seat AgeOf(int32_t speaker);
  // Whether the noun is an office of the state and the speaker has another rank: the mayor is not
  // Sheriff Ruiz.
  bool IsOtherRank(int32_t speaker);

 private:
  // Of a speaker's titles so many are compared, the best.
  static constexpr size_t kMostTitles = 8;

  const Token& TokenAt(uint32_t i) const { return c_.reading.layout.tokens[i]; }
  // A bit for a word; those of a speaker's titles and name, which most words do not have.
  static uint64_t BitOf(uint64_t word) { return uint64_t{1} << (word * 0x9E3779B97F4A7C15u >> 58); }
  uint64_t WordsOf(int32_t speaker);
  absl::string_view AgeIn(const Mention& mention) const;
  const Labels::Kin& KinOf(int32_t speaker);
  const Labels::Kin& KinAt(const Unit& word) const;
  void AddKin(const TitleUse& title, Labels::Kin* kin) const;
  // What tells offices of one noun apart.
  struct Marks {
    uint64_t parties = 0;  // a bit each, of those that have words in common
    absl::InlinedVector<uint64_t, 4> peoples, fields;  // and what it is about
    bool empty() const { return parties == 0 && peoples.empty() && fields.empty(); }
  };
  Marks MarksIn(uint32_t first, uint32_t last) const;
  void AddFieldsOf(const Unit& unit, Marks* marks) const;
  bool HasNoun(uint32_t first, uint32_t last) const;
  uint32_t SynonymIn(uint32_t first, uint32_t last) const;
  bool InTokens(uint32_t first, uint32_t last, uint64_t word) const;
  std::pair<uint32_t, uint32_t> Own(uint32_t first, uint32_t last) const;
  bool IsObject(uint32_t first, uint32_t last, uint64_t word) const;
  // All of a title or description, or what is left without what belongs to others (Own).
  enum Part { kAll, kOwn };
  bool IsWordOf(int32_t speaker, Part part);
  bool InPart(uint32_t first, uint32_t last, uint64_t word, Part part) const;
  bool InTitles(const SpeakerEntry& speaker, uint64_t word, Part part) const;

  const Context& c_;
  const Mention& mention_;
  std::vector<ReferentContext::Note>& notes_;  // by speaker
  uint32_t token_ = 0;
  Unit word_;  // of the noun; symbol 0: none
  Labels::Kin kin_;
  uint64_t seats_ = 0;                        // of the whole mention
  std::optional<Marks> own_marks_;            // before the noun, once they are asked for
  std::optional<absl::string_view> own_age_;  // likewise
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_ROLE_NOUN_H_
