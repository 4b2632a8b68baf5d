#include "engine/mentions/speakers.h"

#include <algorithm>

#include "absl/container/flat_hash_map.h"
#include "engine/mentions/titles.h"

namespace whosaid {
namespace {

// Whether several people of an office are meant: "two officials", but not "a group of officials".
bool AreOfficials(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  const Mention& mention) {
  const Tape& words = reading.tapes[0];
  for (uint32_t i = words.IndexAt(mention.first);
       i < words.size() && words[i].first < mention.head_last; ++i) {
    const Symbol s = words[i].symbol;
    if (rules.Is(s, classes.role_group) && i + 1 < words.size() &&
        rules.Is(words[i + 1].symbol, classes.preposition)) {
      return false;
    }
    if (rules.Is(s, classes.role_office)) return true;
  }
  return false;
}

// The class of a speaker that has no name.
v1::Speaker::Class ClassOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                           const Mention& mention) {
  switch (mention.kind) {
    case Mention::kBodyNoun:
      return v1::Speaker::ORGANIZATION;
    case Mention::kDocument:
    case Mention::kThing:
      return v1::Speaker::DOCUMENT;
    default:
      return mention.kind == Mention::kRole && mention.number == Number::kPlural &&
                     !AreOfficials(rules, classes, reading, mention)
                 ? v1::Speaker::COLLECTIVE
                 : v1::Speaker::ANONYMOUS;
  }
}

// A speaker known by its description only.
SpeakerEntry Described(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mention& mention, v1::Speaker::Class c) {
  const TitleUse title =
      ReadTitle(rules, classes, reading, mention.first, mention.head_last, TitleUse::kBehind);
  SpeakerEntry entry;
  entry.described = true;
  entry.speaker_class = c;
  entry.gender = mention.gender;
  entry.number = mention.number;
  const Tape& words = reading.tapes[0];
  const bool counted = c == v1::Speaker::COLLECTIVE &&
                       rules.Is(words[words.IndexAt(mention.first)].symbol, classes.quantity);
  entry.name_first =
      mention.kind == Mention::kGroup || title.first == title.last || mention.possessed || counted
          ? mention.first
          : title.first;
  entry.name_last = mention.head_last;
  if (c == v1::Speaker::ANONYMOUS && mention.kind == Mention::kRole && title.first < title.last) {
    entry.titles.push_back(title);
  }
  return entry;
}

// Whether one letter is left out, put in or another, or two neighbours have changed places; not the
// first letter.
bool OneSlipApart(absl::string_view a, absl::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() > a.size() + 1 || a.empty() || a[0] != b[0] || a == b) return false;
  size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  const absl::string_view rest_a = a.substr(i), rest_b = b.substr(i);
  if (a.size() < b.size()) return rest_a == rest_b.substr(1);
  if (rest_a.substr(1) == rest_b.substr(1)) return true;
  return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
         rest_a.substr(2) == rest_b.substr(2);
}

// Speakers by a word of their names.
class ByWord {
 public:
  void Reserve(size_t words) { ends_.reserve(words); }
  // Each speaker once.
  void Add(uint64_t word, int32_t speaker) {
    next_.resize(speaker + 1, -1);
    const auto [at, is_new] = ends_.try_emplace(word, speaker, speaker);
    if (is_new) return;
    next_[at->second.second] = speaker;
    at->second.second = speaker;
  }
  // In the order in which they were added; -1: no more.
  int32_t First(uint64_t word) const {
    const auto found = ends_.find(word);
    return found == ends_.end() ? -1 : found->second.first;
  }
  int32_t Next(int32_t speaker) const { return next_[speaker]; }

 private:
  absl::flat_hash_map<uint64_t, std::pair<int32_t, int32_t>> ends_;
  std::vector<int32_t> next_;
};

class SpeakerBuilder {
 public:
  SpeakerBuilder(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 Mentions* mentions, Speakers* speakers)
      : rules_(rules),
        classes_(classes),
        reading_(reading),
        mentions_(*mentions),
        entries_(*speakers),
        speakers_(speakers->all) {}

