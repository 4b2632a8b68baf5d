#include "engine/mentions/body_kind.h"

#include <iterator>

namespace whosaid {
namespace {

uint64_t KindsOf(const RuleSet& rules, const Classes& classes, Symbol symbol) {
  // Most words tell nothing of bodies.
  if (!rules.IsAny(symbol, {classes.body_kind, classes.body, classes.body_noun})) return 0;
  uint64_t kinds = 0;
  for (size_t k = 0; k < std::size(classes.body_kinds) && classes.body_kinds[k] != 0; ++k) {
    const bool is = rules.Is(symbol, classes.body_kinds[k]) ||
                    rules.Is(symbol, classes.bodies_of_kind[k]) ||
                    rules.Is(symbol, classes.body_nouns_of_kind[k]);
    kinds |= uint64_t{is} << k;
  }
  return kinds;
}

}  // namespace

uint64_t BodyKinds(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   uint32_t first, uint32_t last) {
  const Tape& words = reading.tapes[0];
  uint64_t kinds = 0;
  for (uint32_t i = words.IndexAt(first); i < words.size() && words[i].first < last; ++i) {
    const Unit& unit = words[i];
    const uint64_t whole = KindsOf(rules, classes, unit.symbol);
    kinds |= whole;
    if (whole != 0 || unit.last <= unit.first + 1) continue;
    // Of several words that are one entry each may tell it: "Bank of England".
    for (uint32_t t = unit.first; t < unit.last; ++t) {
      kinds |= KindsOf(rules, classes, SymbolOfToken(rules, reading, t));
    }
  }
  return kinds;
}

uint64_t BodyKindsOfNamed(const RuleSet& rules, const Classes& classes, const Reading& reading,
                          const Mention& mention) {
  const uint64_t kinds = BodyKinds(rules, classes, reading, mention.name_first, mention.name_last);
  if (kinds != 0 || mention.head_last >= mention.last) return kinds;
  return BodyKinds(rules, classes, reading, mention.head_last, mention.last);
}

bool IsShortForm(const RuleSet& rules, const Classes& classes, const Reading& reading,
                 const Mention& mention, ClassId noun) {
  const Tape& words = reading.tapes[0];
  bool is_noun = false;
  for (uint32_t i = words.IndexAt(mention.first) + 1;
       i < words.size() && words[i].first < mention.noun_last(); ++i) {
    const Symbol s = words[i].symbol;
    // "the maker of tools"
    if (is_noun && rules.Is(s, classes.preposition) && i + 1 < words.size() &&
        rules.Is(words[i + 1].symbol, classes.lower) && !rules.Is(words[i + 1].symbol, classes.det))
      return true;
    is_noun = rules.Is(s, noun);
    // "the Leiden, Denmark, company"
    if (!is_noun && !rules.Is(s, classes.place) && !rules.Is(s, classes.demonym) &&
        !rules.Is(s, classes.origin) && !rules.Is(s, classes.comma)) {
      return false;
    }
  }
  return is_noun;
}

}  // namespace whosaid
