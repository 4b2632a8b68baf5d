#include "engine/mentions/mention.h"

#include <algorithm>

#include "engine/mentions/name_uses.h"
#include "engine/mentions/opening.h"

namespace whosaid {
namespace {

// Walks the units under a mention on the tapes of the phrase levels.
class MentionReader {
 public:
  MentionReader(const RuleSet& rules, const Classes& classes, const MentionSigns& signs,
                const Reading& reading)
      : rules_(rules), classes_(classes), signs_(signs), reading_(reading) {}

  // False if the unit is no mention. speaks: it may be one though it is an object, as "him" is.
  bool Read(const Unit& unit, bool speaks, Mention* mention) const {
    mention->first = mention->head_first = unit.first;
    mention->last = mention->head_last = unit.last;
    if (unit.emit == 0) return ReadPronoun(unit, speaks, mention);
    const int kind = KindOf(unit.emit);
    if (kind < 0) return false;
    mention->kind = static_cast<Mention::Kind>(kind);
    Walk(unit, reading_.tapes.size() - 1, mention);
    // "Spokesman Ana Ruiz": a given name tells more than an office.
    if (mention->gender == Gender::kUnknown) mention->gender = gender_of_role_;
    if (unit.emit == classes_.person && !mention->has_name()) mention->kind = Mention::kRole;
    if (unit.emit == classes_.person) ReadKinApposed(mention);
    if (unit.emit == classes_.someone) ReadApposed(unit, mention);
    if (unit.emit == classes_.role_np) ReadNameBehind(mention);
    if (mention->kind == Mention::kThing) ReadSomebody(mention);
    if (mention->kind == Mention::kRole || mention->kind == Mention::kThing ||
        mention->kind == Mention::kBodyNoun || mention->kind == Mention::kDocument) {
      ReadDeterminer(mention);
      if (mention->kind == Mention::kDocument && mention->given_out) ReadOwner(mention);
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
  bool ReadPronoun(const Unit& unit, bool speaks, Mention* mention) const {
    const Symbol s = unit.symbol;
    if (rules_.Is(s, classes_.relative)) {
      mention->kind = Mention::kRelative;
      return true;
    }
    const bool says = rules_.Is(s, classes_.subject) || (speaks && rules_.Is(s, classes_.personal));
    if (!rules_.Is(s, classes_.pronoun) || !says) return false;
    // "someone" stands for nobody that was named: it describes, as "a resident" does.
    mention->kind = rules_.Is(s, classes_.indefinite) && !rules_.Is(s, classes_.neuter)
                        ? Mention::kRole
                        : Mention::kPronoun;
    mention->subject_case = true;
    mention->gender = GenderOfPronoun(rules_, classes_, s);
    mention->number = rules_.Is(s, classes_.plural)     ? Number::kPlural
                      : rules_.Is(s, classes_.singular) ? Number::kSingular
                                                        : Number::kUnknown;
    mention->grammatical_person = rules_.Is(s, classes_.first)    ? 1
                                  : rules_.Is(s, classes_.second) ? 2
                                                                  : 3;
    return true;
  }

  bool IsName(const Unit& unit) const {
    return unit.emit == classes_.person_name || unit.emit == classes_.body_name ||
           unit.emit == classes_.place_name || unit.emit == classes_.name;
  }
  // "The council's Quellmark", one of whose units of the tape below is a name.
  bool HasNameInside(const Unit& unit, size_t level) const {
    if (level < 2 || unit.child_last < unit.child_first + 2) return false;
    const Tape& below = reading_.tapes[level - 1];
    for (uint32_t i = unit.child_first; i < unit.child_last; ++i) {
      if (IsName(below[i])) return true;
    }
    return false;
  }

  // Visits what is under a unit of tape `level`, leftmost first: the first name is the mention's
  // name; gender and number come from given names, honorifics, ranks, roles and kin before any
  // apposition.
  void Walk(const Unit& unit, size_t level, Mention* mention) const {
    const ClassId emit = unit.emit;
    if (IsName(unit) && !HasNameInside(unit, level)) {
      // "White House" in "White House spokesman Hill" is not the name; a person's name replaces it,
      // and one that may be: "the council's Quellmark".
      const bool personal = emit == classes_.person_name || emit == classes_.name;
      const bool behind_comma = comma_seen_ != 0 && unit.first >= comma_seen_;
      // "The head of the Bar Association (BA), Ana Ruiz,": nobody is called by a body's name.
      // "The director, Nordfisk Limited, Mr Quellmark,": nor by that of a body.
      const bool behind_body = mention->has_name() && mention->name_first > comma_seen_;
      const bool composite = (mention->kind == Mention::kPerson &&
                              (!behind_comma || emit == classes_.person_name || behind_body)) ||
                             (mention->kind == Mention::kName && !behind_comma);
      // "Denmark's Harbour League": the body, not the place.
      const bool body = mention->kind == Mention::kBody && emit == classes_.body_name;
      // "Ruiz's company, Delta Homes Inc.,": the firm.
      const bool owner = mention->kind == Mention::kBody && emit == classes_.person_name;
      // "US airline Quellmark": where it is.
      const bool placed =
          mention->kind == Mention::kBody && has_place_ && emit != classes_.place_name && !owner;
      if (((!mention->has_name() && !owner) || (composite && personal && !has_person_) ||
           (body && !has_body_) || placed) &&
          !(in_brackets_ && mention->kind == Mention::kPerson) &&
          !(mention->kind == Mention::kRole || mention->kind == Mention::kBodyNoun ||
            mention->kind == Mention::kDocument || mention->kind == Mention::kThing)) {
        mention->name_first = BeginOfName(rules_, classes_, reading_, unit);
        mention->name_last = EndOfName(rules_, classes_, reading_, unit);
        has_person_ = personal;
        has_body_ = body;
        has_place_ = emit == classes_.place_name;
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
        if (comma_seen_ == 0 && !mention->has_name()) ReadGenderOfRole(child);
      } else if (single || child.last > child.first) {
        Walk(child, level - 1, mention);
      }
    }
  }

  // "A spokesman for the builder, Brannoch Vael,": one of two words is rather the spokesman than
  // the builder, which may be "Nordfisk".
  void ReadApposed(Unit unit, Mention* mention) const {
    size_t level = reading_.tapes.size() - 1;
    while (level > 1 && unit.child_last == unit.child_first + 1)
      unit = reading_.tapes[--level][unit.child_first];
    const Tape& below = reading_.tapes[level - 1];
    for (uint32_t i = unit.child_first + 1; i < unit.child_last; ++i) {
      const Unit& name = below[i];
      if (name.emit != classes_.name || !rules_.Is(below[i - 1].symbol, classes_.comma)) continue;
      const uint32_t first = BeginOfName(rules_, classes_, reading_, name),
                     last = EndOfName(rules_, classes_, reading_, name);
      if (last < first + 2 || HasWord(rules_, reading_, first, last, classes_.common)) return;
      mention->kind = Mention::kPerson;
      mention->name_first = first;
      mention->name_last = last;
      return;
    }
  }

  // "A lawyer for Holt's nephew, Ana Ruiz,": the name is the nephew's.
  void ReadKinApposed(Mention* mention) const {
    if (comma_seen_ == 0 || mention->name_first <= comma_seen_) return;
    const Tape& words = reading_.tapes[0];
    const uint32_t begin = words.IndexAt(mention->first);
    const uint32_t kin = words.IndexAt(comma_seen_ - 1);
    const auto is = [&](uint32_t i, ClassId c) { return rules_.Is(words[i].symbol, c); };
    if (!is(kin, classes_.kin) || kin == begin ||
        !(is(kin - 1, classes_.clitic) || is(kin - 1, classes_.possessive))) {
      return;
    }
    uint32_t role = begin;
    while (role < kin && !is(role + 1, classes_.preposition)) ++role;
    if (role >= kin || !is(role, classes_.role) || is(role, classes_.kin)) return;
    mention->kind = Mention::kRole;
    mention->name_first = mention->name_last = 0;
    mention->head_last = comma_seen_;
  }

  // "MP for Quellmark Ana Ruiz", without an article: a given name in a name of three words, of
  // which the first is the place's.
  void ReadNameBehind(Mention* mention) const {
    const Tape& words = reading_.tapes[0];
    const uint32_t begin = words.IndexAt(mention->first);
    uint32_t at = words.IndexAt(mention->last - 1), capitals = 1;
    const auto is = [&](uint32_t i, ClassId c) { return rules_.Is(words[i].symbol, c); };
    if (is(begin, classes_.det) || is(begin, classes_.possessive) || is(begin, classes_.numeral))
      return;
    while (at > begin + 2 && is(at - 1, classes_.anycap)) --at, ++capitals;
    if (capitals < 3 || !is(at - 1, classes_.preposition)) return;
    for (uint32_t i = at + 1; i < at + capitals - 1; ++i) {
      if (!is(i, classes_.given_plain)) continue;
      mention->kind = Mention::kPerson;
      mention->name_first = words[i].first;
      mention->name_last = words[at + capitals - 1].last;
      mention->head_last = mention->name_last;
      return;
    }
  }

  void ReadToken(const Unit& unit, Mention* mention) const {
    const Symbol s = unit.symbol;
    in_brackets_ = !rules_.Is(s, classes_.close) && (in_brackets_ || rules_.Is(s, classes_.open));
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
      // "An aide who asked not to be named" is an aide.
      const bool told =
          noun_read_ && (rules_.Is(s, classes_.relative) || rules_.Is(s, classes_.reason));
      if (told) mention->head_last = std::min(mention->head_last, unit.first);
      behind_noun_ = told || (noun_read_ && rules_.Is(s, classes_.preposition));
      if (behind_noun_) return;
      noun_read_ |= rules_.Is(s, classes_.role) || rules_.Is(s, classes_.kin);
    }
    if (mention->gender == Gender::kUnknown) {
      // The first word of the name: the second may be a surname that is a given name too.
      const bool named = unit.first == mention->name_first && rules_.Is(s, classes_.given) &&
                         rules_.Is(s, classes_.anycap);
      const bool of_role =
          mention->kind == Mention::kPerson && !named && rules_.Is(s, classes_.role);
      Gender& gender = of_role ? gender_of_role_ : mention->gender;
      if (signs_.male.Has(s) || (named && rules_.Is(s, classes_.given_male))) {
        gender = Gender::kMale;
      } else if (signs_.female.Has(s) || (named && rules_.Is(s, classes_.given_female))) {
        gender = Gender::kFemale;
      }
    }
    if (mention->kind == Mention::kBodyNoun) {
      // Its last noun tells: "the drivers' union".
      if (rules_.Is(s, classes_.body_noun)) {
        mention->number = rules_.Is(s, classes_.body_plural) ? Number::kPlural : Number::kSingular;
      }
    } else if (signs_.plural.Has(s) ||
               (mention->kind == Mention::kRole &&
                (rules_.Is(s, classes_.role_group) || rules_.Is(s, classes_.two)))) {
      mention->number = Number::kPlural;
    } else if (mention->kind == Mention::kRole && rules_.Is(s, classes_.role)) {
      mention->number = Number::kSingular;  // "the crowd leader"
    }
  }

  // "His wife, Ana", but neither "his wife's doctor" nor "a doctor of his wife".
  void ReadGenderOfRole(const Unit& role) const {
    const Tape& words = reading_.tapes[0];
    Gender gender = Gender::kUnknown;
    for (uint32_t i = words.IndexAt(role.first); i < words.size() && words[i].first < role.last;
         ++i) {
      const Symbol s = words[i].symbol;
      if (rules_.Is(s, classes_.preposition)) break;
      if (rules_.Is(s, classes_.clitic)) gender = Gender::kUnknown;
      if (rules_.Is(s, classes_.role_male) || rules_.Is(s, classes_.kin_male))
        gender = Gender::kMale;
      if (rules_.Is(s, classes_.role_female) || rules_.Is(s, classes_.kin_female))
        gender = Gender::kFemale;
    }
    if (gender_of_role_ == Gender::kUnknown) gender_of_role_ = gender;
  }

  // "a caller speaking slow": somebody, whatever else the phrase took in.
  void ReadSomebody(Mention* mention) const {
    const Tape& words = reading_.tapes[0];
    const uint32_t first = words.IndexAt(mention->first);
    if (rules_.Is(words[first].symbol, classes_.det) && words[first].last < mention->last &&
        rules_.Is(words[first + 1].symbol, classes_.former)) {
      mention->kind = Mention::kRole;  // "the former miler"
      return;
    }
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

  // "The mayor's verdict": the mayor, as what is given out so is in its owner's words. Whose owner
  // has a name is told by who wrote it.
  void ReadOwner(Mention* mention) const {
    const Tape& words = reading_.tapes[0];
    uint32_t clitic = 0;
    const uint32_t begin = words.IndexAt(mention->first);
    for (uint32_t i = begin + 1; i < words.size() && words[i].last < mention->last; ++i) {
      if (rules_.Is(words[i].symbol, classes_.preposition)) return;
      if (rules_.Is(words[i].symbol, classes_.clitic)) clitic = i;
    }
    if (clitic == 0) return;
    const Tape& names = reading_.tapes[1];
    for (uint32_t i = names.IndexAt(mention->first); names[i].first < words[clitic].first; ++i) {
      if (IsName(names[i])) return;
    }
    const Symbol noun = words[clitic - 1].symbol;
    if (rules_.Is(noun, classes_.role) || rules_.Is(noun, classes_.kin)) {
      mention->kind = Mention::kRole;
    } else if (rules_.Is(noun, classes_.body_noun) && !mention->possessed) {
      mention->kind = Mention::kBodyNoun;
    } else {
      return;
    }
    mention->head_last = words[clitic].first;
    mention->gives = true;
    for (uint32_t i = begin; i < clitic; ++i) ReadToken(words[i], mention);
  }

  // "the president of one company": somebody new, though the article is definite.
  bool IsOfSome(const Mention& mention) const {
    const Tape& words = reading_.tapes[0];
    for (uint32_t i = words.IndexAt(mention.head_first) + 2;
         i < words.size() && words[i].first < mention.head_last; ++i) {
      if (rules_.Is(words[i].symbol, classes_.det_indefinite) &&
          rules_.Is(words[i].symbol, classes_.pronoun) &&
          rules_.Is(words[i - 1].symbol, classes_.preposition)) {
        return true;
      }
    }
    return false;
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
    mention->verbatim =
        mention->kind == Mention::kDocument &&
        HasWord(rules_, reading_, mention->first, mention->last, classes_.document_verbatim);
    mention->shown =
        mention->kind == Mention::kDocument &&
        HasWord(rules_, reading_, mention->first, mention->last, classes_.document_shown);
    mention->definite = mention->possessed ||
                        (rules_.Is(s, classes_.det) && !rules_.Is(s, classes_.det_indefinite) &&
                         !(mention->kind == Mention::kRole && IsOfSome(*mention)));
    // "one of the mayors"
    if (lo + 1 < tokens.size() && rules_.Is(s, classes_.indefinite) &&
        rules_.Is(s, classes_.singular) && rules_.Is(tokens[lo + 1].symbol, classes_.preposition)) {
      mention->number = Number::kSingular;
    }
  }

  const RuleSet& rules_;
  const Classes& classes_;
  const MentionSigns& signs_;
  const Reading& reading_;
  // State of one Walk; reset by constructing anew.
  mutable uint32_t comma_seen_ = 0;
  mutable bool has_person_ = false, has_body_ = false, has_place_ = false, in_brackets_ = false;
  mutable Gender gender_of_role_ = Gender::kUnknown;
  mutable bool noun_read_ = false;    // a role's noun
  mutable bool behind_noun_ = false;  // and the preposition that follows it
};

// Whether an object speaks at the unit: "according to him", or, as a frame tells, "heard him say".
// Of a subject it is not asked.
bool Speaks(const RuleSet& rules, const Classes& classes, const Outlined& outline,
            uint32_t sentence, uint32_t unit) {
  const Tape& tape = outline.tape;
  const Symbol s = tape[unit].symbol;
  if (!rules.Is(s, classes.personal) || rules.Is(s, classes.subject)) return false;
  if (unit > outline.sentences[sentence].first &&
      rules.Is(tape[unit - 1].symbol, classes.cue_accord)) {
    return true;
  }
  const auto frames = outline.frames.begin();
  return std::any_of(frames + outline.frames_begin[sentence],
                     frames + outline.frames_begin[sentence + 1], [unit](const RuleMatch& frame) {
                       const RuleMatch::Range& source = frame[Role::kSource];
                       return source.first == unit && source.last == unit + 1;
                     });
}

// False for most units that are no mention: asked first, as it costs less than to read one.
bool MayBeMention(const RuleSet& rules, const Classes& classes, const Unit& unit) {
  return unit.emit != 0 || rules.Is(unit.symbol, classes.pronoun) ||
         rules.Is(unit.symbol, classes.relative);
}

}  // namespace

void Mentions::Clear() {
  all.clear();
  sentence_begin.clear();
  main_clause.clear();
  subject.clear();
  of_unit.clear();
  names.clear();
}

std::vector<NameUse>::const_iterator Mentions::NameAt(uint32_t token) const {
  return std::lower_bound(names.begin(), names.end(), token,
                          [](const NameUse& use, uint32_t t) { return use.first < t; });
}

Gender GenderOfPronoun(const RuleSet& rules, const Classes& classes, Symbol pronoun) {
  return rules.Is(pronoun, classes.male)     ? Gender::kMale
         : rules.Is(pronoun, classes.female) ? Gender::kFemale
         : rules.Is(pronoun, classes.neuter) ? Gender::kNeuter
                                             : Gender::kUnknown;
}

bool HasWord(const RuleSet& rules, const Reading& reading, uint32_t first, uint32_t last,
             ClassId c) {
  const Tape& words = reading.tapes[0];
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    if (rules.Is(words[i].symbol, c)) return true;
  }
  return false;
}

MentionSigns::MentionSigns(const RuleSet& rules, const Classes& c)
    : male(rules.SymbolsOf({c.honorific_male, c.rank_male, c.role_male, c.kin_male})),
      female(rules.SymbolsOf({c.honorific_female, c.rank_female, c.role_female, c.kin_female})),
      plural(rules.SymbolsOf({c.role_plural, c.party_plural, c.demonym_plural, c.kin_plural})) {}

void FindMentions(const RuleSet& rules, const Classes& classes, const MentionSigns& signs,
                  const Reading& reading, Mentions* mentions) {
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
      const bool speaks = Speaks(rules, classes, reading.outline, s, i);
      if (!MentionReader(rules, classes, signs, reading).Read(unit, speaks, &mention)) continue;
      mention.unit = i;
      mention.sentence = s;
      mention.paragraph = sentence.paragraph;
      mentions->of_unit[i] = mentions->all.size();
      mentions->all.push_back(mention);
    }
    mentions->main_clause.push_back(
        MainClause(rules, classes, reading, sentence, mentions->of_unit));
    mentions->subject.push_back(SubjectOf(rules, classes, tape, sentence,
                                          mentions->main_clause.back(), mentions->of_unit,
                                          mentions->sentence_begin.back()));
  }
  mentions->sentence_begin.push_back(mentions->all.size());
  FindNames(rules, classes, reading, &mentions->names);
}

}  // namespace whosaid
