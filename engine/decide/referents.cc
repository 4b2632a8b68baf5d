#include "engine/decide/referents.h"

#include <algorithm>

#include "engine/decide/pronouns_nearby.h"
#include "engine/decide/referent_facts.h"
#include "engine/decide/referent_hints.h"
#include "engine/decide/referent_search.h"
#include "engine/decide/several.h"

namespace whosaid {
namespace {

class ReferentDecider {
 public:
  ReferentDecider(const Context& c, QuestionObserver* observer, Question* question,
                  ReferentContext* so_far, std::vector<Attributed>* attributions,
                  std::vector<Referral>* referrals)
      : c_(c),
        observer_(observer),
        taught_(observer != nullptr && observer->teaches()),
        question_(*question),
        referents_(*so_far),
        out_(*attributions),
        referrals_(*referrals),
        nearby_(c),
        hints_(c, so_far) {}

  // Whom sources, and what else tells of people, stand for, in the order of the text.
  void Run() {
    StartReferents(c_, out_, &referents_);
    likely_.assign(c_.mentions.all.size(), -1);
    for (const Attributed& a : out_) {
      if (a.source >= 0 && a.speech) nearby_.Add(a);
    }
    for (uint32_t m = 0; m < c_.mentions.all.size(); ++m) Resolve(m);
    for (uint32_t m = 0; m < c_.mentions.all.size(); ++m) {
      const int32_t s = referents_.speaker_of[m];
      if (s != c_.mentions.all[m].speaker) referrals_.push_back({m, s});
    }
    AddDoubts();
    for (Attributed& a : out_) SpeakTogether(c_, &a);
  }

 private:
  static constexpr float kSureReferent = 0.55f, kSureBeside = 0.45f, kSureNobody = 0.9f,
                         kSureGender = 0.8f;

  void Resolve(uint32_t m) {
    const Mention& mention = c_.mentions.all[m];
    if (const int32_t s = OwnerOf(m); s >= 0) {
      Refer(m, s);
      return;
    }
    if (const int32_t s = InSentence(m); s >= 0) {
      Refer(m, s);
      LearnGender(m);
      return;
    }
    bool meant = false;  // somebody who was named, or nobody for sure
    const int32_t fronted = FrontedRole(m);
    const int32_t described = fronted >= 0 ? referents_.speaker_of[fronted] : -1;
    if (fronted >= 0) Refer(fronted, -1);
    if (HasReferent(c_, m, referents_.is_source[m])) {
      AskReferent(c_, m, &referents_, &question_);
      const size_t likeliest = question_.size() < 2 ? 0 : Choose(m);
      const size_t best = referents_.is_source[m] || taught_ ? likeliest : NotNew(m, likeliest);
      const Candidate& chosen = question_[best];
      const bool own = !taught_ && IsItsOwn(m, chosen.speaker);
      // What nobody is quoted by need not be resolved, so it must be sure.
      const bool sure =
          !own && (referents_.is_source[m] || taught_ || mention.kind == Mention::kPronoun ||
                   ((best != likeliest || chosen.probability >= SureOf(mention)) &&
                    MayHold(mention, chosen.speaker)));
      if (mention.kind == Mention::kRole && !own) likely_[m] = chosen.speaker;
      // Of "his manager" the weights know little: nobody else is ever called so.
      meant = chosen.speaker < 0 ? !mention.possessed && chosen.probability > kSureNobody : sure;
      Refer(m, sure ? Belatedly(chosen, mention) : -1);
      if (referents_.is_source[m] && sure && chosen.speaker >= 0) LookForDoubt(m, best);
      if (chosen.probability >= kSureGender) LearnGender(m);
    }
    if (fronted >= 0) {
      const int32_t s = referents_.speaker_of[m];
      Refer(fronted, s >= 0 ? s : described);
    }
    if (!meant) {
      if (const int32_t s = hints_.IntroducedNext(m); s >= 0) Refer(m, s);
    }
    if (!taught_) {
      if (const int32_t s = hints_.OnlyOneOf(m); s >= 0) Refer(m, s);
      if (const int32_t s = hints_.NewHolder(m); s >= 0) Refer(m, s);
    }
    if (referents_.is_source[m]) {
      if (const int32_t s = TheyWho(c_, referents_, m); s >= 0) Refer(m, s);
      referents_.last_source = m;
    }
  }

  // "Ana Ruiz found it. A retired pilot, she was out": the mention of what she is, right before
  // pronoun m, which is nobody new; -1: there is none.
  int32_t FrontedRole(uint32_t m) const {
    const Mention& pronoun = c_.mentions.all[m];
    if (m == 0 || pronoun.kind != Mention::kPronoun || pronoun.gender == Gender::kNeuter) return -1;
    const Mention& role = c_.mentions.all[m - 1];
    return role.kind == Mention::kRole && !role.definite && role.number != Number::kPlural &&
                   role.unit == c_.reading.outline.sentences[role.sentence].first &&
                   pronoun.unit == role.unit + 2 && c_.Is(role.unit + 1, c_.classes.comma)
               ? static_cast<int32_t>(m - 1)
               : -1;
  }

