#include "engine/mentions/titles.h"

#include <algorithm>

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
  return value;
}

// Where the title of [first, last) begins that stands right before a name and ends with a short
// form like "Gov.": what is small and tells no office is another phrase's, "a brochure thanking
// then-state Rep.".
uint32_t BeginOfRank(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     uint32_t first, uint32_t last) {
  const Tape& words = reading.tapes[0];
  uint32_t i = words.IndexAt(last - 1);
  const uint32_t end = words[i].last;
  if (!rules.Is(words[i].symbol, classes.rank) || !rules.Is(words[i].symbol, classes.anycap) ||
      reading.layout.tokens[end - 1].mark != Mark::kPeriod) {
    return first;
  }
  const auto belongs = [&](Symbol s) {
    return !rules.Is(s, classes.lower) || rules.Is(s, classes.role_modifier) ||
           rules.Is(s, classes.role) || rules.Is(s, classes.rank) || rules.Is(s, classes.det) ||
           rules.Is(s, classes.possessive) || rules.Is(s, classes.clitic) ||
           rules.Is(s, classes.preposition) || rules.Is(s, classes.conjunction) ||
           rules.Is(s, classes.body_noun) || rules.Is(s, classes.adverb);
  };
  // "an aide to Gov.": the aide is somebody else.
  if (i > 0 && rules.Is(words[i - 1].symbol, classes.preposition)) return words[i].first;
  while (i > 0 && words[i - 1].first >= first && belongs(words[i - 1].symbol)) --i;
  return words[i].first;
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

// The end of a title without what belongs to the name, "Board chairman Dr.", "a dentist named";
// first where the title is somebody else's, "a partner of Mr."
uint32_t EndOfRole(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last) {
  const Tape& words = reading.tapes[0];
  const uint32_t i = words.IndexAt(last - 1);
  const Symbol s = words[i].symbol;
  if (words[i].first <= first) return last;
  // "Chairman Sir", but "Sir" alone is a rank and a "family doctor" is one.
  const bool of_name =
      rules.Is(s, classes.made) ||
      (rules.Is(s, classes.honorific) && rules.Is(s, classes.anycap) &&
       (!rules.Is(s, classes.rank) || rules.Is(words[i - 1].symbol, classes.role)));
  if (!of_name) return last;
  return rules.Is(words[i - 1].symbol, classes.preposition) ? first : words[i].first;
}

// The end of a title behind the place that a comma tells after a place or body: "a lawyer in
// Leiden, Denmark,". last where there is none.
uint32_t EndWithPlace(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t last) {
  if (reading.tapes.size() < 2) return last;
  const Tape& names = reading.tapes[1];
  const uint32_t comma = names.IndexAt(last);
  if (comma == 0 || comma + 2 >= names.size() || names[comma].first != last) return last;
  const Unit &before = names[comma - 1], &place = names[comma + 1];
  const Symbol behind = names[comma + 2].symbol;
  const bool ends = rules.Is(behind, classes.comma) || rules.Is(behind, classes.end) ||
                    rules.Is(behind, classes.period) || rules.Is(behind, classes.dash);
  const bool named = before.emit == classes.place_name || before.emit == classes.body_name ||
                     before.emit == classes.name;
  return named && ends && rules.Is(names[comma].symbol, classes.comma) &&
                 place.emit == classes.place_name
             ? place.last
             : last;
}

// The index on the tape of words of the first that is the title's; kNoUnit: there is none.
uint32_t FirstWordOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                          uint32_t first, uint32_t last, TitleUse::Position position) {
  const Tape& words = reading.tapes[0];
  uint32_t i = words.IndexAt(first);
  const bool before = position == TitleUse::kBefore;
  const auto is = [&](uint32_t k, ClassId c) {
    return k < words.size() && rules.Is(words[k].symbol, c);
  };
  // "one of former mayor Ruiz's aides", "-Mayor Ruiz", and of a headline "Endorses Mayor Ruiz"
  if (before && is(i, classes.pronoun) && is(i + 1, classes.preposition) &&
      !is(i + 2, classes.det) && words[i + 1].last < last) {
    i += 2;
  }
  if (before && reading.layout.tokens[words[i].first].shape == Shape::kMark) ++i;
  if (before && is(i, classes.anycap) && is(i, classes.cue_s) && !is(i, classes.role) &&
      is(i + 1, classes.anycap) && words[i].last < last) {
    ++i;
  }
  const bool stated = position == TitleUse::kStated || position == TitleUse::kCalled;
  while (i < words.size() && words[i].first < last && words[i].last > words[i].first &&
         (rules.Is(words[i].symbol, classes.det) ||
          rules.Is(words[i].symbol, classes.det_indefinite) ||
          rules.Is(words[i].symbol, classes.possessive) ||
          // "the only mayor"
          (position == TitleUse::kCalled && rules.Is(words[i].symbol, classes.adverb) &&
           !rules.Is(words[i].symbol, classes.role_modifier)) ||
          // "She was elected mayor": that is what was done.
          (stated && words[i].first == first && rules.Is(words[i].symbol, classes.elect)))) {
    ++i;
  }
  if (i >= words.size() || words[i].first >= last) return kNoUnit;
  // "one of the stars"
  if (words[i].first > first && rules.Is(words[i].symbol, classes.preposition)) --i;
  // "the dare former mayor Ruiz took", "an idea Mayor Ruiz had": a word before "former" or a small
  // one before a rank is another phrase's, if it is no name.
  const bool one = words[i].first > first &&
                   rules.Is(words[i - 1].symbol, classes.det_indefinite) &&
                   position == TitleUse::kBefore;
  for (uint32_t k = i + 1; k < words.size() && words[k].first < last; ++k) {
    const bool rank =
        one && rules.Is(words[k].symbol, classes.rank) && rules.Is(words[k].symbol, classes.anycap);
    if ((rank || rules.Is(words[k].symbol, classes.former)) &&
        rules.Is(words[k - 1].symbol, classes.lower) &&
        !rules.Is(words[k - 1].symbol, classes.role_modifier) &&
        !rules.Is(words[k - 1].symbol, classes.conjunction) &&
        !rules.Is(words[k - 1].symbol, classes.preposition) &&
        !rules.Is(words[k - 1].symbol, classes.det) &&
        rules.Is(words[k - 1].symbol, classes.word)) {
      i = k;
    }
  }
  return i;
}

}  // namespace

