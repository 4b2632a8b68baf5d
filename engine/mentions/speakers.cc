#include "engine/mentions/speakers.h"

#include <algorithm>

#include "engine/mentions/body_in_view.h"
#include "engine/mentions/body_kind.h"
#include "engine/mentions/describe.h"
#include "engine/mentions/joint.h"
#include "engine/mentions/lead.h"
#include "engine/mentions/names.h"
#include "engine/mentions/phrase_names.h"
#include "engine/mentions/titles.h"
#include "engine/mentions/titles_elsewhere.h"
#include "engine/mentions/writers.h"

namespace whosaid {
namespace {

class SpeakerBuilder {
 public:
  SpeakerBuilder(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 SpeakerScratch* scratch, Mentions* mentions, Speakers* speakers)
      : rules_(rules),
        classes_(classes),
        reading_(reading),
        mentions_(*mentions),
        entries_(*speakers),
        speakers_(speakers->all),
        head_nouns_(rules, classes, reading, *mentions, &scratch->heads),
        names_(rules, classes, reading, &mentions->names, &speakers->all, scratch),
        phrase_names_(rules, classes, reading, names_, &speakers->all),
        writers_(rules, classes, reading, *mentions, *speakers, names_, &head_nouns_) {}

  void Build() {
    names_.Build();
    writers_.MarkBylines(&mentions_.all);
    for (uint32_t m = 0; m < mentions_.all.size(); ++m) Attach(m);
    TitlesToldElsewhere(rules_, classes_, reading_, mentions_, &speakers_);
    for (SpeakerEntry& speaker : speakers_) RankTitles(reading_, &speaker.titles);
  }

 private:
  // So many mentions before a role are looked through for who has it.
  static constexpr size_t kFarthestRole = 400;

  uint64_t HashAt(uint32_t token) const { return reading_.layout.tokens[token].hash; }

  void Attach(uint32_t m) {
    Mention& mention = mentions_.all[m];
    if (mention.kind == Mention::kPronoun && mention.grammatical_person == 1) {
      // Outside quotations "I" and "we" are who writes.
      if (author_ < 0) author_ = writers_.OfArticle();
      if (author_ < 0) author_ = Describe(mention, v1::Speaker::AUTHOR);
      speakers_[author_].speaker_class = v1::Speaker::AUTHOR;
      mention.speaker = author_;
    } else if (mention.kind == Mention::kPronoun || mention.kind == Mention::kRelative) {
      const int32_t told = ToldBeyond(m);
      mention.speaker =
          told >= 0 ? mentions_.all[told].speaker
                    : ResolvePronoun(rules_, classes_, reading_, mentions_, entries_, mention, m);
      if (mention.speaker < 0) return;
    } else if (mention.kind == Mention::kGroup) {
      mention.speaker = Describe(mention, v1::Speaker::COLLECTIVE);
    } else if (mention.has_name()) {
      mention.speaker = names_.In(mention.name_first, mention.name_last);
      if (mention.speaker < 0) {
        NameUse name;
        name.kind = mention.kind;
        name.first = mention.name_first;
        name.last = mention.name_last;
        mention.speaker = names_.Add(name);
      }
      SpeakerEntry& speaker = speakers_[mention.speaker];
      // "Open Harbour, a nonpartisan group,": a role, but none of a person.
      if ((mention.kind == Mention::kName || mention.kind == Mention::kPerson) &&
          names_.IsBody(mention.speaker))
        mention.kind = Mention::kBody;
      if (speaker.gender == Gender::kUnknown) speaker.gender = mention.gender;
      // "Nordfisk, a Danish company," but not "Bloomberg" where there is a Michael Bloomberg.
      if (mention.kind == Mention::kBody && speaker.titles.empty() &&
          speaker.name_last - speaker.name_first == mention.name_last - mention.name_first) {
        speaker.speaker_class = v1::Speaker::ORGANIZATION;
      }
      if (mention.kind == Mention::kPerson) {
        const size_t before = speaker.titles.size();
        TitlesOf(rules_, classes_, reading_, mention, &speaker.titles);
        if (speaker.titles.size() > before) {
          speaker.speaker_class = v1::Speaker::PERSON;
          speaker.kind_open = false;
        }
        NameDescribed(m);
      }
    } else {
      head_nouns_.Of(mention);  // so that later ones find it, see MayBeKnown
      mention.speaker = writers_.Of(mention);
      if (mention.speaker < 0) mention.speaker = Role(mention);
    }
    speakers_[mention.speaker].mentions.push_back(m);
    if (mention.byline) speakers_[mention.speaker].speaker_class = v1::Speaker::AUTHOR;
    Join(m);
  }

