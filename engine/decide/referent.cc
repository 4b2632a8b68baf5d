#include <algorithm>

#include "absl/container/inlined_vector.h"
#include "engine/decide/labels.h"
#include "engine/decide/questions.h"
#include "engine/decide/role_noun.h"

namespace whosaid {
namespace {

constexpr FeatureTemplate kNone("referent.none"), kNoneHead("referent.none_head"),
    kNoneForm("referent.none_form"), kNoneNext("referent.none_next"), kNoneNew("referent.none_new"),
    kNoneSource("referent.none_source"), kClass("referent.class"), kGender("referent.gender"),
    kNumber("referent.number"), kSentences("referent.sentences"),
    kParagraphs("referent.paragraphs"), kRecency("referent.recency"), kFirst("referent.first"),
    kForm("referent.form"), kUses("referent.uses"), kMost("referent.most_named"),
    kSpoke("referent.spoke"), kSpokeLast("referent.spoke_last"), kRule("referent.by_rule"),
    kHead("referent.head"), kWords("referent.shared_words"), kTitled("referent.titled"),
    kLead("referent.lead"), kTopic("referent.topic"), kSide("referent.side"),
    kBetween("referent.between"), kSubject("referent.subject"), kNextWord("referent.next_word"),
    kGivenOut("referent.given_out"), kFamily("referent.family"), kAsked("referent.asked"),
    kSpokeClass("referent.spoke_class"), kTold("referent.told"), kMeant("referent.meant"),
    kPlace("referent.place"), kIntroduced("referent.introduced"), kNewRole("referent.new_role"),
    kNoneOpens("referent.none_opens"), kTopicClass("referent.topic_class"),
    kSourceClass("referent.source_class");

// So many speakers, the latest, are candidates; and so far back their mentions are looked for.
constexpr size_t kMostCandidates = 12;
constexpr uint32_t kMostSentences = 15, kMostMentions = 120, kFarthest = 400;

// Whether the mention is the first of its sentence.
bool Opens(const Context& c, uint32_t mention) {
  return c.mentions.sentence_begin[c.mentions.all[mention].sentence] == mention;
}

template <FeatureList::Keep keep>
class ReferentAsker {
  using Features = FeatureAdder<keep>;

 public:
  ReferentAsker(const Context& c, uint32_t mention, ReferentContext* so_far, Question* question)
      : c_(c),
        so_far_(*so_far),
        notes_(so_far->notes),
        index_(mention),
        mention_(c.mentions.all[mention]),
        noun_(c, mention_, &so_far->notes),
        question_(*question) {}

  void Ask() {
    form_ = FormLabel(mention_);
    next_word_ = c_.WordAt(c_.reading.outline.sentences[mention_.sentence], mention_.unit + 1);
    if (mention_.has_name()) {
      Namesakes();
    } else {
      Earlier();
    }
    None();
  }

 private:
  using Note = ReferentContext::Note;
  // What is known of a speaker: that Consider has seen it, and what MatchesHead said.
  enum Fact : uint8_t { kConsidered = 1 << 0, kCompared = 1 << 1, kMatches = 1 << 2 };
  uint8_t& FactsOf(int32_t speaker) {
    Note& note = notes_[speaker];
    if (note.asked != index_ + 1) {
      note.asked = index_ + 1;
      note.facts = 0;
    }
    return note.facts;
  }

  const Token& TokenAt(uint32_t i) const { return c_.reading.layout.tokens[i]; }

  static Label KindLabel(const Mention& m) {
    static constexpr Label kLabels[] = {Label("person"),    Label("body"),     Label("place"),
                                        Label("name"),      Label("role"),     Label("group"),
                                        Label("body_noun"), Label("document"), Label("thing"),
                                        Label("pronoun"),   Label("relative")};
    return kLabels[m.kind];
  }

  // What is asked about: "personal" (he or she), "plural", "definite_role" ...
  Label FormLabel(const Mention& m) const {
    static constexpr Label kPersonal("personal"), kThey("plural"), kRole("role"),
        kTheRole("definite_role"), kIt("neuter"), kHisRole("possessed_role"),
        kNamedRole("role_of_name"), kRoles("plural_roles"), kBody("body_noun"), kOther("other"),
        kNamed("named"), kGroup("group");
    if (m.has_name()) return kNamed;
    if (m.kind == Mention::kPronoun) {
      return IsIt() ? kIt : m.number == Number::kPlural ? kThey : kPersonal;
    }
    if (m.kind == Mention::kRole) {
      if (IsTrait()) return kPersonal;
      if (IsGroup()) return kGroup;
      return m.number == Number::kPlural ? kRoles
             : m.possessed               ? kHisRole
             : HasClitic(m)              ? kNamedRole
             : m.definite                ? kTheRole
                                         : kRole;
    }
    return m.kind == Mention::kBodyNoun ? kBody : kOther;
  }