uint32_t BeginOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t first, uint32_t last) {
  const uint32_t i = FirstWordOfTitle(rules, classes, reading, first, last, TitleUse::kBehind);
  return i == kNoUnit ? last : reading.tapes[0][i].first;
}

TitleUse ReadTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last, TitleUse::Position position) {
  TitleUse title;
  title.position = position;
  if (position == TitleUse::kBefore && first < last) {
    last = EndOfRole(rules, classes, reading, first, last);
    if (first == last) return title;
    first = BeginOfRank(rules, classes, reading, first, last);
  }
  const Tape& words = reading.tapes[0];
  const uint32_t i = FirstWordOfTitle(rules, classes, reading, first, last, position);
  if (i == kNoUnit) return title;
  title.first = words[i].first;
  title.last = last;
  // "Commissioner for Refugees (UNHCR)"
  for (uint32_t k = i + 1; k < words.size() && words[k].first < last; ++k) {
    if (!rules.Is(words[k].symbol, classes.open)) continue;
    title.last = last = words[k].first;
    title.whole = true;
  }
  // "a rancher from Leiden", but years and what has no name are no part of it: "mayor from 2012",
  // "mayor during the floods". Nor is what a headline goes on with: "Leiden Mayor On Floods".
  for (uint32_t k = i + 1; k + 1 < words.size() && words[k].first < last; ++k) {
    const Symbol s = words[k].symbol;
    const bool headline = rules.Is(s, classes.preposition) && rules.Is(s, classes.anycap) &&
                          !rules.Is(s, classes.modifies);
    const bool span = rules.Is(s, classes.preposition) && rules.Is(s, classes.span);
    if (!rules.Is(s, classes.from) && !headline && !span) continue;
    const uint32_t named = k + 1 + rules.Is(words[k + 1].symbol, classes.det);
    if (!headline && !span && named < words.size() && rules.Is(words[named].symbol, classes.anycap))
      continue;
    title.last = last = words[k].first;
    title.whole = true;
    break;
  }
  if (position == TitleUse::kBehind)
    title.last = last = EndWithPlace(rules, classes, reading, last);
  title.address = title.short_form = true;
  for (uint32_t k = i; k < words.size() && words[k].first < last; ++k) {
    const Symbol s = words[k].symbol;
    const bool address = (rules.Is(s, classes.honorific) && rules.Is(s, classes.anycap)) ||
                         rules.Is(s, classes.period);  // but "a doctor" is one
    title.address &= address;
    title.short_form &= address || rules.Is(s, classes.rank);
    if (rules.Is(s, classes.former) || rules.Is(s, classes.former_role))
      title.status = v1::Title::FORMER;
    if (rules.Is(s, classes.acting)) title.status = v1::Title::ACTING;
    if (rules.Is(s, classes.elect)) title.status = v1::Title::ELECT;
  }
  if (reading.tapes.size() > 1) {
    const Tape& names = reading.tapes[1];
    for (uint32_t k = names.IndexAt(title.first); k < names.size() && names[k].first < last; ++k) {
      const Unit& unit = names[k];
      if (unit.last > last) break;
      if ((unit.emit == classes.body_name || unit.emit == classes.name) &&
          title.body_first == title.body_last) {
        title.body_first = unit.first;
        title.body_last = unit.last;
      } else if (unit.emit == classes.place_name && title.place_first == title.place_last) {
        title.place_first = unit.first;
        title.place_last = unit.last;
      }
    }
  }
  // The role is what a leading body or place, or a trailing "of body", leaves over.
  title.role_first = title.first;
  title.role_last = title.last;
  for (const auto& [b, e] : {std::pair<uint32_t, uint32_t>(title.body_first, title.body_last),
                             std::pair<uint32_t, uint32_t>(title.place_first, title.place_last)}) {
    if (b == e) continue;
    if (b == title.role_first) {
      title.role_first = e;
      const uint32_t k = words.IndexAt(e);
      if (k < words.size() && words[k].first < last && words[k].word != 0 &&
          !rules.clitics().empty() &&
          words[k].word == rules.FindWord(WordHash(rules.clitics()[0]))) {
        title.role_first = words[k].last;
      }
    }
  }
  for (uint32_t k = words.IndexAt(title.role_first); k < words.size() && words[k].first < last;
       ++k) {
    if (words[k].first > title.role_first && rules.Is(words[k].symbol, classes.preposition) &&
        (title.body_first > words[k].first || title.place_first > words[k].first)) {
      title.role_last = words[k].first;
      break;
    }
  }
  if (title.role_first >= title.role_last) {
    title.role_first = title.first;
    title.role_last = title.last;
  }
  return title;
}

