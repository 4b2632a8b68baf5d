#include "engine/mentions/name_uses.h"

#include <algorithm>

namespace whosaid {
namespace {

// The end of a name without the letters behind it: "Ana Ruiz" of "Ana Ruiz, M.D."
uint32_t BeforeLetters(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Unit& name) {
  const Tape& words = reading.tapes[0];
  uint32_t last = words.IndexAt(name.last - 1) + 1;
  const auto is = [&](ClassId c) { return rules.Is(words[last - 1].symbol, c); };
  while (words[last - 1].first > name.first && is(classes.postnominal)) --last;
  if (words[last - 1].last == name.last) return name.last;
  if (words[last - 1].first > name.first && is(classes.comma)) --last;
  return words[last - 1].last;
}

// Whether the name at unit i of the first phrase level opens a paragraph in capitals, with what
// stands before it: "NEW YORK".
bool OpensInCapitals(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     uint32_t i) {
  constexpr uint32_t kMostUnits = 3;
  const Tape& tape = reading.tapes[1];
  if (i + 1 >= tape.size()) return false;
  uint32_t first = i;
  while (first > 0 && i - first < kMostUnits && !rules.Is(tape[first - 1].symbol, classes.para))
    --first;
  if (first > 0 && !rules.Is(tape[first - 1].symbol, classes.para)) return false;
  for (uint32_t k = first; k < i; ++k) {  // "WITNESS RUIZ:"
    if (rules.Is(tape[k].symbol, classes.role) || rules.Is(tape[k].symbol, classes.rank))
      return false;
  }
  for (uint32_t token = tape[first].first; token < tape[i].last; ++token) {
    const Shape shape = reading.layout.tokens[token].shape;
    if (shape != Shape::kUpper && shape != Shape::kMark) return false;
  }
  return true;
}

// Datelines: "PHOENIX —", "PHOENIX (AP)", "CLAY FALLS, Ohio" and "Hope, Ark. —" tell where the text
// was written, "PHOENIX:" may where it is no surname, which has a turn to speak.
void ReadDateline(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t i,
                  NameUse* name) {
  if (name->kind != Mention::kName && name->kind != Mention::kPerson) return;
  constexpr uint32_t kMostWords = 2;  // "JEFFERSON CITY"
  const Tape& tape = reading.tapes[1];
  const WordIs is{rules, tape};
  uint32_t next = i + 1;
  while (next <= i + kMostWords && is(next, classes.anycap) && !is(next, classes.cue)) ++next;
  const bool place = is(next, classes.comma) && next + 1 < tape.size() &&
                     tape[next + 1].emit == classes.place_name;
  if (!OpensInCapitals(rules, classes, reading, i)) {
    const bool opens = i == 0 || rules.Is(tape[i - 1].symbol, classes.para);
    if (opens && place && (is(next + 2, classes.dash) || is(next + 2, classes.open)))
      name->kind = Mention::kPlace;
    return;
  }
  // "CLAY FALLS, Ohio", "NAIROBI, Feb 11"
  if (place || (is(next, classes.comma) && is(next + 1, classes.time)))
    name->kind = Mention::kPlace;
  const bool ends = is(next, classes.dash) || is(next, classes.open);
  if (name->kind == Mention::kPerson && !(ends && next > i + 1)) return;
  if (ends) name->kind = Mention::kPlace;
  name->located |= (is(next, classes.colon) && !name->surname) || is(next, classes.comma);
}

// "Open Harbour, a nonpartisan group that", "Quellmark, a Danish bank", "Quellmark, a maker of
// shoes".
bool IsCalledBody(const Classes& classes, const Reading& reading, const WordIs& is, uint32_t i) {
  if (!is(i + 1, classes.comma) || !is(i + 2, classes.det)) return false;
  constexpr uint32_t kMostModifiers = 4;
  uint32_t noun = i + 3;
  // "Quellmark, a bank said, was late"
  const auto says = [&](uint32_t k) {
    return is(k, classes.cue_past) || is(k, classes.cue_s) || is(k, classes.auxiliary);
  };
  // But "the group of pilots".
  const auto ends = [&](uint32_t k) {
    return !is(k, classes.preposition) && !is(k, classes.role) && !is(k, classes.clitic);
  };
  const auto is_group = [&](uint32_t k) {
    return is(k, classes.role_group) && is(k, classes.body_short) && ends(k + 1);
  };
  const auto is_firm = [&](uint32_t k) {
    const bool noun = is(k, classes.firm_noun) ||
                      (is(k, classes.body_noun) && is(k, classes.body_short) && ends(k + 1));
    return noun && !says(k + 1);
  };
  while (noun < i + 3 + kMostModifiers && !is_group(noun) && !is_firm(noun) &&
         (is(noun, classes.lower) || is(noun, classes.demonym)) && !is(noun, classes.func)) {
    ++noun;
  }
  if (is_group(noun)) return true;
  if (!is_firm(noun) || is.tape[i].token_count() > 1) return false;
  // People are introduced by more than one word: "Ana Ruiz left. Ruiz, a broadcaster, will be
  // back".
  constexpr uint32_t kFarthest = 2000;
  const std::vector<Token>& tokens = reading.layout.tokens;
  const uint32_t first = is.tape[i].first;
  return std::none_of(tokens.begin() + (first - std::min(first, kFarthest)), tokens.begin() + first,
                      [&](const Token& token) { return token.hash == tokens[first].hash; });
}

// Whether the name at unit i of the first phrase level has what bodies have: "Quellmark's chief
// executive", "shareholders of Quellmark"; or "which" tells of it, where it is the subject or
// stands behind a preposition, as else all of the clause may be told of.
bool HasBodySign(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t i) {
  const Tape& tape = reading.tapes[1];
  const WordIs is{rules, tape};
  if (is(i + 1, classes.comma) && is(i + 2, classes.body_sign) && is(i + 2, classes.relative)) {
    return tape.BeginsSentence(i) || is(i - 1, classes.preposition);
  }
  if (IsCalledBody(classes, reading, is, i)) return true;
  // "Quellmark have lost four matches"
  if (tape.BeginsSentence(i) && is(i + 1, classes.auxiliary_plural)) return true;
  // "Quellmark shares fell", "shares of Quellmark fell"
  const auto moves = [&](uint32_t k) { return is(k, classes.past) || is(k, classes.cue_past); };
  if (is(i + 1, classes.stock) && moves(i + 2)) return true;
  if (i > 1 && moves(i + 1) && is(i - 1, classes.preposition) && is(i - 2, classes.stock))
    return true;
  const uint32_t behind = i + (is(i + 1, classes.clitic) ? 2 : 1);
  if (is(behind, classes.body_sign)) return !is(behind, classes.relative);
  return i > 1 && is(i - 1, classes.modifies) && is(i - 2, classes.body_sign) &&
         !is(i - 2, classes.relative);
}

// "Narant, the shop's owner,", "Narant, a nurse,": whether what stands behind the name at unit i is
// what somebody is.
bool IsCalledRole(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t i) {
  constexpr uint32_t kMostWords = 8;
  const WordIs is{rules, tape};
  if (!is(i + 1, classes.comma) || !is(i + 2, classes.det)) return false;
  for (uint32_t k = i + 3; k < i + 3 + kMostWords && k + 1 < tape.size(); ++k) {
    if (is(k, classes.role) && is(k + 1, classes.comma)) return true;
    if (is(k, classes.func) || is(k, classes.comma) || tape[k].first == tape[k].last) return false;
  }
  return false;
}

// "Ruiz, 52,", "Ruiz, who is 52": whether what stands behind the name at unit i is an age.
bool HasAge(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t i) {
  const WordIs is{rules, tape};
  if (!is(i + 1, classes.comma)) return false;
  uint32_t age = i + 2;
  if (is(age, classes.relative) && is(age + 1, classes.be)) age += 2;
  return is(age, classes.number) && (is(age + 1, classes.comma) || is(age + 1, classes.period) ||
                                     (age > i + 2 && is(age + 1, classes.conjunction)));
}

// Whether the name of several words at unit i has an article before it and no noun behind it: "the
// Jana Kisan Sena said".
bool IsBehindArticle(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     uint32_t i) {
  const Tape& tape = reading.tapes[1];
  if (i == 0 || i + 1 >= tape.size() || tape[i].last - tape[i].first < 2) return false;
  const WordIs is{rules, tape};
  return is(i - 1, classes.det) && !is(i - 1, classes.relative) &&
         !is(i - 1, classes.det_indefinite) &&
         (is(i + 1, classes.preposition) || is(i + 1, classes.conjunction) ||
          is(i + 1, classes.time) || is(i + 1, classes.past) || is(i + 1, classes.cue_past) ||
          is(i + 1, classes.cue_s) || is(i + 1, classes.auxiliary) || is(i + 1, classes.comma) ||
          is(i + 1, classes.period));
}

// "IBM said": a name of a few capitals where not all is in capitals, and nobody's turn to speak,
// "RUIZ:".
bool IsAcronym(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t i) {
  constexpr uint32_t kMostLetters = 5;
  const Tape& tape = reading.tapes[1];
  const Token& token = reading.layout.tokens[tape[i].first];
  if (tape[i].last - tape[i].first != 1 || token.shape != Shape::kUpper ||
      token.span().size() > kMostLetters) {
    return false;
  }
  const auto in_capitals = [&](uint32_t k) {
    return tape[k].last > tape[k].first &&
           reading.layout.tokens[tape[k].first].shape == Shape::kUpper;
  };
  return (i == 0 || !in_capitals(i - 1)) && i + 1 < tape.size() && !in_capitals(i + 1) &&
         !rules.Is(tape[i + 1].symbol, classes.colon);
}

}  // namespace

uint32_t BeginOfName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Unit& name) {
  const Tape& words = reading.tapes[0];
  const uint32_t begin = words.IndexAt(name.first);
  const Unit& first = words[begin];
  const auto name_follows = [&] {
    return begin + 1 < words.size() && (rules.Is(words[begin + 1].symbol, classes.given) ||
                                        rules.Is(words[begin + 1].symbol, classes.place));
  };
  const bool prefix =
      rules.Is(first.symbol, classes.honorific) ||
      (name.emit == classes.person_name && rules.Is(first.symbol, classes.rank) &&
       !rules.Is(first.symbol, classes.given) && (first.last + 1 == name.last || name_follows())) ||
      (name.emit == classes.body_name && rules.Is(first.symbol, classes.body_noun) &&
       reading.layout.tokens[first.last - 1].shape == Shape::kLower);
  if (prefix && first.last < name.last) return first.last;
  // "The Independent Harbours Commission" is no paper's.
  const bool article = name.emit == classes.body_name && first.token_count() > 1 &&
                       first.last < name.last &&
                       rules.Is(SymbolOfToken(rules, reading, first.first), classes.det);
  return name.first + article;
}

