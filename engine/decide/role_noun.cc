#include "engine/decide/role_noun.h"

#include <algorithm>
#include <tuple>

#include "absl/strings/ascii.h"
#include "engine/decide/labels.h"
#include "engine/mentions/title.h"

namespace whosaid {

RoleNoun::RoleNoun(const Context& context, const Mention& mention,
                   std::vector<ReferentContext::Note>* notes)
    : c_(context), mention_(mention), notes_(*notes), token_(mention.head_first) {
  const Tape& words = c_.reading.tapes[0];
  const uint32_t first = words.IndexAt(mention.head_first);
  for (uint32_t i = first; i < words.size() && words[i].first < mention.head_last; ++i) {
    if (words[i].last == words[i].first) continue;
    seats_ |= c_.labels.KinOf(words[i].symbol).seats;
    if (i > first && c_.rules.Is(words[i].symbol, c_.classes.preposition)) break;
    if (TokenAt(words[i].last - 1).shape != Shape::kMark) token_ = words[i].last - 1;
  }
  const uint32_t i = words.IndexAt(token_);
  if (i < words.size()) word_ = words[i];
  kin_ = KinAt(word_);
}

Label RoleNoun::label() const {
  return word_.last > word_.first ? c_.labels.Word(word_) : label::kOther;
}

bool RoleNoun::IsHeadOf(int32_t speaker) {
  return (kin_.same & KinOf(speaker).same) != 0 || IsWordOf(speaker, kOwn);
}

bool RoleNoun::IsWordOf(int32_t speaker, Part part) {
  const uint64_t noun = TokenAt(token_).hash;
  const SpeakerEntry& entry = c_.speakers.all[speaker];
  return (WordsOf(speaker) & BitOf(noun)) != 0 &&
         (InTitles(entry, noun, part) || InPart(entry.name_first, entry.name_last, noun, part));
}

int RoleNoun::Closeness(int32_t speaker) const {
  const auto grade_of = [&](uint32_t first, uint32_t last) {
    return GradeOf(c_.rules, c_.classes, c_.reading, first, last);
  };
  // "Prime" of "prime minister" grades nothing where the whole is a word for the same office.
  const bool whole = c_.labels.KinOf(word_.symbol).same != 0;
  const Grade own = grade_of(mention_.head_first, whole ? word_.first + 1 : token_ + 1);
  const SpeakerEntry& entry = c_.speakers.all[speaker];
  int closest = entry.titles.empty() || entry.described ? 1 : -1;
  for (size_t t = 0; t < entry.titles.size() && t < kMostTitles; ++t) {
    const TitleUse& title = entry.titles[t];
    const auto [first, last] = Own(title.first, title.role_last);
    Labels::Kin kin;
    AddKin(title, &kin);
    const bool same = (kin_.same & kin.same) != 0;
    if (!same && !InTokens(first, last, TokenAt(token_).hash)) continue;
    const Grade held = grade_of(first, std::min(last, SynonymIn(first, last) + 1));
    const int closeness = held.deputy != own.deputy ? -1 : held == own ? 1 : 0;
    closest = std::max(closest, closeness);
    if (word_.last - word_.first > 1 && HasNoun(first, last)) closest = 2;
  }
  return closest;
}

// Where a word that as a whole means the same stands in these tokens; `last` if none does.
uint32_t RoleNoun::SynonymIn(uint32_t first, uint32_t last) const {
  const Tape& words = c_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    if ((c_.labels.KinOf(words[i].symbol).same & kin_.same) != 0) return words[i].first;
  }
  return last;
}

// Whether the noun, which may be of several words ("prime minister"), stands there as one.
bool RoleNoun::HasNoun(uint32_t first, uint32_t last) const {
  const Tape& words = c_.reading.tapes[0];
  const auto hash = [&](uint32_t i) { return TokenAt(i).hash; };
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    const uint32_t length = words[i].last - words[i].first;
    if (length == 0 || length != word_.last - word_.first) continue;
    uint32_t same = 0;
    while (same < length && hash(words[i].first + same) == hash(word_.first + same)) ++same;
    if (same == length) return true;
  }
  return false;
}

bool RoleNoun::IsAnothers(int32_t speaker, const Mention& earlier) {
  return IsWordOf(speaker, kAll) || IsObject(earlier.first, earlier.last, TokenAt(token_).hash);
}

bool RoleNoun::IsKinOf(int32_t speaker) {
  return kin_.names != 0 && (KinOf(speaker).families & kin_.names) != 0;
}

Label RoleNoun::FamilyOf(int32_t speaker, bool is_head) {
  constexpr Label kSame("same"), kKin("kin"), kBeside("beside"), kApart("apart"), kOpen("open");
  if (is_head) return kSame;
  if (IsKinOf(speaker)) return kKin;
  if ((kin_.families & KinOf(speaker).families) != 0) return kBeside;
  return kin_.families != 0 && KinOf(speaker).families != 0 ? kApart : kOpen;
}

