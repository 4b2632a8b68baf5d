#include "engine/mentions/describe.h"

#include "engine/mentions/body_kind.h"
#include "engine/mentions/title.h"

namespace whosaid {
namespace {

// Whether several people are meant whom somebody asked: "officials", "two judges", "people briefed
// on it", but neither "judges" nor "a group of officials".
bool AreOfficials(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  const Mention& mention) {
  const Tape& words = reading.tapes[0];
  bool counted = false;
  for (uint32_t i = words.IndexAt(mention.first);
       i < words.size() && words[i].first < mention.head_last; ++i) {
    const Symbol s = words[i].symbol;
    if (rules.Is(s, classes.role_group) && i + 1 < words.size() &&
        rules.Is(words[i + 1].symbol, classes.preposition)) {
      return false;
    }
    if (rules.Is(s, classes.numeral_many)) return false;  // "several hundred students"
    counted |= rules.Is(s, classes.numeral);
    if (rules.Is(s, classes.role_source) || rules.Is(s, classes.insider) ||
        (counted && rules.Is(s, classes.role_office))) {
      return true;
    }
  }
  return false;
}

// The token behind the description: the mention's head with what follows it and belongs to it, "a
// man with a hat".
uint32_t DescriptionEnd(const RuleSet& rules, const Classes& classes, const Reading& reading,
                        const Mentions& mentions, const Mention& mention) {
  const Tape& tape = reading.outline.tape;
  const Sentence& sentence = reading.outline.sentences[mention.sentence];
  if (mention.head_last != tape[mention.unit].last || mention.kind == Mention::kPronoun ||
      mention.kind == Mention::kBodyNoun) {
    return mention.head_last;
  }
  const auto is = [&](uint32_t u, ClassId c) {
    return u < sentence.last && rules.Is(tape[u].symbol, c);
  };
  // Whether a noun phrase may go on with the unit.
  const auto inside = [&](uint32_t u) {
    if (u >= sentence.last || tape[u].quote >= 0 || is(u, classes.comma) || is(u, classes.time) ||
        is(u, classes.relative))
      return false;
    if (tape[u].emit != 0) return mentions.of_unit[u] >= 0;
    if (is(u, classes.adverb) && is(u - 1, classes.det)) return true;  // "the back row"
    return is(u, classes.det) || is(u, classes.possessive) ||
           (is(u, classes.word) && !is(u, classes.func) && !is(u, classes.pronoun) &&
            !is(u, classes.cue) && !is(u, classes.past) && !is(u, classes.adverb));
  };
  constexpr uint32_t kMostUnits = 5;
  uint32_t sure = mention.unit + 1, end = sure;  // units
  uint32_t plain = end;                          // before any participle
  bool attached = true, clause = false;
  while (end < sentence.last && tape[end].emit == 0) {
    const uint32_t at = is(end, classes.preposition) ? end : end + 1;
    const bool participle = at > end;  // "unveiled at the gate"
    if (!is(at, classes.preposition) || is(at, classes.subordinator)) break;
    if (participle && !is(end, classes.past) && !is(end, classes.role_modifier)) break;
    // "taped to the gate", but neither "sought to win" nor "a letter to the press".
    if (is(at, classes.to) &&
        (at == mention.unit + 1 ||
         (participle && (at + 1 >= sentence.last || tape[at + 1].emit == 0)))) {
      break;
    }
    attached = attached && at == end && is(at, classes.modifies);
    uint32_t next = at + 1;
    while (next - at <= kMostUnits && inside(next)) ++next;
    if (next == at + 1) break;
    clause |= participle;
    end = next;
    if (!clause) plain = end;
    if (attached) sure = end;
  }
  if (end == mention.unit + 1) return mention.head_last;
  // Before its verb everything is the subject's; elsewhere "in" and "at" tell of what is done.
  const uint32_t before = mention.unit - 1;
  const bool opens = mention.unit == sentence.first || is(before, classes.comma) ||
                     is(before, classes.conjunction);
  const auto before_verb = [&](uint32_t u) {
    return (is(u, classes.cue) && !is(u, classes.cue_ing)) ||
           (is(u, classes.past) && (opens || sure > mention.unit + 1));
  };
  if (!before_verb(end)) end = plain;  // "Women in the hall took up the cry"
  const bool subject =
      before_verb(end) ||
      (opens && (is(end, classes.auxiliary) || is(end, classes.be) || is(end, classes.comma)));
  const uint32_t last = (subject ? end : sure) - 1;
  // What is told of whoever ends it belongs to them: "a report by Ruiz, the auditor,".
  const int32_t m = mentions.of_unit[last];
  return m >= 0 ? mentions.all[m].head_last : tape[last].last;
}

// Whether "who" tells of the mention: a poster who uses another name, the winger, who is 18.
bool IsWho(const RuleSet& rules, const Classes& classes, const Reading& reading,
           const Mention& mention) {
  const Tape& tape = reading.outline.tape;
  uint32_t u = mention.unit + 1;
  // "One Republican in the country who left": not the country.
  if (mention.unit > 0 && rules.Is(tape[u - 2].symbol, classes.preposition)) return false;
  if (u < tape.size() && rules.Is(tape[u].symbol, classes.comma)) ++u;
  return u < tape.size() && rules.Is(tape[u].symbol, classes.relative) &&
         rules.Is(tape[u].symbol, classes.subject);
}

// "Police", "the jury"; but neither "crowds", "a group of parents" nor "a banker close to the
// group".
bool IsBody(const RuleSet& rules, const Classes& classes, const Reading& reading,
            const Mention& mention) {
  if (mention.kind != Mention::kRole) return false;
  const Tape& words = reading.tapes[0];
  const uint32_t noun = words.IndexAt(mention.head_last - 1);
  for (uint32_t i = words.IndexAt(mention.head_first); i < noun; ++i) {
    if (rules.Is(words[i].symbol, classes.preposition) ||
        rules.Is(words[i].symbol, classes.insider)) {
      return false;
    }
  }
  return rules.Is(words[noun].symbol, classes.role_group) &&
         BodyKinds(rules, classes, reading, words[noun].first, words[noun].last) != 0;
}

// The last word of the mention's head before any preposition.
const Unit& NounUnit(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Mention& mention) {
  const Tape& words = reading.tapes[0];
  uint32_t noun = words.IndexAt(mention.head_first);
  while (words[noun].last < mention.head_last &&
         !rules.Is(words[noun + 1].symbol, classes.preposition)) {
    ++noun;
  }
  return words[noun];
}

}  // namespace

uint32_t WithoutLooseEnd(const RuleSet& rules, const Classes& classes, const Reading& reading,
                         uint32_t first, uint32_t last) {
  const Tape& words = reading.tapes[0];
  const uint32_t begin = words.IndexAt(first) + 1;
  uint32_t end = words.IndexAt(last - 1) + 1, kept = end;
  const auto is = [&](ClassId c) { return end > begin && rules.Is(words[end - 1].symbol, c); };
  const auto skip = [&](auto... c) {
    while ((is(c) || ...)) --end;
  };
  // "last week", "on Friday", "in 1998", "for 20 years"; but a man of the year.
  const bool number = is(classes.number) || is(classes.numeral), span = is(classes.span);
  skip(classes.time, classes.number, classes.numeral, classes.span);
  // "a nurse of 54"
  const bool age = number && end > begin && is(classes.modifies) &&
                   rules.Is(words[end - 2].symbol, classes.role);
  const Tape& names = reading.tapes[1];
  if (end < kept && names[names.IndexAt(words[end].first)].emit == 0) {
    skip(classes.det, classes.adverb);
    if ((span || age || !is(classes.modifies)) &&
        (span || age || !number || is(classes.locative) || is(classes.subordinator))) {
      if (is(classes.preposition)) --end;
      if (is(classes.past) || is(classes.issued)) --end;  // "a poll released on Thursday"
      kept = end;
    }
  }
  end = kept;
  while ((is(classes.det) && !is(classes.pronoun) && !is(classes.quantity)) ||
         is(classes.preposition) || is(classes.to) || is(classes.relative) || is(classes.issued) ||
         (is(classes.adverb) && rules.Is(words[end - 2].symbol, classes.role))) {
    --end;
  }
  return end == words.IndexAt(last - 1) + 1 ? last : words[end - 1].last;
}

v1::Speaker::Class ClassOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                           const Mention& mention) {
  switch (mention.kind) {
    case Mention::kBodyNoun:  // "unions" are no one's
      return mention.number == Number::kPlural ? v1::Speaker::COLLECTIVE
                                               : v1::Speaker::ORGANIZATION;
    case Mention::kThing:
      // "The city said so", "the sign outside the shop said so".
      if (mention.definite) {
        const Unit& noun = NounUnit(rules, classes, reading, mention);
        if (BodyKinds(rules, classes, reading, noun.first, noun.last) != 0)
          return v1::Speaker::ORGANIZATION;
      }
      // "61 percent of independents"
      if (HasWord(rules, reading, mention.first, mention.head_last, classes.share))
        return v1::Speaker::COLLECTIVE;
      [[fallthrough]];
    case Mention::kDocument:
      return IsWho(rules, classes, reading, mention) ? v1::Speaker::ANONYMOUS
                                                     : v1::Speaker::DOCUMENT;
    default:
      if (IsBody(rules, classes, reading, mention)) return v1::Speaker::ORGANIZATION;
      return mention.kind == Mention::kRole && mention.number == Number::kPlural &&
                     !AreOfficials(rules, classes, reading, mention)
                 ? v1::Speaker::COLLECTIVE
                 : v1::Speaker::ANONYMOUS;
  }
}

