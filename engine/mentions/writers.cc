#include "engine/mentions/writers.h"

#include <algorithm>

#include "engine/mentions/giver.h"
#include "engine/mentions/pronoun.h"

namespace whosaid {

// Whom the possessive pronoun that opens the mention stands for; -1 if that is not known.
int32_t Writers::Possessor(const Mention& mention) const {
  const Symbol s = p_.reading.tapes[0][p_.reading.tapes[0].IndexAt(mention.first)].symbol;
  Mention pronoun = mention;
  pronoun.kind = Mention::kPronoun;
  pronoun.grammatical_person = p_.rules.Is(s, p_.classes.third) ? 3 : 1;
  pronoun.gender = GenderOfPronoun(p_.rules, p_.classes, s);
  pronoun.number = p_.rules.Is(s, p_.classes.plural) ? Number::kPlural : Number::kSingular;
  return ResolvePronoun(p_.rules, p_.classes, p_.reading, p_.mentions, p_.speakers, pronoun,
                        p_.mentions.IndexOf(mention));
}

int32_t Writers::OfArticle() const {
  constexpr uint32_t kMostMentions = 40;
  const std::vector<Mention>& all = p_.mentions.all;
  const auto speaker_of = [this](const Mention& mention) {
    return p_.names.In(mention.name_first, mention.name_last);
  };
  for (uint32_t m = 0; m < std::min<size_t>(all.size(), kMostMentions); ++m) {
    if (all[m].byline) return speaker_of(all[m]);
  }
  uint32_t m = all.size();
  while (m > 0 && all.size() - m < kMostMentions && all[m - 1].paragraph == all.back().paragraph)
    --m;
  return m < all.size() && IsToldAtTheEnd(m) ? speaker_of(all[m]) : -1;
}

// Whether mention m opens its sentence with a full name that stands nowhere before, and "is" behind
// it.
bool Writers::IsToldAtTheEnd(uint32_t m) const {
  const Mention& mention = p_.mentions.all[m];
  const Tape& tape = p_.reading.outline.tape;
  if (mention.name_last < mention.name_first + 2 || mention.name_first != mention.first ||
      mention.unit != p_.reading.outline.sentences[mention.sentence].first ||
      mention.unit + 1 >= tape.size() ||
      !p_.rules.Is(tape[mention.unit + 1].symbol, p_.classes.be)) {
    return false;
  }
  const int32_t speaker = p_.names.In(mention.name_first, mention.name_last);
  return speaker >= 0 &&
         std::none_of(p_.mentions.names.begin(), p_.mentions.names.end(), [&](const NameUse& name) {
           return name.speaker == speaker && name.first < mention.first;
         });
}

int32_t Writers::Of(const Mention& mention) {
  if (mention.kind != Mention::kDocument && mention.kind != Mention::kThing) return -1;
  if (mention.possessed) return mention.shown ? -1 : Possessor(mention);
  const int32_t writer = p_.names.In(mention.first, mention.last);
  if (writer >= 0 && HasOwner(mention)) return writer;
  const int32_t sender = SenderOf(mention);
  if (sender >= 0) return sender;
  const int32_t paper = PaperOf(mention);
  return paper >= 0 ? paper : IssuerOf(mention);
}

// "Ruiz's letter", "a copy of Ruiz's letter"; but not "the sign outside Holt's shop".
bool Writers::HasOwner(const Mention& mention) const {
  const WordIs is{p_.rules, p_.reading.tapes[0]};
  bool outside = false;
  for (uint32_t i = p_.reading.tapes[0].IndexAt(mention.first);
       i < p_.reading.tapes[0].size() && p_.reading.tapes[0][i].first < mention.last; ++i) {
    outside |= is(i, p_.classes.preposition) && !is(i, p_.classes.modifies);
    if (is(i, p_.classes.clitic)) return !outside;
  }
  return false;
}

// "The Nordfisk website", "an editorial in the Herald": the body whose it is; -1 if none is named.
int32_t Writers::PaperOf(const Mention& mention) const {
  if (mention.kind != Mention::kDocument ||
      !HasWord(p_.rules, p_.reading, mention.first, mention.last, p_.classes.document_paper)) {
    return -1;
  }
  // "a review of Nordfisk" is another's.
  const Tape& words = p_.reading.tapes[0];
  for (uint32_t i = words.IndexAt(mention.first); words[i].last < mention.last; ++i) {
    const Symbol s = words[i].symbol;
    if (!p_.rules.Is(s, p_.classes.preposition)) continue;
    if (p_.rules.Is(s, p_.classes.modifies) && !p_.rules.Is(s, p_.classes.by)) return -1;
    break;
  }
  const auto body = [this](int32_t s) {
    return s >= 0 && p_.speakers[s].speaker_class == v1::Speaker::ORGANIZATION ? s : -1;
  };
  if (const int32_t s = body(p_.names.In(mention.first, mention.last)); s >= 0) return s;
  const WordIs is{p_.rules, p_.reading.outline.tape};
  uint32_t in = mention.unit + 1;
  while (is(in, p_.classes.time)) ++in;  // "an editorial last week in the Herald"
  if (in + 1 >= p_.reading.outline.tape.size() || !is(in, p_.classes.locative)) return -1;
  const int32_t m = p_.mentions.of_unit[in + 1];
  if (m < 0 || p_.mentions.all[m].kind != Mention::kBody) return -1;
  return body(p_.names.In(p_.mentions.all[m].name_first, p_.mentions.all[m].name_last));
}

// "a letter from Nordfisk", "a report by Ana Ruiz": the one behind the preposition; -1 if there is
// no name, or if a body has made what does not speak for it.
int32_t Writers::SenderOf(const Mention& mention) const {
  const Tape &words = p_.reading.tapes[0], &names = p_.reading.tapes[1];
  for (uint32_t i = words.IndexAt(mention.first); words[i].last < mention.last; ++i) {
    if (!p_.rules.Is(words[i].symbol, p_.classes.by) &&
        !p_.rules.Is(words[i].symbol, p_.classes.from))
      continue;
    // "a letter seen by Nordfisk" is another's.
    if (i > 0 && p_.rules.Is(words[i].symbol, p_.classes.by) &&
        p_.rules.Is(words[i - 1].symbol, p_.classes.past) &&
        !p_.rules.Is(words[i - 1].symbol, p_.classes.issued)) {
      return -1;
    }
    const ClassId name = names[names.IndexAt(words[i].last)].emit;
    if (!mention.given_out &&
        (name != p_.classes.person_name || !p_.rules.Is(words[i].symbol, p_.classes.by))) {
      return -1;
    }
    return name == p_.classes.place_name ? -1 : p_.names.In(words[i].last, mention.last);
  }
  return NamedBehind(mention);
}

// "A letter from the mayor, Ana Ruiz,", "by Mr Ruiz", "to the board, written by Ana Ruiz": the
// person behind "from" or "by"; -1 if there is none.
int32_t Writers::NamedBehind(const Mention& mention) const {
  const WordIs is{p_.rules, p_.reading.outline.tape};
  const uint32_t size = p_.reading.outline.tape.size();
  uint32_t from = mention.unit + 1;
  if (is(from, p_.classes.to) && from + 1 < size && p_.mentions.of_unit[from + 1] >= 0) from += 2;
  if (is(from, p_.classes.comma) && is(from + 1, p_.classes.issued)) ++from;
  const bool issued = is(from, p_.classes.issued);
  // Many sign what they have not written.
  if (issued && !mention.given_out && !is(from, p_.classes.gives)) return -1;
  from += issued;
  if (from + 1 >= size ||
      !((mention.given_out && !issued && is(from, p_.classes.from)) || is(from, p_.classes.by))) {
    return -1;
  }
  const int32_t m = p_.mentions.of_unit[from + 1];
  if (m < 0 || p_.mentions.all[m].kind != Mention::kPerson) return -1;
  return p_.names.In(p_.mentions.all[m].name_first, p_.mentions.all[m].name_last);
}

// "the statement": the one who gave out "a statement" before, the nearest to the left of these
// words in their sentence, else to the right; -1 if there is nobody.
int32_t Writers::IssuerOf(const Mention& mention) {
  constexpr uint32_t kFarthest = 1500;
  if (!mention.definite || mention.last - mention.first > 3 || !mention.given_out) return -1;
  const uint64_t head = p_.head_nouns.Of(mention);
  uint32_t m = p_.mentions.IndexOf(mention);
  bool known = false;
  for (uint32_t token = mention.first; token-- > 0 && mention.first - token < kFarthest;) {
    if (p_.HashAt(token) != head) continue;
    while (m > 0 && p_.mentions.all[m - 1].first > token) --m;  // the first one behind the token
    if (m > 0 && p_.mentions.all[m - 1].last > token) {
      // It is a mention itself, and may have been resolved.
      const Mention& same = p_.mentions.all[--m];
      if (same.speaker >= 0 && p_.speakers[same.speaker].speaker_class != v1::Speaker::DOCUMENT)
        return same.speaker;
      if (const int32_t giver = GiverAt(same.unit); giver >= 0) return giver;
      if (same.definite && !same.possessed) {
        known = true;  // "Ruiz read the letter aloud. The letter said"
        continue;
      }
      return -1;  // "Ruiz received a letter"
    }
    const Tape& tape = p_.reading.outline.tape;
    return IssuerIn(p_.reading.outline.SentenceOf(tape.IndexAt(token)), m);
  }
  return known ? -1 : SayerBefore(mention);
}

// "Ruiz emailed them on Monday. The email says": who says something in the sentence before, the
// last of them; -1 if nobody does.
int32_t Writers::SayerBefore(const Mention& mention) const {
  if (mention.sentence == 0) return -1;
  const Sentence& before = p_.reading.outline.sentences[mention.sentence - 1];
  if (before.paragraph + 1 < mention.paragraph) return -1;
  const Tape& tape = p_.reading.outline.tape;
  const auto is = [&](uint32_t u, ClassId c) {
    return u < before.last && p_.rules.Is(tape[u].symbol, c);
  };
  const uint32_t first = p_.mentions.sentence_begin[before.index];
  for (uint32_t m = p_.mentions.sentence_begin[mention.sentence]; m-- > first;) {
    uint32_t verb = p_.mentions.all[m].unit + 1;
    while (is(verb, p_.classes.time) || is(verb, p_.classes.adverb)) ++verb;
    const bool says = is(verb, p_.classes.cue_past) &&
                      (is(verb, p_.classes.cue_say) || is(verb, p_.classes.cue_tell));
    if (says && CanWrite(p_.mentions.all[m])) return p_.mentions.all[m].speaker;
  }
  return -1;
}

// Who gives out the text at this unit; -1 if nobody is told to.
int32_t Writers::GiverAt(uint32_t unit) const {
  const int32_t m = GiverOf(p_.rules, p_.classes, p_.reading, p_.mentions, unit);
  return m < 0 ? -1 : p_.mentions.all[m].speaker;
}

// Who can write among the mentions of the sentence, from those before mention m to the left, else
// from it to the right; -1 if nobody.
int32_t Writers::IssuerIn(uint32_t sentence, uint32_t m) const {
  for (uint32_t i = m; i-- > 0 && p_.mentions.all[i].sentence == sentence;) {
    if (CanWrite(p_.mentions.all[i])) return p_.mentions.all[i].speaker;
  }
  for (uint32_t i = m; i < p_.mentions.all.size() && p_.mentions.all[i].sentence == sentence; ++i) {
    if (CanWrite(p_.mentions.all[i])) return p_.mentions.all[i].speaker;
  }
  return -1;
}

bool Writers::CanWrite(const Mention& mention) const {
  if (mention.speaker < 0 || mention.kind == Mention::kPlace ||
      (mention.kind == Mention::kBodyNoun && mention.number == Number::kPlural)) {
    return false;
  }
  // "In a letter to the board that the clerk read out, Ruiz said": neither board nor clerk.
  const Symbol before = mention.unit > 0 ? p_.reading.outline.tape[mention.unit - 1].symbol : 0;
  if (p_.rules.Is(before, p_.classes.preposition) || p_.rules.Is(before, p_.classes.to) ||
      p_.rules.Is(before, p_.classes.relative)) {
    return false;
  }
  // "Ruiz sent Holt a letter": not Holt.
  const uint32_t behind = mention.unit + 1;
  if (p_.rules.Is(before, p_.classes.gives) && behind < p_.mentions.of_unit.size() &&
      p_.mentions.of_unit[behind] >= 0 &&
      p_.mentions.all[p_.mentions.of_unit[behind]].kind == Mention::kDocument) {
    return false;
  }
  const v1::Speaker::Class c = p_.speakers[mention.speaker].speaker_class;
  return c != v1::Speaker::DOCUMENT && c != v1::Speaker::AUTHOR;
}

}  // namespace whosaid
