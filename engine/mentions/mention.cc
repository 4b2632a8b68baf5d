#include "engine/mentions/mention.h"

#include <algorithm>

namespace whosaid {
namespace {

// Where a name begins behind what belongs to it and is no part of it: "Mr. Ruiz", "the charity Open
// Doors".
uint32_t BeginOfName(const RuleSet& rules, const Classes& classes, const Reading& reading,
                     const Unit& name) {
  const Tape& words = reading.tapes[0];
  const Unit& first = words[words.IndexAt(name.first)];
  const bool prefix = rules.Is(first.symbol, classes.honorific) ||
                      (name.emit == classes.body_name && rules.Is(first.symbol, classes.lower) &&
                       rules.Is(first.symbol, classes.body_noun));
  return prefix && first.last < name.last ? first.last : name.first;
}

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

// The end of a name, with the clitic that belongs to it where a shop or firm is the subject of a
// verb, "Vael's said that", but not "Vael's said aim"; or is told to be one, "Vael's, the furniture
// chain".
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
  const bool says = rules.Is(verb, classes.cue_past) &&
                    (rules.Is(verb, classes.cue_say) || rules.Is(verb, classes.cue_tell));
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

// Walks the units under a mention on the tapes of the phrase levels.
class MentionReader {
 public:
  MentionReader(const RuleSet& rules, const Classes& classes, const Reading& reading)
      : rules_(rules), classes_(classes), reading_(reading) {}

  // False if the unit is no mention.
  bool Read(const Unit& unit, Mention* mention) const {
    mention->first = mention->head_first = unit.first;
    mention->last = mention->head_last = unit.last;
    if (unit.emit == 0) return ReadPronoun(unit, mention);
    const int kind = KindOf(unit.emit);
    if (kind < 0) return false;
    mention->kind = static_cast<Mention::Kind>(kind);
    Walk(unit, reading_.tapes.size() - 1, mention);
    if (unit.emit == classes_.person && !mention->has_name()) mention->kind = Mention::kRole;
    if (mention->kind == Mention::kThing) ReadSomebody(mention);
    if (mention->kind == Mention::kRole || mention->kind == Mention::kThing ||
        mention->kind == Mention::kBodyNoun || mention->kind == Mention::kDocument) {
      ReadDeterminer(mention);
    }
    if (mention->kind == Mention::kGroup) mention->number = Number::kPlural;
    if (mention->number == Number::kUnknown && mention->kind != Mention::kThing) {
      mention->number = Number::kSingular;
    }
    return true;
  }

  // Kind of a phrase class, or -1.
  int KindOf(ClassId emit) const {
    if (emit == classes_.person || emit == classes_.person_name) return Mention::kPerson;
    if (emit == classes_.body_mention || emit == classes_.body_name) return Mention::kBody;
    if (emit == classes_.place_name) return Mention::kPlace;
    if (emit == classes_.name) return Mention::kName;
    if (emit == classes_.role_np || emit == classes_.someone) return Mention::kRole;
    if (emit == classes_.group) return Mention::kGroup;
    if (emit == classes_.body_np) return Mention::kBodyNoun;
    if (emit == classes_.document_np) return Mention::kDocument;
    if (emit == classes_.thing_np) return Mention::kThing;
    return -1;
  }

 private:
  bool ReadPronoun(const Unit& unit, Mention* mention) const {
    const Symbol s = unit.symbol;
    if (rules_.Is(s, classes_.relative)) {
      mention->kind = Mention::kRelative;
      return true;
    }
    if (!rules_.Is(s, classes_.pronoun) || !rules_.Is(s, classes_.subject)) return false;
    // "someone" stands for nobody that was named: it describes, as "a resident" does.
    mention->kind = rules_.Is(s, classes_.indefinite) && !rules_.Is(s, classes_.neuter)
                        ? Mention::kRole
                        : Mention::kPronoun;
    mention->subject_case = true;
    mention->gender = rules_.Is(s, classes_.male)     ? Gender::kMale
                      : rules_.Is(s, classes_.female) ? Gender::kFemale
                      : rules_.Is(s, classes_.neuter) ? Gender::kNeuter
                                                      : Gender::kUnknown;
    mention->number = rules_.Is(s, classes_.plural)     ? Number::kPlural
                      : rules_.Is(s, classes_.singular) ? Number::kSingular
                                                        : Number::kUnknown;
    mention->grammatical_person = rules_.Is(s, classes_.first)    ? 1
                                  : rules_.Is(s, classes_.second) ? 2
                                                                  : 3;
    return true;
  }

