#include "engine/mentions/titles.h"

#include <algorithm>

#include "engine/mentions/title_halves.h"

namespace whosaid {
namespace {

bool SameWords(const Reading& reading, const TitleUse& a, const TitleUse& b) {
  if (a.last - a.first != b.last - b.first) return false;
  for (uint32_t i = 0; i < a.last - a.first; ++i) {
    if (reading.layout.tokens[a.first + i].hash != reading.layout.tokens[b.first + i].hash)
      return false;
  }
  return true;
}

// How much a title tells: parts, then words, with a limit so that a clause swallowed by mistake
// does not win.
int Completeness(const TitleUse& title) {
  const int words = title.last - title.first;
  int value = std::min(words, 8);
  if (words > 14) value -= 6;
  if (title.body_first < title.body_last) value += 3;
  if (title.position == TitleUse::kBefore && words > 2) value += 2;
  if (title.position == TitleUse::kStated) value -= 5;
  // "the council leader" is more than "Coun.", but "the leader" is less than any other.
  if (title.position == TitleUse::kCalled) value -= words > 1 ? 0 : 5;
  if (title.status == v1::Title::FORMER) value -= 2;
  // Of two long offices one is a title of its own.
  if (title.joined && words > 5) value -= 6;
  if (title.of_many || title.address) value -= 8;
  if (title.fame) value -= 6;
  return value;
}

// The unit where the title begins of which the name at unit i has the rank, in a mention from token
// `first` on: "former Ohio" of "former Ohio Governor Baker".
uint32_t BeforeRank(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Tape& tape, uint32_t first, uint32_t i) {
  const Tape& words = reading.tapes[0];
  const auto modifies = [&](const Unit& unit) {
    const Unit& word = words[words.IndexAt(unit.first)];
    return unit.emit == classes.place_name ||
           (unit.first == word.first && unit.last == word.last &&
            (rules.Is(word.symbol, classes.role_modifier) ||
             rules.Is(word.symbol, classes.demonym) || rules.Is(word.symbol, classes.party)));
  };
  while (i > 0 && tape[i - 1].first >= first && modifies(tape[i - 1])) --i;
  return i;
}

// Whether what stands at words[i] belongs to a relative clause of the mention from `begin`, but for
// what the clause says that somebody is: "who was once a deputy mayor", "who ran it and is now a
// deputy mayor", "who works as a nurse".
bool InRelativeClause(const RuleSet& rules, const Classes& classes, const Tape& words,
                      uint32_t begin, uint32_t i) {
  uint32_t clause = i;
  while (clause > begin && !rules.Is(words[clause - 1].symbol, classes.relative)) --clause;
  if (clause == begin) return false;
  uint32_t verb = i;
  const auto skip = [&](ClassId c) {
    const bool is = verb > clause && rules.Is(words[verb - 1].symbol, c);
    verb -= is;
    return is;
  };
  while (skip(classes.adverb)) {
  }
  // "who succeeded Holt as mayor"
  if (skip(classes.capacity)) {
    while (skip(classes.pronoun) || skip(classes.anycap)) {
    }
    return !skip(classes.succeeds);
  }
  // "who was named a judge", but not "who named a judge".
  const bool made = skip(classes.made);
  if (!skip(classes.be) && (made || !skip(classes.serves))) return true;
  while (skip(classes.auxiliary) || skip(classes.adverb)) {  // "who has since been a judge"
  }
  return verb != clause && !rules.Is(words[verb - 1].symbol, classes.conjunction);
}

// The title of somebody with a name without the clause that it ends with, if that is an entry of
// the lexicons: "an employee who attended the meeting".
TitleUse WithoutClause(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  if (title.first == title.last) return title;
  for (uint32_t k = words.IndexAt(title.first) + 1; k < words.size() && words[k].first < title.last;
       ++k) {
    if (!rules.Is(words[k].symbol, classes.insider) ||
        !rules.Is(SymbolOfToken(rules, reading, words[k].first), classes.relative)) {
      continue;
    }
    TitleUse cut = ReadTitle(rules, classes, reading, title.first, words[k].first, title.position);
    cut.whole = true;
    return cut;
  }
  // "host of MSNBC's “Morning Show”", but "a nurse at St. Brendan's"
  const uint32_t at = words.IndexAt(title.last - 1);
  const Unit& end = words[at];
  const bool work = at + 1 < words.size() && rules.Is(words[at + 1].symbol, classes.qmark);
  return work && title.first < end.first && rules.Is(end.symbol, classes.clitic)
             ? ReadTitle(rules, classes, reading, title.first, end.first, title.position)
             : title;
}

// Where the title of words[at] on begins: plain nouns between a comma and the role belong to it,
// "Ruiz, flood duty manager".
uint32_t BehindComma(const RuleSet& rules, const Classes& classes, const Tape& words, uint32_t at) {
  constexpr uint32_t kMostNouns = 3;
  uint32_t begin = at;
  while (begin > 0 && at - begin <= kMostNouns) {
    const Symbol s = words[begin - 1].symbol;
    if (rules.Is(s, classes.comma)) return words[begin].first;
    if (!rules.Is(s, classes.lower) || rules.Is(s, classes.func) || rules.Is(s, classes.pronoun) ||
        rules.Is(s, classes.cue) || rules.Is(s, classes.past) || rules.Is(s, classes.adverb) ||
        rules.Is(s, classes.time)) {
      break;
    }
    --begin;
  }
  return words[at].first;
}

// "a nurse and father of three", "a mother of three and part-time nurse": but "the son of a mayor
// and a nurse" is none.
bool IsParentToo(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  bool kin = false;
  for (uint32_t k = words.IndexAt(title.first); k + 1 < words.size() && words[k].first < title.last;
       ++k) {
    const Symbol s = words[k].symbol;
    if (kin && rules.Is(s, classes.preposition)) {
      const Symbol children = words[k + 1].symbol;
      return rules.Is(children, classes.number) ||
             (rules.Is(children, classes.func) && !rules.Is(children, classes.det) &&
              !rules.Is(children, classes.role_modifier));
    }
    kin = rules.Is(s, classes.kin);
  }
  return false;
}

// "the firm's president and Ana Ruiz's brother": but "the sister of the mayor and Ben's wife" is
// none.
bool IsKinToo(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  bool joined = false, owned = false;
  for (uint32_t k = words.IndexAt(title.first); k < words.size() && words[k].first < title.last;
       ++k) {
    const Symbol s = words[k].symbol;
    if (rules.Is(s, classes.kin)) return owned;
    joined |= rules.Is(s, classes.conjunction);
    owned |= joined && rules.Is(s, classes.clitic);
  }
  return false;
}

// Where the role of unit i ends, with the body that stands between it and the name: "The director,
// Nordfisk Limited, Mr Ruiz,".
uint32_t EndWithBody(const RuleSet& rules, const Classes& classes, const Tape& tape,
                     const Mention& mention, uint32_t i) {
  const auto body_behind = [&](uint32_t comma) {
    return comma + 2 < tape.size() && rules.Is(tape[comma].symbol, classes.comma) &&
           tape[comma + 1].emit == classes.body_name &&
           rules.Is(tape[comma + 2].symbol, classes.comma) &&
           tape[comma + 1].last < mention.name_first;
  };
  while (body_behind(i + 1)) i += 2;
  return tape[i].last;
}

// "Ana Ruiz QC": the letters behind the name that tell an office; empty if there are none.
TitleUse LettersOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mention& mention) {
  TitleUse title;
  title.position = TitleUse::kBehind;
  title.short_form = title.address = true;
  const WordIs is{rules, reading.tapes[0]};
  uint32_t i = reading.tapes[0].IndexAt(mention.name_last);
  if (!mention.has_name() || (!is(i, classes.postnominal) && !is(++i, classes.postnominal)))
    return title;
  while (is(i, classes.postnominal) && !is(i, classes.postnominal_office)) ++i;
  if (!is(i, classes.postnominal_office)) return title;
  const Unit& letters = reading.tapes[0][i];
  if (letters.last > mention.last) return title;
  title.first = title.role_first = letters.first;
  title.last = title.role_last = letters.last;
  return title;
}

}  // namespace