  bool IsIt() const {
    return mention_.kind == Mention::kPronoun && mention_.gender == Gender::kNeuter;
  }

  // "the 46-year-old", "the Texan": they say no more than "he".
  bool IsTrait() const {
    const Symbol head = noun_.symbol();
    return mention_.kind == Mention::kRole && mention_.definite &&
           mention_.number != Number::kPlural &&
           (c_.rules.Is(head, c_.classes.aged) || c_.rules.Is(head, c_.classes.demonym) ||
            c_.rules.Is(head, c_.classes.party));
  }

  // "the group": a body, or people who were called one.
  bool IsGroup() const {
    return mention_.kind == Mention::kRole && mention_.definite && !mention_.possessed &&
           c_.rules.Is(noun_.symbol(), c_.classes.role_group) &&
           c_.rules.Is(noun_.symbol(), c_.classes.body_short);
  }

  // "Ruiz's lawyer"
  bool HasClitic(const Mention& m) const {
    return HasWord(c_.rules, c_.reading, m.head_first, noun_.token(), c_.classes.clitic);
  }

  static Label ClassLabel(const SpeakerEntry& s) {
    static constexpr Label kLabels[] = {Label("none"),   Label("person"), Label("body"),
                                        Label("anon"),   Label("many"),   Label("document"),
                                        Label("author"), Label("unknown")};
    static constexpr Label kOpenKind("open");
    return s.kind_open ? kOpenKind : kLabels[s.speaker_class];
  }

  static Label Agreement(bool known, bool same) {
    static constexpr Label kSame("same"), kClash("clash"), kOpen("open");
    return !known ? kOpen : same ? kSame : kClash;
  }

  int32_t SpeakerOf(uint32_t m) const { return so_far_.speaker_of[m]; }

  // One candidate a speaker, latest first: that of its latest mention before this one.
  void Earlier() {
    const bool role = mention_.kind != Mention::kPronoun && !IsTrait();
    // Whom somebody tells of is not as near as who tells.
    absl::InlinedVector<uint32_t, kMostMentions> told;
    for (uint32_t i = index_; i-- > 0 && found_ < kMostCandidates;) {
      const Mention& earlier = c_.mentions.all[i];
      if (mention_.sentence - earlier.sentence > kMostSentences || index_ - i > kMostMentions)
        break;
      if (so_far_.told[i]) {
        told.push_back(i);
      } else {
        Consider(i);
      }
    }
    for (const uint32_t i : told) {
      if (found_ >= kMostCandidates) break;
      Consider(i);
    }
    // A role may have been told long ago, or be told of somebody in the next words.
    if (role) {
      for (uint32_t i = index_ - std::min(index_, kFarthest);
           i < index_ && found_ < kMostCandidates + 6; ++i) {
        if (SpeakerOf(i) >= 0 && (MatchesHead(SpeakerOf(i)) || noun_.IsKinOf(SpeakerOf(i))))
          Consider(i);
      }
      if (so_far_.most_named >= 0) Consider(so_far_.most_named);
    }
    // "“I'm a plumber,” she said. Ana Ruiz, 38, won on Tuesday."
    if (role || found_ == 0) {
      for (uint32_t i = index_ + 1; i < c_.mentions.all.size() && i < index_ + 8; ++i) {
        const Mention& later = c_.mentions.all[i];
        if (later.sentence > mention_.sentence + 2) break;
        if (later.has_name()) Consider(i);
      }
    }
    if (role) Introduced();
  }

  // "The council leader said it was late. ¶ “We are tired,” said Ana Ruiz": the one whose full name
  // comes next for the first time.
  void Introduced() {
    constexpr uint32_t kMostBehind = 40, kMostParagraphs = 2;
    const uint32_t end = std::min<size_t>(c_.mentions.all.size(), index_ + kMostBehind);
    for (uint32_t i = index_ + 1; i < end; ++i) {
      const Mention& later = c_.mentions.all[i];
      if (later.paragraph > mention_.paragraph + kMostParagraphs) return;
      if (!IsIntroduction(i) || later.sentence == mention_.sentence) continue;
      Consider(i);
      return;
    }
  }