  void Build() {
    heads_.assign(mentions_.all.size(), 0);
    by_first_.Reserve(mentions_.names.size());
    by_last_.Reserve(mentions_.names.size());
    for (NameUse& name : mentions_.names) {
      if (WordCount(name) < 2) continue;
      name.speaker = FullName(name);
      ++full_uses_[name.speaker];
    }
    // "Mr. Ruiz" is one of few: it counts as "Ana Ruiz" does when others of that name are told
    // apart.
    for (NameUse& name : mentions_.names) {
      if (name.speaker >= 0 || !name.honorific || name.gender == Gender::kUnknown) continue;
      name.speaker = ShortName(name);
      ++full_uses_[name.speaker];
    }
    for (NameUse& name : mentions_.names) {
      if (name.speaker < 0) {
        name.speaker = ShortName(name);
      } else {
        last_full_use_[name.speaker] = name.first + 1;
      }
    }
    FindPlaces();
    for (uint32_t m = 0; m < mentions_.all.size(); ++m) Attach(m);
    TitlesBeforeNames();
    for (const RuleMatch& frame : reading_.outline.frames) StateTitle(frame);
    for (SpeakerEntry& speaker : speakers_) RankTitles(reading_, &speaker.titles);
  }

 private:
  // A name of unknown kind that stands behind "in" or "at" as often as not is a place's.
  void FindPlaces() {
    std::vector<int> located(speakers_.size()), all(speakers_.size());
    for (const NameUse& name : mentions_.names) {
      located[name.speaker] += name.located;
      // An honorific, or a name known as a person's, tells more than a preposition.
      all[name.speaker] += name.honorific || name.kind == Mention::kPerson ? 10 : 1;
    }
    for (size_t s = 0; s < speakers_.size(); ++s) {
      if (forms_[s].kind == Mention::kName && located[s] > 0 && 2 * located[s] >= all[s])
        speakers_[s].speaker_class = v1::Speaker::ORGANIZATION;
    }
  }

  // The name that a speaker was made from.
  struct Form {
    Mention::Kind kind;
    uint32_t first, last;
  };

  uint64_t HashAt(uint32_t token) const { return reading_.layout.tokens[token].hash; }

  // Names without initials and their periods.
  uint32_t WordCount(const NameUse& name) const {
    uint32_t n = 0;
    for (uint32_t i = name.first; i < name.last; ++i)
      n += reading_.layout.tokens[i].shape != Shape::kMark;
    return n;
  }
  // The surname: the last word that is no suffix like "Jr." (which the lexer keeps with its
  // period).
  uint32_t LastWord(uint32_t first, uint32_t last) const {
    uint32_t i = last;
    while (i > first + 1 &&
           (reading_.layout.tokens[i - 1].shape == Shape::kMark ||
            (i > first + 2 && reading_.layout.tokens[i - 2].mark == Mark::kComma))) {
      --i;
    }
    return i - 1;
  }

  bool Personal(Mention::Kind kind) const {
    return kind == Mention::kPerson || kind == Mention::kName;
  }

  bool SameSequence(uint32_t a, uint32_t a_end, uint32_t b, uint32_t b_end) const {
    if (a_end - a != b_end - b) return false;
    for (; a < a_end; ++a, ++b) {
      if (HashAt(a) != HashAt(b)) return false;
    }
    return true;
  }

  // "Ruiz Calle" is the surname of "Ana Ruiz Calle".
  bool EndsWith(const Form& form, const NameUse& name) const {
    const uint32_t words = name.last - name.first;
    return form.last - form.first > words &&
           SameSequence(form.last - words, form.last, name.first, name.last);
  }

  int32_t NewSpeaker(const NameUse& name) {
    SpeakerEntry speaker;
    speaker.name_first = name.first;
    speaker.name_last = name.last;
    speaker.gender = name.gender;
    speaker.number = Number::kSingular;
    speaker.speaker_class = name.kind == Mention::kBody || name.kind == Mention::kPlace
                                ? v1::Speaker::ORGANIZATION
                                : v1::Speaker::PERSON;
    speakers_.push_back(std::move(speaker));
    forms_.push_back({name.kind, name.first, name.last});
    by_first_.Add(HashAt(name.first), forms_.size() - 1);
    by_last_.Add(HashAt(LastWord(name.first, name.last)), forms_.size() - 1);
    full_uses_.push_back(0);
    last_full_use_.push_back(0);
    return speakers_.size() - 1;
  }