  // Visits what is under a unit of tape `level`, leftmost first: the first name is the mention's
  // name; gender and number come from given names, honorifics, ranks, roles and kin before any
  // apposition.
  void Walk(const Unit& unit, size_t level, Mention* mention) const {
    const ClassId emit = unit.emit;
    const bool is_name = emit == classes_.person_name || emit == classes_.body_name ||
                         emit == classes_.place_name || emit == classes_.name;
    if (is_name) {
      // "White House" in "White House spokesman Hill" is not the name; a person's name replaces it.
      const bool personal = emit == classes_.person_name || emit == classes_.name;
      const bool behind_comma = comma_seen_ != 0 && unit.first >= comma_seen_;
      const bool composite = mention->kind == Mention::kPerson;
      // "Denmark's Harbour League": the body, not the place.
      const bool body = mention->kind == Mention::kBody && emit == classes_.body_name;
      if ((!mention->has_name() || (composite && personal && !behind_comma && !has_person_) ||
           (body && !behind_comma && !has_body_)) &&
          !(mention->kind == Mention::kRole || mention->kind == Mention::kBodyNoun ||
            mention->kind == Mention::kDocument || mention->kind == Mention::kThing)) {
        mention->name_first = BeginOfName(rules_, classes_, reading_, unit);
        mention->name_last = EndOfName(rules_, classes_, reading_, unit);
        has_person_ = personal;
        has_body_ = body;
      }
    }
    if (level == 0 || unit.child_last <= unit.child_first) return;
    const Tape& below = reading_.tapes[level - 1];
    const bool single = unit.child_last == unit.child_first + 1;
    for (uint32_t i = unit.child_first; i < unit.child_last && i < below.size(); ++i) {
      const Unit& child = below[i];
      if (child.emit == 0) {
        // "A group of painters, poets and pilots": such a comma ends nothing.
        if (emit == classes_.role_np && rules_.Is(child.symbol, classes_.comma)) continue;
        ReadToken(child, mention);
      } else if (mention->kind == Mention::kPerson && child.emit == classes_.role_np) {
        // The names inside a title are not the person's: "Ruiz campaign manager Ana Hill".
        continue;
      } else if (single || child.last > child.first) {
        Walk(child, level - 1, mention);
      }
    }
  }

  void ReadToken(const Unit& unit, Mention* mention) const {
    const Symbol s = unit.symbol;
    if ((rules_.Is(s, classes_.comma) || rules_.Is(s, classes_.dash)) && comma_seen_ == 0) {
      comma_seen_ = unit.first;
      if (unit.first > mention->first)
        mention->head_last = std::min(mention->head_last, unit.first);
    }
    if (comma_seen_ != 0 || behind_noun_) return;
    // "The jury's forewoman" is one, and "the duke's sister" no man; nor is "a midwife at the unit"
    // several.
    if (mention->kind == Mention::kRole) {
      if (rules_.Is(s, classes_.clitic)) {
        mention->gender = Gender::kUnknown;
        mention->number = Number::kUnknown;
        noun_read_ = false;
      }
      behind_noun_ = noun_read_ && rules_.Is(s, classes_.preposition);
      if (behind_noun_) return;
      noun_read_ |= rules_.Is(s, classes_.role) || rules_.Is(s, classes_.kin);
    }
    if (mention->gender == Gender::kUnknown) {
      // The first word of the name: the second may be a surname that is a given name too.
      const bool named = rules_.Is(s, classes_.given) && rules_.Is(s, classes_.anycap) &&
                         unit.first == mention->name_first;
      if (rules_.Is(s, classes_.honorific_male) || rules_.Is(s, classes_.rank_male) ||
          rules_.Is(s, classes_.role_male) || rules_.Is(s, classes_.kin_male) ||
          (named && rules_.Is(s, classes_.given_male))) {
        mention->gender = Gender::kMale;
      } else if (rules_.Is(s, classes_.honorific_female) || rules_.Is(s, classes_.rank_female) ||
                 rules_.Is(s, classes_.role_female) || rules_.Is(s, classes_.kin_female) ||
                 (named && rules_.Is(s, classes_.given_female))) {
        mention->gender = Gender::kFemale;
      }
    }
    if (rules_.Is(s, classes_.role_plural) || rules_.Is(s, classes_.party_plural) ||
        rules_.Is(s, classes_.demonym_plural) || rules_.Is(s, classes_.kin_plural) ||
        (mention->kind == Mention::kRole &&
         (rules_.Is(s, classes_.role_group) || rules_.Is(s, classes_.two)))) {
      mention->number = Number::kPlural;
    }
  }

