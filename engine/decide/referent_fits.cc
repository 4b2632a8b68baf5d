// ReferentSearch: whether a speaker can be meant at all by a pronoun or a description.
#include <algorithm>

#include "engine/decide/referent_search.h"
#include "engine/mentions/body_kind.h"

namespace whosaid {

// "a letter", and "it" that stands for it.
bool ReferentSearch::IsText(const Found& found) const {
  return found.kind == Mention::kDocument ||
         (found.kind == Mention::kPronoun &&
          c_.mentions.all[found.mention].gender == Gender::kNeuter);
}

// Whether the speaker can be meant at all.
bool ReferentSearch::Fits(const Found& found) {
  const int32_t index = found.speaker;
  const SpeakerEntry& speaker = c_.speakers.all[index];
  const v1::Speaker::Class c = speaker.speaker_class;
  if (IsIt()) {
    // "it reads": a text.
    const bool reads = c_.IsBeside(mention_, c_.classes.reads);
    // "An email from Ruiz was shown. It read": the email, whose words are hers.
    return c == v1::Speaker::DOCUMENT || IsText(found) ||
           (!reads && (c == v1::Speaker::ORGANIZATION || speaker.kind_open));
  }
  if (c == v1::Speaker::DOCUMENT || c == v1::Speaker::AUTHOR) return false;
  // The "Q" of an interview, or a stray "I.", is nobody that words stand for.
  if (speaker.name_first < speaker.name_last && TokenAt(speaker.name_first).span().size() == 1 &&
      (speaker.name_last == speaker.name_first + 1 ||
       (speaker.name_last == speaker.name_first + 2 &&
        TokenAt(speaker.name_last - 1).mark == Mark::kPeriod))) {
    return false;
  }
  const bool clash = Clash(mention_.gender, so_far_.gender_of[index]);
  if (mention_.has_name()) return !clash;
  if (mention_.kind == Mention::kBodyNoun) return FitsBody(found);
  if (speaker.weak) return false;
  const bool body = c == v1::Speaker::ORGANIZATION;
  const bool many = c == v1::Speaker::COLLECTIVE || speaker.number == Number::kPlural;
  if (IsGroup()) return many || (body && found.kind != Mention::kPlace);
  if (mention_.number == Number::kPlural) return body ? mention_.kind != Mention::kRole : many;
  if (body && mention_.kind == Mention::kRole) return IsFirm(speaker);
  return !body && !many && !clash && (mention_.kind != Mention::kRole || FitsRole(found));
}

// Whether an apposition behind the body's name, before this mention, has the noun.
bool ReferentSearch::IsApposed(int32_t speaker) const {
  constexpr size_t kMostMentions = 16;  // what a body is is told soon
  const uint64_t noun = TokenAt(noun_.token()).hash;
  const auto& mentions = c_.speakers.all[speaker].mentions;
  const auto end = mentions.begin() + std::min(mentions.size(), kMostMentions);
  return std::any_of(mentions.begin(), end, [&](uint32_t m) {
    const Mention& named = c_.mentions.all[m];
    if (named.kind != Mention::kBody || m >= index_) return false;
    for (uint32_t i = named.head_last; i < named.last; ++i) {
      if (TokenAt(i).hash == noun) return true;
    }
    return false;
  });
}

// "Quellmark Homes ... the developer": what a firm of its kind may be called as well as a person,
// or what it is said to be.
bool ReferentSearch::IsFirm(const SpeakerEntry& speaker) const {
  const Unit& word = noun_.word();
  // "secretary of state" is no body of the state
  if (word.token_count() > 1) return false;
  const int32_t index = &speaker - c_.speakers.all.data();
  return (BodyKinds(c_.rules, c_.classes, c_.reading, word.first, word.last) & KindsOf(speaker)) !=
             0 ||
         (c_.rules.Is(word.symbol, c_.classes.firm_noun) && IsApposed(index));
}

// Whether the role may be the speaker's, who is one person.
bool ReferentSearch::FitsRole(const Found& found) {
  const int32_t index = found.speaker;
  const SpeakerEntry& speaker = c_.speakers.all[index];
  // "The dealer, who asked not to be named": nobody who is.
  if (!speaker.described && IsWithheld()) return false;
  // "The second official" is not the one who was just an official.
  if (speaker.described &&
      HasWord(c_.rules, c_.reading, mention_.first, mention_.head_last, c_.classes.order) &&
      !HasWord(c_.rules, c_.reading, speaker.name_first, speaker.name_last, c_.classes.order)) {
    return false;
  }
  // Nobody who has a name is "the source" only.
  if (!speaker.described && c_.rules.Is(noun_.symbol(), c_.classes.role_source) &&
      !MatchesHead(index) && !noun_.IsKinOf(index)) {
    return false;
  }
  // "The novelist said so. The director, Sven Lund, did not": who comes later with another office.
  if (!speaker.described && !speaker.mentions.empty() && speaker.mentions.front() > index_ &&
      speaker.HasFullTitle() && !MatchesHead(index) && !noun_.IsKinOf(index)) {
    return false;
  }
  // "Holt's lawyer left. Vael was late. “...,” his lawyer said": the rules knew whether it is hers.
  if (mention_.possessed && index != mention_.speaker && MatchesHead(index) &&
      noun_.IsOfNamed(index)) {
    return false;
  }
  return (MatchesHead(index) ||
          !(HasClitic() || noun_.IsAnothers(index, c_.mentions.all[found.mention]))) &&
         noun_.SeatOf(index) != RoleNoun::Seat::kOther &&
         noun_.AgeOf(index) != RoleNoun::Seat::kOther && !noun_.Clashes(index) &&
         !noun_.IsOtherRank(index);
}

// Whether a reason for anonymity is told of the mention.
bool ReferentSearch::IsWithheld() {
  if (!is_withheld_.has_value()) {
    // "the woman, who did not want to be named": the clause may be no part of the mention.
    const Tape& words = c_.reading.tapes[0];
    const auto is = [&](uint32_t i, ClassId c) {
      return i < words.size() && c_.rules.Is(words[i].symbol, c);
    };
    uint32_t clause = words.IndexAt(mention_.last);
    clause += is(clause, c_.classes.comma);
    bool reason = is(clause, c_.classes.reason);
    if (is(clause, c_.classes.relative) && is(clause, c_.classes.subject)) {
      // "who, as others at the port, asked not to be named"
      constexpr uint32_t kMostWords = 10;
      const uint32_t end = clause + kMostWords;
      while (++clause < end && !reason && !is(clause, c_.classes.cue_past))
        reason = is(clause, c_.classes.reason);
    }
    is_withheld_ =
        reason || HasWord(c_.rules, c_.reading, mention_.first, mention_.last, c_.classes.reason);
  }
  return *is_withheld_;
}

// "the government" is no firm, but "the company" may be anybody's.
bool ReferentSearch::FitsBody(const Found& found) {
  const int32_t index = found.speaker;
  const SpeakerEntry& speaker = c_.speakers.all[index];
  if (speaker.speaker_class != v1::Speaker::ORGANIZATION && !speaker.kind_open) return false;
  // "The union ... The company": two; but "a brewery ... The company".
  if (speaker.described && !speaker.mentions.empty() && mention_.definite &&
      c_.mentions.all[speaker.mentions.front()].definite && !MatchesHead(index)) {
    return false;
  }
  // No place, even where it was "it" last, and no account of a network.
  const bool place =
      speaker.name_last == speaker.name_first + 1 &&
      HasWord(c_.rules, c_.reading, speaker.name_first, speaker.name_last, c_.classes.place);
  const bool account = c_.reading.layout.tokens[speaker.name_first].shape == Shape::kTag;
  return MatchesHead(index) || IsApposed(index) ||
         (found.kind != Mention::kPlace && !place && !account &&
          (found.kind != Mention::kName || speaker.kind_open) &&
          !(speaker.kind_open && KindsOf(speaker) == 0 &&
            !c_.rules.Is(noun_.symbol(), c_.classes.body_kind_firm)) &&
          IsShortForm(c_.rules, c_.classes, c_.reading, mention_, c_.classes.body_short) &&
          c_.rules.Is(noun_.symbol(), c_.classes.body_media) == IsMedia(speaker) &&
          MayBeOneBody(
              BodyKinds(c_.rules, c_.classes, c_.reading, noun_.token(), noun_.token() + 1),
              KindsOf(speaker)));
}

uint64_t ReferentSearch::KindsOf(const SpeakerEntry& speaker) const {
  const uint64_t kinds =
      BodyKinds(c_.rules, c_.classes, c_.reading, speaker.name_first, speaker.name_last);
  if (kinds != 0 || speaker.described || speaker.mentions.empty()) return kinds;
  const Mention& first = c_.mentions.all[speaker.mentions.front()];
  return first.has_name() ? BodyKindsOfNamed(c_.rules, c_.classes, c_.reading, first) : 0;
}

bool ReferentSearch::IsMedia(const SpeakerEntry& speaker) const {
  return HasWord(c_.rules, c_.reading, speaker.name_first, speaker.name_last, c_.classes.media);
}

}  // namespace whosaid