  void Merge(int32_t s, const NameUse& name) {
    SpeakerEntry& speaker = speakers_[s];
    if (speaker.gender == Gender::kUnknown) speaker.gender = name.gender;
    if (name.kind == Mention::kPerson) speaker.speaker_class = v1::Speaker::PERSON;
    const Span old_span = reading_.ToSpan(speaker.name_first, speaker.name_last);
    const Span new_span = reading_.ToSpan(name.first, name.last);
    // The fullest form without being in capitals throughout.
    if (new_span.size() > old_span.size()) {
      speaker.name_first = name.first;
      speaker.name_last = name.last;
    }
  }

  int32_t FullName(const NameUse& name) {
    const uint64_t first = HashAt(name.first), last = HashAt(LastWord(name.first, name.last));
    for (int32_t s = by_last_.First(last); s >= 0; s = by_last_.Next(s)) {
      const Form& form = forms_[s];
      if (Personal(name.kind) != Personal(form.kind)) continue;
      const bool same =
          Personal(name.kind)
              ? (HashAt(form.first) == first && HashAt(LastWord(form.first, form.last)) == last) ||
                    EndsWith(form, name)
              : SameSequence(form.first, form.last, name.first, name.last);
      if (same) {
        Merge(s, name);
        return s;
      }
    }
    return NewSpeaker(name);
  }

  // A name of one word: the surname or given name of a full one, nearest before first, else after.
  int32_t ShortName(const NameUse& name) {
    const uint64_t word = HashAt(name.first);
    int32_t exact = -1, surname = -1, given = -1;
    const auto consider = [&](int32_t s) {
      const Form& form = forms_[s];
      if (SameSequence(form.first, form.last, name.first, name.last)) {
        exact = s;
        return;
      }
      if (form.last - form.first == 1) return;
      // "Bloomberg" may be the firm or the man: where the document has the man, him.
      if (!Personal(form.kind) || (name.kind == Mention::kBody && form.kind != Mention::kPerson))
        return;
      if (Clashes(speakers_[s].gender, name.gender)) return;
      if (HashAt(LastWord(form.first, form.last)) == word) {
        surname = Nearer(surname, s);
      } else if (HashAt(form.first) == word && !name.honorific) {
        given = Nearer(given, s);
      }
    };
    for (int32_t s = by_last_.First(word); s >= 0; s = by_last_.Next(s)) consider(s);
    for (int32_t s = by_first_.First(word); s >= 0; s = by_first_.Next(s)) consider(s);
    int32_t s = surname >= 0 ? surname : given >= 0 ? given : exact;
    if (s < 0) s = Misspelt(name);
    if (s < 0) return NewSpeaker(name);
    Merge(s, name);
    return s;
  }

  // Who is meant by a surname that nobody has but for one letter: "Moreon" where the document has
  // one Ana Moreno; -1 if there is nobody, or more than one.
  int32_t Misspelt(const NameUse& name) const {
    constexpr size_t kLeastLetters = 6, kMostSpeakers = 200;
    const absl::string_view word = TextAt(name.first);
    if (word.size() < kLeastLetters || !Personal(name.kind)) return -1;
    int32_t only = -1;
    for (size_t s = forms_.size() - std::min(forms_.size(), kMostSpeakers); s < forms_.size();
         ++s) {
      const Form& form = forms_[s];
      if (form.kind != Mention::kPerson || form.last - form.first == 1) continue;
      if (!OneSlipApart(word, TextAt(LastWord(form.first, form.last)))) continue;
      if (only >= 0 || Clashes(speakers_[s].gender, name.gender)) return -1;
      only = s;
    }
    return only;
  }

  absl::string_view TextAt(uint32_t token) const {
    return Slice(reading_.text, reading_.layout.tokens[token].span());
  }

  static bool Clashes(Gender a, Gender b) {
    return a != b && a != Gender::kUnknown && b != Gender::kUnknown;
  }

  // Of two speakers of one surname the one that the document names in full more often; of equals
  // the one named last.
  int32_t Nearer(int32_t a, int32_t b) const {
    if (a < 0) return b;
    if (full_uses_[a] != full_uses_[b]) return full_uses_[b] > full_uses_[a] ? b : a;
    return last_full_use_[b] > last_full_use_[a] ? b : a;
  }

