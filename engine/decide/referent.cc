#include <algorithm>

#include "engine/decide/labels.h"
#include "engine/decide/questions.h"
#include "engine/decide/referent_search.h"

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
    kSourceClass("referent.source_class"), kVerb("referent.verb"), kBare("referent.bare"),
    kBearer("referent.first_bearer"), kSeat("referent.seat"), kSince("referent.since"),
    kSinceBehind("referent.since_behind");

// Whether its sentence is about the mention.
bool Opens(const Context& c, uint32_t mention) {
  return c.mentions.subject[c.mentions.all[mention].sentence] == mention;
}

template <FeatureList::Keep keep>
class ReferentAsker {
  using Features = FeatureAdder<keep>;

 public:
  ReferentAsker(const Context& c, uint32_t mention, ReferentContext* so_far, Question* question)
      : c_(c),
        so_far_(*so_far),
        index_(mention),
        mention_(c.mentions.all[mention]),
        search_(c, mention, so_far),
        question_(*question) {}

  void Ask() {
    form_ = FormLabel();
    next_word_ = c_.WordAt(c_.reading.outline.sentences[mention_.sentence], mention_.unit + 1);
    others_since_ = OthersSince();
    int recency = 0;
    for (const ReferentSearch::Found& found : search_.Run()) Add(found, recency++);
    None();
  }

 private:
  static Label KindLabel(Mention::Kind kind) {
    static constexpr Label kLabels[] = {Label("person"),    Label("body"),     Label("place"),
                                        Label("name"),      Label("role"),     Label("group"),
                                        Label("body_noun"), Label("document"), Label("thing"),
                                        Label("pronoun"),   Label("relative")};
    return kLabels[kind];
  }

  // What is asked about: "personal" (he or she), "plural", "definite_role" ...
  Label FormLabel() {
    const Mention& m = mention_;
    static constexpr Label kPersonal("personal"), kThey("plural"), kRole("role"),
        kTheRole("definite_role"), kIt("neuter"), kHisRole("possessed_role"),
        kNamedRole("role_of_name"), kRoles("plural_roles"), kBody("body_noun"), kOther("other"),
        kNamed("named"), kGroup("group");
    if (m.has_name()) return kNamed;
    if (m.kind == Mention::kPronoun) {
      return search_.IsIt() ? kIt : m.number == Number::kPlural ? kThey : kPersonal;
    }
    if (m.kind == Mention::kRole) {
      if (search_.IsTrait()) return kPersonal;
      if (search_.IsGroup()) return kGroup;
      return m.number == Number::kPlural ? kRoles
             : m.possessed               ? kHisRole
             : search_.HasClitic()       ? kNamedRole
             : m.definite                ? kTheRole
                                         : kRole;
    }
    return m.kind == Mention::kBodyNoun ? kBody : kOther;
  }

  // Of the speaker found by a mention of that kind: for "it" a text is one, whomever it speaks for.
  Label ClassLabel(const SpeakerEntry& s, Mention::Kind kind) const {
    static constexpr Label kLabels[] = {Label("none"),   Label("person"), Label("body"),
                                        Label("anon"),   Label("many"),   Label("document"),
                                        Label("author"), Label("unknown")};
    static constexpr Label kOpenKind("open");
    if (search_.IsIt() && kind == Mention::kDocument) return kLabels[v1::Speaker::DOCUMENT];
    return s.kind_open ? kOpenKind : kLabels[s.speaker_class];
  }

  static Label Agreement(bool known, bool same) {
    static constexpr Label kSame("same"), kClash("clash"), kOpen("open");
    return !known ? kOpen : same ? kSame : kClash;
  }

  // How much of an office is told of the speaker.
  static Label TitledLabel(const SpeakerEntry& speaker) {
    static constexpr Label kShort("short"), kFull("full");
    return speaker.titles.empty() ? label::kNone : speaker.HasFullTitle() ? kFull : kShort;
  }

  // Somebody who may be meant, as seen from the mention that is asked about.
  struct Seen {
    uint32_t m;                 // the mention that the speaker was found by
    int32_t index;              // the speaker
    bool before;                // whether m stands before the mention asked about
    bool held;                  // whether m is another's, whose description has the name
    bool first;                 // whether the speaker opens its sentence
    bool spoke;                 // whether it is quoted by m
    int sentences, paragraphs;  // away
    Label near;
    Mention::Kind kind;  // of m, or of the name that it holds
    Label what;          // the speaker's class
    const Mention& mention;
    const SpeakerEntry& speaker;
  };