  // "A spokesman for Ruiz ... The spokesman, Ben Holt,": who was described before is mention m's
  // person.
  void NameDescribed(uint32_t m) {
    constexpr uint32_t kMostSentences = 12;
    const Mention& person = mentions_.all[m];
    const Tape& words = reading_.tapes[0];
    const uint32_t article = words.IndexAt(person.first);
    if (!rules_.Is(words[article].symbol, classes_.det) ||
        rules_.Is(words[article].symbol, classes_.det_indefinite) ||
        rules_.Is(words[article].symbol, classes_.possessive) ||
        speakers_[person.speaker].titles.empty()) {
      return;
    }
    const TitleUse& title = speakers_[person.speaker].titles.back();
    if (title.first < person.first || title.last > person.name_first) return;
    const uint64_t head = TitleHead(title);
    int32_t described = -1;
    for (uint32_t i = m; i-- > 0 && described < 0;) {
      const Mention& earlier = mentions_.all[i];
      if (person.sentence - earlier.sentence > kMostSentences) return;
      if (earlier.kind == Mention::kRole && earlier.number != Number::kPlural &&
          earlier.speaker >= 0 && speakers_[earlier.speaker].described && !earlier.possessed &&
          head_nouns_.Of(earlier) == head) {
        described = earlier.speaker;
      }
    }
    if (described < 0) return;
    for (const uint32_t i : speakers_[described].mentions) {
      mentions_.all[i].speaker = person.speaker;
      speakers_[person.speaker].mentions.push_back(i);
    }
    for (const TitleUse& more : speakers_[described].titles)
      AddTitle(rules_, classes_, reading_, more, &speakers_[person.speaker].titles);
    speakers_[described].mentions.clear();
  }

  // Those named up to this mention may speak together.
  void Join(uint32_t m) {
    const uint32_t first = FirstOfJoint(rules_, classes_, reading_, mentions_, entries_, m);
    if (first == m) return;
    const Joint here = JointOf(mentions_, first, m);
    // Of very many only the latest are known again.
    constexpr size_t kMostJoints = 100;
    auto joint = std::find_if(joints_.end() - std::min(joints_.size(), kMostJoints), joints_.end(),
                              [&](const Joint& j) { return j.members == here.members; });
    if (joint == joints_.end()) {
      SpeakerEntry together;
      together.speaker_class = speakers_[mentions_.all[m].speaker].speaker_class;
      together.number = Number::kPlural;
      joints_.push_back({here.members, names_.AddDescribed(Mention::kPerson, together), 0});
      joint = joints_.end() - 1;
    }
    // They are called as where they are named most fully, with what stands between.
    if (here.name_words > joint->name_words) {
      joint->name_words = here.name_words;
      speakers_[joint->speaker].name_first = mentions_.all[first].name_first;
      speakers_[joint->speaker].name_last = mentions_.all[m].name_last;
    }
    const TitleUse title = TitleOfAll(first);
    AddTitle(rules_, classes_, reading_, title, &speakers_[joint->speaker].titles);
    // "Two pilots, Ruiz and Hill": neither is two.
    const bool counted = title.first < title.last &&
                         HasWord(rules_, reading_, title.first, title.first + 1, classes_.func);
    for (uint32_t i = first; i <= m && title.first < title.last && !counted; ++i) {
      const Mention& member = mentions_.all[i];
      if (i > first && member.first < member.name_first) break;  // it has its own
      AddTitle(rules_, classes_, reading_, title, &speakers_[member.speaker].titles);
    }
    for (uint32_t i = first; i <= m; ++i) mentions_.all[i].joint = joint->speaker;
    if (IsApposed(first)) mentions_.all[first - 1].speaker = joint->speaker;
  }

