#include "engine/mentions/lead.h"

#include <algorithm>

namespace whosaid {
namespace {

// So far behind the start of the text a lead may stand, and the name behind it: no lead of a real
// article comes near, and in one of nothing but roles time stays linear.
constexpr uint32_t kMostParagraphs = 3, kMostMentions = 400;

// Whether the name is all of the mention but for an age between commas and a relative clause.
bool IsBare(const RuleSet& rules, const Classes& classes, const Reading& reading,
            const Mention& person) {
  if (person.first != person.name_first) return false;
  const Tape& words = reading.tapes[0];
  for (uint32_t i = words.IndexAt(person.name_last);
       i < words.size() && words[i].first < person.last; ++i) {
    const Symbol s = words[i].symbol;
    if (rules.Is(s, classes.relative)) break;
    if (!rules.Is(s, classes.comma) && !rules.Is(s, classes.number)) return false;
  }
  return true;
}

}  // namespace

int32_t NamedLater(const RuleSet& rules, const Classes& classes, const Reading& reading,
                   const Mentions& mentions, uint32_t m) {
  const Mention& role = mentions.all[m];
  if (role.kind != Mention::kRole || role.number == Number::kPlural || role.possessed ||
      role.paragraph > 1 || m > kMostMentions) {
    return -1;
  }
  for (uint32_t i = m; i-- > 0;) {
    const Mention& earlier = mentions.all[i];
    if (earlier.kind == Mention::kPerson) return -1;
    // In its sentence only the place and the agency of a dateline stand before it.
    if (earlier.sentence == role.sentence && earlier.kind != Mention::kPlace &&
        earlier.kind != Mention::kBody && earlier.kind != Mention::kName) {
      return -1;
    }
  }
  const uint32_t end = std::min<size_t>(mentions.all.size(), m + kMostMentions);
  for (uint32_t i = m + 1; i < end; ++i) {
    const Mention& person = mentions.all[i];
    if (person.paragraph > role.paragraph + kMostParagraphs) break;
    // "A former aide to Sen. Holt was sentenced": somebody else.
    if (person.kind != Mention::kPerson || person.sentence == role.sentence) continue;
    const bool leads = mentions.sentence_begin[person.sentence] == i;
    const bool full = person.name_last > person.name_first + 1;
    return person.paragraph > role.paragraph && leads && full &&
                   !Clash(person.gender, role.gender) && IsBare(rules, classes, reading, person)
               ? static_cast<int32_t>(i)
               : -1;
  }
  return -1;
}

}  // namespace whosaid