  // "a caller speaking slow": somebody, whatever else the phrase took in.
  void ReadSomebody(Mention* mention) const {
    const Tape& words = reading_.tapes[0];
    for (uint32_t i = words.IndexAt(mention->first); words[i].last < mention->last; ++i) {
      const Symbol next = words[i + 1].symbol;
      if (rules_.Is(words[i].symbol, classes_.role) &&
          (rules_.Is(next, classes_.cue_ing) || rules_.Is(next, classes_.participle))) {
        mention->kind = Mention::kRole;
        mention->head_last = words[i].last;
        return;
      }
    }
  }

  void ReadDeterminer(Mention* mention) const {
    const Tape& tokens = reading_.tapes[0];
    const uint32_t lo = tokens.IndexAt(mention->first);
    if (lo >= tokens.size()) return;
    const Symbol s = tokens[lo].symbol;
    mention->possessed = rules_.Is(s, classes_.possessive);
    mention->given_out =
        mention->kind == Mention::kDocument &&
        HasWord(rules_, reading_, mention->first, mention->last, classes_.document_own);
    mention->shown =
        mention->kind == Mention::kDocument &&
        HasWord(rules_, reading_, mention->first, mention->last, classes_.document_shown);
    mention->definite = mention->possessed ||
                        (rules_.Is(s, classes_.det) && !rules_.Is(s, classes_.det_indefinite));
    // "one of the mayors"
    if (lo + 1 < tokens.size() && rules_.Is(s, classes_.indefinite) &&
        rules_.Is(s, classes_.singular) && rules_.Is(tokens[lo + 1].symbol, classes_.preposition)) {
      mention->number = Number::kSingular;
    }
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const Reading& reading_;
  // State of one Walk; reset by constructing anew.
  mutable uint32_t comma_seen_ = 0;
  mutable bool has_person_ = false, has_body_ = false;
  mutable bool noun_read_ = false;    // a role's noun
  mutable bool behind_noun_ = false;  // and the preposition that follows it
};

// False for most units that are no mention: asked first, as it costs less than to read one.
bool MayBeMention(const RuleSet& rules, const Classes& classes, const Unit& unit) {
  return unit.emit != 0 || rules.Is(unit.symbol, classes.pronoun) ||
         rules.Is(unit.symbol, classes.relative);
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

// Datelines: "PHOENIX —", "PHOENIX (AP)" and "CLAY FALLS, Ohio" tell where the text was written,
// "PHOENIX:" may.
void ReadDateline(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t i,
                  NameUse* name) {
  if (name->kind != Mention::kName && name->kind != Mention::kPerson) return;
  if (!OpensInCapitals(rules, classes, reading, i)) return;
  const Tape& tape = reading.tapes[1];
  const Symbol next = tape[i + 1].symbol;
  const bool in_state = rules.Is(next, classes.comma) && i + 2 < tape.size() &&
                        tape[i + 2].emit == classes.place_name;
  if (in_state) name->kind = Mention::kPlace;
  if (name->kind == Mention::kPerson) return;
  if (rules.Is(next, classes.dash) || rules.Is(next, classes.open)) name->kind = Mention::kPlace;
  name->located |= rules.Is(next, classes.colon) || rules.Is(next, classes.comma);
}

// Whether unit k of a tape is a word, not a phrase, of a class; none is behind the tape's end.
struct WordIs {
  const RuleSet& rules;
  const Tape& tape;
  bool operator()(uint32_t k, ClassId c) const {
    return k < tape.size() && tape[k].emit == 0 && rules.Is(tape[k].symbol, c);
  }
};

// "Open Harbour, a nonpartisan group that": but not "a group of pilots".
bool IsCalledGroup(const Classes& classes, const WordIs& is, uint32_t i) {
  if (!is(i + 1, classes.comma) || !is(i + 2, classes.det_indefinite)) return false;
  constexpr uint32_t kMostModifiers = 4;
  uint32_t noun = i + 3;
  const auto is_group = [&](uint32_t k) {
    return is(k, classes.role_group) && is(k, classes.body_short);
  };
  while (noun < i + 3 + kMostModifiers && is(noun, classes.lower) && !is(noun, classes.func) &&
         !is_group(noun)) {
    ++noun;
  }
  return is_group(noun) && !is(noun + 1, classes.preposition);
}

// Whether the name at unit i of the first phrase level has what bodies have: "Quellmark's chief
// executive", "shareholders of Quellmark"; or "which" tells of it, where it is the subject or
// stands behind a preposition, as else all of the clause may be told of.
bool HasBodySign(const RuleSet& rules, const Classes& classes, const Reading& reading, uint32_t i) {
  const Tape& tape = reading.tapes[1];
  const WordIs is{rules, tape};
  if (is(i + 1, classes.comma) && is(i + 2, classes.body_sign) && is(i + 2, classes.relative)) {
    return i == 0 || tape[i - 1].first == tape[i - 1].last || is(i - 1, classes.preposition);
  }
  if (IsCalledGroup(classes, is, i)) return true;
  const uint32_t behind = i + (is(i + 1, classes.clitic) ? 2 : 1);
  if (is(behind, classes.body_sign)) return !is(behind, classes.relative);
  return i > 1 && is(i - 1, classes.modifies) && is(i - 2, classes.body_sign) &&
         !is(i - 2, classes.relative);
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
  return is(i - 1, classes.det) && !is(i - 1, classes.that) && !is(i - 1, classes.det_indefinite) &&
         (is(i + 1, classes.cue_past) || is(i + 1, classes.cue_s) || is(i + 1, classes.auxiliary) ||
          is(i + 1, classes.comma) || is(i + 1, classes.period));
}

// Adds the names of the first phrase level, with the honorific before them.
void FindNames(const RuleSet& rules, const Classes& classes, const Reading& reading,
               std::vector<NameUse>* names) {
  if (reading.tapes.size() < 2) return;
  const Tape& tape = reading.tapes[1];
  const Tape& words = reading.tapes[0];
  size_t span = 0;
  std::vector<int32_t> open;  // enclosing quoted spans
  const std::vector<QuotedSpan>& spans = reading.quotes.spans;
  const uint32_t size = tape.size();
  for (uint32_t i = 0; i < size; ++i) {
    const Unit& unit = tape[i];
    if (unit.emit == 0) continue;
    while (span < spans.size() && spans[span].first <= unit.first) open.push_back(span++);
    while (!open.empty() && spans[open.back()].last <= unit.first) open.pop_back();
    NameUse name;
    if (unit.emit == classes.person_name) {
      name.kind = Mention::kPerson;
    } else if (unit.emit == classes.body_name) {
      name.kind = Mention::kBody;
    } else if (unit.emit == classes.place_name) {
      name.kind = Mention::kPlace;
    } else if (unit.emit == classes.name) {
      name.kind = Mention::kName;
    } else {
      continue;
    }
    name.first = BeginOfName(rules, classes, reading, unit);
    name.last = EndOfName(rules, classes, reading, unit);
    if (name.last > unit.last) name.kind = Mention::kBody;
    name.quote = open.empty() ? -1 : open.back();
    const auto gender_of = [&](Symbol s) {
      if (rules.Is(s, classes.honorific_male) || rules.Is(s, classes.rank_male))
        return Gender::kMale;
      if (rules.Is(s, classes.honorific_female) || rules.Is(s, classes.rank_female))
        return Gender::kFemale;
      return Gender::kUnknown;
    };
    if (i > 0 && tape[i - 1].emit == 0 &&
        (rules.Is(tape[i - 1].symbol, classes.honorific) ||
         rules.Is(tape[i - 1].symbol, classes.rank))) {
      name.honorific = true;
      name.gender = gender_of(tape[i - 1].symbol);
    }
    for (uint32_t k = unit.child_first; name.kind == Mention::kName && k < unit.child_last; ++k) {
      name.surname |=
          rules.Is(words[k].symbol, classes.surname) || rules.Is(words[k].symbol, classes.given);
    }
    name.surname |= name.kind == Mention::kName && HasAge(rules, classes, tape, i);
    const bool behind_article = IsBehindArticle(rules, classes, reading, i);
    // "the Newt Quist that they knew" is somebody.
    if (name.kind == Mention::kPerson && behind_article && unit.last - unit.first > 2 &&
        !HasWord(rules, reading, unit.first, unit.last, classes.initial)) {
      name.kind = Mention::kBody;
    }
    name.body =
        name.kind == Mention::kName && (behind_article || HasBodySign(rules, classes, reading, i));
    name.located = i > 0 && rules.Is(tape[i - 1].symbol, classes.locative);
    // Who says something is somebody, wherever the capital stands.
    const bool opens = i == 0 || tape[i - 1].first == tape[i - 1].last ||
                       (!open.empty() && spans[open.back()].first == tape[i - 1].first) ||
                       rules.Is(tape[i - 1].symbol, classes.dash) ||
                       rules.Is(tape[i - 1].symbol, classes.colon);
    const WordIs is{rules, tape};
    name.opens = opens && !is(i + 1, classes.cue_past) && !is(i + 1, classes.cue_s);
    ReadDateline(rules, classes, reading, i, &name);
    if (name.kind == Mention::kPerson && unit.child_first < words.size()) {
      name.first = BeginOfName(rules, classes, reading, unit);
      for (uint32_t k = unit.child_first; k < unit.child_last; ++k) {
        const Symbol s = words[k].symbol;
        if (name.gender == Gender::kUnknown) name.gender = gender_of(s);
        if (rules.Is(s, classes.honorific)) name.honorific = true;
        if (name.gender == Gender::kUnknown && rules.Is(s, classes.given)) {
          name.gender = rules.Is(s, classes.given_male)     ? Gender::kMale
                        : rules.Is(s, classes.given_female) ? Gender::kFemale
                                                            : Gender::kUnknown;
        }
        if (rules.Is(s, classes.given)) break;
      }
    }
    names->push_back(name);
  }
}

}  // namespace

void Mentions::Clear() {
  all.clear();
  sentence_begin.clear();
  of_unit.clear();
  names.clear();
}

bool HasWord(const RuleSet& rules, const Reading& reading, uint32_t first, uint32_t last,
             ClassId c) {
  const Tape& words = reading.tapes[0];
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    if (rules.Is(words[i].symbol, c)) return true;
  }
  return false;
}

void FindMentions(const RuleSet& rules, const Classes& classes, const Reading& reading,
                  Mentions* mentions) {
  mentions->Clear();
  const Tape& tape = reading.outline.tape;
  mentions->of_unit.assign(tape.size(), -1);
  for (uint32_t s = 0; s < reading.outline.sentences.size(); ++s) {
    const Sentence& sentence = reading.outline.sentences[s];
    mentions->sentence_begin.push_back(mentions->all.size());
    for (uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (tape[i].quote >= 0) continue;
      if (!MayBeMention(rules, classes, tape[i])) continue;
      // Children of an outline unit stand on the last phrase tape, where the unit itself stands
      // again.
      Unit unit = tape[i];
      if (unit.emit != 0) unit = reading.phrases()[tape[i].child_first];
      Mention mention;
      if (!MentionReader(rules, classes, reading).Read(unit, &mention)) continue;
      mention.unit = i;
      mention.sentence = s;
      mention.paragraph = sentence.paragraph;
      mentions->of_unit[i] = mentions->all.size();
      mentions->all.push_back(mention);
    }
  }
  mentions->sentence_begin.push_back(mentions->all.size());
  FindNames(rules, classes, reading, &mentions->names);
}

}  // namespace whosaid