uint32_t EndOfName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Unit& name) {
  const uint32_t last = BeforeLetters(rules, classes, reading, name);
  const Tape& words = reading.tapes[0];
  const uint32_t clitic = words.IndexAt(name.last - 1) + 1;
  if (last != name.last || name.emit == classes.body_name || name.emit == classes.place_name ||
      clitic + 2 >= words.size() || !rules.Is(words[clitic].symbol, classes.clitic)) {
    return last;
  }
  const Symbol verb = words[clitic + 1].symbol, behind = words[clitic + 2].symbol;
  const bool says = rules.Is(verb, classes.cue_past);
  const bool goes_on = rules.Is(behind, classes.func) || rules.Is(behind, classes.pronoun) ||
                       rules.Is(behind, classes.comma) || rules.Is(behind, classes.time) ||
                       rules.Is(behind, classes.qmark);
  constexpr uint32_t kMostWords = 4;
  const uint32_t first = words.IndexAt(name.first);
  bool told = false;
  if (rules.Is(verb, classes.comma) && rules.Is(behind, classes.det) &&
      name.emit != classes.person_name &&
      (first == 0 || !rules.Is(words[first - 1].symbol, classes.modifies))) {
    const uint32_t end = std::min<uint32_t>(clitic + 3 + kMostWords, words.size());
    for (uint32_t i = clitic + 3; i < end && !rules.Is(words[i].symbol, classes.comma); ++i)
      told |= rules.Is(words[i].symbol, classes.body_noun);
  }
  return (says && goes_on) || told ? words[clitic].last : last;
}