  int32_t SpeakerOfName(uint32_t first, uint32_t last) const {
    auto it = std::lower_bound(mentions_.names.begin(), mentions_.names.end(), first,
                               [](const NameUse& n, uint32_t token) { return n.first < token; });
    for (; it != mentions_.names.end() && it->first < last; ++it) {
      if (it->last <= last) return it->speaker;
    }
    return -1;
  }

  void Attach(uint32_t m) {
    Mention& mention = mentions_.all[m];
    if (mention.kind == Mention::kPronoun && mention.grammatical_person == 1) {
      // Outside quotations "I" and "we" are who writes.
      if (author_ < 0) author_ = Describe(mention, v1::Speaker::AUTHOR);
      mention.speaker = author_;
    } else if (mention.kind == Mention::kPronoun || mention.kind == Mention::kRelative) {
      mention.speaker = ResolvePronoun(mentions_, entries_, mention, m);
      if (mention.speaker < 0) return;
    } else if (mention.kind == Mention::kGroup) {
      mention.speaker = Describe(mention, v1::Speaker::COLLECTIVE);
    } else if (mention.has_name()) {
      mention.speaker = SpeakerOfName(mention.name_first, mention.name_last);
      if (mention.speaker < 0) {
        NameUse name;
        name.kind = mention.kind;
        name.first = mention.name_first;
        name.last = mention.name_last;
        mention.speaker = NewSpeaker(name);
      }
      SpeakerEntry& speaker = speakers_[mention.speaker];
      if (speaker.gender == Gender::kUnknown) speaker.gender = mention.gender;
      if (mention.kind == Mention::kPerson) {
        const size_t before = speaker.titles.size();
        TitlesOf(rules_, classes_, reading_, mention, &speaker.titles);
        if (speaker.titles.size() > before) speaker.speaker_class = v1::Speaker::PERSON;
      }
    } else {
      mention.speaker = WriterOf(mention);
      if (mention.speaker < 0) mention.speaker = Role(mention);
    }
    speakers_[mention.speaker].mentions.push_back(m);
  }

  // Whom the possessive pronoun that opens the mention stands for; -1 if that is not known.
  int32_t Possessor(const Mention& mention) const {
    const Symbol s = reading_.tapes[0][reading_.tapes[0].IndexAt(mention.first)].symbol;
    Mention pronoun = mention;
    pronoun.kind = Mention::kPronoun;
    pronoun.grammatical_person = rules_.Is(s, classes_.third) ? 3 : 1;
    pronoun.gender = rules_.Is(s, classes_.male)     ? Gender::kMale
                     : rules_.Is(s, classes_.female) ? Gender::kFemale
                                                     : Gender::kNeuter;
    pronoun.number = rules_.Is(s, classes_.plural) ? Number::kPlural : Number::kSingular;
    return ResolvePronoun(mentions_, entries_, pronoun, MentionIndex(mention));
  }

  // "Ruiz's letter": the one whose document it is; -1 if no name with a possessor's mark opens it.
  int32_t WriterOf(const Mention& mention) {
    if (mention.kind != Mention::kDocument && mention.kind != Mention::kThing) return -1;
    if (mention.possessed) return Possessor(mention);
    const int32_t writer = SpeakerOfName(mention.first, mention.last);
    if (writer >= 0 && HasWord(rules_, reading_, mention.first, mention.last, classes_.clitic))
      return writer;
    return IssuerOf(mention);
  }

  // "the statement": the one who gave out "a statement" before, the nearest to the left of these
  // words in their sentence, else to the right; -1 if there is nobody.
  int32_t IssuerOf(const Mention& mention) {
    constexpr uint32_t kFarthest = 1500;
    if (!mention.definite || mention.last - mention.first > 3 ||
        !HasWord(rules_, reading_, mention.first, mention.head_last, classes_.document_own)) {
      return -1;
    }
    const uint64_t head = HeadHash(mention);
    uint32_t m = MentionIndex(mention);
    for (uint32_t token = mention.first; token-- > 0 && mention.first - token < kFarthest;) {
      if (HashAt(token) != head) continue;
      while (m > 0 && mentions_.all[m - 1].first > token) --m;  // the first one behind the token
      if (m > 0 && mentions_.all[m - 1].last > token) {
        // It is a mention itself, and may have been resolved.
        const Mention& same = mentions_.all[--m];
        if (same.speaker >= 0 && speakers_[same.speaker].speaker_class != v1::Speaker::DOCUMENT)
          return same.speaker;
        if (same.definite && !same.possessed) continue;
      }
      return IssuerIn(SentenceAt(token), m);
    }
    return -1;
  }