  // "The judge laughed. “Good night,” she said": whom a role is likely to stand for that is
  // only asked about now, where nobody has it; otherwise the candidate's speaker.
  int32_t Belatedly(const Candidate& chosen, const Mention& mention) {
    if (chosen.speaker < 0 || !c_.speakers.all[chosen.speaker].described) return chosen.speaker;
    const int32_t likely = likely_[chosen.mention];
    if (likely < 0 || referents_.speaker_of[chosen.mention] != chosen.speaker ||
        Clash(mention.gender, referents_.gender_of[likely])) {
      return chosen.speaker;
    }
    Refer(chosen.mention, likely);
    return likely;
  }

  // "An inspector said so, as Ruiz had. “It is late,” the inspector said": whether the role was
  // introduced shortly before, and is not known as what the speaker is.
  bool IsItsOwn(uint32_t m, int32_t speaker) {
    const Mention& mention = c_.mentions.all[m];
    if (speaker < 0 || mention.kind != Mention::kRole) return false;
    RoleNoun noun(c_, mention, &referents_.notes);
    if (c_.rules.Is(noun.symbol(), c_.classes.role_person) || noun.IsHeadOf(speaker)) return false;
    // "the second official"
    if (mention.definite &&
        HasWord(c_.rules, c_.reading, mention.first, mention.head_last, c_.classes.order)) {
      return true;
    }
    const int32_t introduced = hints_.IntroducedAs(m);
    return introduced >= 0 &&
           RoleNoun(c_, c_.mentions.all[introduced], &referents_.notes).symbol() == noun.symbol();
  }

  // Whether a role that nobody is quoted by may be the speaker's, who has it, or of whom no office
  // is told.
  bool MayHold(const Mention& role, int32_t speaker) {
    return speaker < 0 || !c_.speakers.all[speaker].HasFullTitle() ||
           RoleNoun(c_, role, &referents_.notes).IsHeadOf(speaker);
  }

  // Words beside its noun tell of whom it is: "the Vermont senator", unlike "the driver" and "the
  // third driver".
  bool HasWordsBeside(const Mention& role) const {
    constexpr uint32_t kFewestWords = 3;
    return role.head_last - role.head_first >= kFewestWords &&
           !HasWord(c_.rules, c_.reading, role.head_first, role.head_last, c_.classes.order);
  }
  float SureOf(const Mention& role) const {
    return HasWordsBeside(role) ? kSureBeside : kSureReferent;
  }

  // "The Vermont senator", whom nobody is quoted by: hardly comes new, unlike "the senator", so
  // that the one named most, without an office, is it where no other may be as well; otherwise
  // `best`.
  size_t NotNew(uint32_t m, size_t best) const {
    constexpr float kSurelyNew = 0.75f, kShare = 0.7f;
    const Mention& mention = c_.mentions.all[m];
    const float nobody = question_[best].probability;
    if (mention.kind != Mention::kRole || mention.possessed || question_[best].speaker >= 0 ||
        nobody >= kSurelyNew || !HasWordsBeside(mention)) {
      return best;
    }
    const int32_t most = referents_.most_named;
    for (size_t i = 0; i < question_.size() && most >= 0; ++i) {
      const int32_t s = question_[i].speaker;
      if (s >= 0 && s == referents_.speaker_of[most] &&
          question_[i].probability >= kShare * (1 - nobody) &&
          c_.speakers.all[s].speaker_class == v1::Speaker::PERSON) {
        return i;
      }
    }
    return best;
  }

  // Whom "she" stood for, "he" does not.
  void LearnGender(uint32_t m) {
    const Mention& mention = c_.mentions.all[m];
    const int32_t s = referents_.speaker_of[m];
    if (s >= 0 && mention.kind == Mention::kPronoun && mention.gender != Gender::kNeuter &&
        referents_.gender_of[s] == Gender::kUnknown) {
      referents_.gender_of[s] = mention.gender;
    }
  }

  // "He closed his eyes": whom "he" stands for, whatever the rules took "his eyes" for; -1: there
  // is no such pronoun in the sentence, or nobody it stands for.
  int32_t OwnerOf(uint32_t m) const {
    const Mention& owned = c_.mentions.all[m];
    if (owned.kind != Mention::kThing || !owned.possessed || taught_) return -1;
    const Tape& words = c_.reading.tapes[0];
    const Gender his =
        GenderOfPronoun(c_.rules, c_.classes, words[words.IndexAt(owned.first)].symbol);
    if (his != Gender::kMale && his != Gender::kFemale) return -1;
    for (uint32_t i = m; i-- > c_.mentions.sentence_begin[owned.sentence];) {
      const Mention& he = c_.mentions.all[i];
      if (he.kind == Mention::kPronoun && he.gender == his) return referents_.speaker_of[i];
    }
    return -1;
  }