  void Add(const ReferentSearch::Found& found, int recency) {
    const Mention& earlier = c_.mentions.all[found.mention];
    Candidate& candidate = question_.Add();
    candidate.mention = found.mention;
    candidate.speaker = found.speaker;
    const int sentences = std::abs(int(mention_.sentence) - int(earlier.sentence));
    const Seen seen{found.mention,
                    found.speaker,
                    found.mention < index_,
                    found.held,
                    !found.held && Opens(c_, found.mention),
                    !found.held && so_far_.is_source[found.mention],
                    sentences,
                    std::abs(int(mention_.paragraph) - int(earlier.paragraph)),
                    sentences == 0   ? label::kHere
                    : sentences == 1 ? label::kNext
                                     : label::kFar,
                    found.kind,
                    ClassLabel(c_.speakers.all[found.speaker], found.kind),
                    earlier,
                    c_.speakers.all[found.speaker]};
    Features f(&candidate.features);
    f.Add(kClass, form_, seen.what);
    Agree(seen, &f);
    Stand(seen, recency, &f);
    Called(seen, &f);
    Spoke(seen, &f);
    if (mention_.kind == Mention::kPronoun) {
      Verb(seen, &f);
      Pronoun(seen, &f);
    } else {
      Topic(seen, &f);
      if (mention_.has_name()) {
        f.Add(kBearer, BoolLabel(seen.speaker.first_bearer));
      } else {
        Described(seen, &f);
      }
    }
  }

  // Whether gender and number are the same.
  void Agree(const Seen& seen, Features* f) const {
    const Gender gender = mention_.gender, known = so_far_.gender_of[seen.index];
    f->Add(kGender, form_,
           Agreement(gender != Gender::kUnknown && known != Gender::kUnknown, gender == known));
    const Number number = mention_.number;
    f->Add(kNumber, form_,
           Agreement(number != Number::kUnknown && seen.speaker.number != Number::kUnknown,
                     number == seen.speaker.number));
  }

  // How far away, and as what in its sentence, the speaker was last mentioned.
  void Stand(const Seen& seen, int recency, Features* f) const {
    f->Add(kSentences, form_, DistanceLabel(seen.sentences));
    f->Add(kSide, form_, seen.before ? label::kBefore : label::kAfter, seen.near);
    f->Add(kParagraphs, form_, NumberLabel(std::min(seen.paragraphs, 5)));
    f->Add(kRecency, form_, NumberLabel(std::min(recency, 8)));
    f->Add(kFirst, form_, BoolLabel(seen.first), seen.near);
    // Who does something, and whom or what it is done to, by or for.
    const Sentence& s = c_.reading.outline.sentences[seen.mention.sentence];
    const auto is = [&](int64_t u, ClassId c) { return c_.IsWord(s, u, c); };
    const int64_t u = seen.mention.unit;
    // "said Ruiz" is not told to Ruiz.
    const bool object =
        seen.held ||
        (!seen.spoke && (is(u - 1, c_.classes.preposition) || is(u - 1, c_.classes.to) ||
                         is(u - 1, c_.classes.cue) || is(u - 1, c_.classes.past)));
    // "Ruiz's plan" does nothing.
    const bool owner = is(u + 1, c_.classes.clitic);
    const bool subject =
        seen.spoke || (!owner && (is(u + 1, c_.classes.cue_past) || is(u + 1, c_.classes.cue_s) ||
                                  is(u + 1, c_.classes.past) || is(u + 1, c_.classes.auxiliary) ||
                                  is(u + 1, c_.classes.be) || is(u + 1, c_.classes.modal)));
    constexpr Label kObject("object"), kDoes("subject"), kOwner("owner");
    f->Add(kPlace, form_,
           object    ? kObject
           : subject ? kDoes
           : owner   ? kOwner
                     : label::kOther,
           seen.near);
    // The subject of the sentence before, or of this one.
    f->Add(kTopic, form_, BoolLabel(IsTopic(seen)), BoolLabel(seen.paragraphs == 0));
    if (!seen.held && seen.mention.subject_case) f->Add(kSubject, form_, seen.near);
    if (seen.sentences == 0 && seen.before) {
      const Counts::At counts = c_.counts.Between(seen.mention.unit + 1, mention_.unit);
      f->Add(kBetween, form_, NumberLabel(std::min<int>(counts.cues, 2)),
             NumberLabel(std::min<int>(counts.commas, 3)));
    }
  }