namespace {

// Reads names one by one, in order.
class NameReader {
 public:
  NameReader(const RuleSet& rules, const Classes& classes, const Reading& reading)
      : rules_(rules), classes_(classes), reading_(reading), tape_(reading.tapes[1]) {}

  // False if unit i of the first phrase level is no name.
  bool Read(uint32_t i, NameUse* name) {
    const Unit& unit = tape_[i];
    const std::vector<QuotedSpan>& spans = reading_.quotes.spans;
    while (span_ < spans.size() && spans[span_].first <= unit.first) open_.push_back(span_++);
    while (!open_.empty() && spans[open_.back()].last <= unit.first) open_.pop_back();
    if (!ReadKind(unit, name)) return false;
    name->first = BeginOfName(rules_, classes_, reading_, unit);
    name->last = EndOfName(rules_, classes_, reading_, unit);
    if (name->last > unit.last) name->kind = Mention::kBody;
    name->quote = open_.empty() ? -1 : open_.back();
    ReadAround(i, name);
    ReadDateline(rules_, classes_, reading_, i, name);
    if (name->kind == Mention::kPerson) ReadGiven(unit, name);
    return true;
  }

 private:
  bool Is(uint32_t i, ClassId c) const { return rules_.Is(tape_[i].symbol, c); }

  bool ReadKind(const Unit& unit, NameUse* name) const {
    if (unit.emit == classes_.person_name) {
      name->kind = Mention::kPerson;
    } else if (unit.emit == classes_.body_name) {
      name->kind = Mention::kBody;
    } else if (unit.emit == classes_.place_name) {
      name->kind = Mention::kPlace;
    } else if (unit.emit == classes_.name) {
      name->kind = Mention::kName;
    } else {
      return false;
    }
    return true;
  }