  // Whom a pronoun stands for where its sentence tells, see PronounsNearby; -1: it does not.
  int32_t InSentence(uint32_t m) const {
    const Mention& mention = c_.mentions.all[m];
    const int32_t other = nearby_.MentionOf(m, referents_.is_source[m]);
    if (other < 0) return -1;
    const int32_t s = referents_.speaker_of[other];
    if (s < 0) return -1;
    return IsOnePerson(c_.speakers.all[s]) && !Clash(mention.gender, referents_.gender_of[s]) &&
                   !Clash(mention.gender, c_.mentions.all[other].gender)
               ? s
               : -1;
  }

  size_t Choose(uint32_t m) {
    size_t best = question_.Decide();
    if (!taught_ && referents_.is_source[m])
      best = OneOfKin(c_.mentions.all[m], hints_.Prefer(m, question_, best));
    return observer_ == nullptr ? best : observer_->Decided(question_, best);
  }

  // "Ben Kolb, a novelist, met Ana Holt. Holt left. “No,” the author said": the likeliest of those
  // nearby whose title the role may mean, where `best` has none; otherwise `best`.
  size_t OneOfKin(const Mention& role, size_t best) {
    const int32_t chosen = question_[best].speaker;
    if (role.kind != Mention::kRole || !role.definite || role.possessed || chosen < 0 ||
        role.number == Number::kPlural || !c_.speakers.all[chosen].titles.empty()) {
      return best;
    }
    RoleNoun noun(c_, role, &referents_.notes);
    if (c_.rules.Is(noun.symbol(), c_.classes.role_person) || noun.IsHeadOf(chosen) ||
        noun.IsKinOf(chosen)) {
      return best;
    }
    constexpr uint32_t kMostParagraphs = 2;
    return question_.Likeliest(best, [&](const Candidate& other) {
      const int32_t s = other.speaker;
      return s >= 0 && IsOnePerson(c_.speakers.all[s]) && !c_.speakers.all[s].described &&
             noun.IsKinOf(s) && !noun.Clashes(s) &&
             role.paragraph - c_.mentions.all[other.mention].paragraph <= kMostParagraphs;
    });
  }

  // Who else a source may stand for, nearly as likely, or new in the sentence before.
  struct Doubt {
    uint32_t mention = 0;
    Rival rival;  // its probability: a share of the chosen one's
  };

  void LookForDoubt(uint32_t m, size_t best) {
    const Candidate& chosen = question_[best];
    const Candidate* rival = nullptr;
    for (size_t i = 0; i < question_.size(); ++i) {
      const Candidate& other = question_[i];
      if (other.speaker < 0 || other.speaker == chosen.speaker ||
          other.speaker != referents_.speaker_of[other.mention]) {
        continue;
      }
      if (hints_.IsNewcomer(other.mention, m)) {
        rival = &other;
        break;
      }
      if (other.probability < kDoubt * chosen.probability) continue;
      if (rival == nullptr || other.probability > rival->probability) rival = &other;
    }
    if (rival == nullptr) return;
    const float share = rival->probability >= chosen.probability
                            ? 1
                            : std::max(kDoubt, rival->probability / chosen.probability);
    doubts_.push_back({m, {rival->mention, share}});
  }

  // They are rivals of those whom the sources stand for.
  void AddDoubts() {
    for (Attributed& a : out_) {
      const auto doubt = std::lower_bound(
          doubts_.begin(), doubts_.end(), a.source,
          [](const Doubt& d, int32_t m) { return static_cast<int32_t>(d.mention) < m; });
      if (doubt == doubts_.end() || static_cast<int32_t>(doubt->mention) != a.source) continue;
      a.rivals.insert(a.rivals.begin(),
                      {doubt->rival.source, a.probability * doubt->rival.probability});
    }
  }

  // The mention stands for that speaker; -1: for none of those asked about.
  void Refer(uint32_t m, int32_t speaker) {
    const Mention& mention = c_.mentions.all[m];
    if (speaker < 0 && mention.kind != Mention::kPronoun) speaker = mention.speaker;
    if (speaker == mention.speaker) return;
    referents_.speaker_of[m] = speaker;
    if (mention.speaker >= 0 && mention.kind == Mention::kRole)
      referents_.meant[mention.speaker] = speaker;
  }

  const Context& c_;
  QuestionObserver* observer_;
  const bool taught_;
  Question& question_;
  ReferentContext& referents_;
  std::vector<Attributed>& out_;
  std::vector<Referral>& referrals_;
  std::vector<Doubt> doubts_;    // by mention
  std::vector<int32_t> likely_;  // by mention: the likeliest whom a role stands for, or -1
  PronounsNearby nearby_;
  const ReferentHints hints_;
};

}  // namespace

void DecideReferents(const Context& context, QuestionObserver* observer, Question* question,
                     ReferentContext* so_far, std::vector<Attributed>* attributions,
                     std::vector<Referral>* referrals) {
  ReferentDecider(context, observer, question, so_far, attributions, referrals).Run();
}

}  // namespace whosaid