  // "Ruiz asked Holt what he liked": who says something to whom in the sentence before, and how.
  void Verb(const Seen& seen, Features* f) const {
    if (!seen.before || seen.held || seen.sentences > 1) return;
    const Sentence& s = c_.reading.outline.sentences[seen.mention.sentence];
    const auto is = [&](int64_t u, ClassId c) { return c_.IsWord(s, u, c); };
    const int64_t u = seen.mention.unit;
    const bool agent = is(u - 1, c_.classes.by) && is(u - 2, c_.classes.cue);
    const int64_t cue = agent ? u - 2 : u + 1;
    if (is(cue, c_.classes.cue)) {
      constexpr Label kSays("says");
      f->Add(kVerb, kSays, c_.WordAt(s, cue), seen.near);
      f->Add(kVerb, kSays, CueTypeAt(cue), agent ? label::kOther : c_.WordAt(s, cue + 2));
    }
    if (!seen.spoke && is(u - 1, c_.classes.cue)) {
      constexpr Label kIsTold("told");
      f->Add(kVerb, kIsTold, c_.WordAt(s, u - 1), seen.near);
      f->Add(kVerb, kIsTold, CueTypeAt(u - 1), c_.WordAt(s, u + 1));
    }
  }

  Label CueTypeAt(int64_t unit) const {
    constexpr Label kAsks("ask"), kTells("tell"), kUrges("urge");
    return c_.Is(unit, c_.classes.cue_ask)    ? kAsks
           : c_.Is(unit, c_.classes.cue_urge) ? kUrges
           : c_.Is(unit, c_.classes.cue_tell) ? kTells
                                              : label::kOther;
  }

  static bool IsTopic(const Seen& seen) { return seen.before && seen.first && seen.sentences <= 1; }

  // Who was called so before, or is called by the full name next.
  void Called(const Seen& seen, Features* f) const {
    if (mention_.kind == Mention::kRole && mention_.speaker >= 0 &&
        so_far_.meant[mention_.speaker] == seen.index) {
      f->Add(kMeant, form_);
    }
    if (seen.index == search_.last_called()) f->Add(kMeant, form_);
    f->Add(kRule, form_, BoolLabel(mention_.speaker == seen.index), seen.what);
    if (seen.before || seen.held || !IsIntroduction(c_, so_far_, seen.m)) return;
    const Label titled = TitledLabel(seen.speaker);
    f->Add(kIntroduced, form_, titled, BoolLabel(seen.spoke));
    f->Add(kIntroduced, form_, NumberLabel(seen.paragraphs), BoolLabel(so_far_.is_source[index_]));
    // "Her coach was in a forgiving mood. “She can shoot,” said Ana Ruiz."
    f->Add(kIntroduced, BoolLabel(Opens(c_, index_) && seen.sentences == 1), form_, titled);
  }

  // Who spoke last speaks on.
  void Spoke(const Seen& seen, Features* f) const {
    if (so_far_.IsTold(seen.m)) f->Add(kTold, form_, seen.near);
    f->Add(kSpoke, form_, BoolLabel(seen.before && seen.spoke), seen.near);
    if (!seen.before || so_far_.last_source < 0) return;
    const Mention& last = c_.mentions.all[so_far_.last_source];
    const bool same = SpokeLast(seen);
    const int away = int(mention_.paragraph) - int(last.paragraph);
    f->Add(kSpokeLast, form_, BoolLabel(same), NumberLabel(std::min(away, 3)));
    f->Add(kSince, form_, BoolLabel(same), NumberLabel(others_since_));
    const Sentence& s = c_.reading.outline.sentences[mention_.sentence];
    // "“It is late,” he said": more often the same than "He said".
    if (c_.tape()[s.first].quote >= 0)
      f->Add(kSinceBehind, form_, BoolLabel(same), NumberLabel(others_since_));
    const Label near_by = NumberLabel(std::min(away, 2));
    if (same) f->Add(kSpokeClass, form_, seen.what, near_by);
    // Who asks does not answer.
    if (so_far_.asks[so_far_.last_source]) f->Add(kAsked, form_, BoolLabel(same), near_by);
  }

  // How many people who fit were mentioned since somebody spoke last, other than who spoke: 0, 1 or
  // more.
  int OthersSince() const {
    if (so_far_.last_source < 0) return 0;
    const int32_t last = so_far_.speaker_of[so_far_.last_source];
    int32_t other = -1;
    for (uint32_t m = so_far_.last_source + 1; m < index_; ++m) {
      const int32_t s = so_far_.speaker_of[m];
      if (s < 0 || s == last || s == other) continue;
      const SpeakerEntry& speaker = c_.speakers.all[s];
      if (speaker.speaker_class != v1::Speaker::PERSON || speaker.number == Number::kPlural ||
          Clash(mention_.gender, so_far_.gender_of[s])) {
        continue;
      }
      if (other >= 0) return 2;
      other = s;
    }
    return other >= 0 ? 1 : 0;
  }

