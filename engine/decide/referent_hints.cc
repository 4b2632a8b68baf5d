#include "engine/decide/referent_hints.h"

#include <algorithm>

#include "engine/decide/quoted.h"
#include "engine/decide/referent_search.h"

namespace whosaid {

bool IsOnePerson(const SpeakerEntry& speaker) {
  const v1::Speaker::Class c = speaker.speaker_class;
  return (c == v1::Speaker::PERSON || c == v1::Speaker::ANONYMOUS) &&
         speaker.number != Number::kPlural;
}

namespace {

// "He", "she", "the senator".
bool IsOpen(const Mention& mention) {
  return mention.number != Number::kPlural &&
         (mention.kind == Mention::kPronoun
              ? mention.grammatical_person == 3 && mention.gender != Gender::kNeuter
              : mention.kind == Mention::kRole && mention.definite && !mention.possessed);
}

}  // namespace

size_t ReferentHints::Prefer(uint32_t m, const Question& question, size_t best) const {
  int32_t speaks = WhoGoesOn(m);
  if (speaks < 0) speaks = Announced(m);
  if (speaks < 0) speaks = Asked(m);
  for (size_t i = 0; i < question.size() && speaks >= 0; ++i) {
    if (question[i].speaker == speaks) return i;
  }
  const Mention& pronoun = c_.mentions.all[m];
  for (size_t i = 0; i < question.size(); ++i) {
    const Candidate& candidate = question[i];
    if (candidate.speaker < 0 || candidate.speaker != referents_.speaker_of[candidate.mention] ||
        !IsNewcomer(candidate.mention, m)) {
      continue;
    }
    const Mention& role = c_.mentions.all[candidate.mention];
    if (role.number != Number::kPlural && IsUnnamedSubject(role, pronoun)) return i;
  }
  if (question[best].speaker >= 0 || !IsOfAge(pronoun)) return best;
  return question.Likeliest(best, [this](const Candidate& candidate) {
    const int32_t s = candidate.speaker;
    return s >= 0 && c_.speakers.all[s].speaker_class == v1::Speaker::PERSON;
  });
}

// "The 61-year-old pilot": of somebody new the age is told with another article.
bool ReferentHints::IsOfAge(const Mention& role) const {
  return IsOpen(role) && role.kind == Mention::kRole &&
         HasWord(c_.rules, c_.reading, role.first, role.head_last, c_.classes.aged);
}

// "“It is late,” Ruiz said. “Go home,” the mayor added", "A neighbour said it was late. “Go home,”
// she said": who spoke before in the paragraph, if source m may be the same and either adds
// something or is the pronoun right behind somebody without a name; otherwise -1.
int32_t ReferentHints::WhoGoesOn(uint32_t m) const {
  const Mention& mention = c_.mentions.all[m];
  const bool pronoun = mention.kind == Mention::kPronoun;
  if (!IsOpen(mention) || referents_.last_source < 0) return -1;
  const Mention& last = c_.mentions.all[referents_.last_source];
  const int32_t s = referents_.speaker_of[referents_.last_source];
  const bool next = pronoun && last.sentence + 1 == mention.sentence;
  if ((last.paragraph != mention.paragraph && !next) || s < 0 || !IsOnePerson(c_.speakers.all[s]) ||
      Clash(mention.gender, referents_.gender_of[s]) || Clash(mention.gender, last.gender)) {
    return -1;
  }
  const bool behind = next && last.paragraph == mention.paragraph && c_.speakers.all[s].described &&
                      IsUnnamedSubject(last, mention);
  // A role may be another's by name.
  const bool anothers =
      mention.speaker >= 0 && mention.speaker != s && !c_.speakers.all[mention.speaker].described;
  return behind || (c_.IsBeside(mention, c_.classes.cue_adds) && !anothers) ? s : -1;
}

// "Ruiz defends the plan in a new film: ¶ “It is late,” the senator says": who opens the sentence
// that announces the quotation of source m, if that is one named person whom m may mean; else -1.
int32_t ReferentHints::Announced(uint32_t m) const {
  const Mention& mention = c_.mentions.all[m];
  if (!IsOpen(mention)) return -1;
  const Sentence& own = c_.reading.outline.sentences[mention.sentence];
  uint32_t quote = mention.unit;
  while (quote > own.first && !c_.Has(own, quote, kIsQuoted)) --quote;
  if (!c_.Has(own, quote, kIsQuoted)) return -1;
  const int32_t before = AnnouncedIn(c_, mention.sentence, quote);
  if (before < 0) return -1;
  const uint32_t first = c_.mentions.sentence_begin[before];
  if (first == c_.mentions.sentence_begin[before + 1]) return -1;
  const Mention& subject = c_.mentions.all[first];
  const int32_t s = referents_.speaker_of[first];
  return subject.has_name() && StandsFirst(subject) && s >= 0 && IsOnePerson(c_.speakers.all[s]) &&
                 !Clash(mention.gender, referents_.gender_of[s])
             ? s
             : -1;
}

// "Holt asked Ruiz whether it was late. ¶ “It is,” he said", "Ruiz was asked whether": who was
// asked in the sentence before that of source m, which a quotation opens and which asks nothing, or
// one sentence earlier in its paragraph; -1: nobody was.
int32_t ReferentHints::Asked(uint32_t m) const {
  const std::vector<Mention>& all = c_.mentions.all;
  const Mention& mention = all[m];
  const Sentence& own = c_.reading.outline.sentences[mention.sentence];
  if (mention.kind != Mention::kPronoun || !IsOpen(mention) || mention.sentence == 0 ||
      c_.tape()[own.first].quote < 0 || referents_.asks[m]) {
    return -1;
  }
  const std::vector<Sentence>& sentences = c_.reading.outline.sentences;
  for (uint32_t at = mention.sentence; at-- > 0 && mention.sentence - at <= 2;) {
    const Sentence& before = sentences[at];
    if (before.paragraph != sentences[mention.sentence - 1].paragraph) break;
    for (uint32_t u = before.first + 2; u + 1 < before.last; ++u) {
      if (!c_.IsWord(before, u, c_.classes.cue_ask)) continue;
      const bool passive = c_.IsWord(before, u - 1, c_.classes.be);
      const uint32_t asks = u + (passive ? 1 : 2);
      if (!c_.IsWord(before, asks, c_.classes.subordinator) ||
          c_.IsWord(before, asks, c_.classes.relative)) {
        continue;
      }
      // "Ruiz, her hands full, was asked"
      const bool apart =
          passive && u > before.first + 2 && c_.IsWord(before, u - 2, c_.classes.comma);
      const int32_t asked = apart     ? c_.mentions.of_unit[before.first]
                            : passive ? c_.mentions.of_unit[u - 2]
                                      : c_.mentions.of_unit[u + 1];
      if (asked < 0 || all[asked].sentence != at || !all[asked].has_name()) continue;
      const int32_t s = referents_.speaker_of[asked];
      if (s >= 0 && IsOnePerson(c_.speakers.all[s]) &&
          !Clash(mention.gender, referents_.gender_of[s]))
        return s;
    }
    // Somebody else has spoken since.
    for (uint32_t i = c_.mentions.sentence_begin[at]; i < c_.mentions.sentence_begin[at + 1]; ++i) {
      if (referents_.is_source[i] && all[i].kind != Mention::kPronoun) return -1;
    }
  }
  return -1;
}

// Whether the role is its sentence's subject and asks nothing, and neither is anybody's name part
// of it ("Head of school Ana Ruiz", "a judge, Ana Ruiz,") nor is anybody told of that the pronoun
// may stand for ("a reporter shouted at him").
bool ReferentHints::IsUnnamedSubject(const Mention& role, const Mention& pronoun) const {
  const uint32_t m = c_.mentions.IndexOf(role);
  const bool subject = StandsFirst(role) || (referents_.is_source[m] && c_.mentions.Opens(m));
  if (role.kind != Mention::kRole || role.last - role.first < 2 || !subject ||
      referents_.IsTold(m) || referents_.asks[m] || c_.IsBeside(role, c_.classes.cue_ask)) {
    return false;
  }
  const std::vector<Mention>& all = c_.mentions.all;
  for (uint32_t i = m + 1; i < all.size() && all[i].sentence == role.sentence; ++i) {
    const bool somebody = all[i].kind != Mention::kBody && all[i].kind != Mention::kPlace;
    if (all[i].has_name() && somebody && !referents_.IsTold(i)) return false;
  }
  const Sentence& sentence = c_.reading.outline.sentences[role.sentence];
  const ClassId gender = pronoun.gender == Gender::kMale ? c_.classes.male : c_.classes.female;
  for (uint32_t u = role.unit + 1; u < sentence.last; ++u) {
    if (c_.IsWord(sentence, u, c_.classes.pronoun) && c_.Is(u, gender) &&
        !c_.Is(u, c_.classes.subject)) {
      return false;
    }
  }
  const auto held = referents_.HeldIn(m);
  return std::all_of(held.begin(), held.end(),
                     [](const auto& name) { return name.other || name.kind == Mention::kBody; });
}

// Whether nothing stands before the mention in its sentence but "but", "then" or "inside,".
bool ReferentHints::StandsFirst(const Mention& mention) const {
  uint32_t u = c_.reading.outline.sentences[mention.sentence].first;
  if (u + 2 == mention.unit && c_.Is(u, c_.classes.preposition) && c_.Is(u + 1, c_.classes.comma))
    return true;
  while (u < mention.unit && (c_.Is(u, c_.classes.conjunction) || c_.Is(u, c_.classes.adverb))) ++u;
  return u == mention.unit;
}

bool ReferentHints::IsNewcomer(uint32_t newcomer, uint32_t m) const {
  const std::vector<Mention>& all = c_.mentions.all;
  const Mention &role = all[newcomer], &pronoun = all[m];
  if (pronoun.kind != Mention::kPronoun || role.kind != Mention::kRole || role.definite ||
      role.paragraph != pronoun.paragraph || !c_.mentions.Opens(newcomer)) {
    return false;
  }
  // "A guard came. His dog barked. “Go home,” he said", "A guard came. On a screen was the river.
  // “Go home,” he said": the sentence between is about nobody else.
  uint32_t next = role.sentence + 1;
  const auto& begin = c_.mentions.sentence_begin;
  if (next + 1 == pronoun.sentence) {
    const bool owned = begin[next] < begin[next + 1] && all[begin[next]].possessed;
    const bool things = std::all_of(
        all.begin() + begin[next], all.begin() + begin[next + 1], [](const Mention& mention) {
          return mention.kind == Mention::kThing || mention.kind == Mention::kDocument ||
                 mention.kind == Mention::kPlace;
        });
    if (owned || things) ++next;
  }
  if (next != pronoun.sentence) return false;
  for (uint32_t i = newcomer + 1; i < m; ++i) {
    if (all[i].has_name() && all[i].kind != Mention::kPlace &&
        (all[i].sentence == role.sentence || !referents_.IsTold(i)))
      return false;
  }
  return true;
}

int32_t ReferentHints::IntroducedAs(uint32_t m) const {
  constexpr uint32_t kMostParagraphs = 3;
  const Mention& role = c_.mentions.all[m];
  if (role.kind != Mention::kRole || !role.definite || role.possessed ||
      role.number == Number::kPlural || role.speaker < 0) {
    return -1;
  }
  const SpeakerEntry& own = c_.speakers.all[role.speaker];
  if (!own.described || own.mentions.front() >= m) return -1;
  const uint32_t first = own.mentions.front();
  const Mention& introduced = c_.mentions.all[first];
  // "What would a president do?" introduces nobody.
  const bool acts = referents_.is_source[first] || c_.mentions.Opens(first);
  return acts && !introduced.definite && introduced.kind == Mention::kRole &&
                 role.paragraph - introduced.paragraph <= kMostParagraphs &&
                 referents_.speaker_of[first] == role.speaker
             ? static_cast<int32_t>(first)
             : -1;
}

int32_t ReferentHints::IntroducedNext(uint32_t m) const {
  const std::vector<Mention>& all = c_.mentions.all;
  const std::vector<uint32_t>& begin = c_.mentions.sentence_begin;
  const Mention& role = all[m];
  const uint32_t s = role.sentence;
  const bool known =
      role.definite || HasWord(c_.rules, c_.reading, role.first, role.head_last, c_.classes.clitic);
  if (role.kind != Mention::kRole || !known || role.number == Number::kPlural || begin[s] != m ||
      s + 2 >= begin.size() || (role.speaker >= 0 && !c_.speakers.all[role.speaker].described)) {
    return -1;
  }
  for (uint32_t i = m; i < begin[s + 1]; ++i) {
    if (all[i].has_name() && !(referents_.is_source[m] && referents_.IsTold(i))) return -1;
  }
  for (uint32_t i = begin[s + 1]; i < begin[s + 2]; ++i) {
    if (!referents_.is_source[i]) continue;
    if (!IsIntroduction(c_, referents_, i)) return -1;
    // "one of them, Ana Ruiz"
    if (i > begin[s + 1] && c_.Is(all[i].unit - 1, c_.classes.comma)) return -1;
    const int32_t speaker = referents_.speaker_of[i];
    // "The pollster for Ruiz warned her. “It is late,” said Ana Ruiz."
    const auto held = referents_.HeldIn(m);
    if (std::any_of(held.begin(), held.end(),
                    [speaker](const auto& name) { return name.speaker == speaker; })) {
      return -1;
    }
    const bool aged = HasWord(c_.rules, c_.reading, all[i].first, all[i].last, c_.classes.number);
    // "The novelist said so. The director, Ana Ruiz, said"
    const bool titled =
        HasWord(c_.rules, c_.reading, all[i].first, all[i].name_first, c_.classes.role);
    return aged || titled || Clash(role.gender, referents_.gender_of[speaker]) ||
                   c_.speakers.all[speaker].HasFullTitle()
               ? -1
               : speaker;
  }
  return -1;
}

int32_t ReferentHints::OnlyOneOf(uint32_t m) const {
  constexpr uint32_t kMostSentences = 2;
  const std::vector<Mention>& all = c_.mentions.all;
  const Mention& role = all[m];
  const int32_t own = referents_.speaker_of[m];
  // "the man": an article and a noun that tells no more.
  if (role.kind != Mention::kRole || role.number == Number::kPlural || !role.definite ||
      role.possessed || !referents_.is_source[m] || role.head_last != role.head_first + 2 ||
      own < 0 || own != role.speaker) {
    return -1;
  }
  // Of several who were named together no mention is their own.
  const auto& mentions = c_.speakers.all[own].mentions;
  if (mentions.empty() || mentions.front() != m) return -1;
  const Symbol noun = SymbolOfToken(c_.rules, c_.reading, role.head_last - 1);
  if (!c_.rules.Is(noun, c_.classes.role_person) || role.gender == Gender::kUnknown) return -1;
  const Unit& end = c_.tape()[c_.reading.outline.sentences[role.sentence].last - 1];
  const bool withheld = HasWord(c_.rules, c_.reading, role.first, end.last, c_.classes.reason);
  // Of those who may be meant: whether they have no name, as somebody called so has, whether they
  // are known to be men or women, and whether they are two.
  struct Found {
    int32_t speaker = -1;
    bool two = false;
    void Add(int32_t s) {
      two |= speaker >= 0 && speaker != s;
      speaker = s;
    }
  } unnamed, same, open;
  for (uint32_t i = m; i-- > 0 && role.sentence - all[i].sentence <= kMostSentences;) {
    const int32_t s = referents_.speaker_of[i];
    if (s < 0 || all[i].quote >= 0 || all[i].sentence == role.sentence) continue;
    const SpeakerEntry& speaker = c_.speakers.all[s];
    if (!IsOnePerson(speaker) || speaker.weak || (withheld && !speaker.described)) continue;
    const Gender gender =
        all[i].gender != Gender::kUnknown ? all[i].gender : referents_.gender_of[s];
    if (Clash(gender, role.gender)) continue;
    (speaker.described ? unnamed : gender == role.gender ? same : open).Add(s);
  }
  const Found& found = unnamed.speaker >= 0 ? unnamed : same.speaker >= 0 ? same : open;
  return found.two ? -1 : found.speaker;
}

int32_t ReferentHints::NewHolder(uint32_t m) const {
  constexpr uint32_t kMostSentences = 4;
  const std::vector<Mention>& all = c_.mentions.all;
  const Mention& role = all[m];
  const auto is_new = [this](const Mention& mention) {
    return HasWord(c_.rules, c_.reading, mention.first, mention.head_last, c_.classes.elect);
  };
  if (role.kind != Mention::kRole || role.number == Number::kPlural || !role.definite ||
      role.possessed || !referents_.is_source[m] || !is_new(role)) {
    return -1;
  }
  const int32_t holder = referents_.speaker_of[m];
  if (holder >= 0) {
    for (const uint32_t earlier : c_.speakers.all[holder].mentions) {
      if (earlier < m && is_new(all[earlier])) return -1;
    }
  }
  int32_t found = -1;
  for (uint32_t i = m; i-- > 0 && role.sentence - all[i].sentence <= kMostSentences &&
                       role.paragraph - all[i].paragraph <= 1;) {
    const int32_t s = referents_.speaker_of[i];
    if (s == found || s == holder || !IsFirstNamed(c_, referents_, i)) continue;
    if (found >= 0 || Clash(role.gender, referents_.gender_of[s])) return -1;
    found = s;
  }
  return found;
}

}  // namespace whosaid
