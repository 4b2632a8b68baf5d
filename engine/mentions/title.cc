#include "engine/mentions/title.h"

#include <algorithm>
#include <utility>

namespace whosaid {
namespace {

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
      rules.IsAny(s, {classes.made, classes.bears_name}) ||
      (rules.Is(s, classes.honorific) && rules.Is(s, classes.anycap) &&
       (!rules.Is(s, classes.rank) || rules.Is(words[i - 1].symbol, classes.role)));
  if (!of_name) return last;
  return rules.Is(words[i - 1].symbol, classes.preposition) ? first : words[i].first;
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
  while (
      i < words.size() && words[i].first < last && words[i].last > words[i].first &&
      (rules.Is(words[i].symbol, classes.det) ||
       rules.Is(words[i].symbol, classes.det_indefinite) ||
       rules.Is(words[i].symbol, classes.possessive) ||
       // "the only mayor", "Even novelist Ana Ruiz"
       ((position == TitleUse::kCalled || (before && rules.Is(words[i].symbol, classes.anycap))) &&
        rules.Is(words[i].symbol, classes.adverb) &&
        !rules.Is(words[i].symbol, classes.role_modifier)) ||
       // "She was elected mayor": that is what was done.
       (stated && words[i].first == first && rules.Is(words[i].symbol, classes.elect)))) {
    ++i;
  }
  if (i >= words.size() || words[i].first >= last) return kNoUnit;
  // "Ruiz, appointed chair of the board", but "an elected official"
  if (!before && words[i].first == first && is(i, classes.made) && words[i].last < last) ++i;
  // "one of the stars"
  if (words[i].first > first && rules.Is(words[i].symbol, classes.preposition)) --i;
  // "the dare former mayor Ruiz took", "an idea Mayor Ruiz had": a word before "former" or a small
  // one before a rank is another phrase's, if it is no name.
  const bool one =
      words[i].first > first && rules.Is(words[i - 1].symbol, classes.det_indefinite) && before;
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

// Whether the word tells that something is called what follows: "known locally as".
bool IsCalledBehind(const RuleSet& rules, const Classes& classes, const Tape& words, uint32_t k) {
  if (!rules.Is(words[k].symbol, classes.known)) return false;
  ++k;
  while (k < words.size() && rules.Is(words[k].symbol, classes.adverb)) ++k;
  return k < words.size() && rules.Is(words[k].symbol, classes.capacity);
}

}  // namespace

uint32_t EndWithPlace(const RuleSet& rules, const Classes& classes, const Reading& reading,
                      uint32_t last) {
  if (reading.tapes.size() < 2) return last;
  const Tape& names = reading.tapes[1];
  const uint32_t comma = names.IndexAt(last);
  // "Fort Cole, Fla.", which is one name
  if (comma < names.size() && names[comma].emit == classes.place_name && names[comma].first < last)
    return names[comma].last;
  if (comma == 0 || comma + 2 >= names.size() || names[comma].first != last) return last;
  const Unit &before = names[comma - 1], &place = names[comma + 1];
  const Symbol behind = names[comma + 2].symbol;
  const bool ends = rules.Is(behind, classes.comma) || rules.Is(behind, classes.end) ||
                    rules.Is(behind, classes.period) || rules.Is(behind, classes.dash) ||
                    names.BeginsSentence(comma + 2);
  const bool named = before.emit == classes.place_name || before.emit == classes.body_name ||
                     before.emit == classes.name;
  return named && ends && rules.Is(names[comma].symbol, classes.comma) &&
                 place.emit == classes.place_name
             ? place.last
             : last;
}

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
  // Nor how something is called: "head of a team known locally as".
  for (uint32_t k = i + 1; k + 1 < words.size() && words[k].first < last; ++k) {
    const Symbol s = words[k].symbol;
    const bool headline = rules.Is(s, classes.preposition) && rules.Is(s, classes.anycap) &&
                          !rules.Is(s, classes.modifies);
    const bool cut = headline || (rules.Is(s, classes.preposition) && rules.Is(s, classes.span)) ||
                     IsCalledBehind(rules, classes, words, k);
    if (!rules.Is(s, classes.from) && !cut) continue;
    const uint32_t named = k + 1 + rules.Is(words[k + 1].symbol, classes.det);
    if (!cut && named < words.size() && rules.Is(words[named].symbol, classes.anycap)) continue;
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
    if (words[k].first > title.role_first &&
        (rules.Is(words[k].symbol, classes.preposition) ||
         rules.Is(words[k].symbol, classes.comma)) &&
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

TitleUse WithoutLooks(const RuleSet& rules, const Classes& classes, const Reading& reading,
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
  const uint32_t start = opening;
  if (is(opening, classes.clitic) && words[opening].last < title.last)
    ++opening;  // "Leiden's oldest pilot"
  // "two military analysts", but "one of the analysts" and "the first pilot"
  if (is(opening, classes.numeral) && !is(opening, classes.order) &&
      words[opening].last < title.last && !is(opening + 1, classes.preposition)) {
    ++opening;
  }
  if (looks) opening += 2;
  if (aged_behind) ++opening;  // "a bearded 30-year-old captain"
  if (is(opening, classes.aged)) ++opening;
  // "the genial mayor", but "the Black Caucus chairman"
  while (words[opening].last < title.last && is(opening, classes.praise) &&
         is(opening, classes.lower)) {
    ++opening;
  }
  return opening == start
             ? title
             : ReadTitle(rules, classes, reading, words[opening].first, title.last, title.position);
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

Symbol NounOf(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t first,
              uint32_t last, ClassId c) {
  const Tape& words = reading.tapes[0];
  Symbol noun = 0;
  for (uint32_t k = words.IndexAt(first); k < words.size() && words[k].first < last; ++k) {
    const Symbol s = words[k].symbol;
    if (rules.Is(s, classes.preposition)) break;
    if (c == 0 || rules.Is(s, c)) noun = s;
  }
  return noun;
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
  const uint32_t first = words.IndexAt(title.role_first);
  for (uint32_t k = first; k < words.size() && words[k].first < title.role_last; ++k) {
    const Symbol s = words[k].symbol;
    // "daughter of a mayor", "voice of an announcer", but "one of the mayors"
    if (k > first && rules.Is(s, classes.preposition) &&
        !rules.Is(words[first].symbol, classes.pronoun))
      break;
    office |= rules.Is(s, classes.role_office) || rules.Is(s, classes.rank);
    // "elder daughter", "Mother of two Ana Ruiz", but "Sister Ana Ruiz"
    const bool sister = rules.Is(s, classes.rank) && words[k].last == title.last;
    kin = rules.Is(s, classes.kin) && !rules.Is(s, classes.role_office) && !sister;
    party |= rules.Is(s, classes.party);
    ranking |= rules.Is(s, classes.ranking) || rules.Is(s, classes.body_noun);
  }
  // "ranking Democrat" is an office of sorts, "prominent Ohio Democrat" is none.
  return !kin && (office || (party && ranking));
}

}  // namespace whosaid
