#include "engine/decide/unsaid.h"

namespace whosaid {
namespace {

// "“Late Again,” a short novel": what stands behind the span tells a work.
bool IsCalledWork(const Context& c, const Sentence& s, const Quoted& q) {
  constexpr uint32_t kMostWords = 4;
  const Tape& words = c.reading.tapes[0];
  const auto is = [&](uint32_t i, ClassId id) {
    return i < words.size() && words[i].first < c.tape()[s.last - 1].last &&
           c.rules.Is(words[i].symbol, id);
  };
  const bool comma = EndOfQuote(c.reading, c.tape()[q.unit]) == Mark::kComma;
  uint32_t i = words.IndexAt(c.tape()[q.unit].last);
  if (is(i, c.classes.comma)) {
    ++i;
  } else if (!comma) {
    return false;
  }
  if (!is(i, c.classes.det)) return false;
  for (uint32_t n = 0; n < kMostWords; ++n) {
    if (is(++i, c.classes.work)) return true;
    if (!is(i, c.classes.lower) || is(i, c.classes.func) || is(i, c.classes.cue_past)) break;
  }
  return false;
}

// "Ruiz, author of “The Long Field”", "a producer for “Late Night”", "they sang “Late Again”",
// "“Late Again,” a song": a phrase that ends in a preposition or the noun of a work, or a verb of
// singing, goes on with a span in capitals, or "known as the" with any; or such a noun follows it.
bool NamesWork(const Context& c, const Sentence& s, const Quoted& q) {
  if (q.title && IsCalledWork(c, s, q)) return true;
  const Tape& words = c.reading.tapes[0];
  const uint32_t first = words.IndexAt(c.tape()[s.first].first);
  uint32_t end = words.IndexAt(c.tape()[q.unit].first);
  const auto ends_with = [&](ClassId id) {
    return end > first && c.rules.Is(words[end - 1].symbol, id);
  };
  // "a guest on “Meet the Press”", "the “Long Night” storm"
  if (q.title && (ends_with(c.classes.airs) ||
                  (ends_with(c.classes.det) && !ends_with(c.classes.det_indefinite)))) {
    return true;
  }
  // "CNN’s “The Long Night”", but "Ruiz’s “Look at Me!” line"
  const bool exclaims = EndOfQuote(c.reading, c.tape()[q.unit]) == Mark::kExclamation;
  if (q.title && !exclaims && ends_with(c.classes.clitic)) return true;
  while (ends_with(c.classes.comma) || ends_with(c.classes.det)) --end;
  if (ends_with(c.classes.bears_name)) return true;
  // "known to the staff as “Room 356”"
  if (q.title && ends_with(c.classes.capacity)) {
    constexpr uint32_t kMostWords = 7;
    const uint32_t farthest = std::max(first, end - std::min(end, kMostWords));
    for (uint32_t i = end - 1; i-- > farthest && !c.rules.Is(words[i].symbol, c.classes.comma);) {
      if (c.rules.Is(words[i].symbol, c.classes.known)) return true;
    }
  }
  // "in her memoir, “A Seat by the Window,”", "an episode of “Late Night”", "a book called “Late”"
  if (q.title && end > first) {
    if (ends_with(c.classes.titled)) return true;
    const bool between = ends_with(c.classes.modifies) || ends_with(c.classes.naming);
    // Nothing may stand before the preposition: "For “Late Night,” Holt said".
    if (end - between > first) {
      const uint32_t noun = words[end - 1 - between].last - 1;
      if (c.rules.Is(SymbolOfToken(c.rules, c.reading, noun), c.classes.work)) return true;
    }
  }
  // "On “Meet the Press,” Holt said"
  if (q.title && q.unit == s.first + 1 && c.Is(s.first, c.classes.preposition)) return true;
  if (!q.capitals || q.unit == s.first) return false;
  if (c.IsWord(s, int64_t{q.unit} - 1, c.classes.sung)) return true;
  const Unit& before = c.tape()[q.unit - 1];
  if (before.last < before.first + 2) return false;
  const Symbol last = words[words.IndexAt(before.last - 1)].symbol;
  return c.rules.Is(last, c.classes.preposition) || c.rules.Is(last, c.classes.work);
}

// "“Sin agua” (“No water”)": one that stands in brackets behind another, in other words.
bool IsGloss(const Context& c, const Sentence& s, const Quoted& q) {
  const int64_t u = q.unit;
  return c.IsWord(s, u - 1, c.classes.open) && c.IsWord(s, u + 1, c.classes.close) &&
         c.Has(s, u - 2, kIsQuoted);
}

// "“Ferry Sinks” — Harbour Post, March 8, 2008": where it stands and since when, and nothing else.
bool IsCited(const Context& c, const Sentence& s, const Quoted& q) {
  const int64_t dash = int64_t{q.unit} + 1;
  if (!c.IsWord(s, dash, c.classes.dash) || !c.Has(s, dash + 1, kIsMention) ||
      !c.IsWord(s, dash + 2, c.classes.comma) || !c.IsWord(s, dash + 3, c.classes.time)) {
    return false;
  }
  int64_t u = dash + 3;
  while (c.IsWord(s, u, c.classes.time) || c.IsWord(s, u, c.classes.number) ||
         c.IsWord(s, u, c.classes.comma) || c.IsWord(s, u, c.classes.period)) {
    ++u;
  }
  return u >= s.last;
}

}  // namespace

bool IsNickname(const Context& c, const Sentence& s, const Quoted& q) {
  constexpr int64_t kMostUnits = 4, kMostBefore = 5;
  const auto is = [&](int64_t u, ClassId id) { return c.IsWord(s, u, id); };
  int64_t verb = int64_t{q.unit} - 1;
  if (!q.name && !(q.few && is(verb, c.classes.det))) return false;
  while (verb > s.first && q.unit - verb <= kMostUnits && !is(verb, c.classes.cue) &&
         !c.Has(s, verb, kIsComma | kIsQuoted)) {
    --verb;
  }
  if (!is(verb, c.classes.cue_call)) return false;
  // "Ruiz named his dog “Biscuit”"
  if (q.name && is(verb, c.classes.bears_name)) return true;
  bool had = false;
  for (int64_t u = verb - 1; u >= s.first && verb - u <= kMostBefore; --u) {
    const int32_t m = c.mentions.of_unit[u];
    if (m >= 0) {
      const Mention& who = c.mentions.all[m];
      return who.number == Number::kPlural && !who.has_name() && who.kind != Mention::kPronoun &&
             !HasWord(c.rules, c.reading, who.first, who.head_last, c.classes.role_side) &&
             (had || is(verb, c.classes.cue_base));
    }
    if (c.Has(s, u, kIsComma | kIsQuoted)) return false;
    had |= is(u, c.classes.auxiliary) && !is(u, c.classes.be);
  }
  return false;
}

bool IsUnsaid(const Context& c, const Sentence& s, const Quoted& q) {
  return IsNickname(c, s, q) || NamesWork(c, s, q) || IsGloss(c, s, q) || IsCited(c, s, q);
}

}  // namespace whosaid
