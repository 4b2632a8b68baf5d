#include "engine/mentions/speakers.h"

#include <algorithm>

#include "engine/mentions/bylines.h"
#include "engine/mentions/describe.h"
#include "engine/mentions/gender.h"
#include "engine/mentions/joint.h"
#include "engine/mentions/names.h"
#include "engine/mentions/pronoun.h"
#include "engine/mentions/roles.h"
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
        parts_{rules, classes, reading, *mentions, names_, head_nouns_, speakers->all},
        roles_(parts_),
        writers_(parts_) {}

  void Build() {
    names_.Build();
    GendersByPronoun(rules_, classes_, reading_, mentions_, &speakers_);
    MarkBylines(parts_, &mentions_);
    for (uint32_t m = 0; m < mentions_.all.size(); ++m) Attach(m);
    TitlesToldElsewhere(rules_, classes_, reading_, mentions_, &speakers_);
    for (SpeakerEntry& speaker : speakers_) RankTitles(reading_, &speaker.titles);
  }

 private:
  // Who was described so many sentences before may be whom a name tells of.
  static constexpr uint32_t kFarthestSentence = 12;

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
      mention.speaker =
          ResolvePronoun(rules_, classes_, reading_, mentions_, speakers_, mention, m);
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
      // "Gordon" alone is a surname where the document has one of that name, and no man's.
      if (mention.name_last == mention.name_first + 1 && mention.first == mention.name_first &&
          speaker.name_last > speaker.name_first + 1 &&
          HashAt(speaker.name_first) != HashAt(mention.name_first)) {
        mention.gender = Gender::kUnknown;
      }
      if (speaker.seat_first == speaker.seat_last) ReadSeat(mention.name_last, &speaker);
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
        if (IsWho(mention)) speaker.kind_open = false;
        NameDescribed(m);
      }
    } else {
      head_nouns_.Of(mention);  // so that later ones find it, see MayBeKnown
      mention.speaker = writers_.Of(mention);
      if (mention.speaker < 0) mention.speaker = OneOfMany(m);
      if (mention.speaker < 0) mention.speaker = roles_.Of(mention);
      if (mention.speaker < 0) {
        const Mention& noun = mentions_.all[WithNoun(m)];
        mention.speaker = Describe(noun, ClassOf(rules_, classes_, reading_, noun));
      }
    }
    speakers_[mention.speaker].mentions.push_back(m);
    if (mention.byline) speakers_[mention.speaker].speaker_class = v1::Speaker::AUTHOR;
    Join(m);
    NameOwnedBy(m);
  }

  // "Ruiz, who left": a body is "which".
  bool IsWho(const Mention& named) const {
    const Tape& words = reading_.tapes[0];
    uint32_t i = words.IndexAt(named.name_last);
    const auto is = [&](ClassId c) { return i < words.size() && rules_.Is(words[i].symbol, c); };
    i += is(classes_.comma);
    return is(classes_.relative) && is(classes_.subject);
  }

  // "a voter", "one voter", "another voter"
  bool OpensAsOne(const Mention& mention) const {
    const Tape& words = reading_.tapes[0];
    const Symbol s = words[words.IndexAt(mention.first)].symbol;
    return rules_.Is(s, classes_.det_indefinite) || rules_.Is(s, classes_.indefinite);
  }

  // "One voter was glad. Another said": the mention that tells what another one is, the latest
  // before m of somebody without a name who was not known either; m itself if there is none, or if
  // it has a noun.
  uint32_t WithNoun(uint32_t m) const {
    constexpr uint32_t kMostSentences = 4;
    const Mention& mention = mentions_.all[m];
    const Unit& unit = reading_.outline.tape[mention.unit];
    if (mention.kind != Mention::kRole || unit.emit != 0 ||
        !rules_.Is(unit.symbol, classes_.indefinite) || !rules_.Is(unit.symbol, classes_.det) ||
        !rules_.Is(unit.symbol, classes_.singular)) {
      return m;
    }
    for (uint32_t i = m; i-- > 0;) {
      const Mention& earlier = mentions_.all[i];
      if (mention.sentence - earlier.sentence > kMostSentences) break;
      if (earlier.kind == Mention::kRole && earlier.number == Number::kSingular &&
          !earlier.definite && !earlier.possessed && earlier.speaker >= 0 &&
          speakers_[earlier.speaker].described && reading_.outline.tape[earlier.unit].emit != 0 &&
          OpensAsOne(earlier)) {
        return i;
      }
    }
    return m;
  }

  // The party and state behind the name that ends there: "Ruiz (R-Ky.)", "Ruiz, R-Ky.", "Ruiz, a
  // Republican from Kentucky,".
  void ReadSeat(uint32_t name_last, SpeakerEntry* speaker) const {
    constexpr uint32_t kMostWords = 6;
    const Tape& words = reading_.tapes[0];
    const auto is = [&](uint32_t i, ClassId c) {
      return i < words.size() && rules_.Is(words[i].symbol, c);
    };
    uint32_t i = words.IndexAt(name_last);
    if (i + 1 >= words.size() || words[i].first != name_last) return;
    i += is(i, classes_.comma) || is(i, classes_.open);
    uint32_t last = i + 1;
    if (is(i, classes_.det)) {
      // Both must be told, or what is not would tell of another.
      uint32_t seats = 0;
      while (last < i + kMostWords && !is(last, classes_.comma)) seats += is(last++, classes_.seat);
      if (seats < 2 || !is(last, classes_.comma)) return;
    } else if (!is(i, classes_.seat)) {
      return;
    }
    speaker->seat_first = words[i].first;
    speaker->seat_last = words[last - 1].last;
  }

  // "A spokesman for Ruiz ... The spokesman, Ben Holt,": who was described before is mention m's
  // person.
  void NameDescribed(uint32_t m) {
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
    const uint64_t head = HeadOfTitle(rules_, classes_, reading_, title);
    int32_t described = -1;
    for (uint32_t i = m; i-- > 0 && described < 0;) {
      const Mention& earlier = mentions_.all[i];
      if (person.sentence - earlier.sentence > kFarthestSentence) return;
      if (earlier.kind == Mention::kRole && earlier.number != Number::kPlural &&
          earlier.speaker >= 0 && speakers_[earlier.speaker].described && !earlier.possessed &&
          head_nouns_.Of(earlier) == head) {
        described = earlier.speaker;
      }
    }
    if (described >= 0) Name(described, person.speaker);
  }

  // "His mother said so. His mother, Ana Ruiz, ...": mention m names who was described before. "My
  // mother" is one person in the whole article.
  void NameOwned(uint32_t m) {
    const Mention& naming = mentions_.all[m];
    if (!HasWord(rules_, reading_, naming.first, naming.last, classes_.possessive) &&
        !HasWord(rules_, reading_, naming.first, naming.last, classes_.clitic)) {
      return;
    }
    for (uint32_t i = m; i-- > 0 && m - i <= OwnedRoles::kFarthest;) {
      const Mention& earlier = mentions_.all[i];
      if (earlier.kind != Mention::kRole || earlier.speaker < 0 ||
          !speakers_[earlier.speaker].described) {
        continue;
      }
      if (naming.sentence - earlier.sentence > kFarthestSentence &&
          !HasWord(rules_, reading_, earlier.first, earlier.first + 1, classes_.first)) {
        continue;
      }
      const int32_t named = roles_.owned().NamedIn(m, earlier);
      if (named >= 0 && named != earlier.speaker && !speakers_[named].described)
        Name(earlier.speaker, named);
    }
  }

  // Mention m, the last so far, may tell whose somebody is: "his mother, Ana Ruiz", "her parents,
  // Hans and Greta Ruiz", "Hans and Greta Ruiz, her parents".
  void NameOwnedBy(uint32_t m) {
    const Mention& mention = mentions_.all[m];
    const bool told = mention.first < mention.name_first || mention.name_last < mention.last;
    if (mention.kind == Mention::kPerson ? told : mention.number == Number::kPlural) NameOwned(m);
    if (mention.joint < 0) return;
    uint32_t before = m;
    while (before > 0 && mentions_.all[before].joint == mention.joint) --before;
    NameOwned(before);
  }

  // Who was described is the one named.
  void Name(int32_t described, int32_t named) {
    for (const uint32_t i : speakers_[described].mentions) {
      mentions_.all[i].speaker = named;
      speakers_[named].mentions.push_back(i);
    }
    for (const TitleUse& more : speakers_[described].titles)
      AddTitle(rules_, classes_, reading_, more, &speakers_[named].titles);
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
      together.speaker_class = speakers_[mentions_.all[first].speaker].speaker_class;
      together.number = Number::kPlural;
      joints_.push_back({here.members, names_.AddDescribed(Mention::kPerson, together), 0});
      joint = joints_.end() - 1;
    }
    // They are called as where they are named most fully, with what stands between.
    if (here.name_words > joint->name_words) {
      joint->name_words = here.name_words;
      speakers_[joint->speaker].name_first = mentions_.all[first].name_first;
      const Mention& end = mentions_.all[m];
      speakers_[joint->speaker].name_last = end.has_name() ? end.name_last : end.head_last;
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

  // "Sources close to the mayor disagree. “It is late,” said one.": the unnamed ones of whom
  // mention m is one, in its sentence or the two before; -1: it is no such word, or there are none.
  int32_t OneOfMany(uint32_t m) const {
    const Mention& one = mentions_.all[m];
    if (one.last != one.first + 1 || one.kind != Mention::kRole) return -1;
    const Symbol s = reading_.tapes[0][reading_.tapes[0].IndexAt(one.first)].symbol;
    if (!rules_.Is(s, classes_.indefinite) || !rules_.Is(s, classes_.numeral)) return -1;
    for (uint32_t i = m; i-- > 0 && one.sentence - mentions_.all[i].sentence <= 2;) {
      const Mention& many = mentions_.all[i];
      if (many.kind != Mention::kRole || many.number != Number::kPlural || many.speaker < 0)
        continue;
      const SpeakerEntry& speaker = speakers_[many.speaker];
      return speaker.described && speaker.speaker_class == v1::Speaker::ANONYMOUS ? many.speaker
                                                                                  : -1;
    }
    return -1;
  }

  // A speaker known by its description only.
  int32_t Describe(const Mention& mention, v1::Speaker::Class c) {
    return names_.AddDescribed(mention.kind,
                               Described(rules_, classes_, reading_, mentions_, mention, c));
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
  const SpeakerParts parts_;
  RoleSpeakers roles_;
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