TitleUse WithoutAge(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  if (title.first == title.last) return title;
  uint32_t opening = words.IndexAt(title.first);
  const auto is = [&](uint32_t i, ClassId c) { return rules.Is(words[i].symbol, c); };
  // "bespectacled, 71-year-old diplomat"
  const bool looks = opening + 1 < words.size() && words[opening + 1].last < title.last &&
                     is(opening, classes.lower) && !is(opening, classes.role) &&
                     is(opening + 1, classes.comma);
  const bool aged_behind = opening + 1 < words.size() && words[opening + 1].last < title.last &&
                           is(opening, classes.lower) && !is(opening, classes.former) &&
                           is(opening + 1, classes.aged);
  if (looks) opening += 2;
  if (aged_behind) ++opening;  // "a bearded 23-year-old veteran"
  if (is(opening, classes.aged)) {
    ++opening;
  } else if (!looks) {
    return title;
  }
  return ReadTitle(rules, classes, reading, words[opening].first, title.last, title.position);
}

uint64_t HeadOfTitle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  uint32_t word = words.IndexAt(title.role_first);
  uint64_t head = 0;
  for (uint32_t i = title.role_first; i < title.role_last; ++i) {
    while (words[word].last <= i) ++word;
    // "The mayor" is not the spokeswoman for the mayor.
    if (head != 0 && rules.Is(words[word].symbol, classes.preposition)) break;
    const Token& token = reading.layout.tokens[i];
    if (token.shape != Shape::kMark) head = token.hash;
  }
  return head;
}