  // Whether a role in the plural stands right before mention `first`: "his lawyers, Ruiz and Hill".
  bool IsApposed(uint32_t first) const {
    if (first == 0) return false;
    const Mention &role = mentions_.all[first - 1], &leader = mentions_.all[first];
    return role.kind == Mention::kRole && role.number == Number::kPlural &&
           role.unit + 2 == leader.unit &&
           rules_.Is(reading_.outline.tape[role.unit + 1].symbol, classes_.comma);
  }

  // The title in the plural of those whom mention `first` opens: "Senators Ruiz and Hill", "two
  // lawyers, Ruiz and Hill,"; empty if there is none.
  TitleUse TitleOfAll(uint32_t first) const {
    const Mention& leader = mentions_.all[first];
    if (HasWord(rules_, reading_, leader.first, leader.name_first, classes_.role_plural)) {
      const uint32_t before = leader.name_first - 1;
      const bool comma = HasWord(rules_, reading_, before, leader.name_first, classes_.comma);
      return ReadTitle(rules_, classes_, reading_, leader.first, comma ? before : leader.name_first,
                       TitleUse::kBefore);
    }
    if (!IsApposed(first)) return {};
    const Mention& role = mentions_.all[first - 1];
    return ReadTitle(rules_, classes_, reading_, role.first, role.head_last, TitleUse::kBefore);
  }

  // "a petition with 400 names which calls it late", "a pilot in the town who calls it late": the
  // petition and the pilot, if mention m is "which" or "who"; -1: the noun right before it, or
  // none.
  int32_t ToldBeyond(uint32_t m) const {
    if (m < 2 || mentions_.all[m].kind != Mention::kRelative) return -1;
    const Tape& tape = reading_.outline.tape;
    const Mention &near = mentions_.all[m - 1], &far = mentions_.all[m - 2];
    if (near.unit + 2 < mentions_.all[m].unit || far.unit + 2 != near.unit) return -1;
    const Symbol between = tape[near.unit - 1].symbol;
    const bool who = rules_.Is(tape[mentions_.all[m].unit].symbol, classes_.subject);
    const bool told = who ? (near.kind == Mention::kThing || near.kind == Mention::kPlace) &&
                                (far.kind == Mention::kRole || far.kind == Mention::kPerson) &&
                                rules_.Is(between, classes_.preposition)
                          : near.kind == Mention::kThing && far.kind == Mention::kDocument &&
                                near.unit + 1 == mentions_.all[m].unit &&
                                rules_.Is(between, classes_.modifies);
    return told ? m - 2 : -1;
  }

