#include "engine/decide/referents.h"

#include <algorithm>

#include "engine/decide/pronouns_nearby.h"
#include "engine/decide/quoted.h"
#include "engine/decide/referent_search.h"

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
        nearby_(c) {}

  // Whom sources, and what else tells of people, stand for, in the order of the text.
  void Run() {
    Start();
    for (uint32_t m = 0; m < c_.mentions.all.size(); ++m) Resolve(m);
    AddDoubts();
    for (Attributed& a : out_) SpeakTogether(&a);
  }

 private:
  static constexpr float kSureReferent = 0.8f, kSureNobody = 0.9f;

  // What is known before anybody is asked for.
  void Start() {
    const std::vector<Mention>& mentions = c_.mentions.all;
    referents_.speaker_of.resize(mentions.size());
    for (size_t m = 0; m < mentions.size(); ++m) referents_.speaker_of[m] = mentions[m].speaker;
    referents_.is_source.assign(mentions.size(), false);
    likely_.assign(mentions.size(), -1);
    referents_.gender_of.clear();
    for (const SpeakerEntry& s : c_.speakers.all) referents_.gender_of.push_back(s.gender);
    referents_.meant.assign(c_.speakers.all.size(), -1);
    referents_.asks.assign(mentions.size(), false);
    referents_.told.assign(mentions.size(), false);
    for (const Attributed& a : out_) {
      if (a.source < 0 || !a.speech) continue;
      referents_.is_source[a.source] = true;
      nearby_.Add(a);
      const uint32_t last = a.content.back().last - 1;
      for (const UnitRange& range : a.content) {
        for (uint32_t u = range.first; u < range.last; ++u) {
          const int32_t m = c_.mentions.of_unit[u];
          if (m >= 0 && m != a.source) referents_.told[m] = true;
        }
      }
      if (c_.tape()[last].quote >= 0)
        referents_.asks[a.source] = EndOfQuote(c_, last) == Mark::kQuestion;
    }
    referents_.notes.assign(c_.speakers.all.size(), ReferentContext::Note());
    FindHeld();
    referents_.last_source = referents_.most_named = -1;
    size_t most = 0;
    for (const SpeakerEntry& speaker : c_.speakers.all) {
      if (speaker.speaker_class != v1::Speaker::PERSON || speaker.mentions.size() <= most) continue;
      most = speaker.mentions.size();
      referents_.most_named = speaker.mentions.front();
    }
    referents_.most_named_body = MostNamedBody();
  }

  // A mention of the body that has most of them, and more than one; -1: none has.
  int32_t MostNamedBody() const {
    int32_t named = -1;
    size_t most = 1;
    for (const SpeakerEntry& speaker : c_.speakers.all) {
      if (speaker.speaker_class != v1::Speaker::ORGANIZATION || speaker.described ||
          speaker.mentions.size() < most) {
        continue;
      }
      named = speaker.mentions.size() > most ? speaker.mentions.front() : -1;
      most = speaker.mentions.size();
    }
    return named;
  }

  void FindHeld() {
    referents_.held.clear();
    const std::vector<Mention>& mentions = c_.mentions.all;
    uint32_t m = 0;
    for (const NameUse& name : c_.mentions.names) {
      while (m < mentions.size() && mentions[m].last < name.last) ++m;
      if (m == mentions.size()) return;
      const Mention& mention = mentions[m];
      if (name.first < mention.first || name.quote != mention.quote || name.speaker < 0 ||
          name.speaker == mention.speaker) {
        continue;
      }
      const SpeakerEntry& speaker = c_.speakers.all[name.speaker];
      const bool person = speaker.speaker_class == v1::Speaker::PERSON && !speaker.kind_open;
      if (!person && name.kind != Mention::kBody) continue;
      const bool possessor =
          HasWord(c_.rules, c_.reading, name.last, name.last + 1, c_.classes.clitic);
      if (mention.kind == Mention::kRole || possessor)
        referents_.held.push_back({m, name.speaker, name.kind,
                                   possessor || name.first >= mention.head_last || IsServed(name)});
    }
  }

  // "A spokesman for Mr. Ruiz": whether the name, with what stands before it, is behind "for".
  bool IsServed(const NameUse& name) const {
    const Tape& words = c_.reading.tapes[0];
    uint32_t i = words.IndexAt(name.first);
    const auto is_title = [&](uint32_t k) {
      const Symbol s = words[k].symbol;
      return c_.rules.Is(s, c_.classes.honorific) || c_.rules.Is(s, c_.classes.rank) ||
             (c_.rules.Is(s, c_.classes.role) && c_.rules.Is(s, c_.classes.anycap));
    };
    while (i > 0 && is_title(i - 1)) --i;
    return i > 0 && c_.rules.Is(words[i - 1].symbol, c_.classes.modifies) &&
           c_.rules.Is(words[i - 1].symbol, c_.classes.preposition);
  }

  void Resolve(uint32_t m) {
    const Mention& mention = c_.mentions.all[m];
    int32_t known = InSentence(m);
    if (known < 0) known = GoesOn(m);
    if (const int32_t s = known; s >= 0) {
      Refer(m, s);
      LearnGender(m);
      return;
    }
    bool meant = false;  // somebody who was named, or nobody for sure
    if (HasReferent(c_, m, referents_.is_source[m])) {
      AskReferent(c_, m, &referents_, &question_);
      size_t best = question_.size() < 2 ? 0 : Choose();
      if (!taught_ && referents_.is_source[m]) best = NewcomerOr(best, m);
      const Candidate& chosen = question_[best];
      // What nobody is quoted by need not be resolved, so it must be sure.
      const bool sure = referents_.is_source[m] || taught_ || mention.kind == Mention::kPronoun ||
                        (chosen.probability >= kSureReferent && MayHold(mention, chosen.speaker));
      // Of "his manager" the weights know little: nobody else is ever called so.
      if (mention.kind == Mention::kRole) likely_[m] = chosen.speaker;
      meant = chosen.speaker < 0 ? !mention.possessed && chosen.probability > kSureNobody : sure;
      Refer(m, sure ? Behind(chosen, mention) : -1);
      if (referents_.is_source[m] && sure && chosen.speaker >= 0) LookForDoubt(m, best);
      LearnGender(m);
    }
    if (!meant) {
      if (const int32_t s = IntroducedNext(m); s >= 0) Refer(m, s);
    }
    if (referents_.is_source[m]) {
      if (const int32_t s = TheyWho(m); s >= 0) Refer(m, s);
      referents_.last_source = m;
    }
  }

  // "The judge laughed. “Good night,” she said": whom a role is likely to stand for that is
  // only asked about now, where nobody has it; otherwise the candidate's speaker.
  int32_t Behind(const Candidate& chosen, const Mention& mention) {
    if (chosen.speaker < 0 || !c_.speakers.all[chosen.speaker].described) return chosen.speaker;
    const int32_t likely = likely_[chosen.mention];
    if (likely < 0 || referents_.speaker_of[chosen.mention] != chosen.speaker ||
        Clash(mention.gender, referents_.gender_of[likely])) {
      return chosen.speaker;
    }
    Refer(chosen.mention, likely);
    return likely;
  }

  // Whether a role that nobody is quoted by may be the speaker's, who has it, or of whom no office
  // is told.
  bool MayHold(const Mention& role, int32_t speaker) {
    return speaker < 0 || !c_.speakers.all[speaker].HasFullTitle() ||
           RoleNoun(c_, role, &referents_.notes).IsHeadOf(speaker);
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

  // Whom a pronoun stands for where its sentence tells, see PronounsNearby; -1: it does not.
  int32_t InSentence(uint32_t m) const {
    const Mention& mention = c_.mentions.all[m];
    const int32_t other = nearby_.MentionOf(m, referents_.is_source[m]);
    if (other < 0) return -1;
    const int32_t s = referents_.speaker_of[other];
    if (s < 0) return -1;
    return IsOne(c_.speakers.all[s]) && !Clash(mention.gender, referents_.gender_of[s]) &&
                   !Clash(mention.gender, c_.mentions.all[other].gender)
               ? s
               : -1;
  }

  // "“It is late,” Ruiz said. “Go home,” the mayor added", "A neighbour said it was late. “Go
  // home,” she said": who spoke before in the paragraph, if source m may be the same and either
  // adds something or is the pronoun right behind somebody without a name; otherwise -1.
  int32_t GoesOn(uint32_t m) const {
    const Mention& mention = c_.mentions.all[m];
    const bool pronoun = mention.kind == Mention::kPronoun;
    const bool open = pronoun ? mention.grammatical_person == 3 && mention.gender != Gender::kNeuter
                              : mention.kind == Mention::kRole && mention.definite;
    if (!open || !referents_.is_source[m] || mention.number == Number::kPlural ||
        referents_.last_source < 0 || taught_) {
      return -1;
    }
    const Mention& last = c_.mentions.all[referents_.last_source];
    const int32_t s = referents_.speaker_of[referents_.last_source];
    if (last.paragraph != mention.paragraph || s < 0 || !IsOne(c_.speakers.all[s]) ||
        Clash(mention.gender, referents_.gender_of[s]) || Clash(mention.gender, last.gender)) {
      return -1;
    }
    const bool behind = pronoun && c_.speakers.all[s].described &&
                        last.sentence + 1 == mention.sentence && IsUnnamedSubject(last);
    // A role may be another's by name.
    const bool anothers =
        mention.speaker >= 0 && mention.speaker != s && !c_.speakers.all[mention.speaker].described;
    return behind || (Adds(mention) && !anothers) ? s : -1;
  }

  // Whether nothing stands before the mention in its sentence but "but" or "then".
  bool Opens(const Mention& mention) const {
    uint32_t u = c_.reading.outline.sentences[mention.sentence].first;
    while (u < mention.unit && (c_.Is(u, c_.classes.conjunction) || c_.Is(u, c_.classes.adverb)))
      ++u;
    return u == mention.unit;
  }

  // The candidate who is new in the sentence before and its subject, where nobody else can be meant
  // that the sentence tells of; otherwise `best`.
  size_t NewcomerOr(size_t best, uint32_t m) const {
    for (size_t i = 0; i < question_.size(); ++i) {
      const Candidate& candidate = question_[i];
      if (candidate.speaker < 0 || candidate.speaker != referents_.speaker_of[candidate.mention] ||
          !IsNewcomer(candidate.mention, m)) {
        continue;
      }
      const Mention& role = c_.mentions.all[candidate.mention];
      if (role.number != Number::kPlural && IsUnnamedSubject(role)) return i;
    }
    return best;
  }

  // Whether the role opens its sentence, says something itself that is no question, and nobody's
  // name belongs to it: neither "Head of school Ana Ruiz" nor "a judge, Ana Ruiz,".
  bool IsUnnamedSubject(const Mention& role) const {
    const uint32_t m = c_.mentions.IndexOf(role);
    const bool subject =
        Opens(role) || (referents_.is_source[m] && c_.mentions.sentence_begin[role.sentence] == m);
    if (role.kind != Mention::kRole || role.last - role.first < 2 || !subject ||
        referents_.told[m] || referents_.asks[m]) {
      return false;
    }
    const Sentence& sentence = c_.reading.outline.sentences[role.sentence];
    if (c_.IsWord(sentence, int64_t{role.unit} + 1, c_.classes.cue_ask)) return false;
    const std::vector<Mention>& all = c_.mentions.all;
    for (uint32_t i = m + 1; i < all.size() && all[i].sentence == role.sentence; ++i) {
      if (all[i].has_name() && all[i].kind != Mention::kBody && !referents_.told[i]) return false;
    }
    return std::none_of(referents_.held.begin(), referents_.held.end(),
                        [m](const auto& held) { return held.mention == m && !held.other; });
  }

  bool Adds(const Mention& source) const {
    const Sentence& sentence = c_.reading.outline.sentences[source.sentence];
    const int64_t unit = source.unit;
    return c_.IsWord(sentence, unit + 1, c_.classes.cue_adds) ||
           c_.IsWord(sentence, unit - 1, c_.classes.cue_adds);
  }

  static bool IsOne(const SpeakerEntry& speaker) {
    const v1::Speaker::Class c = speaker.speaker_class;
    return (c == v1::Speaker::PERSON || c == v1::Speaker::ANONYMOUS) &&
           speaker.number != Number::kPlural;
  }

  size_t Choose() {
    const size_t best = question_.Decide();
    return observer_ == nullptr ? best : observer_->Decided(question_, best);
  }

  // "Ruiz waited. A guard came out. “Go home,” he said": who the sentence before m is about, is new
  // and has no name, where nobody has one; it may be he, however unlikely.
  bool IsNewcomer(uint32_t newcomer, uint32_t m) const {
    const std::vector<Mention>& all = c_.mentions.all;
    const Mention &role = all[newcomer], &pronoun = all[m];
    if (pronoun.kind != Mention::kPronoun || role.kind != Mention::kRole || role.definite ||
        role.sentence + 1 != pronoun.sentence || role.paragraph != pronoun.paragraph ||
        c_.mentions.sentence_begin[role.sentence] != newcomer) {
      return false;
    }
    for (uint32_t i = newcomer + 1; i < m; ++i) {
      if (all[i].has_name() && (all[i].sentence == role.sentence || !referents_.told[i]))
        return false;
    }
    return true;
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
      if (IsNewcomer(other.mention, m)) {
        rival = &other;
        break;
      }
      if (other.probability < kDoubt * chosen.probability) continue;
      if (rival == nullptr || other.probability > rival->probability) rival = &other;
    }
    if (rival == nullptr) return;
    doubts_.push_back(
        {m, {rival->mention, std::clamp(rival->probability / chosen.probability, kDoubt, 1.0f)}});
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

  // A source whose words name several people is all of them, and none is another's rival.
  void SpeakTogether(Attributed* a) const {
    if (a->source < 0 || a->speaker >= 0) return;
    const std::vector<Mention>& all = c_.mentions.all;
    const int32_t joint = all[a->source].joint;
    if (joint < 0) return;
    size_t first = a->source, last = first;
    while (first > 0 && AreJoined(first - 1)) --first;
    while (last + 1 < all.size() && AreJoined(last)) ++last;
    // A list of three is hardly ever anything else, though its edges are seldom found.
    UnitRange& words = a->source_tokens;
    if (last - first > 1) {
      words.first = std::min(words.first, all[first].first);
      words.last = std::max(words.last, all[last].last);
    }
    if (all[first].name_first < words.first || all[last].name_last > words.last) return;
    a->speaker = joint;
    a->rivals.erase(std::remove_if(a->rivals.begin(), a->rivals.end(),
                                   [&](const Rival& rival) {
                                     return rival.source >= 0 &&
                                            c_.mentions.all[rival.source].joint == joint;
                                   }),
                    a->rivals.end());
  }

  // Whether mention m and the next are of one list: the same people may be named together again in
  // the next sentence.
  bool AreJoined(size_t m) const {
    const Mention &mention = c_.mentions.all[m], &next = c_.mentions.all[m + 1];
    if (mention.joint != next.joint || mention.sentence != next.sentence) return false;
    uint32_t u = mention.unit + 1;
    while (u < next.unit && (c_.Is(u, c_.classes.comma) || c_.Is(u, c_.classes.joins))) ++u;
    return u == next.unit;
  }

  // "His manager remembered it otherwise. “We practised it,” said Ana Ruiz": who is quoted in the
  // next sentence, named in full for the first time, and of whom no office and no age is told, as
  // of a bystander; where the role opens its sentence and nobody is named there but in what it
  // says. -1: nobody.
  int32_t IntroducedNext(uint32_t m) const {
    const std::vector<Mention>& all = c_.mentions.all;
    const std::vector<uint32_t>& begin = c_.mentions.sentence_begin;
    const Mention& role = all[m];
    const uint32_t s = role.sentence;
    const bool known = role.definite ||
                       HasWord(c_.rules, c_.reading, role.first, role.head_last, c_.classes.clitic);
    if (role.kind != Mention::kRole || !known || role.number == Number::kPlural || begin[s] != m ||
        s + 2 >= begin.size() || (role.speaker >= 0 && !c_.speakers.all[role.speaker].described)) {
      return -1;
    }
    for (uint32_t i = m; i < begin[s + 1]; ++i) {
      if (all[i].has_name() && !(referents_.is_source[m] && referents_.told[i])) return -1;
    }
    for (uint32_t i = begin[s + 1]; i < begin[s + 2]; ++i) {
      if (!referents_.is_source[i]) continue;
      if (!IsIntroduction(c_, referents_, i)) return -1;
      // "one of them, Ana Ruiz"
      if (i > begin[s + 1] && c_.Is(all[i].unit - 1, c_.classes.comma)) return -1;
      const int32_t speaker = referents_.speaker_of[i];
      const bool aged = HasWord(c_.rules, c_.reading, all[i].first, all[i].last, c_.classes.number);
      // "The novelist said so. The director, Ana Ruiz, said"
      const bool titled =
          HasWord(c_.rules, c_.reading, all[i].first, all[i].name_first, c_.classes.role);
      return aged || titled || Clash(role.gender, referents_.gender_of[speaker]) ||
                     c_.speakers.all[speaker].HasFullTitle()
                 ? -1
                 : speaker;
    }
    return -1;
  }

  // Who "they" are: several people or a body who spoke, or whom the sentence is about, in this
  // sentence or the two before it, nearest first; -1: nobody, or it is not "they".
  int32_t TheyWho(uint32_t m) const {
    const Mention& they = c_.mentions.all[m];
    if (they.kind != Mention::kPronoun || they.number != Number::kPlural ||
        they.grammatical_person != 3) {
      return -1;
    }
    for (uint32_t i = m; i-- > 0;) {
      const Mention& earlier = c_.mentions.all[i];
      if (they.sentence - earlier.sentence > 2 || they.paragraph - earlier.paragraph > 1) break;
      const int32_t s = earlier.joint >= 0 ? earlier.joint : referents_.speaker_of[i];
      if (s < 0) continue;
      const SpeakerEntry& speaker = c_.speakers.all[s];
      const bool many =
          speaker.number == Number::kPlural || speaker.speaker_class == v1::Speaker::COLLECTIVE;
      const bool body = speaker.speaker_class == v1::Speaker::ORGANIZATION &&
                        earlier.kind != Mention::kPlace &&
                        static_cast<int32_t>(i) == referents_.last_source &&
                        they.sentence - earlier.sentence <= 1;
      const bool first = c_.mentions.sentence_begin[earlier.sentence] == i;
      if (body || (many && (first || referents_.is_source[i]))) return s;
    }
    return -1;
  }

  // The mention stands for that speaker; -1: for none of those asked about.
  void Refer(uint32_t m, int32_t speaker) {
    const Mention& mention = c_.mentions.all[m];
    if (speaker < 0 && mention.kind != Mention::kPronoun) speaker = mention.speaker;
    if (speaker == mention.speaker) return;
    referents_.speaker_of[m] = speaker;
    if (mention.speaker >= 0 && mention.kind == Mention::kRole)
      referents_.meant[mention.speaker] = speaker;
    auto at = referrals_.end();
    while (at != referrals_.begin() && (at - 1)->mention > m) --at;
    referrals_.insert(at, {m, speaker});
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
};

}  // namespace

void DecideReferents(const Context& context, QuestionObserver* observer, Question* question,
                     ReferentContext* so_far, std::vector<Attributed>* attributions,
                     std::vector<Referral>* referrals) {
  ReferentDecider(context, observer, question, so_far, attributions, referrals).Run();
}

}  // namespace whosaid