Grade GradeOf(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t first,
              uint32_t last) {
  const std::vector<Token>& tokens = reading.layout.tokens;
  while (last > first && tokens[last - 1].shape == Shape::kMark) --last;
  Grade grade;
  for (uint32_t i = first; i + 1 < last; ++i) {
    // "vice president" is one word of the lexicon.
    const Symbol s = SymbolOfToken(rules, reading, i);
    if (rules.Is(s, classes.preposition)) break;
    grade.deputy |= rules.Is(s, classes.deputy);
    grade.past |= rules.Is(s, classes.former) || rules.Is(s, classes.former_role) ||
                  rules.Is(s, classes.elect);
  }
  return grade;
}

bool IsOffice(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const TitleUse& title) {
  const Tape& words = reading.tapes[0];
  bool office = false, party = false, ranking = false, kin = false;
  for (uint32_t k = words.IndexAt(title.role_first);
       k < words.size() && words[k].first < title.role_last; ++k) {
    const Symbol s = words[k].symbol;
    // "daughter of a mayor"
    if (kin && rules.Is(s, classes.preposition)) break;
    office |= rules.Is(s, classes.role_office) || rules.Is(s, classes.rank);
    kin = rules.Is(s, classes.kin) && !rules.Is(s, classes.role_office);  // "elder daughter"
    party |= rules.Is(s, classes.party);
    ranking |= rules.Is(s, classes.ranking) || rules.Is(s, classes.body_noun);
  }
  // "ranking Democrat" is an office of sorts, "prominent Ohio Democrat" is none.
  return !kin && (office || (party && ranking));
}

namespace {

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
  // "who was named a judge", but not "who named a judge".
  const bool made = skip(classes.made);
  if (!skip(classes.be) && (made || !skip(classes.serves))) return true;
  while (skip(classes.auxiliary) || skip(classes.adverb)) {  // "who has since been a judge"
  }
  return verb != clause && !rules.Is(words[verb - 1].symbol, classes.conjunction);
}

// "students at the school", but not "police commander": the noun before any preposition.
bool IsPlural(const RuleSet& rules, const Classes& classes, const Tape& words, const Unit& role) {
  bool plural = false;
  for (uint32_t k = words.IndexAt(role.first); k < words.size() && words[k].first < role.last;
       ++k) {
    const Symbol s = words[k].symbol;
    if (rules.Is(s, classes.preposition)) break;
    if (rules.Is(s, classes.role)) plural = rules.Is(s, classes.role_plural);
  }
  return plural;
}

// Whether the noun of the phrase, before any preposition, is somebody.
bool IsSomebody(const RuleSet& rules, const Classes& classes, const Tape& words,
                const TitleUse& title) {
  bool somebody = false;
  for (uint32_t k = words.IndexAt(title.first); k < words.size() && words[k].first < title.last;
       ++k) {
    if (rules.Is(words[k].symbol, classes.preposition)) break;
    somebody = rules.Is(words[k].symbol, classes.role);
  }
  return somebody;
}

// What two halves of a title are.
enum class Halves { kNone, kOffices, kApart };