SpeakerEntry Described(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Mentions& mentions, const Mention& mention, v1::Speaker::Class c) {
  const uint32_t title = BeginOfTitle(rules, classes, reading, mention.first, mention.head_last);
  SpeakerEntry entry;
  entry.described = true;
  entry.speaker_class = c;
  entry.gender = mention.gender;
  entry.number = mention.number;
  const Tape& words = reading.tapes[0];
  const bool counted = c == v1::Speaker::COLLECTIVE &&
                       rules.Is(words[words.IndexAt(mention.first)].symbol, classes.quantity);
  // "those close to him"
  const uint32_t opens = words.IndexAt(mention.first);
  const bool those = rules.Is(words[opens].symbol, classes.indefinite) &&
                     opens + 1 < words.size() && rules.Is(words[opens + 1].symbol, classes.insider);
  // "his wife" and "her campaign" are called so, "his lawyer" is a lawyer, "its banner" a banner.
  const bool possessed = mention.possessed && c != v1::Speaker::DOCUMENT &&
                         (mention.kind != Mention::kRole ||
                          HasWord(rules, reading, mention.first, mention.head_last, classes.kin));
  entry.name_first =
      mention.kind == Mention::kGroup || title == mention.head_last || possessed || counted || those
          ? mention.first
          : title;
  entry.name_last = DescriptionEnd(rules, classes, reading, mentions, mention);
  if (entry.name_last > mention.head_last || c == v1::Speaker::DOCUMENT) {
    entry.name_last = WithoutLooseEnd(rules, classes, reading, entry.name_first, entry.name_last);
  }
  if (c == v1::Speaker::ANONYMOUS && title < mention.head_last) {
    entry.titles.push_back(
        ReadTitle(rules, classes, reading, mention.first, mention.head_last, TitleUse::kBehind));
  }
  return entry;
}

}  // namespace whosaid