  // "the mayor", "the official": the speaker whose title ends so or who was introduced so, latest
  // first.
  int32_t Role(const Mention& mention) {
    if (const int32_t s = SurnameLikeRole(mention); s >= 0) return s;
    if (const int32_t s = Apposed(mention); s >= 0) return s;
    if (const int32_t s = OneToldOf(mention); s >= 0) return s;
    if (const int32_t s = BodyToldOf(mention); s >= 0) return s;
    if (const int32_t s = Both(mention); s >= 0) return s;
    if (const int32_t s = Lead(mention); s >= 0) return s;
    if (const int32_t s = Possessed(mention); s >= 0) return s;
    if (const int32_t s = phrase_names_.In(mention); s >= 0) return s;
    if (mention.kind == Mention::kThing) {
      if (const int32_t s = phrase_names_.Capitals(mention); s >= 0) return s;
    }
    if (mention.definite && !mention.possessed) {
      const uint64_t head = head_nouns_.Of(mention);
      const size_t here = mentions_.IndexOf(mention);
      const size_t first = MayBeKnown(mention, head) ? here - std::min(here, kFarthestRole) : here;
      // "The mayor" is the former mayor only where there is no other, and never the deputy mayor.
      const Grade grade = GradeOf(rules_, classes_, reading_, mention.first, mention.head_last);
      int32_t other = -1;
      for (size_t i = here; i-- > first;) {
        const Mention& earlier = mentions_.all[i];
        if (earlier.speaker < 0) continue;
        const SpeakerEntry& speaker = speakers_[earlier.speaker];
        if (speaker.speaker_class == v1::Speaker::AUTHOR) continue;
        if (!earlier.has_name() && earlier.kind == mention.kind &&
            earlier.number == mention.number && head_nouns_.Of(earlier) == head) {
          CallMoreFully(mention, earlier.speaker);
          return earlier.speaker;
        }
        if (earlier.kind == Mention::kPerson && mention.number != Number::kPlural) {
          for (const TitleUse& title : speaker.titles) {
            if (TitleHead(title) != head || IsOfAnotherField(mention, title)) continue;
            const Grade held = GradeOf(rules_, classes_, reading_, title.first, title.role_last);
            if (held == grade) return earlier.speaker;
            if (other < 0 && held.deputy == grade.deputy) other = earlier.speaker;
          }
        }
        if (earlier.kind == Mention::kBody && mention.kind == Mention::kBodyNoun &&
            Tells(earlier, head)) {
          return earlier.speaker;
        }
      }
      if (other >= 0) return other;
    }
    if (const int32_t s = BodyWithNoun(mention); s >= 0) return s;
    if (const int32_t s =
            BodyInView(rules_, classes_, reading_, mentions_, mentions_.IndexOf(mention));
        s >= 0) {
      return s;
    }
    if (mention.kind == Mention::kRole) {
      if (const int32_t s = phrase_names_.Capitals(mention); s >= 0) return s;
    }
    return Describe(mention, ClassOf(rules_, classes_, reading_, mention));
  }

  // "the authority": the body last named before, even inside a description, whose name has the
  // noun; -1: none has.
  int32_t BodyWithNoun(const Mention& mention) {
    if (mention.kind != Mention::kBodyNoun || !mention.definite || mention.possessed ||
        !IsShortForm(rules_, classes_, reading_, mention, classes_.body_noun)) {
      return -1;
    }
    const uint64_t noun = head_nouns_.Of(mention);
    auto name =
        std::lower_bound(mentions_.names.begin(), mentions_.names.end(), mention.first,
                         [](const NameUse& use, uint32_t token) { return use.first < token; });
    for (size_t left = kFarthestRole; name != mentions_.names.begin() && left > 0; --left) {
      --name;
      if (name->kind != Mention::kBody) continue;
      for (uint32_t i = name->first; i < name->last; ++i) {
        if (HashAt(i) == noun) return name->speaker;
      }
    }
    return -1;
  }

  // False for most roles that nobody had before: asked first, as it costs less than to go through
  // the mentions.
  bool MayBeKnown(const Mention& mention, uint64_t head) const {
    if (mention.kind == Mention::kBodyNoun || speakers_.size() > kFarthestRole) return true;
    if (head_nouns_.IsKnown(head, mention, kFarthestRole)) return true;
    if (mention.number == Number::kPlural) return false;
    size_t titles = 0;
    for (const SpeakerEntry& speaker : speakers_) {
      for (const TitleUse& title : speaker.titles) {
        if (++titles > kFarthestRole || TitleHead(title) == head) return true;
      }
    }
    return false;
  }