// Whether the token stands inside a body's name, as in "the Rail and Signal Workers' Association".
bool IsInBody(const Classes& classes, const Reading& reading, uint32_t token) {
  if (reading.tapes.size() < 2) return false;
  const Tape& names = reading.tapes[1];
  const uint32_t i = names.IndexAt(token);
  return i < names.size() && names[i].emit == classes.body_name && names[i].first <= token;
}

// "an activist and former mayor": each half that is an office is a title of its own too. The whole
// is none where a person without an office is joined to one ("a mother and mayor"), or where a rank
// opens anew ("Committee Chairman Rep.").
Halves AddHalves(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 const TitleUse& whole, std::vector<TitleUse>* titles) {
  const Tape& words = reading.tapes[0];
  const std::vector<Token>& tokens = reading.layout.tokens;
  for (uint32_t k = words.IndexAt(whole.first); k < words.size() && words[k].first < whole.last;
       ++k) {
    if (words[k].first == whole.first || words[k].last == words[k].first) continue;
    const Symbol before = words[k - 1].symbol;
    const bool joined = rules.Is(words[k].symbol, classes.conjunction) &&
                        words[k].last < whole.last && !IsInBody(classes, reading, words[k].first);
    const bool behind_role = rules.Is(before, classes.role) || rules.Is(before, classes.rank);
    // "research and policy director": what the office is about.
    if (joined && !behind_role && rules.Is(before, classes.topic) &&
        !rules.Is(before, classes.party)) {
      continue;
    }
    const bool period = tokens[words[k].last - 1].mark == Mark::kPeriod;
    // "Speaker of the House Rep.": what is said right before a name needs no role before it.
    const bool at_name =
        period && words[k].last == whole.last && rules.Is(words[k].symbol, classes.anycap) &&
        HasWord(rules, reading, whole.first, words[k].first, classes.role_office) &&
        HasWord(rules, reading, whole.first, words[k].first, classes.preposition) &&
        rules.Is(before, classes.anycap) && !rules.Is(before, classes.party);
    const bool anew_by_case =
        rules.Is(words[k].symbol, classes.anycap) &&
        tokens[words[k].last - 1].shape != Shape::kLower &&  // "local GOP leader"
        (rules.Is(words[k].symbol, classes.honorific) || !rules.Is(words[k].symbol, classes.role) ||
         rules.Is(before, classes.lower));
    const bool rank = rules.Is(words[k].symbol, classes.rank) &&
                      ((behind_role && (period || anew_by_case)) || at_name);
    if (!joined && !rank) continue;
    TitleUse head = ReadTitle(rules, classes, reading, whole.first, words[k].first, whole.position);
    TitleUse tail = ReadTitle(rules, classes, reading, rank ? words[k].first : words[k].last,
                              whole.last, whole.position);
    head.whole = true;
    int offices = 0;
    bool tail_is = false;
    for (TitleUse* half : {&head, &tail}) {
      tail_is = half->first < half->last && IsOffice(rules, classes, reading, *half);
      offices += tail_is;
      if (tail_is) KeepTitle(reading, *half, titles);
    }
    // "the council president and a former firefighter", "and later a judge": the second is told
    // anew.
    const bool anew = joined && k + 1 < words.size() &&
                      (rules.Is(words[k + 1].symbol, classes.det) ||
                       rules.Is(words[k + 1].symbol, classes.adverb));
    // "a mayor and former prisoner": the second is somebody, but no office.
    if (joined && !tail_is && offices == 1 && IsSomebody(rules, classes, words, tail))
      return Halves::kApart;
    if (offices == 2) {
      // "the vice president and counsel of Quellmark" is both of it.
      const bool shared = !anew && !rank &&
                          (rules.Is(before, classes.rank) || head.last == head.first + 1) &&
                          tail.status == v1::Title::STATUS_UNSPECIFIED &&
                          !HasWord(rules, reading, head.first, head.last, classes.preposition) &&
                          HasWord(rules, reading, tail.first, tail.last, classes.modifies);
      if (shared) return Halves::kNone;
      // "Quellmark's president and chief executive" is one, of however many words.
      const bool possessed = HasWord(rules, reading, head.first, head.last, classes.clitic) &&
                             !HasWord(rules, reading, head.first, head.last, classes.preposition);
      return rank || anew ? Halves::kApart : possessed ? Halves::kNone : Halves::kOffices;
    }
    const bool person = rules.Is(before, classes.role) || rules.Is(before, classes.party);
    return tail_is && person ? Halves::kApart : Halves::kNone;
  }
  return Halves::kNone;
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
  // "host of MSNBC's “Morning Show”"
  const Unit& end = words[words.IndexAt(title.last - 1)];
  return title.first < end.first && rules.Is(end.symbol, classes.clitic)
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

}  // namespace

