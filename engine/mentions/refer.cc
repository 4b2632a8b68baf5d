#include "engine/mentions/refer.h"

#include "engine/mentions/describe.h"
#include "engine/mentions/titles.h"

namespace whosaid {
namespace {

// Appends the office that the role phrase tells, if it does: "the senator", but neither "the
// company's senators" nor "the general", which may be another word for anything.
void AddTitleOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                const Mention& mention, std::vector<TitleUse>* titles) {
  if (titles->size() >= kMostTitles || (mention.possessed && !titles->empty()) ||
      mention.number == Number::kPlural)
    return;
  if (HasWord(rules, reading, mention.first, mention.head_last, classes.clitic)) return;
  const TitleUse title = WithoutLooks(
      rules, classes, reading,
      ReadTitle(rules, classes, reading, mention.first, mention.head_last, TitleUse::kCalled));
  if (title.first == title.last || !IsOffice(rules, classes, reading, title)) return;
  if (rules.Is(NounOf(rules, classes, reading, title.first, title.last, 0), classes.role_word))
    return;
  titles->push_back(title);
}

// Where a clause behind `from` ends that tells which one somebody is: "a pilot who saw it". `from`
// if there is none up to `last`, or it is told beside, behind a comma, or why there is no name.
uint32_t EndOfClause(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     uint32_t from, uint32_t last) {
  constexpr uint32_t kMostWords = 16;
  const Tape& words = reading.tapes[0];
  const uint32_t begin = words.IndexAt(from);
  const auto is = [&](uint32_t i, ClassId c) { return rules.Is(words[i].symbol, c); };
  if (begin >= words.size() || !is(begin, classes.relative) || is(begin, classes.that)) return from;
  // "Who saw it and called it late", "who saw it told the Herald"
  const auto says = [&](uint32_t i) {
    return is(i, classes.cue_past) && (is(i, classes.cue_strong) || is(i, classes.cue_say));
  };
  uint32_t end = from;
  for (uint32_t i = begin + 1; i < words.size() && words[i].first < last; ++i) {
    if (is(i, classes.comma) && words[i].last == last) break;
    if (i > begin + 1 && says(i)) break;
    if (i + 1 < words.size() && is(i, classes.conjunction) && says(i + 1)) break;
    if (i > begin + kMostWords || words[i].first == words[i].last || is(i, classes.comma) ||
        is(i, classes.open) || is(i, classes.qmark) || is(i, classes.reason)) {
      return from;
    }
    if (reading.layout.tokens[words[i].last - 1].shape != Shape::kMark) end = words[i].last;
  }
  return end;
}

}  // namespace

void Refer(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const std::vector<Referral>& referrals, Mentions* mentions, Speakers* speakers) {
  if (referrals.empty()) return;
  for (const Referral& referral : referrals) {
    Mention& mention = mentions->all[referral.mention];
    const int32_t taken_for = mention.speaker;
    mention.speaker = referral.speaker;
    if (mention.speaker < 0) continue;
    SpeakerEntry& speaker = speakers->all[mention.speaker];
    // What is called "the company", or "it", is none of a person.
    if (speaker.kind_open &&
        (mention.kind == Mention::kBodyNoun || mention.gender == Gender::kNeuter))
      speaker.speaker_class = v1::Speaker::ORGANIZATION;
    const bool body = speaker.speaker_class == v1::Speaker::ORGANIZATION;  // "the developer"
    if (mention.kind != Mention::kRole || speaker.described || body) continue;
    AddTitleOf(rules, classes, reading, mention, &speaker.titles);
    // Whoever "the minister" is was called "Denmark's sports minister" before.
    if (taken_for >= 0 && speakers->all[taken_for].described) {
      for (TitleUse title : speakers->all[taken_for].titles) {
        if (speaker.titles.size() >= kMostTitles) break;
        if (title.last == title.first + 1) title.position = TitleUse::kCalled;
        AddTitle(rules, classes, reading, title, &speaker.titles);
      }
    }
  }
  for (SpeakerEntry& speaker : speakers->all) {
    speaker.mentions.clear();
    RankTitles(reading, &speaker.titles);
  }
  for (uint32_t m = 0; m < mentions->all.size(); ++m) {
    if (mentions->all[m].speaker >= 0)
      speakers->all[mentions->all[m].speaker].mentions.push_back(m);
  }
}

