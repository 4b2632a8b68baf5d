#include "engine/decide/lone_source.h"

#include <algorithm>

#include "engine/mentions/titles_elsewhere.h"

namespace whosaid {

namespace {

// "As a spokesman", unless a cue stands behind it, "as a spokesman said". s: the mention's own.
bool StandsAs(const Context& c, const Sentence& s, const Mention& mention) {
  if (mention.kind != Mention::kRole || mention.definite ||
      !c.IsWord(s, int64_t{mention.unit} - 1, c.classes.capacity)) {
    return false;
  }
  int64_t verb = mention.unit + 1;
  while (c.IsWord(s, verb, c.classes.adverb) || c.IsWord(s, verb, c.classes.auxiliary)) ++verb;
  return !c.IsWord(s, verb, c.classes.cue);
}

// "A letter from Ana Ruiz, a pilot, said": she, whom the words before tell of; "The mayor, a friend
// of Holt, said": the mayor. A comma stands behind the mention.
bool IsApposed(const Context& c, const Sentence& s, const Mention& mention) {
  if (mention.kind != Mention::kRole) return false;
  const uint32_t m = c.mentions.IndexOf(mention);
  if (NameBehindWhich(c.rules, c.classes, c.reading, c.mentions, m) != nullptr) return true;
  if (m == 0 || mention.definite || mention.number == Number::kPlural ||
      !c.IsWord(s, int64_t{mention.unit} - 1, c.classes.comma)) {
    return false;
  }
  const Mention& before = c.mentions.all[m - 1];
  return before.unit + 2 == mention.unit && before.number != Number::kPlural &&
         (before.kind == Mention::kRole ||
          (before.kind == Mention::kPronoun && before.subject_case));
}

// "Ruiz, along with Holt, said": Holt, who stands in what is told by the way. A comma stands behind
// the mention.
bool IsByTheWay(const Context& c, const Sentence& s, const Mention& mention) {
  constexpr int64_t kMostWords = 3;
  const int64_t u = mention.unit;
  // "The memo, by Ruiz, said"
  const bool led = c.IsWord(s, u - 1, c.classes.cue_venue) ||
                   (c.IsWord(s, u - 1, c.classes.preposition) &&
                    !c.IsWord(s, u - 1, c.classes.by) && !c.IsWord(s, u - 1, c.classes.from));
  if (!led) return false;
  int64_t verb = u + 2;
  while (c.IsWord(s, verb, c.classes.adverb)) ++verb;
  if (!c.IsWord(s, verb, c.classes.cue_past) && !c.IsWord(s, verb, c.classes.cue_s)) return false;
  int64_t comma = u - 2;
  while (u - comma <= kMostWords &&
         (c.IsWord(s, comma, c.classes.preposition) || c.IsWord(s, comma, c.classes.adverb))) {
    --comma;
  }
  return c.IsWord(s, comma, c.classes.comma) && comma > s.first &&
         c.mentions.of_unit[comma - 1] >= 0;
}

// Only where something is, "In Leiden, shops closed", and no verb follows: of "a plaque at the gate
// reads" the gate leads to the plaque. s: the mention's own.
bool IsWhere(const Context& c, const Sentence& s, const Mention& mention) {
  const int64_t next = int64_t{mention.unit} + 1;
  return mention.kind != Mention::kDocument && mention.kind != Mention::kPronoun &&
         c.IsWord(s, int64_t{mention.unit} - 1, c.classes.locative) &&
         !c.IsWord(s, next, c.classes.cue) && !c.IsWord(s, next, c.classes.auxiliary) &&
         !c.IsWord(s, next, c.classes.adverb) && !c.IsWord(s, next, c.classes.clitic);
}

}  // namespace

int32_t Answerer(const Context& c, const Quoted& q, const std::vector<QuoteDecision>& before,
                 int32_t introduced) {
  constexpr uint32_t kMostParagraphs = 4;
  if (before.empty() || before.back().source < 0) return -1;
  const int32_t last = c.mentions.all[before.back().source].speaker;
  if (last < 0) return -1;
  if (introduced >= 0) {
    const Mention& subject = c.mentions.all[introduced];
    const uint32_t verb = subject.unit + 1;
    if (subject.speaker != last && verb + 1 < c.tape().size() &&
        c.Is(verb, c.classes.stance[v1::Attribution::DENIES]) && c.Is(verb + 1, c.classes.period)) {
      return introduced;
    }
  }
  if (!q.alone || EndOfQuote(c.reading, c.tape()[before.back().unit]) != Mark::kQuestion) return -1;
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  const Sentence& asks = sentences[before.back().sentence];
  if (asks.paragraph + 1 != q.paragraph) return -1;
  uint32_t asked = before.back().unit;
  while (asked < asks.last && !c.Is(asked, c.classes.cue_ask)) ++asked;
  if (asked == asks.last) return -1;
  for (size_t i = before.size() - 1; i-- > 0;) {
    if (sentences[before[i].sentence].paragraph + kMostParagraphs < q.paragraph) break;
    if (before[i].source < 0) continue;
    const int32_t speaker = c.mentions.all[before[i].source].speaker;
    if (speaker >= 0 && speaker != last) return before[i].source;
  }
  return -1;
}

int32_t ShownWith(const Context& c, const Sentence& s, const Quoted& q,
                  const std::vector<QuoteDecision>& before) {
  int64_t u = int64_t{q.unit} - 1;
  const auto is = [&](ClassId id) { return c.IsWord(s, u, id); };
  // “Late,” “Again” and “Now”: one after another.
  const int32_t last = before.empty() ? -1 : before.back().source;
  if (last >= 0 && before.back().sentence == q.sentence && c.mentions.all[last].shown &&
      q.unit - before.back().unit <= 3) {
    while (is(c.classes.comma) || is(c.classes.conjunction)) --u;
    return u == int64_t{before.back().unit} ? last : -1;
  }
  if (is(c.classes.comma)) --u;
  const bool bears = is(c.classes.naming) && !is(c.classes.cue);
  if (!bears && (!is(c.classes.cue_sign) || !(is(c.classes.cue_say) || is(c.classes.cue_see)))) {
    return -1;
  }
  const bool participle = bears || is(c.classes.cue_ing), read = bears || is(c.classes.cue_see);
  --u;
  const bool clause = is(c.classes.relative);
  if (clause) {
    --u;
  } else if (!participle) {
    return -1;
  }
  // Where it hangs, and since when, may stand between.
  constexpr int64_t kMostUnits = 5;
  const int64_t nearest = u;
  int32_t thing = -1;
  while (u >= int64_t{s.first} && nearest - u < (clause || read ? kMostUnits : 1)) {
    const int32_t m = c.mentions.of_unit[u];
    if (m >= 0 && c.mentions.all[m].shown) return m;
    // "a doormat that says “Late”", but "a sign on the doormat that says"
    if (m >= 0 && u == nearest && clause && !bears && c.mentions.all[m].kind == Mention::kThing)
      thing = m;
    if (m >= 0 && c.mentions.all[m].kind != Mention::kThing &&
        c.mentions.all[m].kind != Mention::kPlace) {
      return thing;
    }
    if (m < 0 && !is(c.classes.preposition) && !is(c.classes.time) && !is(c.classes.adverb) &&
        !is(c.classes.participle) && !is(c.classes.past)) {
      return thing;
    }
    --u;
  }
  return thing;
}

int32_t WrittenBy(const Context& c, const Sentence& s, const Quoted& q) {
  constexpr int64_t kMostUnits = 4;
  const int64_t name = int64_t{q.unit} - 2;
  if (name < s.first || !c.IsWord(s, name + 1, c.classes.colon)) return -1;
  const int32_t m = c.mentions.of_unit[name];
  if (m < 0 || c.mentions.all[m].kind != Mention::kPerson || !c.mentions.all[m].has_name())
    return -1;
  for (int64_t u = name - 1; u >= s.first && name - u <= kMostUnits; --u) {
    if (c.IsWord(s, u, c.classes.by)) return m;
    if (!c.IsWord(s, u, c.classes.clitic) && !c.IsWord(s, u, c.classes.anycap) &&
        !c.Has(s, u, kIsMention)) {
      break;
    }
  }
  return -1;
}

int32_t SubjectBehind(const Context& c, const Sentence& s, uint32_t unit) {
  const auto is = [&](uint32_t u, ClassId id) { return c.IsWord(s, u, id); };
  if (unit != s.first || !is(unit, c.classes.cue_ing)) return -1;
  uint32_t quote = unit + 1;
  while (quote < s.last && !c.Has(s, quote, kIsQuoted)) ++quote;
  if (quote + 1 >= s.last) return -1;
  const Counts::At between = c.counts.Between(unit + 1, quote);
  if (between.cues > 0 || between.commas > 0) return -1;
  // "Speaking on “This Week,” Ruiz said"
  const Quoted quoted = ReadQuoted(c, s.index, quote);
  if (quoted.title || quoted.capitals) return -1;
  uint32_t subject = quote + 1;
  if (is(subject, c.classes.comma)) ++subject;
  if (subject >= s.last) return -1;
  const int32_t m = c.mentions.of_unit[subject];
  return m >= 0 && c.mentions.all[m].kind != Mention::kRelative ? m : -1;
}

bool HasSeen(const Context& c, const Mention& mention) {
  if (mention.first == 0) return false;
  const Tape& words = c.reading.tapes[0];
  uint32_t by = words.IndexAt(mention.first);
  while (by > 0 && c.rules.Is(words[by].symbol, c.classes.det)) --by;
  if (by > 0 && !c.rules.Is(words[by].symbol, c.classes.by)) --by;
  return by > 0 && c.rules.Is(words[by].symbol, c.classes.by) &&
         c.rules.Is(words[by - 1].symbol, c.classes.passed);
}

bool IsNoSource(const Context& c, const Mention& mention) {
  const Sentence& own = c.reading.outline.sentences[mention.sentence];
  return StandsAs(c, own, mention) || HasSeen(c, mention) || IsWhere(c, own, mention) ||
         (c.IsWord(own, int64_t{mention.unit} + 1, c.classes.comma) &&
          (IsApposed(c, own, mention) || IsByTheWay(c, own, mention)));
}

int32_t CreditBelow(const Context& c, const Quoted& q) {
  constexpr uint32_t kMostUnits = 12;
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  if (!q.alone || !q.whole || q.sentence + 1 >= sentences.size()) return -1;
  const Sentence& below = sentences[q.sentence + 1];
  const Paragraph& paragraph = c.reading.layout.paragraphs[below.paragraph];
  const bool all = c.tape()[below.first].first == paragraph.first &&
                   c.tape()[below.last - 1].last == paragraph.last;
  const int32_t m = c.mentions.of_unit[below.first];
  if (!all || m < 0 || below.paragraph != q.paragraph + 1 ||
      below.last - below.first > kMostUnits) {
    return -1;
  }
  const Mention& name = c.mentions.all[m];
  const bool told = c.Has(below, below.first + 1, kIsComma) || name.last > name.name_last;
  return name.has_name() && told && c.counts.Between(below.first, below.last).finites == 0 ? m : -1;
}

}  // namespace whosaid