  // Whether mention m is the first of a person, in full.
  bool IsIntroduction(uint32_t m) const {
    const Mention& mention = c_.mentions.all[m];
    const int32_t speaker = SpeakerOf(m);
    return speaker >= 0 && mention.name_last > mention.name_first + 1 &&
           c_.speakers.all[speaker].speaker_class == v1::Speaker::PERSON &&
           !c_.speakers.all[speaker].mentions.empty() &&
           c_.speakers.all[speaker].mentions.front() == m;
  }

  // How much of an office is told of the speaker.
  static Label TitledLabel(const SpeakerEntry& speaker) {
    static constexpr Label kShort("short"), kFull("full");
    if (speaker.titles.empty()) return label::kNone;
    const bool all_short = std::all_of(speaker.titles.begin(), speaker.titles.end(),
                                       [](const TitleUse& title) { return title.short_form; });
    return all_short ? kShort : kFull;
  }

  void Consider(uint32_t m) {
    const int32_t speaker = SpeakerOf(m);
    if (speaker < 0 || c_.mentions.all[m].kind == Mention::kRelative) return;
    // "The director praised Ruiz": who does something and whom it is done to are two, but for "the
    // director, Ana Ruiz".
    const Mention& other = c_.mentions.all[m];
    if (!mention_.has_name() && other.sentence == mention_.sentence &&
        other.unit > mention_.unit + 2) {
      return;
    }
    uint8_t& facts = FactsOf(speaker);
    if ((facts & kConsidered) != 0) return;
    facts |= kConsidered;
    // The mention's own speaker, if it was made for it, is what NONE stands for.
    const SpeakerEntry& entry = c_.speakers.all[speaker];
    if (entry.described && !entry.mentions.empty() && entry.mentions.front() == index_) return;
    if (!Fits(speaker, c_.mentions.all[m]) ||
        (IsIt() && c_.mentions.all[m].kind == Mention::kThing))
      return;
    ++found_;
    Add(m, speaker);
  }

  // Whether the speaker can be meant at all.
  bool Fits(int32_t index, const Mention& earlier) {
    const SpeakerEntry& speaker = c_.speakers.all[index];
    const v1::Speaker::Class c = speaker.speaker_class;
    if (IsIt()) {
      return c == v1::Speaker::ORGANIZATION || c == v1::Speaker::DOCUMENT || speaker.kind_open;
    }
    if (c == v1::Speaker::DOCUMENT || c == v1::Speaker::AUTHOR) return false;
    // The "Q" of an interview is nobody that words stand for.
    if (c_.reading.ToSpan(speaker.name_first, speaker.name_last).size() == 1) return false;
    const bool clash = Clash(mention_.gender, so_far_.gender_of[index]);
    if (mention_.has_name()) return !clash;
    if (speaker.weak && mention_.kind != Mention::kBodyNoun) return false;
    const bool body = c == v1::Speaker::ORGANIZATION ||
                      (speaker.kind_open && mention_.kind == Mention::kBodyNoun);
    const bool many = c == v1::Speaker::COLLECTIVE || speaker.number == Number::kPlural;
    if (IsGroup()) return many || (body && earlier.kind != Mention::kPlace);
    // "the government" is no firm, but "the company" may be anybody's.
    if (mention_.kind == Mention::kBodyNoun) {
      return body && (MatchesHead(index) ||
                      (earlier.kind != Mention::kPlace &&
                       (earlier.kind != Mention::kName || speaker.kind_open) &&
                       c_.rules.Is(noun_.symbol(), c_.classes.body_short) &&
                       c_.rules.Is(noun_.symbol(), c_.classes.body_media) == IsMedia(speaker)));
    }
    if (mention_.number == Number::kPlural) return body ? mention_.kind != Mention::kRole : many;
    if (mention_.kind == Mention::kRole && HasClitic(mention_) && !MatchesHead(index)) return false;
    if (mention_.kind == Mention::kRole && noun_.Clashes(index)) return false;
    return !body && !many && !clash;
  }

