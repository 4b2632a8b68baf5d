#include "engine/decide/referent_search.h"

#include <algorithm>
#include <functional>

#include "engine/decide/lone_source.h"
#include "engine/decide/not_meant.h"
#include "engine/mentions/lead.h"

namespace whosaid {
namespace {

// So many speakers, the latest, are candidates, and some more by what they are called; and so far
// back their mentions are looked for.
constexpr size_t kMostCandidates = 12, kMostCalled = 6;
constexpr uint32_t kMostSentences = 15, kFarthest = 400;

// Whether the mention has the full name of a person whom it tells of.
bool IsInFull(const Context& context, const ReferentContext& so_far, uint32_t m) {
  const Mention& mention = context.mentions.all[m];
  const int32_t s = so_far.speaker_of[m];
  // "Her predecessor, Ana Ruiz," is told of somebody else.
  return s >= 0 && mention.name_last >= mention.name_first + 2 && !mention.possessed &&
         !mention.byline && context.speakers.all[s].speaker_class == v1::Speaker::PERSON;
}

}  // namespace

bool IsFirstNamed(const Context& context, const ReferentContext& so_far, uint32_t m) {
  const std::vector<Mention>& all = context.mentions.all;
  if (!IsInFull(context, so_far, m)) return false;
  const auto& mentions = context.speakers.all[so_far.speaker_of[m]].mentions;
  return std::none_of(mentions.begin(), mentions.end(),
                      [&](uint32_t earlier) { return earlier < m && all[earlier].has_name(); });
}

bool IsIntroduction(const Context& context, const ReferentContext& so_far, uint32_t m) {
  if (!IsInFull(context, so_far, m)) return false;
  const auto& mentions = context.speakers.all[so_far.speaker_of[m]].mentions;
  return !mentions.empty() && mentions.front() == m;
}

ReferentSearch::ReferentSearch(const Context& context, uint32_t mention, ReferentContext* so_far)
    : c_(context),
      so_far_(*so_far),
      notes_(so_far->notes),
      index_(mention),
      mention_(context.mentions.all[mention]),
      noun_(context, mention_, &so_far->notes) {}

const absl::InlinedVector<ReferentSearch::Found, 16>& ReferentSearch::Run() {
  if (mention_.has_name()) {
    Namesakes();
    return found_;
  }
  for (const uint32_t m : WhoIsNotMeant(c_, so_far_, index_)) Bar(m);
  // "The lawyer for Ruiz" is not Ruiz.
  for (const ReferentContext::Held& held : so_far_.HeldIn(index_)) {
    if (held.other && held.speaker >= 0) FactsOf(held.speaker) |= kConsidered;
  }
  Earlier();
  const bool role = mention_.kind != Mention::kPronoun && !IsTrait();
  if (role) LongBefore();
  const bool known = role && mention_.definite && KnowsHolder();
  if (found_.empty() || (role && !known)) Behind();
  if (role && !known) Introduced();
  if (mention_.kind == Mention::kRole) {
    KeepClosest();
    KeepOfAge();
  }
  if (mention_.kind == Mention::kBodyNoun) KeepApposed();
  return found_;
}

bool ReferentSearch::IsIt() const {
  return mention_.kind == Mention::kPronoun && mention_.gender == Gender::kNeuter;
}

bool ReferentSearch::IsTrait() const {
  const Symbol head = noun_.symbol();
  return mention_.kind == Mention::kRole && mention_.definite &&
         mention_.number != Number::kPlural &&
         (c_.rules.Is(head, c_.classes.aged) || c_.rules.Is(head, c_.classes.demonym) ||
          c_.rules.Is(head, c_.classes.role_trait) || c_.rules.Is(head, c_.classes.party));
}

bool ReferentSearch::IsGroup() const {
  return mention_.kind == Mention::kRole && mention_.definite && !mention_.possessed &&
         c_.rules.Is(noun_.symbol(), c_.classes.role_group) &&
         c_.rules.Is(noun_.symbol(), c_.classes.body_short);
}

bool ReferentSearch::HasClitic() {
  if (!has_clitic_.has_value()) {
    has_clitic_ =
        HasWord(c_.rules, c_.reading, mention_.head_first, noun_.token(), c_.classes.clitic);
  }
  return *has_clitic_;
}

uint8_t& ReferentSearch::FactsOf(int32_t speaker) {
  Note& note = notes_[speaker];
  if (note.asked != index_ + 1) {
    note.asked = index_ + 1;
    note.facts = 0;
  }
  return note.facts;
}

// Whom mention m stands for is not meant.
void ReferentSearch::Bar(uint32_t m) {
  if (SpeakerOf(m) >= 0) FactsOf(SpeakerOf(m)) |= kConsidered;
}

// One candidate a speaker, latest first: that of its latest mention before this one.
void ReferentSearch::Earlier() {
  // Whom somebody tells of is not as near as who tells.
  absl::InlinedVector<uint32_t, kMentionsAround> told;
  size_t held = so_far_.HeldBefore(index_);
  for (uint32_t i = index_; i-- > 0 && found_.size() < kMostCandidates;) {
    const Mention& earlier = c_.mentions.all[i];
    if (mention_.sentence - earlier.sentence > kMostSentences || index_ - i > kMentionsAround)
      break;
    if (so_far_.IsTold(i)) {
      told.push_back(i);
    } else {
      Consider(i);
    }
    for (; held > 0 && so_far_.held[held - 1].mention == i; --held) {
      const ReferentContext::Held& h = so_far_.held[held - 1];
      if (IsNearer(h)) continue;
      if (mention_.kind != Mention::kRole || MatchesHead(h.speaker))
        Add({i, h.speaker, h.kind, true});
    }
  }
  for (const uint32_t i : told) {
    if (found_.size() >= kMostCandidates) break;
    Consider(i);
  }
}

// "Ruiz's lawyer objected. “My client is a banker,” he said", "A spokesman for Ruiz left": whether
// who is described so is meant by the pronoun before the one whom the description names.
bool ReferentSearch::IsNearer(const ReferentContext::Held& held) const {
  const Mention& described = c_.mentions.all[held.mention];
  return held.other && mention_.kind == Mention::kPronoun && described.kind == Mention::kRole &&
         described.number != Number::kPlural && !Clash(mention_.gender, described.gender) &&
         c_.mentions.Opens(held.mention) && SpeakerOf(held.mention) >= 0;
}

// A role may have been told long ago, or be that of whom all of the text is about.
void ReferentSearch::LongBefore() {
  for (uint32_t i = index_ - std::min(index_, kFarthest);
       i < index_ && found_.size() < kMostCandidates + kMostCalled; ++i) {
    const int32_t speaker = SpeakerOf(i);
    if (speaker < 0 || (FactsOf(speaker) & (kConsidered | kPassedOver)) != 0) continue;
    if (MatchesHead(speaker) || noun_.IsKinOf(speaker)) {
      Consider(i);
    } else {
      FactsOf(speaker) |= kPassedOver;
    }
  }
  const int32_t most =
      mention_.kind == Mention::kBodyNoun ? so_far_.most_named_body : so_far_.most_named;
  if (most >= 0) Consider(most);
}

// "Senator Ruiz left. “It is late,” the senator said": whether somebody with a name and that office
// is among the candidates, so that nobody is meant who comes later.
bool ReferentSearch::KnowsHolder() {
  return std::any_of(found_.begin(), found_.end(), [this](const Found& found) {
    return !c_.speakers.all[found.speaker].described && MatchesHead(found.speaker);
  });
}

// "“I'm a plumber,” she said. Ana Ruiz, 38, won on Tuesday."
void ReferentSearch::Behind() {
  constexpr uint32_t kMostBehind = 8, kMostSentencesBehind = 2;
  for (uint32_t i = index_ + 1; i < c_.mentions.all.size() && i < index_ + kMostBehind; ++i) {
    const Mention& later = c_.mentions.all[i];
    if (later.sentence > mention_.sentence + kMostSentencesBehind) break;
    // "Its rival, Nordfisk," is no "company" of the sentence before.
    if (later.has_name() && (mention_.kind == Mention::kPronoun || !later.possessed)) Consider(i);
  }
}

// "The council leader said it was late. ¶ “We are tired,” said Ana Ruiz": the one whose full name
// comes next for the first time.
void ReferentSearch::Introduced() {
  constexpr uint32_t kMostBehind = 40, kMostParagraphs = 2;
  const uint32_t end = std::min<size_t>(c_.mentions.all.size(), index_ + kMostBehind);
  for (uint32_t i = index_ + 1; i < end; ++i) {
    const Mention& later = c_.mentions.all[i];
    if (later.paragraph > mention_.paragraph + kMostParagraphs) return;
    if (!IsIntroduction(c_, so_far_, i) || later.sentence == mention_.sentence) continue;
    Consider(i);
    return;
  }
}

// Of those who hold an office of that name, who holds it most nearly.
void ReferentSearch::KeepClosest() {
  constexpr int kApart = -2;
  absl::InlinedVector<int, 16> closeness;
  int most = 0;
  for (const Found& found : found_) {
    closeness.push_back(MatchesHead(found.speaker) ? noun_.Closeness(found.speaker) : kApart);
    most = std::max(most, closeness.back());
  }
  size_t kept = 0;
  for (size_t i = 0; i < found_.size(); ++i) {
    if (closeness[i] == kApart || closeness[i] == most) found_[kept++] = found_[i];
  }
  found_.resize(kept);
}

// "Acme, the Danish carmaker, was fined by the board. The carmaker said": whom an apposition calls
// so.
void ReferentSearch::KeepApposed() {
  const auto apposed = [this](const Found& found) { return IsApposed(found.speaker); };
  if (std::none_of(found_.begin(), found_.end(), apposed)) return;
  found_.erase(std::remove_if(found_.begin(), found_.end(), std::not_fn(apposed)), found_.end());
}

// "The 44-year-old": where that is somebody's age, of whom none is told is not meant.
void ReferentSearch::KeepOfAge() {
  const auto same = [&](const Found& found) {
    return noun_.AgeOf(found.speaker) == RoleNoun::Seat::kSame;
  };
  if (std::none_of(found_.begin(), found_.end(), same)) return;
  found_.erase(std::remove_if(found_.begin(), found_.end(), std::not_fn(same)), found_.end());
}

void ReferentSearch::Consider(uint32_t m) {
  const int32_t speaker = SpeakerOf(m);
  const Mention& other = c_.mentions.all[m];
  if (speaker < 0 || (FactsOf(speaker) & kConsidered) != 0) return;
  if (other.kind == Mention::kRelative || other.aside || IsCapacity(m) || IsScene(m) ||
      IsReader(m) || IsHeadlines(m) || IsOwned(m)) {
    return;
  }
  // "The director praised Ruiz": who does something and whom it is done to are two, but for "the
  // director, Ana Ruiz".
  if (!mention_.has_name() && other.sentence == mention_.sentence &&
      (other.unit > mention_.unit + 2 ||
       (other.unit == mention_.unit + 2 &&
        c_.rules.Is(c_.reading.outline.tape[mention_.unit + 1].symbol, c_.classes.cue)))) {
    return;
  }
  if (IsOtherTurn(m) && !MatchesHead(speaker)) return;
  if (mention_.kind == Mention::kPronoun && IsAnybody(m)) return;
  Add({m, speaker, other.kind, false});
}

void ReferentSearch::Add(const Found& found) {
  // Of a person only the texts are "it".
  const SpeakerEntry& entry = c_.speakers.all[found.speaker];
  if (IsIt() &&
      (found.kind == Mention::kThing || (found.kind == Mention::kPerson && !entry.kind_open))) {
    return;
  }
  uint8_t& facts = FactsOf(found.speaker);
  if ((facts & kConsidered) != 0) return;
  facts |= kConsidered;
  // The mention's own speaker, if it was made for it, is what NONE stands for.
  if (entry.described && !entry.mentions.empty() && entry.mentions.front() == index_) return;
  if (!Fits(found)) return;
  found_.push_back(found);
}

// "“I ran,” Ruiz said. “Where to?” the prosecutor asked. “Home,” Ruiz said", "Ruiz: “No.” The
// referee: “Yes.”": whether mention m stands where somebody else speaks.
bool ReferentSearch::IsOtherTurn(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  if (mention_.kind != Mention::kRole || other.paragraph != mention_.paragraph) return false;
  const Tape& tape = c_.reading.outline.tape;
  const auto turn = [&](const Mention& of) {
    return of.unit + 2 < tape.size() && c_.Is(of.unit + 1, c_.classes.colon) &&
           tape[of.unit + 2].quote >= 0;
  };
  const bool later = m > index_;
  if (!later && static_cast<int32_t>(m) != so_far_.last_source) return false;
  if (turn(mention_) && turn(other)) return true;
  const Sentence& s = c_.reading.outline.sentences[other.sentence];
  return so_far_.asks[index_] && (later || tape[s.first].quote >= 0);
}

// "As a mother, she", "cast herself as the heir": somebody who was named, not one more, nor is it
// anybody in "to be a pilot, or a singer"; but "as the mayor says".
bool ReferentSearch::IsCapacity(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  if (other.has_name() || other.unit == 0 || so_far_.is_source[m]) return false;
  const Tape& tape = c_.reading.outline.tape;
  uint32_t before = other.unit - 1;
  while (before > 0 && c_.Is(before, c_.classes.adverb)) --before;
  return c_.Is(before, c_.classes.capacity) ||
         (other.kind == Mention::kRole && !other.definite &&
          (c_.Is(before, c_.classes.be) ||
           (c_.Is(before, c_.classes.conjunction) && !c_.Is(before, c_.classes.joins) &&
            tape[before].last > tape[before].first)));
}

// "her shoes, which someone had found", "Nobody came", "Everyone left", but not "One left": whether
// nobody is told of.
bool ReferentSearch::IsAnybody(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  if (other.kind != Mention::kRole || so_far_.is_source[m]) return false;
  const Tape& words = c_.reading.tapes[0];
  const Unit& word = words[words.IndexAt(other.first)];
  if (!c_.rules.Is(word.symbol, c_.classes.indefinite) || word.last != other.last) return false;
  return !c_.rules.Is(word.symbol, c_.classes.det) || !c_.mentions.Opens(m);
}

// "GENEVA (AP)", "in Geneva": where something is, not what "it" does.
bool ReferentSearch::IsScene(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  if (!IsIt() || other.kind != Mention::kPlace || so_far_.is_source[m]) return false;
  const uint32_t next = other.unit + 1;
  return next >= c_.tape().size() ||
         !(c_.Is(next, c_.classes.cue_past) || c_.Is(next, c_.classes.cue_s) ||
           c_.Is(next, c_.classes.past) || c_.Is(next, c_.classes.auxiliary) ||
           c_.Is(next, c_.classes.be));
}

// "In a letter seen by the Herald, ... “No,” it said": who has read it, not what it is that says
// so.
bool ReferentSearch::IsReader(uint32_t m) const {
  return IsIt() && !so_far_.is_source[m] && HasSeen(c_, c_.mentions.all[m]);
}

// "At her apartment, Ana Ruiz wept": it is not she who is at it.
bool ReferentSearch::IsOwned(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  const uint32_t first = c_.reading.outline.sentences[other.sentence].first;
  return mention_.kind == Mention::kPronoun && other.kind == Mention::kThing && other.possessed &&
         !so_far_.is_source[m] && other.unit == first + 1 && c_.Is(first, c_.classes.preposition);
}

// "Mayor and wife sell boat": whoever a headline tells of without a name has one below it. Nor is
// a single word of it anybody, "Chain Left Back Door Open", that is named nowhere else.
bool ReferentSearch::IsHeadlines(uint32_t m) const {
  const Mention& other = c_.mentions.all[m];
  if (other.paragraph == mention_.paragraph ||
      !IsInHeadline(c_.rules, c_.classes, c_.reading, other)) {
    return false;
  }
  const SpeakerEntry& speaker = c_.speakers.all[SpeakerOf(m)];
  if (other.kind == Mention::kRole && speaker.described) return true;
  const auto named_by = [this](uint32_t i) { return c_.mentions.all[i].has_name(); };
  return other.has_name() && other.name_last == other.name_first + 1 &&
         std::count_if(speaker.mentions.begin(), speaker.mentions.end(), named_by) == 1;
}

// Everybody of that surname.
void ReferentSearch::Namesakes() {
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

int32_t ReferentSearch::LastCalled(uint64_t name) const {
  for (uint32_t i = index_; i-- > 0 && index_ - i <= kMentionsAround;) {
    const Mention& earlier = c_.mentions.all[i];
    if (earlier.has_name() && earlier.name_last == earlier.name_first + 1 &&
        TokenAt(earlier.name_first).hash == name) {
      return SpeakerOf(i);
    }
  }
  return -1;
}

// Speakers of that surname, of whom there is no need to look for more; of very many all count.
size_t ReferentSearch::CountNamesakes(uint64_t name) const {
  const std::vector<SpeakerEntry>& all = c_.speakers.all;
  if (all.size() > kFarthest) return all.size();
  return std::count_if(all.begin(), all.end(), [&](const SpeakerEntry& speaker) {
    return speaker.name_last > 0 && TokenAt(speaker.name_last - 1).hash == name;
  });
}

uint64_t ReferentSearch::LastName(int32_t speaker) const {
  return TokenAt(c_.speakers.all[speaker].name_last - 1).hash;
}

bool ReferentSearch::MatchesHead(int32_t speaker) {
  uint8_t& facts = FactsOf(speaker);
  if ((facts & kCompared) == 0) {
    facts |= noun_.IsHeadOf(speaker) ? kCompared | kMatches : kCompared;
  }
  return (facts & kMatches) != 0;
}

}  // namespace whosaid
