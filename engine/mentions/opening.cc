#include "engine/mentions/opening.h"

#include <algorithm>

namespace whosaid {
namespace {

// Whether a finite verb stands at unit v or behind adverbs, or behind what two commas hold: "Ruiz,
// 52, nodded".
bool HasVerb(const RuleSet& rules, const Classes& classes, const Tape& tape, uint32_t v,
             uint32_t last) {
  constexpr uint32_t kMostBetween = 8;
  const WordIs is{rules, tape};
  if (is(v, classes.comma)) {
    uint32_t close = v + 1;
    while (close < last && close - v <= kMostBetween && !is(close, classes.comma)) ++close;
    if (!is(close, classes.comma)) return false;
    v = close + 1;
  }
  while (is(v, classes.adverb)) ++v;
  return v < last && IsFinite(rules, classes, tape[v]);
}

// Whether a subordinator opens the sentence, by itself or behind what measures it: "Shortly after",
// "A day after".
bool HoldsSubordinator(const RuleSet& rules, const Classes& classes, const Reading& reading,
                       const Sentence& sentence, const std::vector<int32_t>& of_unit) {
  constexpr uint32_t kMostBefore = 4;
  const Tape& tape = reading.outline.tape;
  const WordIs is{rules, tape};
  for (uint32_t u = sentence.first; u < sentence.last && u <= sentence.first + kMostBefore; ++u) {
    if (is(u, classes.subordinator)) return true;
    const Unit& unit = tape[u];
    if (is(u, classes.time) && unit.token_count() > 1 &&
        rules.Is(SymbolOfToken(rules, reading, unit.last - 1), classes.subordinator)) {
      return true;
    }
    if ((of_unit[u] >= 0 && unit.emit != classes.thing_np) || unit.quote >= 0 ||
        is(u, classes.comma)) {
      return false;
    }
  }
  return false;
}

}  // namespace

std::array<ClassId, 5> FiniteVerbs(const Classes& classes) {
  return {classes.past, classes.cue_past, classes.cue_s, classes.auxiliary, classes.modal};
}

bool IsFinite(const RuleSet& rules, const Classes& classes, const Unit& unit) {
  const auto verbs = FiniteVerbs(classes);
  return unit.emit == 0 && std::any_of(verbs.begin(), verbs.end(),
                                       [&](ClassId c) { return rules.Is(unit.symbol, c); });
}

uint32_t MainClause(const RuleSet& rules, const Classes& classes, const Reading& reading,
                    const Sentence& sentence, const std::vector<int32_t>& of_unit) {
  const Tape& tape = reading.outline.tape;
  const WordIs is{rules, tape};
  const auto relative = [&](uint32_t u) { return rules.Is(tape[u].symbol, classes.relative); };
  const uint32_t first = sentence.first;
  const bool clause = HoldsSubordinator(rules, classes, reading, sentence, of_unit);
  const bool phrase = !clause && !is(first, classes.conjunction) &&
                      (is(first, classes.preposition) || is(first, classes.cue_venue));
  if (!clause && !phrase && !is(first, classes.cue_ing) && !is(first, classes.cue_part) &&
      !is(first, classes.participle)) {
    return first;
  }

  int open = 1;  // clauses
  bool related = false;
  const auto behind_comma = [&](uint32_t u) {
    const Unit& before = tape[u - 1];
    if (before.quote >= 0) return EndOfQuote(reading, before) == Mark::kComma;
    // An apposition ends with its comma: "Holt, a sailor,".
    return before.last > before.first &&
           rules.Is(SymbolOfToken(rules, reading, before.last - 1), classes.comma);
  };
  for (uint32_t u = first + 1; u < sentence.last; ++u) {
    const bool sub = is(u, classes.subordinator);
    // "that, if it was late, she would go"
    if (sub || is(u, classes.preposition)) {
      open += is(u - 1, classes.that) || is(u - 1, classes.conjunction) || (sub && behind_comma(u));
    }
    related |= sub || relative(u) || is(u, classes.that);
    if (of_unit[u] < 0) continue;
    // "On Monday Ruiz left": behind a phrase the main clause needs no comma.
    const bool at_once = phrase && u > first + 1 && open == 1 && !related;
    if ((at_once || behind_comma(u)) && !relative(u) &&
        HasVerb(rules, classes, tape, u + 1, sentence.last) && --open == 0) {
      return u;
    }
  }
  return first;
}

uint32_t SubjectOf(const RuleSet& rules, const Classes& classes, const Tape& tape,
                   const Sentence& sentence, uint32_t main, const std::vector<int32_t>& of_unit,
                   uint32_t first) {
  const auto is = [&](uint32_t u, ClassId c) { return rules.Is(tape[u].symbol, c); };
  if (sentence.first == sentence.last) return first;
  // "For Ruiz, Holt is late", "as for Ruiz, he said"
  const uint32_t comma = sentence.first + 2;
  if (comma < sentence.last && is(comma, classes.comma) && of_unit[comma - 1] >= 0 &&
      (is(sentence.first, classes.modifies) || is(sentence.first, classes.to) ||
       is(sentence.first, classes.cue_accord))) {
    return first;
  }
  if (main > sentence.first) return of_unit[main];
  if (!is(sentence.first, classes.preposition) && !is(sentence.first, classes.cue_venue) &&
      !is(sentence.first, classes.cue_ing) && !is(sentence.first, classes.participle) &&
      !is(sentence.first, classes.subordinator)) {
    return first;
  }
  for (uint32_t u = sentence.first + 1; u + 1 < sentence.last; ++u) {
    if (is(u, classes.comma) && of_unit[u + 1] >= 0) return of_unit[u + 1];
  }
  return first;
}

}  // namespace whosaid