  Gender GenderOf(Symbol s) const {
    if (rules_.Is(s, classes_.honorific_male) || rules_.Is(s, classes_.rank_male))
      return Gender::kMale;
    if (rules_.Is(s, classes_.honorific_female) || rules_.Is(s, classes_.rank_female))
      return Gender::kFemale;
    return Gender::kUnknown;
  }

  // What stands beside the name, and whether its words are known.
  void ReadAround(uint32_t i, NameUse* name) const {
    const Tape& words = reading_.tapes[0];
    const Unit& unit = tape_[i];
    if (i > 0 && tape_[i - 1].emit == 0 &&
        (Is(i - 1, classes_.honorific) || Is(i - 1, classes_.rank))) {
      name->honorific = true;
      name->gender = GenderOf(tape_[i - 1].symbol);
    }
    for (uint32_t k = unit.child_first; name->kind == Mention::kName && k < unit.child_last; ++k) {
      name->surname |= rules_.Is(words[k].symbol, classes_.surname) ||
                       rules_.Is(words[k].symbol, classes_.given);
    }
    name->surname |= name->kind == Mention::kName && HasAge(rules_, classes_, tape_, i);
    const bool behind_article = IsBehindArticle(rules_, classes_, reading_, i);
    // "the Newt Quist that they knew" is somebody.
    if (name->kind == Mention::kPerson && behind_article && unit.last - unit.first > 2 &&
        !HasWord(rules_, reading_, unit.first, unit.last, classes_.initial)) {
      name->kind = Mention::kBody;
    }
    name->body = name->kind == Mention::kName &&
                 (behind_article || HasBodySign(rules_, classes_, reading_, i) ||
                  (!name->surname && IsAcronym(rules_, classes_, reading_, i)));
    // "in Leiden", "Ana Ruiz of Leiden"; but "in Ruiz's words"
    name->located =
        i > 0 && !(name->surname && i + 1 < tape_.size() && Is(i + 1, classes_.clitic)) &&
        (Is(i - 1, classes_.locative) ||
         (i > 1 && Is(i - 1, classes_.modifies) && tape_[i - 2].emit == classes_.person_name));
    // Who says something is somebody, wherever the capital stands.
    const WordIs is{rules_, tape_};
    name->opens = Opens(i) && !is(i + 1, classes_.cue_past) && !is(i + 1, classes_.cue_s) &&
                  !IsCalledRole(rules_, classes_, tape_, i);
  }

  // Whether any word would have a capital at unit i.
  bool Opens(uint32_t i) const {
    if (tape_.BeginsSentence(i)) return true;
    const std::vector<QuotedSpan>& spans = reading_.quotes.spans;
    return (!open_.empty() && spans[open_.back()].first == tape_[i - 1].first) ||
           Is(i - 1, classes_.dash) || Is(i - 1, classes_.colon);
  }

  // The gender and honorific of a person's name, by its words up to the first given name.
  void ReadGiven(const Unit& unit, NameUse* name) const {
    const Tape& words = reading_.tapes[0];
    for (uint32_t k = unit.child_first; k < unit.child_last; ++k) {
      const Symbol s = words[k].symbol;
      if (name->gender == Gender::kUnknown) name->gender = GenderOf(s);
      if (rules_.Is(s, classes_.honorific)) name->honorific = true;
      // "Brannoch Harrison": the last word is a surname.
      const bool family = k + 1 == unit.child_last && k > unit.child_first &&
                          !rules_.Is(words[k - 1].symbol, classes_.honorific) &&
                          !rules_.Is(words[k - 1].symbol, classes_.rank);
      if (family || !rules_.Is(s, classes_.given)) continue;
      if (name->gender == Gender::kUnknown) {
        name->gender = rules_.Is(s, classes_.given_male)     ? Gender::kMale
                       : rules_.Is(s, classes_.given_female) ? Gender::kFemale
                                                             : Gender::kUnknown;
      }
      break;
    }
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  const Tape& tape_;
  size_t span_ = 0;            // the next quoted span
  std::vector<int32_t> open_;  // quoted spans around the unit
};

}  // namespace

void FindNames(const RuleSet& rules, const Classes& classes, const Reading& reading,
               std::vector<NameUse>* names) {
  if (reading.tapes.size() < 2) return;
  NameReader reader(rules, classes, reading);
  const Tape& tape = reading.tapes[1];
  for (uint32_t i = 0; i < tape.size(); ++i) {
    if (tape[i].emit == 0) continue;
    NameUse name;
    if (reader.Read(i, &name)) names->push_back(name);
  }
}

}  // namespace whosaid