  bool IsMedia(const SpeakerEntry& speaker) const {
    return HasWord(c_.rules, c_.reading, speaker.name_first, speaker.name_last, c_.classes.media);
  }

  // Everybody of that surname.
  void Namesakes() {
    const uint64_t name = TokenAt(mention_.name_last - 1).hash;
    size_t left = CountNamesakes(name);
    last_called_ = LastCalled(name);
    const auto look_at = [&](uint32_t i) {
      const int32_t speaker = SpeakerOf(i);
      if (!c_.mentions.all[i].has_name() || speaker < 0 || LastName(speaker) != name) return;
      if ((FactsOf(speaker) & kConsidered) == 0) --left;
      Consider(i);
    };
    for (uint32_t i = index_; left > 0 && i-- > 0 && index_ - i <= kFarthest;) look_at(i);
    const uint32_t end = std::min<size_t>(c_.mentions.all.size(), index_ + kFarthest + 1);
    for (uint32_t i = index_ + 1; left > 0 && i < end; ++i) look_at(i);
  }

  // Who was called by the surname alone before, latest first; -1: nobody was.
  int32_t LastCalled(uint64_t name) const {
    for (uint32_t i = index_; i-- > 0 && index_ - i <= kMostMentions;) {
      const Mention& earlier = c_.mentions.all[i];
      if (earlier.has_name() && earlier.name_last == earlier.name_first + 1 &&
          TokenAt(earlier.name_first).hash == name) {
        return SpeakerOf(i);
      }
    }
    return -1;
  }

  // Speakers of that surname, of whom there is no need to look for more; of very many all count.
  size_t CountNamesakes(uint64_t name) const {
    const std::vector<SpeakerEntry>& all = c_.speakers.all;
    if (all.size() > kFarthest) return all.size();
    return std::count_if(all.begin(), all.end(), [&](const SpeakerEntry& speaker) {
      return speaker.name_last > 0 && TokenAt(speaker.name_last - 1).hash == name;
    });
  }

  uint64_t LastName(int32_t speaker) const {
    return TokenAt(c_.speakers.all[speaker].name_last - 1).hash;
  }

  // Whether the speaker's titles or name have the head noun.
  bool MatchesHead(int32_t index) {
    uint8_t& facts = FactsOf(index);
    if ((facts & kCompared) == 0) {
      facts |= noun_.IsHeadOf(index) ? kCompared | kMatches : kCompared;
    }
    return (facts & kMatches) != 0;
  }