int RoleNoun::SharedWords(int32_t speaker) {
  int shared = 0;
  for (uint32_t i = mention_.head_first; i < mention_.head_last; ++i) {
    if (i == token_ || TokenAt(i).shape == Shape::kMark) continue;
    const uint64_t word = TokenAt(i).hash;
    shared +=
        (WordsOf(speaker) & BitOf(word)) != 0 && InTitles(c_.speakers.all[speaker], word, kAll);
  }
  return shared;
}

RoleNoun::Marks RoleNoun::MarksIn(uint32_t first, uint32_t last) const {
  const Tape& words = c_.reading.tapes[0];
  Marks marks;
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    const Symbol s = words[i].symbol;
    const auto is = [&](ClassId c) { return c_.rules.Is(s, c); };
    if (words[i].last == words[i].first) continue;
    if (is(c_.classes.party)) {
      marks.parties |= KinAt(words[i]).same;  // "GOP" and "Republican" share a bit
    } else if (is(c_.classes.demonym)) {
      marks.peoples.push_back(TokenAt(words[i].last - 1).hash);
    } else if (is(c_.classes.topic)) {
      marks.fields.push_back(TokenAt(words[i].last - 1).hash);
    } else if (is(c_.classes.role) || is(c_.classes.rank)) {
      AddFieldsOf(words[i], &marks);
    }
  }
  return marks;
}

// "Press" of "press secretary", "police" of "chief of police": a noun of several words.
void RoleNoun::AddFieldsOf(const Unit& unit, Marks* marks) const {
  for (uint32_t i = unit.first; i < unit.last && unit.last - unit.first > 1; ++i) {
    const Token& token = TokenAt(i);
    if (token.hash == TokenAt(token_).hash || token.shape == Shape::kMark ||
        c_.rules.Is(SymbolOfToken(c_.rules, c_.reading, i), c_.classes.func)) {
      continue;
    }
    marks->fields.push_back(token.hash);
  }
}

bool RoleNoun::Clashes(int32_t speaker) {
  if (!own_marks_.has_value()) own_marks_ = MarksIn(mention_.head_first, token_);
  const Marks& own = *own_marks_;
  if (own.empty()) return false;
  const uint64_t noun = TokenAt(token_).hash;
  // Whether both have some, and none in common.
  const auto apart = [](const auto& a, const auto& b) {
    return !a.empty() && !b.empty() &&
           std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) == a.end();
  };
  const SpeakerEntry& entry = c_.speakers.all[speaker];
  bool clash = false;
  for (size_t t = 0; t < entry.titles.size() && t < kMostTitles; ++t) {
    const TitleUse& title = entry.titles[t];
    if (!InTokens(title.first, title.last, noun)) continue;
    Marks other = MarksIn(title.first, title.last);
    // "President of the Transit Workers" is the union's, not one of transit.
    if (title.body_first < title.body_last)
      other.fields = MarksIn(title.first, title.body_first).fields;
    const bool rivals =
        own.parties != 0 && other.parties != 0 && (own.parties & other.parties) == 0;
    if (!rivals && !apart(own.peoples, other.peoples) && !apart(own.fields, other.fields))
      return false;
    clash = true;
  }
  return clash;
}

bool RoleNoun::IsOfNamed(int32_t speaker) const {
  const uint64_t noun = TokenAt(token_).hash;
  bool named = false;
  for (const TitleUse& title : c_.speakers.all[speaker].titles) {
    if (!InTokens(title.first, title.last, noun)) continue;
    const auto name = c_.mentions.NameAt(title.first);
    if (name == c_.mentions.names.end() || name->last > title.last) return false;
    named = true;
  }
  return named;
}

RoleNoun::Seat RoleNoun::SeatOf(int32_t speaker) const {
  const SpeakerEntry& entry = c_.speakers.all[speaker];
  if (seats_ == 0 || entry.seat_first == entry.seat_last) return Seat::kOpen;
  const Tape& words = c_.reading.tapes[0];
  uint64_t held = 0;
  for (uint32_t i = words.IndexAt(entry.seat_first);
       i < words.size() && words[i].first < entry.seat_last; ++i) {
    held |= c_.labels.KinOf(words[i].symbol).seats;
  }
  return (seats_ & held) == seats_ ? Seat::kSame : Seat::kOther;
}

// The digits of an age that the mention tells: of "44-year-old", or between commas behind a name;
// empty if it tells none.
absl::string_view RoleNoun::AgeIn(const Mention& mention) const {
  const Tape& words = c_.reading.tapes[0];
  const auto is = [&](uint32_t i, ClassId c) { return c_.rules.Is(words[i].symbol, c); };
  for (uint32_t i = words.IndexAt(mention.first); i < words.size() && words[i].first < mention.last;
       ++i) {
    const bool behind = i > 0 && words[i].first >= mention.name_last && mention.has_name() &&
                        is(i, c_.classes.number) && is(i - 1, c_.classes.comma);
    if (!behind && !is(i, c_.classes.aged)) continue;
    const absl::string_view text = Slice(c_.reading.text, TokenAt(words[i].first).span());
    const auto digits = std::find_if_not(text.begin(), text.end(), absl::ascii_isdigit);
    return text.substr(0, digits - text.begin());
  }
  return "";
}