  // The sentence of the outline that holds the token.
  uint32_t SentenceAt(uint32_t token) const {
    const std::vector<Sentence>& sentences = reading_.outline.sentences;
    const uint32_t unit = reading_.outline.tape.IndexAt(token);
    const auto next =
        std::upper_bound(sentences.begin(), sentences.end(), unit,
                         [](uint32_t u, const Sentence& sentence) { return u < sentence.first; });
    return next == sentences.begin() ? 0 : next - sentences.begin() - 1;
  }

  // Who can write among the mentions of the sentence, from those before mention m to the left, else
  // from it to the right; -1 if nobody.
  int32_t IssuerIn(uint32_t sentence, uint32_t m) const {
    const auto can_write = [&](const Mention& other) {
      if (other.speaker < 0 || other.kind == Mention::kPlace) return false;
      // "In a letter to the board that the clerk read out, Ruiz said": neither board nor clerk.
      const Symbol before = other.unit > 0 ? reading_.outline.tape[other.unit - 1].symbol : 0;
      if (rules_.Is(before, classes_.preposition) || rules_.Is(before, classes_.to) ||
          rules_.Is(before, classes_.relative)) {
        return false;
      }
      const v1::Speaker::Class c = speakers_[other.speaker].speaker_class;
      return c != v1::Speaker::DOCUMENT && c != v1::Speaker::AUTHOR;
    };
    for (uint32_t i = m; i-- > 0 && mentions_.all[i].sentence == sentence;) {
      if (can_write(mentions_.all[i])) return mentions_.all[i].speaker;
    }
    for (uint32_t i = m; i < mentions_.all.size() && mentions_.all[i].sentence == sentence; ++i) {
      if (can_write(mentions_.all[i])) return mentions_.all[i].speaker;
    }
    return -1;
  }

  // The head noun of a mention without a name: its last word before a preposition.
  uint64_t HeadHash(const Mention& mention) {
    uint64_t& head = heads_[MentionIndex(mention)];
    if (head != 0) return head;
    const Tape& words = reading_.tapes[0];
    uint32_t lo = words.IndexAt(mention.first);
    for (; lo < words.size() && words[lo].first < mention.head_last; ++lo) {
      const Symbol s = words[lo].symbol;
      if (rules_.Is(s, classes_.preposition) && head != 0) break;
      if (words[lo].last > words[lo].first && !rules_.Is(s, classes_.comma))
        head = HashAt(words[lo].last - 1);
    }
    return head;
  }

  // "the mayor", "the official": the speaker whose title ends so or who was introduced so, latest
  // first.
  int32_t Role(const Mention& mention) {
    if (const int32_t s = SurnameLikeRole(mention); s >= 0) return s;
    if (const int32_t s = Apposed(mention); s >= 0) return s;
    if (mention.definite && !mention.possessed) {
      const uint64_t head = HeadHash(mention);
      const size_t here = MentionIndex(mention);
      for (size_t i = here; i-- > 0 && here - i <= 400;) {
        const Mention& earlier = mentions_.all[i];
        if (earlier.speaker < 0) continue;
        const SpeakerEntry& speaker = speakers_[earlier.speaker];
        if (!earlier.has_name() && earlier.kind == mention.kind &&
            earlier.number == mention.number && HeadHash(earlier) == head) {
          return earlier.speaker;
        }
        if (earlier.kind == Mention::kPerson && mention.number != Number::kPlural) {
          for (const TitleUse& title : speaker.titles) {
            if (TitleHead(title) == head) return earlier.speaker;
          }
        }
        if (earlier.kind == Mention::kBody && mention.kind == Mention::kBodyNoun &&
            HashAt(earlier.name_last - 1) == head) {
          return earlier.speaker;
        }
      }
    }
    return Describe(mention, ClassOf(rules_, classes_, reading_, mention));
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
    if (person.kind != Mention::kPerson) return -1;
    const int32_t s = SpeakerOfName(person.name_first, person.name_last);
    if (s < 0) return -1;
    AddTitle(
        rules_, classes_, reading_,
        ReadTitle(rules_, classes_, reading_, mention.first, mention.head_last, TitleUse::kBefore),
        &speakers_[s].titles);
    return s;
  }