void AddTitle(const RuleSet& rules, const Classes& classes, const Reading& reading, TitleUse title,
              std::vector<TitleUse>* titles) {
  title = WithoutClause(rules, classes, reading, WithoutAge(rules, classes, reading, title));
  const Tape& words = reading.tapes[0];
  if (title.first == title.last) return;
  if (!IsOffice(rules, classes, reading, title)) {
    if (IsParentToo(rules, classes, reading, title))
      AddHalves(rules, classes, reading, title, titles);
    return;
  }
  const uint32_t word = words.IndexAt(title.first);
  title.of_many = word + 1 < words.size() && words[word + 1].first < title.last &&
                  rules.Is(words[word + 1].symbol, classes.preposition) &&
                  rules.Is(words[word].symbol, classes.pronoun);
  Unit phrase;
  phrase.first = title.first;
  phrase.last = title.last;
  title.of_many |= IsPlural(rules, classes, words, phrase);
  const Halves halves = AddHalves(rules, classes, reading, title, titles);
  if (halves == Halves::kApart) return;
  title.joined = halves == Halves::kOffices;
  KeepTitle(reading, title, titles);
}

void TitlesOf(const RuleSet& rules, const Classes& classes, const Reading& reading,
              const Mention& mention, std::vector<TitleUse>* titles) {
  if (reading.tapes.size() < 3) return;
  // Role phrases stand on the tape that the last phrase level but one wrote.
  const Tape& tape = reading.tapes[reading.tapes.size() - 2];
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
    if (unit.emit != classes.role_np || unit.last > mention.last) continue;
    if (InRelativeClause(rules, classes, words, words.IndexAt(mention.first),
                         words.IndexAt(unit.first))) {
      continue;
    }
    // "the first woman to coach a team": a verb.
    const uint32_t at = words.IndexAt(unit.first);
    if (at > 0 && rules.Is(words[at - 1].symbol, classes.to)) continue;
    // "the mother of two students", "a letter to students and alumni, Ana Ruiz", "Ana Ruiz, other
    // officials and": others.
    const bool inside =
        unit.first > mention.first && at > 0 && rules.Is(words[at - 1].symbol, classes.preposition);
    const bool before = mention.has_name() && unit.last <= mention.name_first;
    const bool apart = before && unit.last < mention.name_first &&
                       rules.Is(words[words.IndexAt(unit.last)].symbol, classes.comma);
    const bool behind = mention.has_name() && unit.first >= mention.name_last;
    if (mention.number != Number::kPlural && (inside || apart || behind) &&
        IsPlural(rules, classes, words, unit)) {
      continue;
    }
    // "the son of Ben Vael and the author Ana Vael": that is who the author is.
    if (behind && i + 1 < tape.size() && tape[i + 1].emit == classes.person_name &&
        tape[i + 1].first == unit.last) {
      continue;
    }
    // "a nurse at Marlow General": not hers, but "in her time as mayor" is.
    if (inside && behind && !rules.Is(words[at - 1].symbol, classes.capacity)) continue;
    AddTitle(rules, classes, reading,
             ReadTitle(rules, classes, reading,
                       before ? unit.first : BehindComma(rules, classes, words, at), unit.last,
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