  void Add(uint32_t m, int32_t index) {
    const Mention& earlier = c_.mentions.all[m];
    const SpeakerEntry& speaker = c_.speakers.all[index];
    Candidate& candidate = question_.Add();
    candidate.mention = m;
    candidate.speaker = index;
    Features f(&candidate.features);
    const bool before = m < index_;
    const int sentences = std::abs(int(mention_.sentence) - int(earlier.sentence));
    const int paragraphs = std::abs(int(mention_.paragraph) - int(earlier.paragraph));
    const Label side = before ? label::kBefore : label::kAfter;
    const Label near = sentences == 0 ? label::kHere : sentences == 1 ? label::kNext : label::kFar;
    const bool first = c_.mentions.sentence_begin[earlier.sentence] == m;
    f.Add(kClass, form_, ClassLabel(speaker));
    if (so_far_.told[m]) f.Add(kTold, form_, near);
    // Who was called so before.
    if (mention_.kind == Mention::kRole && mention_.speaker >= 0 &&
        so_far_.meant[mention_.speaker] == index) {
      f.Add(kMeant, form_);
    }
    if (index == last_called_) f.Add(kMeant, form_);
    if (!before && IsIntroduction(m)) {
      f.Add(kIntroduced, form_, TitledLabel(speaker), BoolLabel(so_far_.is_source[m]));
      f.Add(kIntroduced, form_, NumberLabel(paragraphs), BoolLabel(so_far_.is_source[index_]));
      // "Her coach was in a forgiving mood. “She can shoot,” said Ana Ruiz."
      f.Add(kIntroduced, BoolLabel(Opens(c_, index_) && sentences == 1), form_,
            TitledLabel(speaker));
    }
    const Gender gender = mention_.gender, known = so_far_.gender_of[index];
    f.Add(kGender, form_,
          Agreement(gender != Gender::kUnknown && known != Gender::kUnknown, gender == known));
    const Number number = mention_.number;
    f.Add(kNumber, form_,
          Agreement(number != Number::kUnknown && speaker.number != Number::kUnknown,
                    number == speaker.number));
    f.Add(kSentences, form_, DistanceLabel(sentences));
    f.Add(kSide, form_, side, near);
    f.Add(kParagraphs, form_, NumberLabel(std::min(paragraphs, 5)));
    f.Add(kRecency, form_, NumberLabel(std::min<int>(found_ - 1, 8)));
    f.Add(kFirst, form_, BoolLabel(first), near);
    // Who does something, and whom or what it is done to, by or for.
    const Sentence& s = c_.reading.outline.sentences[earlier.sentence];
    const auto is = [&](int64_t u, ClassId c) {
      return u >= s.first && u < s.last && c_.tape()[u].emit == 0 && c_.Is(u, c);
    };
    const int64_t u = earlier.unit;
    const bool object = is(u - 1, c_.classes.preposition) || is(u - 1, c_.classes.to) ||
                        is(u - 1, c_.classes.cue) || is(u - 1, c_.classes.past);
    const bool subject = is(u + 1, c_.classes.cue_past) || is(u + 1, c_.classes.cue_s) ||
                         is(u + 1, c_.classes.past) || is(u + 1, c_.classes.auxiliary) ||
                         is(u + 1, c_.classes.be) || is(u + 1, c_.classes.modal);
    constexpr Label kObject("object"), kDoes("subject");
    f.Add(kPlace, form_, object ? kObject : subject ? kDoes : label::kOther, near);
    if (mention_.kind != Mention::kPronoun || IsIt()) f.Add(kForm, form_, KindLabel(earlier));
    if (IsIt()) {
      // A report reads, a body says.
      f.Add(kNextWord, ClassLabel(speaker), next_word_);
      f.Add(kGivenOut, BoolLabel(earlier.given_out), ClassLabel(speaker), near);
    }
    // The subject of the sentence before, or of this one.
    f.Add(kTopic, form_, BoolLabel(before && first && sentences <= 1), BoolLabel(paragraphs == 0));
    if (earlier.subject_case) f.Add(kSubject, form_, near);
    // Somebody without a name is meant where the sentence before was about them, and hardly later.
    if (mention_.kind == Mention::kPronoun) {
      f.Add(kTopicClass, ClassLabel(speaker), BoolLabel(first), near);
      f.Add(kSourceClass, ClassLabel(speaker), BoolLabel(before && so_far_.is_source[m]), near);
    }
    // A description may go back to whom all of the article is about; a pronoun does not.
    if (mention_.kind != Mention::kPronoun) {
      f.Add(kUses, form_, DistanceLabel(std::min<int>(speaker.mentions.size(), 10)));
      f.Add(kMost, form_,
            BoolLabel(so_far_.most_named >= 0 && SpeakerOf(so_far_.most_named) == index));
      f.Add(kLead, form_,
            BoolLabel(!speaker.mentions.empty() &&
                      c_.mentions.all[speaker.mentions.front()].paragraph == 0));
    }
    // Who spoke last speaks on.
    if (before && so_far_.last_source >= 0) {
      const Mention& last = c_.mentions.all[so_far_.last_source];
      const bool same = SpeakerOf(so_far_.last_source) == index;
      const int away = int(mention_.paragraph) - int(last.paragraph);
      f.Add(kSpokeLast, form_, BoolLabel(same), NumberLabel(std::min(away, 3)));
      const Label near_by = NumberLabel(std::min(away, 2));
      if (same) f.Add(kSpokeClass, form_, ClassLabel(speaker), near_by);
      // Who asks does not answer.
      if (so_far_.asks[so_far_.last_source]) f.Add(kAsked, form_, BoolLabel(same), near_by);
    }
    f.Add(kSpoke, form_, BoolLabel(before && so_far_.is_source[m]), near);
    f.Add(kRule, form_, BoolLabel(mention_.speaker == index), ClassLabel(speaker));
    if (mention_.kind != Mention::kPronoun && !mention_.has_name()) {
      const bool head = MatchesHead(index);
      f.Add(kHead, form_, BoolLabel(head), ClassLabel(speaker));
      f.Add(kWords, form_, NumberLabel(std::min(noun_.SharedWords(index), 2)), BoolLabel(head));
      const Label family = noun_.FamilyOf(index, head);
      f.Add(kFamily, form_, family, near);
      f.Add(kFamily, family, ClassLabel(speaker));
      f.Add(kTitled, form_, BoolLabel(speaker.titles.empty()), BoolLabel(head));
      // What nobody was called before is another word for whom the text is about here.
      if (IsNew()) {
        const bool topic = before && first && sentences <= 1;
        const bool spoke_last =
            before && so_far_.last_source >= 0 && SpeakerOf(so_far_.last_source) == index;
        f.Add(kNewRole, form_, family, BoolLabel(topic));
        f.Add(kNewRole, form_, BoolLabel(spoke_last), NumberLabel(std::min(paragraphs, 2)));
      }
    }
    if (sentences == 0 && before) {
      const Counts::At counts = c_.counts.Between(earlier.unit + 1, mention_.unit);
      f.Add(kBetween, form_, NumberLabel(std::min<int>(counts.cues, 2)),
            NumberLabel(std::min<int>(counts.commas, 3)));
    }
  }