RoleNoun::Seat RoleNoun::AgeOf(int32_t speaker) {
  constexpr size_t kMostMentions = 8;
  if (!own_age_.has_value()) own_age_ = AgeIn(mention_);
  const auto& mentions = c_.speakers.all[speaker].mentions;
  for (size_t i = 0; !own_age_->empty() && i < mentions.size() && i < kMostMentions; ++i) {
    const absl::string_view age = AgeIn(c_.mentions.all[mentions[i]]);
    if (!age.empty()) return age == *own_age_ ? Seat::kSame : Seat::kOther;
  }
  return Seat::kOpen;
}

bool RoleNoun::IsOtherRank(int32_t speaker) {
  const bool of_state = c_.rules.Is(word_.symbol, c_.classes.rank_gov) ||
                        c_.rules.Is(word_.symbol, c_.classes.rank_law);
  if (!of_state || IsHeadOf(speaker) || IsKinOf(speaker) ||
      !GradeOf(c_.rules, c_.classes, c_.reading, mention_.head_first, token_ + 1).plain()) {
    return false;
  }
  const SpeakerEntry& entry = c_.speakers.all[speaker];
  if (entry.described) return false;
  for (size_t t = 0; t < entry.titles.size() && t < kMostTitles; ++t) {
    const TitleUse& title = entry.titles[t];
    const auto [first, last] = Own(title.role_first, title.role_last);
    if (!title.address && HasWord(c_.rules, c_.reading, first, last, c_.classes.rank)) return true;
  }
  return false;
}

uint64_t RoleNoun::WordsOf(int32_t speaker) {
  uint64_t& words = notes_[speaker].words;
  if (words == 0) {
    const SpeakerEntry& entry = c_.speakers.all[speaker];
    const auto add = [&](uint32_t first, uint32_t last) {
      for (uint32_t i = first; i < last; ++i) words |= BitOf(TokenAt(i).hash);
    };
    for (size_t t = 0; t < entry.titles.size() && t < kMostTitles; ++t) {
      add(entry.titles[t].first, entry.titles[t].last);
      AddKin(entry.titles[t], &notes_[speaker].kin);
    }
    add(entry.name_first, entry.name_last);
  }
  return words;
}

const Labels::Kin& RoleNoun::KinOf(int32_t speaker) {
  WordsOf(speaker);
  return notes_[speaker].kin;
}

// Of several words, such as "state senator", the last tells it where the whole does not.
const Labels::Kin& RoleNoun::KinAt(const Unit& word) const {
  const Labels::Kin& whole = c_.labels.KinOf(word.symbol);
  uint32_t last = word.last;
  while (last > word.first + 1 && TokenAt(last - 1).shape == Shape::kMark) --last;
  if (whole.any() || last <= word.first + 1) return whole;
  return c_.labels.KinOf(SymbolOfToken(c_.rules, c_.reading, last - 1));
}

void RoleNoun::AddKin(const TitleUse& title, Labels::Kin* kin) const {
  const Tape& words = c_.reading.tapes[0];
  const auto [first, last] = Own(title.role_first, title.role_last);
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    const Labels::Kin& word = KinAt(words[i]);
    kin->same |= word.same;
    kin->families |= word.families;
  }
}

// "Aide" of "senator's aide", "lawyer" of "lawyer for the victim": the tokens behind the last
// clitic up to a preposition.
std::pair<uint32_t, uint32_t> RoleNoun::Own(uint32_t first, uint32_t last) const {
  const Tape& words = c_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    if (c_.rules.Is(words[i].symbol, c_.classes.clitic)) first = words[i].last;
    if (words[i].first > first && (c_.rules.Is(words[i].symbol, c_.classes.preposition) ||
                                   c_.rules.Is(words[i].symbol, c_.classes.insider))) {
      last = words[i].first;
    }
  }
  return {first, last};
}

// "The founder" in "Ruiz, the son of the founder": behind a preposition.
bool RoleNoun::IsObject(uint32_t first, uint32_t last, uint64_t word) const {
  const Tape& words = c_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(first) + 1; i < words.size() && words[i].first < last; ++i) {
    if (!InTokens(words[i].first, words[i].last, word)) continue;
    const uint32_t before = i - 1 - (c_.rules.Is(words[i - 1].symbol, c_.classes.det) && i > 1);
    return c_.rules.Is(words[before].symbol, c_.classes.preposition);
  }
  return false;
}

bool RoleNoun::InTokens(uint32_t first, uint32_t last, uint64_t word) const {
  for (uint32_t i = first; i < last; ++i) {
    if (TokenAt(i).hash == word) return true;
  }
  return false;
}

bool RoleNoun::InPart(uint32_t first, uint32_t last, uint64_t word, Part part) const {
  if (part == kOwn) std::tie(first, last) = Own(first, last);
  return InTokens(first, last, word);
}

bool RoleNoun::InTitles(const SpeakerEntry& speaker, uint64_t word, Part part) const {
  for (size_t t = 0; t < speaker.titles.size() && t < kMostTitles; ++t) {
    if (InPart(speaker.titles[t].first, speaker.titles[t].last, word, part)) return true;
  }
  return false;
}

}  // namespace whosaid
