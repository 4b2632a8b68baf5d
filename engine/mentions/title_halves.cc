#include "engine/mentions/title_halves.h"

#include "engine/mentions/titles.h"

namespace whosaid {
namespace {

// Whether the token stands inside a body's name, as in "the Rail and Signal Workers' Association".
bool IsInBody(const Classes& classes, const Reading& reading, uint32_t token) {
  if (reading.tapes.size() < 2) return false;
  const Tape& names = reading.tapes[1];
  const uint32_t i = names.IndexAt(token);
  return i < names.size() && names[i].emit == classes.body_name && names[i].first <= token;
}

}  // namespace

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
    // "research and safety director": what the office is about.
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
    if (joined && !tail_is && offices == 1 &&
        rules.Is(NounOf(rules, classes, reading, tail.first, tail.last, 0), classes.role))
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
    const bool person = rules.Is(before, classes.role) || rules.Is(before, classes.party) ||
                        rules.Is(before, classes.kin);
    return tail_is && person ? Halves::kApart : Halves::kNone;
  }
  return Halves::kNone;
}

}  // namespace whosaid