  // Whether nobody was called so before.
  bool IsNew() const {
    const SpeakerEntry* own = mention_.speaker < 0 ? nullptr : &c_.speakers.all[mention_.speaker];
    return own != nullptr && own->described && own->mentions.front() == index_;
  }

  void None() {
    Features f(&question_.Add().features);
    const Sentence& s = c_.reading.outline.sentences[mention_.sentence];
    f.Add(kNone, form_);
    f.Add(kNoneSource, form_, BoolLabel(so_far_.is_source[index_]));
    f.Add(kNoneOpens, form_, BoolLabel(Opens(c_, index_)), BoolLabel(so_far_.is_source[index_]));
    if (mention_.has_name() || mention_.kind == Mention::kPronoun) return;
    f.Add(kNoneHead, noun_.label(), form_);
    f.Add(kNoneForm, form_, NumberLabel(std::min<int>(mention_.last - mention_.first, 6)),
          BoolLabel(mention_.head_last < mention_.last));
    f.Add(kNoneNew, form_, BoolLabel(IsNew()), BoolLabel(so_far_.is_source[index_]));
    f.Add(kNoneNext, form_, c_.LabelAt(s, int64_t{mention_.unit} + 1));
  }

  const Context& c_;
  const ReferentContext& so_far_;
  std::vector<Note>& notes_;  // by speaker
  const uint32_t index_;
  const Mention& mention_;
  RoleNoun noun_;
  Question& question_;
  Label form_, next_word_;
  size_t found_ = 0;          // candidates
  int32_t last_called_ = -1;  // names: see LastCalled
};

// "said the sister, Ana Ruiz": the rules know whom it stands for.
bool IsNamedBehind(const Context& c, const Mention& m) {
  const uint32_t name = m.unit + 2;
  if (m.kind != Mention::kRole || m.speaker < 0 || c.speakers.all[m.speaker].described ||
      name >= c.tape().size() || !c.Is(name - 1, c.classes.comma)) {
    return false;
  }
  const int32_t behind = c.mentions.of_unit[name];
  return behind >= 0 && c.mentions.all[behind].speaker == m.speaker &&
         c.mentions.all[behind].has_name();
}

}  // namespace

bool HasReferent(const Context& context, uint32_t mention, bool is_source) {
  const Mention& m = context.mentions.all[mention];
  if (IsNamedBehind(context, m)) return false;
  switch (m.kind) {
    case Mention::kPronoun:
      // "they" is too rare in gold to be fitted.
      if (m.gender == Gender::kNeuter) return is_source && m.number == Number::kSingular;
      return m.grammatical_person == 3 &&
             (m.gender == Gender::kMale || m.gender == Gender::kFemale);
    case Mention::kRole:
      return m.definite && (is_source || (m.number != Number::kPlural &&
                                          (!m.possessed || Opens(context, mention))));
    case Mention::kBodyNoun:
      return is_source && m.definite && !m.possessed;
    case Mention::kPerson:
    case Mention::kName:
      return is_source && m.name_last == m.name_first + 1;
    default:
      return false;
  }
}

void AskReferent(const Context& context, uint32_t mention, ReferentContext* so_far,
                 Question* question) {
  question->Start(Question::kReferent, context.mentions.all[mention].unit);
  question->mention = mention;
  question->With([&](auto keep) { ReferentAsker<keep>(context, mention, so_far, question).Ask(); });
}

}  // namespace whosaid