void Widen(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const Mention& mention, uint32_t last, Speakers* speakers) {
  // It goes on up to a comma or a relative clause; behind "and" only without a verb.
  const Tape& words = reading.tapes[0];
  SpeakerEntry& speaker = speakers->all[mention.speaker];
  const auto is = [&](uint32_t i, ClassId c) {
    return i < words.size() && rules.Is(words[i].symbol, c);
  };
  if (mention.gives) return;  // "The mayor's verdict"
  // "walking his dog", which tells what somebody does, not who it is; but of whom there is a name,
  // "a lawyer representing the driver".
  const auto does = [&](uint32_t i) {
    return (speaker.described || (is(i - 1, classes.role) && !is(i, classes.duty))) &&
           (is(i, classes.participle) || is(i, classes.cue_ing)) &&
           ((is(i - 1, classes.role) && !is(i + 1, classes.role)) || is(i + 1, classes.det) ||
            is(i + 1, classes.possessive) || is(i + 1, classes.preposition));
  };
  // "a former governor elected in 1990", "a host known for jokes", but "a soldier turned singer"
  const auto was = [&](uint32_t i) {
    return !speaker.described && is(i - 1, classes.role) && !is(i + 1, classes.role) &&
           (is(i, classes.past) || is(i, classes.made) || is(i, classes.cue_part)) &&
           !is(i, classes.role) &&
           (is(i + 1, classes.preposition) || is(i + 1, classes.time) ||
            !is(i, classes.role_modifier));
  };
  const auto reach = [&](uint32_t from) {
    uint32_t end = from, joined = 0;
    for (uint32_t i = words.IndexAt(from); i < words.size() && words[i].first < last; ++i) {
      const Symbol s = words[i].symbol;
      // "into that accident" is no clause.
      const bool clause =
          rules.Is(s, classes.relative) &&
          !(rules.Is(s, classes.that) && rules.Is(words[i - 1].symbol, classes.preposition));
      if (words[i].first == words[i].last || rules.Is(s, classes.comma) ||
          rules.Is(s, classes.open) || clause || does(i) || was(i) || rules.Is(s, classes.reason) ||
          rules.Is(s, classes.auxiliary) || rules.Is(s, classes.be)) {
        break;
      }
      // "a voice in the hall shouts", but "a director of claims"; "protesters carried a bucket"
      const bool named = is(i, classes.naming) && is(i + 1, classes.anycap);  // "called Hare Hall"
      const bool told = (rules.Is(s, classes.cue_past) && !named) ||
                        (speaker.described && rules.Is(s, classes.cue_s) &&
                         !is(i - 1, classes.preposition) && !rules.Is(s, classes.role));
      if (told && (rules.Is(s, classes.cue_say) || rules.Is(s, classes.cue_tell) ||
                   rules.Is(s, classes.cue_ask))) {
        break;
      }
      // "a woman in the back row stood, held up a sign"
      if (speaker.described && rules.Is(s, classes.past) &&
          (is(i + 1, classes.det) ||
           (rules.Is(s, classes.past_verb) &&
            (is(i + 1, classes.comma) || is(i + 1, classes.conjunction))))) {
        break;
      }
      if (joined != 0 && rules.Is(s, classes.cue)) return from;
      // "mayor from 1990 to 1998", "since 1990", but "a rancher from Leiden".
      if (!speaker.described &&
          ((is(i, classes.from) && !is(i + 1 + is(i + 1, classes.det), classes.anycap)) ||
           (is(i, classes.preposition) && is(i, classes.span)) ||  // "during the floods"
           // "before leaving", "after Ruiz left"
           (is(i, classes.subordinator) && !is(i, classes.capacity)) ||
           ((is(i, classes.adverb) || (is(i, classes.time) && is(i, classes.lower))) &&
            (is(i + 1, classes.preposition) || is(i + 1, classes.adverb) ||
             is(i + 1, classes.participle))))) {  // "here for 15 years", "now in Leiden"
        break;
      }
      // "the council president and a former firefighter", "and the author": another title.
      if (rules.Is(s, classes.conjunction) &&
          (is(i + 1, classes.det_indefinite) || is(i + 1, classes.adverb) ||
           (is(i + 1, classes.det) && (is(i + 2, classes.role) || is(i + 3, classes.clitic))) ||
           (is(i + 1, classes.pronoun) && is(i + 2, classes.det)))) {  // "and herself a pilot"
        break;
      }
      // Behind "and" only what is a role too, but "landlord of the Hare and Hounds", "critic of the
      // site Hare & Hounds".
      const bool name = is(i - 1, classes.anycap) && is(i + 1, classes.anycap) &&
                        (reading.layout.tokens[words[i].first].shape == Shape::kMark ||
                         (is(i - 2, classes.det) && !is(i + 2, classes.anycap)));
      if (rules.Is(s, classes.conjunction) && !rules.Is(s, classes.det) && !name) joined = end;
      if (joined != 0 && rules.Is(s, classes.role)) joined = 0;
      if (reading.layout.tokens[words[i].last - 1].shape != Shape::kMark &&
          !rules.Is(s, classes.clitic)) {
        end = words[i].last;
      }
    }
    return joined != 0 ? joined : end;
  };
  for (TitleUse& title : speaker.titles) {
    if (title.first < mention.first || title.last > last || title.position == TitleUse::kBefore ||
        title.whole) {
      continue;
    }
    title.last = WithoutLooseEnd(rules, classes, reading, title.first, reach(title.last));
    title.last = EndWithPlace(rules, classes, reading, title.last);
    title.whole = true;
  }
  if (speaker.described && speaker.name_first >= mention.first && speaker.name_last <= last) {
    speaker.name_last =
        WithoutLooseEnd(rules, classes, reading, speaker.name_first, reach(speaker.name_last));
    speaker.name_last = EndWithPlace(rules, classes, reading, speaker.name_last);
    if (speaker.speaker_class == v1::Speaker::ANONYMOUS && speaker.number != Number::kPlural) {
      const uint32_t end = EndOfClause(rules, classes, reading, speaker.name_last, last);
      for (TitleUse& title : speaker.titles) {
        if (title.last == speaker.name_last) title.last = end;
      }
      speaker.name_last = end;
    }
  }
}

}  // namespace whosaid
