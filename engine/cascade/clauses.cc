#include "engine/cascade/clauses.h"
namespace whosaid {
namespace {

// The child of the phrase that is a relative pronoun with a verb of saying behind it; child_last if
// there is none, or if the phrase's name stands behind the clause: "the pilot who complained,
// Ruiz".
uint32_t ClauseIn(const RuleSet& rules, const Classes& classes, const Tape& below,
                  const Unit& phrase) {
  const auto is = [&](uint32_t i, ClassId c) { return rules.Is(below[i].symbol, c); };
  const uint32_t none = phrase.child_last;
  uint32_t clause = phrase.child_first + 1;
  while (clause < none && !(below[clause].emit == 0 && is(clause, classes.relative) &&
                            is(clause, classes.subject))) {
    ++clause;
  }
  uint32_t verb = clause + 1;
  // "Ruiz, who critics say is late,"
  const bool others = verb + 1 < none && below[verb].emit != 0;
  verb += others;
  bool auxiliary = others;
  const auto when = [&](uint32_t i) { return is(i, classes.adverb) || is(i, classes.time); };
  // "who in a telephone call this week called"
  constexpr uint32_t kMostUnits = 8;
  if (verb < none && below[verb].emit == 0 && is(verb, classes.preposition)) {
    uint32_t end = verb + 1;
    while (end < none && end <= verb + kMostUnits && !is(end, classes.comma) &&
           !(below[end].emit == 0 && is(end, classes.cue_strong) &&
             (is(end, classes.cue_past) || is(end, classes.cue_s)))) {
      ++end;
    }
    if (end < none && end <= verb + kMostUnits && !is(end, classes.comma)) verb = end;
  }
  while (verb < none) {
    const bool on = is(verb, classes.preposition) && verb + 1 < none && when(verb + 1);
    const bool helps =
        is(verb, classes.auxiliary) || is(verb, classes.modal) || is(verb, classes.negation);
    if (!on && !helps && !when(verb)) break;
    auxiliary |= helps;
    ++verb;
  }
  if (verb >= none || below[verb].emit != 0 || !is(verb, classes.cue_strong)) return none;
  if (!auxiliary && !is(verb, classes.cue_past) && !is(verb, classes.cue_s)) return none;
  for (uint32_t i = verb + 2; i < none; ++i) {
    const bool name = below[i].emit == classes.person_name || below[i].emit == classes.name;
    if (name && (is(i - 1, classes.comma) || below[i - 1].emit == classes.role_np)) return none;
  }
  return clause;
}

// Whether all that stands before `in` in its sentence is one prepositional phrase, or nothing: "At
// a meeting in", "In".
bool OpensSentence(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t in) {
  constexpr uint32_t kMostUnits = 6;
  const auto is = [&](uint32_t i, ClassId c) { return rules.Is(tape[i].symbol, c); };
  uint32_t first = in;
  while (!tape.BeginsSentence(first)) {
    if (in - --first > kMostUnits || is(first, classes.comma) || is(first, classes.cue_past) ||
        is(first, classes.past) || is(first, classes.auxiliary)) {
      return false;
    }
  }
  return first == in || (tape[first].emit == 0 &&
                         (is(first, classes.preposition) || is(first, classes.cue_phrase)));
}

// Whether the phrase at u stands behind "At" or "In" that opens a sentence and begins with what is
// no person's name, then a comma: "At Casa Loma, a bartender" is a place and somebody.
bool IsBehindPlace(const RuleSet& rules, const Classes& classes, const Tape& below,
                   const Tape& tape, uint32_t u) {
  uint32_t in = u;
  while (in > 0 && tape[in - 1].emit == 0 && rules.Is(tape[in - 1].symbol, classes.locative))
    --in;  // "In nearby Leiden"
  if (in == u) return false;
  const uint32_t first = tape[u].child_first;
  return OpensSentence(rules, classes, tape, in) && tape[u].child_last > first + 2 &&
         below[first].emit != classes.person_name &&
         rules.Is(below[first + 1].symbol, classes.comma);
}

// Whether the phrase at u is what a preposition or verb before it governs, by itself or as the last
// of several: "with Ana Ruiz and Ben Holt".
bool IsGoverned(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t u) {
  const auto is = [&](uint32_t i, ClassId c) {
    return tape[i].emit == 0 && rules.Is(tape[i].symbol, c);
  };
  while (u > 1 && (is(u - 1, classes.conjunction) || is(u - 1, classes.comma)) &&
         tape[u - 2].emit != 0) {
    u -= 2;
  }
  if (u == 0) return false;
  --u;
  if (is(u, classes.preposition) || is(u, classes.cue_phrase)) return true;
  // Any verb: "Citing", "After meeting", "met".
  if (is(u, classes.cue_ing) || is(u, classes.participle)) return true;
  return is(u, classes.lower) && !is(u, classes.func) && !is(u, classes.adverb);
}

// Whether the role that begins with this word and ends before the token has no article and is of
// several: "union leaders".
bool IsBarePlural(const RuleSet& rules, const Classes& classes, const Tape& words, uint32_t word,
                  uint32_t last) {
  const auto is = [&](ClassId c) { return rules.Is(words[word].symbol, c); };
  if (is(classes.det) || is(classes.possessive) || is(classes.indefinite)) return false;
  bool plural = false;
  for (; word < words.size() && words[word].first < last; ++word) {
    if (is(classes.preposition)) break;
    plural = is(classes.role_plural) || is(classes.party_plural) || is(classes.demonym_plural);
  }
  return plural;
}

// The child of the phrase at u that is a comma behind which not an apposition but the subject of a
// verb in or behind the phrase stands: "Asked by Ruiz, the mayor said"; child_last if there is
// none.
uint32_t SubjectIn(const RuleSet& rules, const Classes& classes, const Tape& words,
                   const Tape& below, const Tape& tape, uint32_t u) {
  const Unit& phrase = tape[u];
  const uint32_t last = phrase.child_last;
  const bool body = phrase.emit == classes.body_mention;
  if (!body && phrase.emit != classes.person) return last;
  // A unit of the phrase, or behind it; nullptr: the text ends before.
  const auto at = [&](uint32_t i) -> const Unit* {
    if (i < last) return &below[i];
    const uint32_t behind = u + 1 + i - last;
    return behind < tape.size() ? &tape[behind] : nullptr;
  };
  const auto is = [&](uint32_t i, ClassId c) {
    const Unit* const unit = at(i);
    return unit != nullptr && unit->emit == 0 && rules.Is(unit->symbol, c);
  };
  for (uint32_t comma = phrase.child_first + 1; comma + 1 < last; ++comma) {
    const Unit& role = below[comma + 1];
    if (!is(comma, classes.comma) || role.emit != (body ? classes.body_np : classes.role_np))
      continue;
    const uint32_t opens = words.IndexAt(role.first);
    uint32_t verb = comma + 2;
    if (is(verb, classes.adverb)) ++verb;
    // "Ana Ruiz, critics say, was late", "Asked about Ruiz, police said": one is not several.
    if (IsBarePlural(rules, classes, words, opens, role.last)) {
      if (is(verb, classes.cue_past) || is(verb, classes.cue_base) || is(verb, classes.past) ||
          is(verb, classes.auxiliary)) {
        return comma;
      }
      continue;
    }
    const Symbol article = words[opens].symbol;
    if (!rules.Is(article, classes.det) && !rules.Is(article, classes.possessive) &&
        !rules.Is(article, classes.indefinite)) {
      continue;
    }
    // "Asked by Ruiz, the mayor, Ben Holt, said"
    const Unit* const name = is(verb, classes.comma) ? at(verb + 1) : nullptr;
    if (!body && name != nullptr &&
        (name->emit == classes.person || name->emit == classes.person_name)) {
      verb += 2;
      verb += is(verb, classes.comma);
      if (is(verb, classes.cue_past) && IsGoverned(rules, classes, tape, u)) return comma;
      continue;
    }
    const bool says = is(verb, classes.cue_past) && !is(verb, classes.cue_call);
    // "Nordfisk, the union said, was late"
    if (body) {
      if (says && is(verb, classes.cue_say)) return comma;
      continue;
    }
    // "Ana Ruiz, an aide said, was late": an apposition would end with a comma.
    if (says && is(verb, classes.cue_say) && is(verb + 1, classes.comma)) return comma;
    if (!says && !is(verb, classes.past) && !is(verb, classes.cue_s) &&
        !is(verb, classes.auxiliary)) {
      continue;
    }
    // "Ana Ruiz, the mayor accused of theft": a participle.
    const bool part = is(verb + 1, classes.preposition) && !is(verb, classes.auxiliary) &&
                      !is(verb, classes.cue_say) && !is(verb, classes.cue_tell);
    if (!part && IsGoverned(rules, classes, tape, u)) return comma;
  }
  return last;
}

}  // namespace

void OpenClauses(const RuleSet& rules, const Classes& classes, const Tape& words, const Tape& below,
                 Tape* tape) {
  TapeEdit edit(tape);
  for (uint32_t u = 0; u < tape->size(); ++u) {
    const ClassId emit = (*tape)[u].emit;
    if (emit != classes.person && emit != classes.someone && emit != classes.body_mention) continue;
    Unit phrase = (*tape)[u];
    const uint32_t last = phrase.child_last;
    const bool place = IsBehindPlace(rules, classes, below, *tape, u);
    uint32_t clause = place ? phrase.child_first : ClauseIn(rules, classes, below, phrase);
    if (clause == last) clause = SubjectIn(rules, classes, words, below, *tape, u);
    if (clause == last) continue;
    Tape& opened = edit.Cut(u, u + 1);
    if (place) {
      // "At the port, Ruiz, the mayor,": the rest is somebody, with a name or without.
      const uint32_t rest = clause + 2;
      const ClassId named = below[rest].emit;
      opened.AppendEach(below, clause, rest);
      if (named == classes.person_name || named == classes.name) {
        phrase.child_first = rest;
        phrase.first = below[rest].first;
        opened.Append(phrase);
      } else {
        opened.AppendEach(below, rest, last);
      }
      continue;
    }
    phrase.child_last = clause;
    if (clause - 1 > phrase.child_first && rules.Is(below[clause - 1].symbol, classes.comma))
      --phrase.child_last;
    phrase.last = below[phrase.child_last - 1].last;
    opened.Append(phrase);
    opened.AppendEach(below, phrase.child_last, last);
  }
  edit.Finish();
}

namespace {

// True if the phrase of one word at index u of the tape stands as a verb does; word: its word.
bool StandsAsVerb(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t u,
                  const Unit& word) {
  const auto is = [&](uint32_t at, ClassId c) {
    return tape[at].emit == 0 && rules.Is(tape[at].symbol, c);
  };
  const bool finite =
      rules.Is(word.symbol, classes.cue_s) || rules.Is(word.symbol, classes.cue_base);
  const bool ing = rules.Is(word.symbol, classes.cue_ing);
  if ((!finite && !ing) || !rules.Is(word.symbol, classes.lower)) return false;

  // Behind it: what is told, or is going to be done.
  const Unit& behind = tape[u + 1];
  const bool told = is(u + 1, classes.that);
  const bool plans = is(u + 1, classes.to);
  const bool is_role = tape[u].emit == classes.role_np;
  // Before it: a subject, "who", "also", "did not"; a quotation, before its source.
  const Unit& before = tape[u - 1];
  const bool comma = is(u - 1, classes.comma);
  const bool adverb = is(u - 1, classes.adverb);
  const bool helped = is(u - 1, classes.to) || is(u - 1, classes.modal) ||
                      is(u - 1, classes.negation) || is(u - 1, classes.auxiliary);
  // "..., warning that"
  if (ing) return told && (comma || adverb || helped || is(u - 1, classes.conjunction));
  // "Annegret Moe, its correspondent, reports that"; "did not report losses"
  if (told && (adverb || comma)) return true;
  if (helped) return told || !is_role;
  if (adverb) return plans && !is_role;
  const bool pronoun = is(u - 1, classes.subject);
  if ((before.emit == 0 || before.emit == classes.thing_np) && !pronoun &&
      !is(u - 1, classes.relative)) {
    // "“It is late,” notes Ana Ruiz", but "“It is late,” coach Ana Ruiz said"
    return is(u - 1, classes.qmark) && behind.emit != 0 &&
           (!is_role || rules.Is(word.symbol, classes.cue_s));
  }
  if (told) return true;
  if (is_role) return is(u + 1, classes.personal);
  if (plans) return true;
  // "“...,” she notes."; not "The police reports were late."
  const bool ends = pronoun || before.emit == classes.person_name || before.emit == classes.name;
  if (behind.IsBreak() || is(u + 1, classes.period)) return ends;
  return !(is(u + 1, classes.auxiliary) || is(u + 1, classes.modal) ||
           is(u + 1, classes.cue_past) || is(u + 1, classes.past) || is(u + 1, classes.cue_s) ||
           (is(u + 1, classes.preposition) && !is(u + 1, classes.subordinator)) ||
           is(u + 1, classes.conjunction));
}

// Whether several people do what the last word of the phrase at u says, the child `verb`, and do
// not have it, as the word behind it tells: "Prosecutors suspect that", "Some claim it",
// "supporters of the plan fear he".
bool SeveralDo(const RuleSet& rules, const Classes& classes, const Tape& below, const Tape& tape,
               uint32_t u, uint32_t verb) {
  const Unit& phrase = tape[u];
  const auto in = [&](uint32_t i, ClassId c) {
    return below[i].emit == 0 && rules.Is(below[i].symbol, c);
  };
  const auto several = [&](uint32_t i) {
    return in(i, classes.role_plural) || in(i, classes.party_plural) ||
           in(i, classes.demonym_plural);
  };
  const auto behind = [&](ClassId c) { return rules.Is(tape[u + 1].symbol, c); };
  if (verb <= phrase.child_first || !in(verb, classes.cue_base) || !in(verb, classes.lower) ||
      !(behind(classes.that) || behind(classes.pronoun))) {
    return false;
  }
  if (verb == phrase.child_first + 1) {
    return in(phrase.child_first, classes.quantity) || several(phrase.child_first);
  }
  for (uint32_t i = phrase.child_first; i < verb; ++i) {
    if (in(i, classes.preposition)) return i > phrase.child_first && several(i - 1);
  }
  return several(verb - 1);
}

}  // namespace

void OpenVerbs(const RuleSet& rules, const Classes& classes, const Tape& words, Tape* tape) {
  for (uint32_t u = 1; u + 1 < tape->size(); ++u) {
    const Unit& phrase = (*tape)[u];
    if ((phrase.emit != classes.document_np && phrase.emit != classes.role_np) ||
        phrase.last != phrase.first + 1) {
      continue;
    }
    Unit word = words[words.IndexAt(phrase.first)];
    if (!StandsAsVerb(rules, classes, *tape, u, word)) continue;
    word.child_first = phrase.child_first;
    word.child_last = phrase.child_last;
    tape->Replace(u, word);
  }
}

void OpenEnds(const RuleSet& rules, const Classes& classes, const Tape& below, Tape* tape) {
  TapeEdit edit(tape);
  for (uint32_t u = 0; u + 1 < tape->size(); ++u) {
    const ClassId emit = (*tape)[u].emit;
    if (emit == 0 || (*tape)[u + 1].emit != 0 ||
        (emit != classes.role_np && emit != classes.thing_np && emit != classes.document_np)) {
      continue;
    }
    Unit phrase = (*tape)[u];
    const uint32_t verb = phrase.child_last - 1;
    if (!SeveralDo(rules, classes, below, *tape, u, verb)) continue;
    Tape& opened = edit.Cut(u, u + 1);
    phrase.child_last = verb;
    phrase.last = below[verb - 1].last;
    if (phrase.child_last == phrase.child_first + 1 && phrase.emit != classes.role_np) {
      opened.AppendEach(below, phrase.child_first, verb);  // "Some"
    } else {
      opened.Append(phrase);
    }
    opened.AppendEach(below, verb, verb + 1);
  }
  edit.Finish();
}

void OpenParticiples(const RuleSet& rules, const Classes& classes, const Tape& words, Tape* tape) {
  for (uint32_t u = 0; u + 1 < tape->size(); ++u) {
    const Unit& name = (*tape)[u];
    if (name.emit != classes.name || name.last != name.first + 1 || !tape->BeginsSentence(u))
      continue;
    Unit word = words[words.IndexAt(name.first)];
    const Unit& behind = (*tape)[u + 1];
    const auto is = [&](ClassId c) { return behind.emit == 0 && rules.Is(behind.symbol, c); };
    if (!rules.Is(word.symbol, classes.participle) || rules.Is(word.symbol, classes.surname) ||
        rules.Is(word.symbol, classes.given) ||
        !(is(classes.preposition) || is(classes.to) || is(classes.that) || is(classes.det) ||
          (is(classes.adverb) && !is(classes.time)))) {
      continue;
    }
    word.child_first = name.child_first;
    word.child_last = name.child_last;
    tape->Replace(u, word);
  }
}

}  // namespace whosaid