  // "the two lawmakers": those who were named together last; -1: nobody was.
  int32_t Both(const Mention& mention) const {
    constexpr uint32_t kMostSentences = 6;
    if (!mention.definite || mention.possessed ||
        !HasWord(rules_, reading_, mention.first, mention.head_last, classes_.two)) {
      return -1;
    }
    for (uint32_t i = mentions_.IndexOf(mention); i-- > 0;) {
      const Mention& earlier = mentions_.all[i];
      if (mention.sentence - earlier.sentence > kMostSentences) break;
      if (earlier.joint >= 0) return earlier.joint;
    }
    return -1;
  }

  // "the paper's editor, Ana Ruiz." at the end of a sentence: the person, who has the title; -1 if
  // no name ends the sentence so.
  int32_t Apposed(const Mention& mention) {
    const Tape& tape = reading_.outline.tape;
    const uint32_t name = mention.unit + 2;
    if (mention.kind != Mention::kRole || mention.number == Number::kPlural ||
        name + 1 >= tape.size() || !rules_.Is(tape[name - 1].symbol, classes_.comma) ||
        !rules_.Is(tape[name + 1].symbol, classes_.period) || mentions_.of_unit[name] < 0) {
      return -1;
    }
    const Mention& person = mentions_.all[mentions_.of_unit[name]];
    const int32_t s = names_.In(person.name_first, person.name_last);
    // "his father, Trevor"
    const bool kin =
        HasWord(rules_, reading_, mention.first, mention.head_last, classes_.role_relation) ||
        HasWord(rules_, reading_, mention.first, mention.head_last, classes_.kin);
    const bool in_full = person.name_last > person.name_first + 1;
    const bool somebody =
        (kin || in_full) && person.kind == Mention::kName && s >= 0 && !names_.IsBody(s);
    if (person.kind != Mention::kPerson && !somebody) return -1;
    if (somebody) {
      speakers_[s].speaker_class = v1::Speaker::PERSON;
      speakers_[s].kind_open = false;
    }
    if (s >= 0 && speakers_[s].gender == Gender::kUnknown) speakers_[s].gender = mention.gender;
    return HoldsTitle(mention, s);
  }

  // "one, a pilot," and "one of them, a pilot,": the one before the comma, who is called a pilot;
  // -1 if there is none.
  int32_t OneToldOf(const Mention& mention) {
    const Tape& tape = reading_.outline.tape;
    const uint32_t m = mentions_.IndexOf(mention);
    if (mention.kind != Mention::kRole || mention.definite || mention.number == Number::kPlural ||
        m == 0 || mention.unit < 2 || !rules_.Is(tape[mention.unit - 1].symbol, classes_.comma))
      return -1;
    const Mention& one = mentions_.all[m - 1];
    const Unit& unit = tape[one.unit];
    uint32_t comma = one.unit + 1;
    if (rules_.Is(tape[comma].symbol, classes_.modifies)) comma += 2;  // "of them"
    if (one.kind != Mention::kRole || one.speaker < 0 || unit.emit != 0 ||
        comma + 1 != mention.unit || !rules_.Is(unit.symbol, classes_.indefinite) ||
        !rules_.Is(unit.symbol, classes_.singular)) {
      return -1;
    }
    SpeakerEntry& speaker = speakers_[one.speaker];
    if (!speaker.described) return -1;
    absl::InlinedVector<uint32_t, 4> mentions = std::move(speaker.mentions);
    speaker = Described(rules_, classes_, reading_, mentions_, mention,
                        ClassOf(rules_, classes_, reading_, mention));
    speaker.mentions = std::move(mentions);
    return one.speaker;
  }

