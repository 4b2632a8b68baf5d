#include "engine/mentions/names.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"

namespace whosaid {
void NamedSpeakers::Build() {
  forms_.clear();
  by_first_.Clear();
  by_last_.Clear();
  // Bodies first, as other names may be short for theirs.
  for (const bool bodies : {true, false}) {
    for (NameUse& name : names_) {
      if (WordCount(name) < 2 || (name.kind == Mention::kBody) != bodies || GoesOn(name) ||
          IsPartOfHeadline(name)) {
        continue;
      }
      name.speaker = FullName(name);
      ++forms_[name.speaker].full_uses;
    }
  }
  for (NameUse& name : names_) {
    if (name.speaker >= 0) continue;
    if (IsPartOfHeadline(name)) name.first = LastWord(name.first, name.last);
    if (!GoesOn(name)) continue;
    name.speaker = WithSurname(name.first);
    if (name.speaker < 0) name.speaker = FullName(name);
    ++forms_[name.speaker].full_uses;
  }
  FindFirstBearers();
  // "Mr. Ruiz" is one of few: it counts as "Ana Ruiz" does when others of that name are told
  // apart.
  for (NameUse& name : names_) {
    if (name.speaker >= 0 || !name.honorific || name.gender == Gender::kUnknown) continue;
    name.speaker = ShortName(name);
    ++forms_[name.speaker].full_uses;
  }
  for (NameUse& name : names_) {
    if (name.speaker < 0) name.speaker = ShortName(name);
  }
  FindKinds();
}

int32_t NamedSpeakers::In(uint32_t first, uint32_t last) const {
  auto it = std::lower_bound(names_.begin(), names_.end(), first,
                             [](const NameUse& n, uint32_t token) { return n.first < token; });
  for (; it != names_.end() && it->first < last; ++it) {
    if (it->last <= last) return it->speaker;
  }
  return -1;
}

int32_t NamedSpeakers::WithSurname(uint32_t token) const {
  for (int32_t s = by_last_.First(HashAt(token)); s >= 0; s = by_last_.Next(s)) {
    if (forms_[s].kind == Mention::kPerson && forms_[s].last - forms_[s].first > 1) return s;
  }
  return -1;
}

int32_t NamedSpeakers::OtherOfSurname(int32_t speaker, Gender gender) const {
  int32_t only = -1;
  for (int32_t s = by_last_.First(HashAt(forms_[speaker].surname)); s >= 0; s = by_last_.Next(s)) {
    if (s == speaker || forms_[s].kind != Mention::kPerson ||
        forms_[s].last - forms_[s].first < 2 || Clash(speakers_[s].gender, gender)) {
      continue;
    }
    if (only >= 0) return -1;
    only = s;
  }
  return only;
}

// Names without initials and their periods, and without "Jr."
uint32_t NamedSpeakers::WordCount(const NameUse& name) const {
  uint32_t n = 0;
  const uint32_t last = BeforeGeneration(name.first, name.last);
  for (uint32_t i = name.first; i < last; ++i) n += reading_.layout.tokens[i].shape != Shape::kMark;
  return n;
}

// The word behind the name that tells son from father, "Jr."; 0 if there is none.
WordId NamedSpeakers::Generation(uint32_t last) const {
  const Tape& words = reading_.tapes[0];
  const Unit& unit = words[words.IndexAt(last - 1)];
  return rules_.Is(unit.symbol, classes_.generation) ? unit.word : 0;
}

// The end of a name without such a word.
uint32_t NamedSpeakers::BeforeGeneration(uint32_t first, uint32_t last) const {
  const Tape& words = reading_.tapes[0];
  if (Generation(last) == 0) return last;
  uint32_t i = words.IndexAt(last - 1);
  if (words[i].first > first && rules_.Is(words[i - 1].symbol, classes_.comma)) --i;
  return std::max(words[i].first, first + 1);
}

// The surname: the last word that is no suffix like "Jr." or, behind a full name, in capitals like
// "KC".
uint32_t NamedSpeakers::LastWord(uint32_t first, uint32_t last) const {
  const std::vector<Token>& tokens = reading_.layout.tokens;
  uint32_t i = BeforeGeneration(first, last);
  while (i > first + 2 && tokens[i - 1].shape == Shape::kUpper &&
         tokens[i - 2].shape == Shape::kCapital && tokens[first].shape == Shape::kCapital) {
    --i;
  }
  return i - 1;
}

bool NamedSpeakers::SameSequence(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const {
  if (a_end - a != b_end - b) return false;
  for (; a < a_end; ++a, ++b) {
    if (HashAt(a) != HashAt(b)) return false;
  }
  return true;
}

// "Ruiz Calle" is the surname of "Ana Ruiz Calle", "van Quist" of "Jan van Quist III".
bool NamedSpeakers::EndsWith(const NameForm& form, const NameUse& name) const {
  const uint32_t words = LastWord(name.first, name.last) + 1 - name.first;
  const uint32_t last = form.surname + 1;
  return last - form.first > words &&
         SameSequence(last - words, last, name.first, name.first + words);
}

// "Deport Ana Ruiz" of a headline, where the form is the "Ana Ruiz" that it ends with.
bool NamedSpeakers::IsBehindVerb(const NameForm& form, const NameUse& name) const {
  const uint32_t words = form.surname + 1 - form.first, last = LastWord(name.first, name.last) + 1;
  return form.kind == Mention::kPerson && name.kind == Mention::kName && words > 1 &&
         last - name.first > words &&
         SameSequence(last - words, last, form.first, form.surname + 1);
}

// "Ana Maria" are the given names of "Ana Maria Ruiz", "Wan Azhar" is the name of "Wan Azhar Wan
// Sulong".
bool NamedSpeakers::BeginsWith(const NameForm& form, const NameUse& name) const {
  const uint32_t words = name.last - name.first, more = form.last - form.first - words;
  if (form.last - form.first <= words ||
      !SameSequence(form.first, form.first + words, name.first, name.last)) {
    return false;
  }
  if (form.kind == Mention::kName && name.kind == Mention::kName) {
    // But not of a headline's "Quellmark Foods Opens Yard".
    uint32_t word = form.first + words;
    while (word < form.last && !IsCommon(word)) ++word;
    return word == form.last;
  }
  if (form.kind != Mention::kPerson || name.kind != Mention::kPerson || more != 1 ||
      !HasClass(form.last - 1, classes_.surname)) {
    return false;
  }
  uint32_t i = name.first;
  while (i < name.last && HasClass(i, classes_.given)) ++i;
  return i == name.last;
}

// How many words the shorter one has, if the other begins with it; otherwise 0.
uint32_t NamedSpeakers::WordsOfShorter(const NameForm& form, const NameUse& name) const {
  const uint32_t words = std::min(form.last - form.first, name.last - name.first);
  return SameSequence(form.first, form.first + words, name.first, name.first + words) ? words : 0;
}

// Whether one is "Kelvin Lau" and the other "Kelvin Lau Chi-hang".
bool NamedSpeakers::HasGivenBehind(const NameForm& form, const NameUse& name) const {
  const uint32_t words = WordsOfShorter(form, name);
  if (words < 2) return false;
  const uint32_t longer = form.last - form.first > words ? form.last : name.last;
  const absl::string_view given = TextAt(longer - 1);
  const size_t hyphen = given.find('-');
  return form.last - form.first + name.last - name.first == 2 * words + 1 &&
         hyphen + 1 < given.size() && absl::ascii_islower(given[hyphen + 1]);
}

// Whether tokens [first, last), one at least, tell of a firm's name only what form it has: ",
// Inc.", "Holdings Ltd."
bool NamedSpeakers::IsLegalForm(uint32_t first, uint32_t last) const {
  const Tape& words = reading_.tapes[0];
  bool any = false;
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    const bool mark = words[i].last <= words[i].first + 1 &&
                      reading_.layout.tokens[words[i].last - 1].shape == Shape::kMark;
    if (mark) continue;
    if (!rules_.Is(words[i].symbol, classes_.body_legal)) return false;
    any = true;
  }
  return any;
}

// "Ben “Bo” Ruiz" has "Bo": a word between marks inside the name.
bool NamedSpeakers::HasNickname(const NameForm& form, uint64_t word) const {
  for (uint32_t i = form.first + 2; i < form.surname; ++i) {
    if (HashAt(i) == word && reading_.layout.tokens[i - 1].shape == Shape::kMark) return true;
  }
  return false;
}

// Whether the word at the token has the class.
bool NamedSpeakers::HasClass(uint32_t token, ClassId c) const {
  const Tape& words = reading_.tapes[0];
  return rules_.Is(words[words.IndexAt(token)].symbol, c);
}

// Whether the word is rather another one than a name, as in a headline: "Ana Ruiz Described".
bool NamedSpeakers::IsCommon(uint32_t token) const {
  return HasClass(token, classes_.common) || HasClass(token, classes_.cue) ||
         HasClass(token, classes_.past);
}

// Whether a headline may go on in the name: "Ruiz Makes Pitch", "Gov. Ruiz Resigns, Citing Cuts".
bool NamedSpeakers::GoesOn(const NameUse& name) const {
  const std::vector<Token>& tokens = reading_.layout.tokens;
  uint32_t next = name.last;
  while (next < tokens.size() && tokens[next].shape == Shape::kMark) ++next;
  if (next == tokens.size() || tokens[next].shape == Shape::kLower) return false;
  return name.last == name.first + 2 && Personal(name.kind) && IsCommon(name.last - 1) &&
         !HasClass(name.last - 1, classes_.surname) && !HasClass(name.last - 1, classes_.given);
}

// "Piece Exploits Holt" of "Herald Piece Exploits Holt Supporter": it begins with no word that
// persons are called by, and capitals stand on both sides.
bool NamedSpeakers::IsPartOfHeadline(const NameUse& name) const {
  if (name.kind != Mention::kName || WordCount(name) < 3 || HasClass(name.first, classes_.given) ||
      HasClass(name.first, classes_.surname)) {
    return false;
  }
  const std::vector<Token>& tokens = reading_.layout.tokens;
  const auto is_capital = [&](uint32_t i) {
    return tokens[i].shape == Shape::kCapital || tokens[i].shape == Shape::kUpper;
  };
  return name.first > 0 && is_capital(name.first - 1) && name.last < tokens.size() &&
         is_capital(name.last);
}

int32_t NamedSpeakers::Add(const NameUse& name) {
  SpeakerEntry speaker;
  speaker.name_first = name.first;
  speaker.name_last = name.last;
  speaker.gender = name.gender;
  speaker.number = Number::kSingular;
  speaker.speaker_class = name.kind == Mention::kBody || name.kind == Mention::kPlace
                              ? v1::Speaker::ORGANIZATION
                              : v1::Speaker::PERSON;
  speakers_.push_back(std::move(speaker));
  const uint32_t surname = LastWord(name.first, name.last);
  forms_.push_back({name.kind, name.first, name.last, surname});
  by_first_.Add(HashAt(name.first), forms_.size() - 1);
  by_last_.Add(HashAt(surname), forms_.size() - 1);
  return speakers_.size() - 1;
}

int32_t NamedSpeakers::AddDescribed(Mention::Kind kind, SpeakerEntry speaker) {
  forms_.push_back({kind, speaker.name_first, speaker.name_last, speaker.name_last - 1});
  speakers_.push_back(std::move(speaker));
  return speakers_.size() - 1;
}

void NamedSpeakers::Merge(int32_t s, const NameUse& name) {
  SpeakerEntry& speaker = speakers_[s];
  if (speaker.gender == Gender::kUnknown) speaker.gender = name.gender;
  if (name.kind == Mention::kPerson && forms_[s].kind != Mention::kBody)
    speaker.speaker_class = v1::Speaker::PERSON;
  if (IsBehindVerb(forms_[s], name)) return;
  NameUse form;
  form.kind = forms_[s].kind;
  form.first = forms_[s].first;
  form.last = forms_[s].last;
  NameForm shorter{name.kind, name.first, name.last, LastWord(name.first, name.last)};
  if (IsBehindVerb(shorter, form)) {
    forms_[s] = {name.kind, name.first, name.last, shorter.surname, forms_[s].full_uses};
    speaker.name_first = name.first;
    speaker.name_last = name.last;
    return;
  }
  const Span old_span = reading_.ToSpan(speaker.name_first, speaker.name_last);
  const Span new_span = reading_.ToSpan(name.first, name.last);
  // "Mrs. Ruiz" for his wife, Ana: her own name stays.
  if (name.honorific && speaker.name_last == speaker.name_first + 1 && WordCount(name) == 1) return;
  // The fullest form without being in capitals throughout.
  if (new_span.size() > old_span.size()) {
    speaker.name_first = name.first;
    speaker.name_last = name.last;
  }
}

int32_t NamedSpeakers::FullName(const NameUse& name) {
  int32_t s = Personal(name.kind) ? PersonCalled(name) : -1;
  if (s < 0) s = SameBody(name);
  s = OrBody(s, name, kArePeople);
  if (s < 0) return Add(name);
  Merge(s, name);
  return s;
}

// The body of this name, or one whose name is longer by where it is or, behind a clitic, by what it
// is; of newspapers any whose name ends so, "Marlow Herald" of "Old Marlow Herald".
int32_t NamedSpeakers::SameBody(const NameUse& name) const {
  const bool media = HasClass(name.last - 1, classes_.body_media);
  for (int32_t s = by_last_.First(HashAt(LastWord(name.first, name.last))); s >= 0;
       s = by_last_.Next(s)) {
    const NameForm& form = forms_[s];
    if (Personal(form.kind)) continue;
    if (SameSequence(form.first, form.last, name.first, name.last)) return s;
    // "Meteorological Agency" of "Japan Meteorological Agency".
    const bool placed =
        HasClass(form.first, classes_.place) || HasClass(form.first, classes_.demonym);
    if ((media || placed) && EndsWith(form, name)) return s;
  }
  // "St. Brendan's" of "St. Brendan's Hospital", "Quellmark Foods" of "Quellmark Foods Inc."
  for (int32_t s = by_first_.First(HashAt(name.first)); s >= 0; s = by_first_.Next(s)) {
    const NameForm& form = forms_[s];
    if (Personal(form.kind)) continue;
    const uint32_t words = WordsOfShorter(form, name);
    if (words == 0) continue;
    if (HasClass(form.first + words - 1, classes_.clitic)) return s;
    const bool longer = form.last - form.first > words;
    if (IsLegalForm(longer ? form.first + words : name.first + words,
                    longer ? form.last : name.last)) {
      return s;
    }
  }
  return -1;
}

// The person of this name, or whose name it is a part of; -1 if there is none.
int32_t NamedSpeakers::PersonCalled(const NameUse& name) const {
  const uint64_t first = HashAt(name.first), last = HashAt(LastWord(name.first, name.last));
  for (int32_t s = by_last_.First(last); s >= 0; s = by_last_.Next(s)) {
    const NameForm& form = forms_[s];
    if (!Personal(form.kind) || HashAt(form.surname) != last) continue;
    if (HashAt(form.first) == first && Generation(form.last) == Generation(name.last)) return s;
    if (EndsWith(form, name) || IsBehindVerb(form, name) || HasNickname(form, first)) return s;
  }
  int32_t only = -1;
  for (int32_t s = by_first_.First(first); s >= 0; s = by_first_.Next(s)) {
    if (Personal(forms_[s].kind) && HasGivenBehind(forms_[s], name)) return s;
    if (!BeginsWith(forms_[s], name)) continue;
    if (only >= 0) return -1;
    only = s;
  }
  // "de la Cruz" of "Ana de la Cruz Calle".
  return only < 0 && HasClass(name.first, classes_.particle) ? Bearer(name) : only;
}

// The body whose name begins so, "Wing Fat" of "Wing Fat Capital", or has these initials; -1 if
// there is none, or if the name may be a person's.
int32_t NamedSpeakers::BodyCalled(const NameUse& name, Surnames surnames) const {
  if (name.kind == Mention::kPerson || name.honorific) return -1;
  // "Blue Ridge" may be short for "Blue Ridge Financial"; Boston is no firm of that name.
  if (name.kind == Mention::kPlace && (name.located || HasClass(name.first, classes_.place))) {
    return -1;
  }
  const uint32_t words = name.last - name.first;
  const auto is_body = [&](int32_t s) {
    return forms_[s].kind == Mention::kBody && forms_[s].last - forms_[s].first > words;
  };
  // "Orion" may be short for "Orion Metals Inc.", but "Ana" and "Ruiz" are somebody.
  const bool somebody =
      words == 1 && name.surname && surnames == kArePeople &&
      (HasClass(name.first, classes_.surname) || HasClass(name.first, classes_.given_plain));
  if ((name.kind == Mention::kName || name.kind == Mention::kPlace) && !somebody) {
    for (int32_t s = by_first_.First(HashAt(name.first)); s >= 0; s = by_first_.Next(s)) {
      const uint32_t first = forms_[s].first;
      if (is_body(s) && SameSequence(first, first + words, name.first, name.last)) return s;
    }
  }
  if (words > 1 || reading_.layout.tokens[name.first].shape != Shape::kUpper) return -1;
  for (size_t s = 0; s < std::min(forms_.size(), kMostSpeakers); ++s) {
    if (is_body(s) && IsInitials(name, forms_[s])) return s;
  }
  return -1;
}

// s, or the body that is called so where s is nobody or of unknown kind: "Quellmark Foods" of
// "Quellmark Foods Ltd." rather than of what may be a headline's "Quellmark Foods Opens".
int32_t NamedSpeakers::OrBody(int32_t s, const NameUse& name, Surnames surnames) const {
  if (s >= 0 && forms_[s].kind != Mention::kName) return s;
  const int32_t body = BodyCalled(name, surnames);
  return body >= 0 ? body : s;
}

// "FHA" of "Federation of Harbour Authorities", or "FOHA", as "MOD" is of "Ministry of Defence".
bool NamedSpeakers::IsInitials(const NameUse& name, const NameForm& body) const {
  const absl::string_view letters = TextAt(name.first);
  const bool small_too = letters.size() > Capitals(body);
  size_t n = 0;
  for (uint32_t i = body.first; i < body.last; ++i) {
    const Shape shape = reading_.layout.tokens[i].shape;
    if (shape == Shape::kLower) {
      n += small_too && n < letters.size() && absl::ascii_toupper(TextAt(i)[0]) == letters[n];
    } else if (shape == Shape::kCapital || shape == Shape::kUpper) {
      if (n == letters.size() || TextAt(i)[0] != letters[n++]) return false;
    }
  }
  return n == letters.size() && n > 1;
}

// How many of its words have a capital.
size_t NamedSpeakers::Capitals(const NameForm& form) const {
  size_t n = 0;
  for (uint32_t i = form.first; i < form.last; ++i) {
    const Shape shape = reading_.layout.tokens[i].shape;
    n += shape == Shape::kCapital || shape == Shape::kUpper;
  }
  return n;
}

absl::string_view NamedSpeakers::TextAt(uint32_t token) const {
  return Slice(reading_.text, reading_.layout.tokens[token].span());
}

// A name of unknown kind that has what bodies have is a body's; one that stands behind "in" or "at"
// as often as not is a place's.
void NamedSpeakers::FindKinds() {
  struct Uses {
    int all = 0, located = 0;
    bool body = false, person = false, known = false, inside = false;  // inside a sentence
  };
  std::vector<Uses> uses(speakers_.size());
  for (const NameUse& name : names_) {
    Uses& of = uses[name.speaker];
    of.located += name.located;
    of.body |= name.body;
    of.known |= name.surname;
    of.inside |= !name.opens || name.last > name.first + 1;
    // An honorific, or a name known as a person's, tells more than a preposition.
    const bool person = name.honorific || name.kind == Mention::kPerson;
    of.person |= person;
    of.all += person ? 10 : 1;
  }
  for (size_t s = 0; s < speakers_.size(); ++s) {
    const Uses& of = uses[s];
    if (forms_[s].kind != Mention::kName) continue;
    const bool body = of.body && !of.person;
    speakers_[s].weak = !body && !of.person && !of.known && !of.inside;
    speakers_[s].kind_open = !body && !of.person && !of.known && of.located == 0;
    if (!body && (of.located == 0 || 2 * of.located < of.all)) continue;
    speakers_[s].speaker_class = v1::Speaker::ORGANIZATION;
    if (body) forms_[s].kind = Mention::kBody;
  }
}

}  // namespace whosaid
