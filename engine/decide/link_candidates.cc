#include "engine/decide/link_candidates.h"

#include <algorithm>

#include "engine/decide/lone_source.h"
#include "engine/decide/unsaid.h"

namespace whosaid {
namespace {

// So many sentences before and behind a quotation are looked through, as far as the paragraphs
// beside its own, and so many mentions on a very long line.
constexpr uint32_t kMostSentencesBefore = 5, kMostSentencesBehind = 2;
constexpr uint32_t kMostBefore = 24, kMostBehind = 12;

// The only one that is asked about, where a sign beside the quotation tells who it is; -1: none
// does.
int32_t OnlyOne(const Context& c, const Sentence& s, const Quoted& q, const LinkAround& around) {
  // Who is told that, or called so, does not say it.
  const auto may_be = [&](int32_t m) { return m >= 0 && !around.subject.Has(m); };
  if (const int32_t m = ShownWith(c, s, q, around.before); may_be(m)) return m;
  if (const int32_t m = SubjectBehind(c, s, s.first);
      may_be(m) && c.mentions.all[m].unit > q.unit && c.mentions.all[m].unit <= q.unit + 2) {
    return m;
  }
  if (const int32_t m = CreditBelow(c, q); may_be(m)) return m;
  if (const int32_t m = WrittenBy(c, s, q); may_be(m)) return m;
  // Whose words they are may be told: "Holt disagreed. “It is late,” Ruiz said."
  if (around.told) return -1;
  const int32_t m = Answerer(c, q, around.before, around.introduced);
  return may_be(m) ? m : -1;
}

// The first mention that does not stand before the unit, or one more than the last.
uint32_t FirstMentionAt(const Context& c, uint32_t unit) {
  const std::vector<Mention>& all = c.mentions.all;
  return std::lower_bound(all.begin(), all.end(), unit,
                          [](const Mention& m, uint32_t u) { return m.unit < u; }) -
         all.begin();
}

// "Ruiz left. Nobody came. “It is late.”"
bool IsNobody(const Context& c, const Mention& mention) {
  return mention.last == mention.first + 1 && c.Is(mention.unit, c.classes.negation) &&
         !c.IsBeside(mention, c.classes.cue);
}

// "Advertisement", "Photo: Ana Ruiz/Nordfisk"; but what "Ana Ruiz, a pilot" says may stand above or
// below, and "— Ana Ruiz" tells of what stands above.
bool IsAside(const Context& c, const Mention& mention) {
  if (!mention.aside) return false;
  const uint32_t first = c.reading.outline.sentences[mention.sentence].first;
  const bool opens = first == mention.unit || c.Is(mention.unit - 1, c.classes.dash);
  return !opens || (mention.kind != Mention::kPerson && mention.kind != Mention::kName);
}

}  // namespace

LinkCandidates FindLinkCandidates(const Context& c, const Sentence& s, const Quoted& q,
                                  const LinkAround& around) {
  LinkCandidates found;
  const uint32_t here = found.here = FirstMentionAt(c, q.unit);
  if (const int32_t m = OnlyOne(c, s, q, around); m >= 0) {
    found.mentions.push_back(m);
    found.only = true;
    return found;
  }
  if (IsUnsaid(c, s, q)) return found;
  const std::vector<Sentence>& sentences = c.reading.outline.sentences;
  uint32_t from = q.sentence, to = q.sentence;
  while (from > 0 && q.sentence - from < kMostSentencesBefore &&
         sentences[from - 1].paragraph + 1 >= q.paragraph) {
    --from;
  }
  while (to + 1 < sentences.size() && to - q.sentence < kMostSentencesBehind &&
         sentences[to + 1].paragraph <= q.paragraph + 1) {
    ++to;
  }
  const uint32_t begin =
      std::max<int64_t>(c.mentions.sentence_begin[from], int64_t{here} - kMostBefore);
  const uint32_t end = std::min(c.mentions.sentence_begin[to + 1], here + kMostBehind);
  const auto add = [&](uint32_t m) {
    if (!around.subject.Has(m)) found.mentions.push_back(m);
  };
  const int64_t last = around.before.empty() ? -1 : around.before.back().source;
  bool has_last = last < 0;
  for (const int64_t spoke : {int64_t{around.other}, last}) {
    if (spoke < 0 || spoke >= begin) continue;
    add(spoke);
    has_last |= spoke == last;
  }
  for (uint32_t m = begin; m < end; ++m) {
    const Mention& mention = c.mentions.all[m];
    if ((mention.sentence > q.sentence && mention.kind == Mention::kRelative) || mention.verbatim ||
        IsNoSource(c, mention) || IsNobody(c, mention) || IsAside(c, mention)) {
      continue;
    }
    has_last |= m == last;
    add(m);
  }
  if (!has_last) add(last);
  return found;
}

}  // namespace whosaid