  // "the Harbour League, a nonpartisan group,": the body before the comma that is told to be one;
  // -1 if there is none.
  int32_t BodyToldOf(const Mention& mention) {
    const Tape& tape = reading_.outline.tape;
    const uint32_t m = mentions_.IndexOf(mention);
    if (mention.definite || mention.possessed || mention.number == Number::kPlural || m == 0 ||
        (mention.kind != Mention::kRole && mention.kind != Mention::kBodyNoun) ||
        mention.unit < 2 || !rules_.Is(tape[mention.unit - 1].symbol, classes_.comma) ||
        mentions_.all[m - 1].unit + 2 != mention.unit ||
        mentions_.all[m - 1].kind != Mention::kBody) {
      return -1;
    }
    return ClassOf(rules_, classes_, reading_, mention) == v1::Speaker::ORGANIZATION
               ? mentions_.all[m - 1].speaker
               : -1;
  }

  // "his lawyer": who was told to be "his lawyer" before, latest first; -1: nobody was.
  int32_t Possessed(const Mention& mention) {
    if (mention.kind != Mention::kRole || !mention.possessed || mention.number == Number::kPlural)
      return -1;
    const uint64_t head = head_nouns_.Of(mention), pronoun = HashAt(mention.first);
    const uint32_t here = mentions_.IndexOf(mention);
    for (uint32_t i = here; i-- > 0 && here - i <= kFarthestRole;) {
      const Mention& earlier = mentions_.all[i];
      if (earlier.speaker < 0 || HashAt(earlier.first) != pronoun) continue;
      const bool same = earlier.kind == Mention::kRole
                            ? head_nouns_.Of(earlier) == head
                            : earlier.kind == Mention::kPerson && Tells(earlier, head);
      if (same) return earlier.speaker;
    }
    return -1;
  }

  // "A former treasurer was sentenced": the one whom the article names later, who has the title; -1
  // if it names nobody so.
  int32_t Lead(const Mention& mention) {
    const int32_t person =
        NamedLater(rules_, classes_, reading_, mentions_, mentions_.IndexOf(mention));
    if (person < 0) return -1;
    const Mention& name = mentions_.all[person];
    const int32_t s = names_.In(name.name_first, name.name_last);
    if (!IsInHeadline(mention)) return HoldsTitle(mention, s);
    // "Coach at Center of Inquiry Steps Down": what is not a headline tells the office better.
    const Tape& words = reading_.tapes[0];
    uint32_t end = words.IndexAt(mention.first) + 1;
    while (end < words.size() && words[end].first < mention.head_last &&
           !rules_.Is(words[end].symbol, classes_.preposition)) {
      ++end;
    }
    // "Council Roasts Chief": a headline has verbs in capitals, too.
    uint32_t begin = end - 1;
    while (begin > words.IndexAt(mention.first) && TellsOffice(words[begin - 1].symbol)) --begin;
    if (begin > words.IndexAt(mention.first) && rules_.Is(words[begin - 1].symbol, classes_.cue)) {
      return -1;
    }
    return HoldsTitle(words[begin].first, words[end - 1].last, TitleUse::kCalled, s);
  }

  // Whether a word before an office may be a part of it.
  bool TellsOffice(Symbol s) const {
    const ClassId parts[] = {classes_.role,      classes_.role_modifier, classes_.rank,
                             classes_.place,     classes_.demonym,       classes_.party,
                             classes_.body_noun, classes_.body,          classes_.clitic};
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](ClassId c) { return rules_.Is(s, c); });
  }

  // Whether the mention stands in one of the first two paragraphs, in what ends without a stop.
  bool IsInHeadline(const Mention& mention) const {
    if (mention.paragraph > 1) return false;
    const Sentence& sentence = reading_.outline.sentences[mention.sentence];
    const Unit& last = reading_.outline.tape[sentence.last - 1];
    return last.quote < 0 && !rules_.Is(last.symbol, classes_.period) &&
           !rules_.Is(last.symbol, classes_.question);
  }

  // Gives the speaker the office that the role tells; returns the speaker.
  int32_t HoldsTitle(const Mention& role, int32_t s) {
    return HoldsTitle(role.first, role.head_last, TitleUse::kBefore, s);
  }
  int32_t HoldsTitle(uint32_t first, uint32_t last, TitleUse::Position position, int32_t s) {
    if (s < 0) return -1;
    AddTitle(rules_, classes_, reading_,
             ReadTitle(rules_, classes_, reading_, first, last, position), &speakers_[s].titles);
    return s;
  }