  bool SpokeLast(const Seen& seen) const {
    return seen.before && so_far_.last_source >= 0 &&
           so_far_.speaker_of[so_far_.last_source] == seen.index;
  }

  // Somebody without a name is meant where the sentence before was about them, and hardly later.
  void Pronoun(const Seen& seen, Features* f) const {
    f->Add(kTopicClass, seen.what, BoolLabel(seen.first), seen.near);
    f->Add(kSourceClass, seen.what, BoolLabel(seen.before && seen.spoke), seen.near);
    if (!search_.IsIt()) return;
    // A report reads, a body says.
    f->Add(kForm, form_, KindLabel(seen.kind));
    f->Add(kNextWord, seen.what, next_word_);
    f->Add(kGivenOut, BoolLabel(!seen.held && seen.mention.given_out), seen.what, seen.near);
  }

  // A description may go back to whom all of the article is about; a pronoun does not.
  void Topic(const Seen& seen, Features* f) const {
    const auto& mentions = seen.speaker.mentions;
    f->Add(kForm, form_, KindLabel(seen.kind));
    f->Add(kUses, form_, DistanceLabel(std::min<int>(mentions.size(), 10)));
    const auto is_of = [&](int32_t m) { return m >= 0 && so_far_.speaker_of[m] == seen.index; };
    f->Add(kMost, form_, BoolLabel(is_of(so_far_.most_named) || is_of(so_far_.most_named_body)));
    f->Add(kLead, form_,
           BoolLabel(!mentions.empty() && c_.mentions.all[mentions.front()].paragraph == 0));
  }

  // What the noun of the description says of the speaker.
  void Described(const Seen& seen, Features* f) {
    RoleNoun& noun = search_.noun();
    const bool head = search_.MatchesHead(seen.index);
    f->Add(kHead, form_, BoolLabel(head), seen.what);
    f->Add(kWords, form_, NumberLabel(std::min(noun.SharedWords(seen.index), 2)), BoolLabel(head));
    const Label family = noun.FamilyOf(seen.index, head);
    f->Add(kFamily, form_, family, seen.near);
    f->Add(kFamily, family, seen.what);
    f->Add(kTitled, form_, BoolLabel(seen.speaker.titles.empty()), BoolLabel(head));
    if (noun.SeatOf(seen.index) == RoleNoun::Seat::kSame) f->Add(kSeat, form_);
    // "the victim", but "the retired cook"
    const bool bare = mention_.head_last - mention_.head_first <= 2;
    f->Add(kBare, form_, BoolLabel(bare), family);
    f->Add(kBare, BoolLabel(bare), TitledLabel(seen.speaker), BoolLabel(seen.before && seen.spoke));
    // What nobody was called before is another word for whom the text is about here.
    if (!IsNew()) return;
    f->Add(kNewRole, form_, family, BoolLabel(IsTopic(seen)));
    f->Add(kNewRole, form_, BoolLabel(SpokeLast(seen)), NumberLabel(std::min(seen.paragraphs, 2)));
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
    f.Add(kNoneHead, search_.noun().label(), form_);
    f.Add(kNoneForm, form_, NumberLabel(std::min<int>(mention_.last - mention_.first, 6)),
          BoolLabel(mention_.head_last < mention_.last));
    f.Add(kNoneNew, form_, BoolLabel(IsNew()), BoolLabel(so_far_.is_source[index_]));
    f.Add(kNoneNext, form_, c_.LabelAt(s, int64_t{mention_.unit} + 1));
  }

  const Context& c_;
  const ReferentContext& so_far_;
  const uint32_t index_;
  const Mention& mention_;
  ReferentSearch search_;
  Question& question_;
  Label form_, next_word_;
  int others_since_ = 0;  // see OthersSince
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

// "the DPP": who has an office with these initials.
bool IsKnownByLetters(const Context& c, const Mention& m) {
  return m.kind == Mention::kRole && m.definite && m.last - m.first == 2 && m.speaker >= 0 &&
         c.reading.layout.tokens[m.first + 1].shape == Shape::kUpper &&
         !c.speakers.all[m.speaker].described;
}

}  // namespace

bool HasReferent(const Context& context, uint32_t mention, bool is_source) {
  const Mention& m = context.mentions.all[mention];
  if (IsNamedBehind(context, m) || IsKnownByLetters(context, m)) return false;
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