void AddTitle(const RuleSet& rules, const Classes& classes, const Reading& reading, TitleUse title,
              std::vector<TitleUse>* titles) {
  title = WithoutClause(rules, classes, reading, WithoutLooks(rules, classes, reading, title));
  const Tape& words = reading.tapes[0];
  if (title.first == title.last) return;
  if (!IsOffice(rules, classes, reading, title)) {
    if (IsParentToo(rules, classes, reading, title) || IsKinToo(rules, classes, reading, title))
      AddHalves(rules, classes, reading, title, titles);
    return;
  }
  const uint32_t word = words.IndexAt(title.first);
  title.of_many = word + 1 < words.size() && words[word + 1].first < title.last &&
                  rules.Is(words[word + 1].symbol, classes.preposition) &&
                  rules.Is(words[word].symbol, classes.pronoun);
  title.of_many |= rules.Is(NounOf(rules, classes, reading, title.first, title.last, classes.role),
                            classes.role_plural);
  title.fame =
      rules.Is(NounOf(rules, classes, reading, title.role_first, title.role_last, classes.role),
               classes.role_fame);
  std::vector<TitleUse> parts;
  const Halves halves = AddHalves(rules, classes, reading, title, &parts);
  title.joined = halves == Halves::kOffices;
  // Of equals the whole comes first.
  if (halves != Halves::kApart) KeepTitle(reading, title, titles);
  for (const TitleUse& part : parts) KeepTitle(reading, part, titles);
}

void TitlesOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const Mention& mention, std::vector<TitleUse>* titles) {
  const Tape* const phrases = reading.role_phrases();
  if (phrases == nullptr) return;
  const TitleUse letters = LettersOf(rules, classes, reading, mention);
  if (letters.first < letters.last) KeepTitle(reading, letters, titles);
  const Tape& tape = *phrases;
  const Tape& words = reading.tapes[0];
  for (uint32_t i = tape.IndexAt(mention.first); i < tape.size() && tape[i].first < mention.last;
       ++i) {
    const Unit& unit = tape[i];
    if (unit.emit == classes.person_name && unit.first < mention.name_first &&
        unit.last == mention.name_last) {
      // "Governor Baker", "former Ohio Governor Baker": what the name's phrase begins with.
      const uint32_t first =
          tape[BeforeRank(rules, classes, reading, tape, mention.first, i)].first;
      AddTitle(rules, classes, reading,
               ReadTitle(rules, classes, reading, first, mention.name_first, TitleUse::kBefore),
               titles);
    }
    if (unit.emit == classes.someone && mention.has_name() && mention.name_first > unit.first) {
      // "A spokesman for the builder, Brannoch Vael,"
      const uint32_t comma = mention.name_first - 1;
      AddTitle(rules, classes, reading,
               ReadTitle(rules, classes, reading, unit.first, comma, TitleUse::kBefore), titles);
    }
    if (unit.emit != classes.role_np || unit.last > mention.last) continue;
    if (InRelativeClause(rules, classes, words, words.IndexAt(mention.first),
                         words.IndexAt(unit.first))) {
      continue;
    }
    // "the first woman to coach a team": a verb; but "to the coach, Ana Ruiz,".
    const uint32_t at = words.IndexAt(unit.first);
    if (at > 0 && rules.Is(words[at - 1].symbol, classes.to) &&
        rules.Is(words[at].symbol, classes.lower) && !rules.Is(words[at].symbol, classes.det)) {
      continue;
    }
    // "the mother of two students", "a letter to students and alumni, Ana Ruiz", "Ana Ruiz, other
    // officials and": others.
    const bool inside =
        unit.first > mention.first && at > 0 && rules.Is(words[at - 1].symbol, classes.preposition);
    // "MP for Quellmark Ana Ruiz" ends where her name does.
    const bool around =
        mention.has_name() && unit.first < mention.name_first && unit.last == mention.name_last;
    const uint32_t last =
        around ? mention.name_first : EndWithBody(rules, classes, tape, mention, i);
    const bool before = mention.has_name() && last <= mention.name_first;
    const bool behind = mention.has_name() && unit.first >= mention.name_last;
    if (mention.number != Number::kPlural && (inside || before || behind) &&
        rules.Is(NounOf(rules, classes, reading, unit.first, last, classes.role),
                 classes.role_plural)) {
      continue;
    }
    // "At an evacuation center in town, Ana Ruiz": a place.
    if (before && last < mention.name_first && at > 0 &&
        rules.Is(words[at - 1].symbol, classes.locative) &&
        rules.Is(words[at].symbol, classes.det_indefinite)) {
      continue;
    }
    // "the son of Ben Vael and the author Ana Vael": that is who the author is.
    if (behind && i + 1 < tape.size() && tape[i + 1].emit == classes.person_name &&
        tape[i + 1].first == last) {
      continue;
    }
    // "a nurse at Marlow General": not hers, but "in her time as mayor" is.
    if (inside && behind && !rules.Is(words[at - 1].symbol, classes.capacity)) continue;
    AddTitle(rules, classes, reading,
             ReadTitle(rules, classes, reading,
                       before ? unit.first : BehindComma(rules, classes, words, at), last,
                       before ? TitleUse::kBefore : TitleUse::kBehind),
             titles);
  }
}

void KeepTitle(const Reading& reading, const TitleUse& title, std::vector<TitleUse>* titles) {
  if (titles->size() >= kMostTitles) return;
  for (const TitleUse& other : *titles) {
    if (Completeness(other) >= Completeness(title) && SameWords(reading, title, other)) return;
  }
  titles->push_back(title);
}

void RankTitles(const Reading& reading, std::vector<TitleUse>* titles) {
  if (titles->size() < 2) return;
  std::stable_sort(titles->begin(), titles->end(), [](const TitleUse& a, const TitleUse& b) {
    return Completeness(a) > Completeness(b);
  });
  std::vector<TitleUse> kept;
  for (const TitleUse& title : *titles) {
    bool repeat = false;
    for (const TitleUse& other : kept) repeat |= SameWords(reading, title, other);
    if (!repeat) kept.push_back(title);
  }
  titles->swap(kept);
}

}  // namespace whosaid