  // Whether the body's name has the noun ("the Harbour Council", "the Ministry of Health"), or what
  // stands beside it ("Nordfisk, a Danish company,", "the charity Nordfisk").
  bool Tells(const Mention& body, uint64_t noun) const {
    for (uint32_t i = body.first; i < body.last; ++i) {
      if (HashAt(i) == noun) return true;
    }
    return false;
  }

  // "King" or "Baker" alone, where the document knows a person of that surname.
  int32_t SurnameLikeRole(const Mention& mention) const {
    if (mention.last != mention.first + 1 ||
        reading_.layout.tokens[mention.first].shape != Shape::kCapital)
      return -1;
    return names_.WithSurname(mention.first);
  }

  // "The transport secretary" is not the general secretary: both have words before the noun, and
  // none in common. The article and what is in small letters and tells no field say nothing.
  bool IsOfAnotherField(const Mention& role, const TitleUse& title) const {
    bool own = false;
    for (uint32_t i = role.head_first; i + 1 < role.head_last; ++i) {
      const Symbol s = SymbolOfToken(rules_, reading_, i);
      if (rules_.Is(s, classes_.preposition)) break;
      if (!rules_.Is(s, classes_.topic) && !rules_.Is(s, classes_.demonym)) continue;
      for (uint32_t k = title.first; k < title.last; ++k) {
        if (HashAt(k) == HashAt(i)) return false;
      }
      own = true;
    }
    return own && title.role_last - title.role_first > 1;
  }

  uint64_t TitleHead(const TitleUse& title) const {
    const Tape& words = reading_.tapes[0];
    uint32_t word = words.IndexAt(title.role_first);
    uint64_t head = 0;
    for (uint32_t i = title.role_first; i < title.role_last; ++i) {
      while (words[word].last <= i) ++word;
      // "The mayor" is not the spokeswoman for the mayor.
      if (head != 0 && rules_.Is(words[word].symbol, classes_.preposition)) break;
      const Token& token = reading_.layout.tokens[i];
      if (token.shape != Shape::kMark) head = token.hash;
    }
    return head;
  }

  // A speaker known by its description only.
  int32_t Describe(const Mention& mention, v1::Speaker::Class c) {
    return names_.AddDescribed(mention.kind,
                               Described(rules_, classes_, reading_, mentions_, mention, c));
  }

  // Who has no name is called as where most is told: "a petition", "the five-page petition".
  void CallMoreFully(const Mention& mention, int32_t s) {
    constexpr uint32_t kMostWords = 12;
    if (!speakers_[s].described) return;
    const uint32_t words = speakers_[s].name_last - speakers_[s].name_first;
    if (mention.last - mention.first <= words + 1) return;
    const SpeakerEntry fuller =
        Described(rules_, classes_, reading_, mentions_, mention, speakers_[s].speaker_class);
    const uint32_t more = fuller.name_last - fuller.name_first;
    if (more <= words || more > kMostWords) return;
    speakers_[s].name_first = fuller.name_first;
    speakers_[s].name_last = fuller.name_last;
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  Mentions& mentions_;
  const Speakers& entries_;
  std::vector<SpeakerEntry>& speakers_;
  int32_t author_ = -1;  // the article's own writer
  HeadNouns head_nouns_;
  NamedSpeakers names_;
  const PhraseNames phrase_names_;
  Writers writers_;
  std::vector<Joint> joints_;
};

}  // namespace

void FindSpeakers(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  SpeakerScratch* scratch, Mentions* mentions, Speakers* speakers) {
  speakers->Clear();
  SpeakerBuilder(rules, classes, reading, scratch, mentions, speakers).Build();
}

}  // namespace whosaid
