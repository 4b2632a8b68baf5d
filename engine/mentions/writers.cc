#include "engine/mentions/writers.h"

#include <algorithm>

namespace whosaid {
// Whom the possessive pronoun that opens the mention stands for; -1 if that is not known.
int32_t Writers::Possessor(const Mention& mention) const {
  const Symbol s = reading_.tapes[0][reading_.tapes[0].IndexAt(mention.first)].symbol;
  Mention pronoun = mention;
  pronoun.kind = Mention::kPronoun;
  pronoun.grammatical_person = rules_.Is(s, classes_.third) ? 3 : 1;
  pronoun.gender = rules_.Is(s, classes_.male)     ? Gender::kMale
                   : rules_.Is(s, classes_.female) ? Gender::kFemale
                                                   : Gender::kNeuter;
  pronoun.number = rules_.Is(s, classes_.plural) ? Number::kPlural : Number::kSingular;
  return ResolvePronoun(rules_, classes_, reading_, mentions_, speakers_, pronoun,
                        mentions_.IndexOf(mention));
}

int32_t Writers::OfArticle() const {
  constexpr uint32_t kMostMentions = 40;
  const std::vector<Mention>& all = mentions_.all;
  const auto speaker_of = [this](const Mention& mention) {
    return names_.In(mention.name_first, mention.name_last);
  };
  for (uint32_t m = 0; m < std::min<size_t>(all.size(), kMostMentions); ++m) {
    if (all[m].byline) return speaker_of(all[m]);
  }
  uint32_t m = all.size();
  while (m > 0 && all.size() - m < kMostMentions && all[m - 1].paragraph == all.back().paragraph)
    --m;
  return m < all.size() && IsToldAtTheEnd(m) ? speaker_of(all[m]) : -1;
}

void Writers::MarkBylines(std::vector<Mention>* mentions) const {
  constexpr uint32_t kMostParagraphs = 5;
  for (Mention& mention : *mentions) {
    mention.byline = mention.paragraph < kMostParagraphs && IsByline(mention);
    mention.credit = IsCredit(mention);
  }
}

bool Writers::IsByline(const Mention& mention) const {
  constexpr uint32_t kMostUnits = 14, kMostBehindBy = 24;
  if (mention.name_last < mention.name_first + 2 ||
      (mention.kind != Mention::kPerson && mention.kind != Mention::kName)) {
    return false;
  }
  const Tape& tape = reading_.outline.tape;
  const Sentence& sentence = reading_.outline.sentences[mention.sentence];
  const auto is = [&](uint32_t u, ClassId c) { return rules_.Is(tape[u].symbol, c); };
  // "By Ana Ruiz", "Posted by Ana Ruiz", "From Ana Ruiz in Leiden"
  uint32_t by = sentence.first;
  if (!is(by, classes_.by) && by + 1 < sentence.last && is(by + 1, classes_.by)) ++by;
  const bool behind_by = is(by, classes_.by) || is(by, classes_.from);
  if (sentence.last > sentence.first + (behind_by ? kMostBehindBy : kMostUnits)) return false;
  for (uint32_t u = by; u < sentence.last; ++u) {
    if (tape[u].quote >= 0 || is(u, classes_.auxiliary) || is(u, classes_.question)) return false;
    if (!behind_by &&
        (is(u, classes_.cue_past) || is(u, classes_.period) || is(u, classes_.colon))) {
      return false;
    }
  }
  const uint32_t next = mention.unit + 1;
  if (next < sentence.last && is(next, classes_.clitic)) return false;
  if (behind_by) {
    return mention.unit == by + 1 ||
           (is(by, classes_.by) && mention.unit > by + 1 &&
            (is(mention.unit - 1, classes_.joins) || is(mention.unit - 1, classes_.comma)));
  }
  if (mention.unit != sentence.first || mention.paragraph == 0 ||
      mention.kind != Mention::kPerson || !IsNamedOnce(mention)) {
    return false;
  }
  // "Ana Ruiz ¶ She has been mayor since May": a heading.
  return sentence.last + 1 >= tape.size() || !is(sentence.last + 1, classes_.pronoun);
}

bool Writers::IsCredit(const Mention& mention) const {
  constexpr uint32_t kMostUnits = 8;
  if (mention.kind != Mention::kPerson && mention.kind != Mention::kName) return false;
  const std::vector<Sentence>& sentences = reading_.outline.sentences;
  const Sentence& sentence = sentences[mention.sentence];
  const uint32_t before = mention.sentence - 1, behind = mention.sentence + 1;
  if (sentence.last > sentence.first + kMostUnits ||
      (mention.sentence > 0 && sentences[before].paragraph == mention.paragraph) ||
      (behind < sentences.size() && sentences[behind].paragraph == mention.paragraph)) {
    return false;
  }
  const Tape& tape = reading_.outline.tape;
  const auto is = [&](uint32_t u, ClassId c) { return rules_.Is(tape[u].symbol, c); };
  uint32_t first = sentence.first, last = sentence.last;
  first += is(first, classes_.open);
  while (last > first && (tape[last - 1].IsBreak() || is(last - 1, classes_.period) ||
                          is(last - 1, classes_.close))) {
    --last;
  }
  // What stands between is a preposition, "photo" or a slash.
  if (last < first + 3) return false;
  for (uint32_t u = first + 1; u + 1 < last; ++u) {
    if (tape[u].emit != 0 || is(u, classes_.past) || is(u, classes_.cue) ||
        is(u, classes_.auxiliary) || is(u, classes_.comma)) {
      return false;
    }
  }
  const auto is_body = [&](uint32_t u) { return tape[u].emit == classes_.body_mention; };
  return ((mention.unit == first && is_body(last - 1)) ||
          (mention.unit + 1 == last && is_body(first))) &&
         IsNamedOnce(mention);
}

// Whether no name but the mention's is its speaker's.
bool Writers::IsNamedOnce(const Mention& mention) const {
  const int32_t speaker = names_.In(mention.name_first, mention.name_last);
  return speaker >= 0 &&
         std::none_of(mentions_.names.begin(), mentions_.names.end(), [&](const NameUse& name) {
           return name.speaker == speaker && name.first != mention.name_first;
         });
}

// Whether mention m opens its sentence with a full name that stands nowhere before, and "is" behind
// it.
bool Writers::IsToldAtTheEnd(uint32_t m) const {
  const Mention& mention = mentions_.all[m];
  const Tape& tape = reading_.outline.tape;
  if (mention.name_last < mention.name_first + 2 || mention.name_first != mention.first ||
      mention.unit != reading_.outline.sentences[mention.sentence].first ||
      mention.unit + 1 >= tape.size() || !rules_.Is(tape[mention.unit + 1].symbol, classes_.be)) {
    return false;
  }
  const int32_t speaker = names_.In(mention.name_first, mention.name_last);
  return speaker >= 0 &&
         std::none_of(mentions_.names.begin(), mentions_.names.end(), [&](const NameUse& name) {
           return name.speaker == speaker && name.first < mention.first;
         });
}

// "Ruiz's letter": the one whose document it is; -1 if no name with a possessor's mark opens it.
int32_t Writers::Of(const Mention& mention) {
  if (mention.kind != Mention::kDocument && mention.kind != Mention::kThing) return -1;
  if (mention.possessed) return Possessor(mention);
  const int32_t writer = names_.In(mention.first, mention.last);
  if (writer >= 0 && HasWord(rules_, reading_, mention.first, mention.last, classes_.clitic))
    return writer;
  const int32_t sender = SenderOf(mention);
  return sender >= 0 ? sender : IssuerOf(mention);
}

// "a letter from Nordfisk": the one behind the preposition; -1 if there is no name.
int32_t Writers::SenderOf(const Mention& mention) const {
  if (!mention.given_out) return -1;
  const Tape &words = reading_.tapes[0], &names = reading_.tapes[1];
  for (uint32_t i = words.IndexAt(mention.first); words[i].last < mention.last; ++i) {
    if (!rules_.Is(words[i].symbol, classes_.by) && !rules_.Is(words[i].symbol, classes_.from))
      continue;
    // "a letter seen by Nordfisk" is another's.
    if (i > 0 && rules_.Is(words[i].symbol, classes_.by) &&
        rules_.Is(words[i - 1].symbol, classes_.past) &&
        !rules_.Is(words[i - 1].symbol, classes_.issued)) {
      return -1;
    }
    const bool place = names[names.IndexAt(words[i].last)].emit == classes_.place_name;
    return place ? -1 : names_.In(words[i].last, mention.last);
  }
  return -1;
}

// "the statement": the one who gave out "a statement" before, the nearest to the left of these
// words in their sentence, else to the right; -1 if there is nobody.
int32_t Writers::IssuerOf(const Mention& mention) {
  constexpr uint32_t kFarthest = 1500;
  if (!mention.definite || mention.last - mention.first > 3 || !mention.given_out) return -1;
  const uint64_t head = heads_.Of(mention);
  uint32_t m = mentions_.IndexOf(mention);
  for (uint32_t token = mention.first; token-- > 0 && mention.first - token < kFarthest;) {
    if (HashAt(token) != head) continue;
    while (m > 0 && mentions_.all[m - 1].first > token) --m;  // the first one behind the token
    if (m > 0 && mentions_.all[m - 1].last > token) {
      // It is a mention itself, and may have been resolved.
      const Mention& same = mentions_.all[--m];
      if (same.speaker >= 0 && speakers_.all[same.speaker].speaker_class != v1::Speaker::DOCUMENT)
        return same.speaker;
      if (same.definite && !same.possessed) continue;
    }
    const int32_t sender = SentBy(token);
    return sender >= 0 ? sender : IssuerIn(SentenceAt(token), m);
  }
  return SayerBefore(mention);
}

// "Ruiz emailed them on Monday. The email says": who says something in the sentence before, the
// last of them; -1 if nobody does.
int32_t Writers::SayerBefore(const Mention& mention) const {
  if (mention.sentence == 0) return -1;
  const Sentence& before = reading_.outline.sentences[mention.sentence - 1];
  if (before.paragraph + 1 < mention.paragraph) return -1;
  const Tape& tape = reading_.outline.tape;
  const auto is = [&](uint32_t u, ClassId c) {
    return u < before.last && rules_.Is(tape[u].symbol, c);
  };
  const uint32_t first = mentions_.sentence_begin[before.index];
  for (uint32_t m = mentions_.sentence_begin[mention.sentence]; m-- > first;) {
    uint32_t verb = mentions_.all[m].unit + 1;
    while (is(verb, classes_.time) || is(verb, classes_.adverb)) ++verb;
    const bool says =
        is(verb, classes_.cue_past) && (is(verb, classes_.cue_say) || is(verb, classes_.cue_tell));
    if (says && CanWrite(mentions_.all[m])) return mentions_.all[m].speaker;
  }
  return -1;
}

// "An email was sent by Ruiz": who stands so behind the text at this token; -1 if nobody does.
int32_t Writers::SentBy(uint32_t token) const {
  const Tape& tape = reading_.outline.tape;
  const WordIs is{rules_, tape};
  uint32_t u = tape.IndexAt(token) + 1;
  bool passive = false;
  for (; is(u, classes_.be) || is(u, classes_.auxiliary) || is(u, classes_.adverb); ++u)
    passive |= is(u, classes_.be);
  const bool sent = is(u, classes_.past) || is(u, classes_.issued) || is(u, classes_.cue_part);
  if (!passive || !sent) return -1;
  ++u;
  if (is(u, classes_.time)) ++u;
  if (!is(u, classes_.by) && !is(u, classes_.from)) return -1;
  const int32_t m = u + 1 < tape.size() ? mentions_.of_unit[u + 1] : -1;
  return m >= 0 && mentions_.all[m].kind != Mention::kPlace ? mentions_.all[m].speaker : -1;
}

// The sentence of the outline that holds the token.
uint32_t Writers::SentenceAt(uint32_t token) const {
  const std::vector<Sentence>& sentences = reading_.outline.sentences;
  const uint32_t unit = reading_.outline.tape.IndexAt(token);
  const auto next =
      std::upper_bound(sentences.begin(), sentences.end(), unit,
                       [](uint32_t u, const Sentence& sentence) { return u < sentence.first; });
  return next == sentences.begin() ? 0 : next - sentences.begin() - 1;
}

// Who can write among the mentions of the sentence, from those before mention m to the left, else
// from it to the right; -1 if nobody.
int32_t Writers::IssuerIn(uint32_t sentence, uint32_t m) const {
  for (uint32_t i = m; i-- > 0 && mentions_.all[i].sentence == sentence;) {
    if (CanWrite(mentions_.all[i])) return mentions_.all[i].speaker;
  }
  for (uint32_t i = m; i < mentions_.all.size() && mentions_.all[i].sentence == sentence; ++i) {
    if (CanWrite(mentions_.all[i])) return mentions_.all[i].speaker;
  }
  return -1;
}

bool Writers::CanWrite(const Mention& mention) const {
  if (mention.speaker < 0 || mention.kind == Mention::kPlace ||
      (mention.kind == Mention::kBodyNoun && mention.number == Number::kPlural)) {
    return false;
  }
  // "In a letter to the board that the clerk read out, Ruiz said": neither board nor clerk.
  const Symbol before = mention.unit > 0 ? reading_.outline.tape[mention.unit - 1].symbol : 0;
  if (rules_.Is(before, classes_.preposition) || rules_.Is(before, classes_.to) ||
      rules_.Is(before, classes_.relative)) {
    return false;
  }
  const v1::Speaker::Class c = speakers_.all[mention.speaker].speaker_class;
  return c != v1::Speaker::DOCUMENT && c != v1::Speaker::AUTHOR;
}

}  // namespace whosaid