  // "King" or "Baker" alone, where the document knows a person of that surname.
  int32_t SurnameLikeRole(const Mention& mention) const {
    if (mention.last != mention.first + 1 ||
        reading_.layout.tokens[mention.first].shape != Shape::kCapital)
      return -1;
    const uint64_t word = HashAt(mention.first);
    for (int32_t s = by_last_.First(word); s >= 0; s = by_last_.Next(s)) {
      const Form& form = forms_[s];
      if (form.kind == Mention::kPerson && form.last - form.first > 1) {
        return s;
      }
    }
    return -1;
  }

  uint32_t MentionIndex(const Mention& mention) const { return &mention - mentions_.all.data(); }

  uint64_t TitleHead(const TitleUse& title) const {
    uint64_t head = 0;
    for (uint32_t i = title.role_first; i < title.role_last; ++i) {
      const Token& token = reading_.layout.tokens[i];
      if (token.shape != Shape::kMark) head = token.hash;
    }
    return head;
  }

  // A speaker known by its description only.
  int32_t Describe(const Mention& mention, v1::Speaker::Class c) {
    SpeakerEntry entry = Described(rules_, classes_, reading_, mention, c);
    NameUse name;
    name.kind = mention.kind;
    name.first = entry.name_first;
    name.last = entry.name_last;
    const int32_t s = NewSpeaker(name);
    speakers_[s] = std::move(entry);
    return s;
  }

  // Role phrases that end where a name begins, wherever they stand: inside a quotation, before
  // "Ruiz's plan".
  void TitlesBeforeNames() {
    constexpr size_t kMostTitles = 32;
    if (reading_.tapes.size() < 3) return;
    const Tape& phrases = reading_.tapes[reading_.tapes.size() - 2];
    for (const NameUse& name : mentions_.names) {
      SpeakerEntry& speaker = speakers_[name.speaker];
      if (name.first == 0 || speaker.speaker_class != v1::Speaker::PERSON ||
          speaker.titles.size() >= kMostTitles) {
        continue;
      }
      const uint32_t i = phrases.IndexAt(name.first - 1);
      if (i >= phrases.size() || phrases[i].emit != classes_.role_np ||
          phrases[i].last != name.first) {
        continue;
      }
      AddTitle(rules_, classes_, reading_,
               ReadTitle(rules_, classes_, reading_, phrases[i].first, phrases[i].last,
                         TitleUse::kBefore),
               &speaker.titles);
    }
  }

  // A frame that names a source and its title: "Ruiz, who is the port's director".
  void StateTitle(const RuleMatch& frame) {
    const RuleMatch::Range source = frame[Role::kSource], title = frame[Role::kTitle];
    if (source.empty() || title.empty()) return;
    const int32_t m = mentions_.of_unit[source.first];
    if (m < 0 || mentions_.all[m].speaker < 0) return;
    const Tape& tape = reading_.outline.tape;
    const TitleUse use = ReadTitle(rules_, classes_, reading_, tape[title.first].first,
                                   tape[title.last - 1].last, TitleUse::kStated);
    // "He is president" may mean "he is president of a club": one word is too little.
    if (use.last - use.first > 1 && IsOffice(rules_, classes_, reading_, use))
      speakers_[mentions_.all[m].speaker].titles.push_back(use);
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  Mentions& mentions_;
  const Speakers& entries_;
  std::vector<SpeakerEntry>& speakers_;
  int32_t author_ = -1;          // the article's own writer
  std::vector<Form> forms_;      // speaker -> the name it was made from
  ByWord by_first_, by_last_;    // the word that a name begins or ends with
  std::vector<uint64_t> heads_;  // by mention, see HeadHash; 0: not looked for yet
  // By speaker: how often it is named in full, and the token where it was last.
  std::vector<int> full_uses_;
  std::vector<uint32_t> last_full_use_;
};

}  // namespace

void FindSpeakers(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  Mentions* mentions, Speakers* speakers) {
  speakers->Clear();
  SpeakerBuilder(rules, classes, reading, mentions, speakers).Build();
}

}  // namespace whosaid
