#include <algorithm>

#include "engine/decide/labels.h"
#include "engine/decide/lone_source.h"
#include "engine/decide/passive.h"
#include "engine/decide/questions.h"

namespace whosaid {
namespace {

constexpr FeatureTemplate kNone("source.none"), kNoneWord("source.none_word"),
    kNonePrev("source.none_prev"), kNoneForm("source.none_next"), kSide("source.side"),
    kSideKind("source.kind"), kDistance("source.distance"), kBetween("source.between"),
    kMentions("source.mentions_between"), kCommas("source.commas_between"), kPrev("source.prev"),
    kNext("source.next"), kWordSide("source.word"), kFirst("source.first"), kRule("source.rule"),
    kWeak("source.weak"), kWordKind("source.word_kind"), kBetweenCue("source.cue_between"),
    kAdjacent("source.adjacent"), kWordAdjacent("source.word_adjacent"),
    kSubject("source.subject_case"), kQuoteBetween("source.quote_between"),
    kPrevNext("source.prev_next"), kCuePrev("source.cue_prev"), kRank("source.rank"),
    kPrevWord("source.prev_word");

// What stands between a mention and the cue, in small numbers: what all of them tell is one
// look-up.
struct Way {
  bool before;  // the mention stands before the cue
  int units, mentions, commas, cues, quotes;

  size_t Index() const {
    size_t index = 2 * DistanceBucket(units) + before;
    index = 6 * index + std::min(mentions, 5);
    index = 5 * index + std::min(commas, 4);
    return 3 * (4 * index + std::min(cues, 3)) + std::min(quotes, 2);
  }
  template <typename List>
  void operator()(List* f) const {
    const Label side = before ? label::kBefore : label::kAfter;
    f->Add(kSide, side);
    f->Add(kDistance, side, DistanceLabel(units));
    f->Add(kMentions, side, NumberLabel(std::min(mentions, 5)));
    f->Add(kRank, side, NumberLabel(std::min(mentions, 3)), NumberLabel(std::min(commas, 3)));
    f->Add(kCommas, side, NumberLabel(std::min(commas, 4)));
    f->Add(kBetweenCue, side, NumberLabel(std::min(cues, 3)));
    f->Add(kQuoteBetween, side, NumberLabel(std::min(quotes, 2)));
  }
};
static_assert(2 * kDistanceBuckets * 6 * 5 * 4 * 3 <= kGroupSizes[kSourceWay]);

template <FeatureList::Keep keep>
void AddCandidates(const Context& c, const Sentence& s, uint32_t unit, Question* question) {
  const Outlined& outline = c.reading.outline;
  const uint32_t begin = c.mentions.sentence_begin[s.index],
                 end = c.mentions.sentence_begin[s.index + 1];
  const Label word = c.WordAt(s, unit);
  const Label cue_prev = c.LabelAt(s, int64_t{unit} - 1),
              cue_next = c.LabelAt(s, int64_t{unit} + 1);
  // Mentions far away on a very long line are no candidates: time stays linear.
  constexpr uint32_t kReach = 40;
  uint32_t first_behind = begin;
  while (first_behind < end && c.mentions.all[first_behind].unit < unit) ++first_behind;
  const uint32_t from =
      std::max(first_behind > begin + 12 ? first_behind - 12 : begin, FirstOfClause(c, s, unit));
  const uint32_t to = std::min(end, first_behind + 8);
  const PassiveSubject subject = SubjectOfPassive(c, s, unit);
  const int32_t only = SubjectBehind(c, s, unit);
  for (uint32_t m = from; m < to; ++m) {
    if (subject.Has(m) || (only >= 0 && int32_t(m) != only)) continue;
    const Mention& mention = c.mentions.all[m];
    if (IsNoSource(c, mention)) continue;
    const bool before = mention.unit < unit;
    const uint32_t lo = before ? mention.unit + 1 : unit + 1, hi = before ? unit : mention.unit;
    if (hi > lo && hi - lo > kReach) continue;
    Candidate& candidate = question->Add();
    candidate.mention = m;
    FeatureAdder<keep> f(&candidate.features);
    const Label side = before ? label::kBefore : label::kAfter;
    const Label kind = c.LabelAt(s, mention.unit);
    const Label prev = c.LabelAt(s, int64_t{mention.unit} - 1),
                next = c.LabelAt(s, int64_t{mention.unit} + 1);
    const Counts::At counts = c.counts.Between(lo, hi);
    const int units = hi > lo ? hi - lo : 0;
    const int between = before ? first_behind - 1 - m : m - first_behind;
    const Way way{before, units, between, int(counts.commas), int(counts.cues), int(counts.quotes)};
    f.AddGroup(kSourceWay, way.Index(), way);
    f.Add(kSideKind, side, kind);
    if (units == 0) {
      f.Add(kAdjacent, side, kind);
      f.Add(kWordAdjacent, side, word);
      f.Add(kAdjacent, side, prev, next);
    } else if (units <= 3) {
      const Label none;
      f.Add(kBetween, side, c.LabelAt(s, lo), units > 1 ? c.LabelAt(s, lo + 1) : none);
      if (units == 3) f.Add(kBetween, c.LabelAt(s, lo), c.LabelAt(s, lo + 1), c.LabelAt(s, lo + 2));
    }
    f.Add(kPrev, side, prev);
    f.Add(kNext, side, next);
    f.Add(kPrevNext, side, prev, next);
    if (mention.unit > s.first + 1 && c.Is(mention.unit - 1, c.classes.by)) {
      f.Add(kPrevWord, side, c.WordAt(s, int64_t{mention.unit} - 2));
    }
    f.Add(kWordSide, side, word);
    f.Add(kWordKind, word, side, kind);
    f.Add(kCuePrev, side, cue_prev, DistanceLabel(units));
    if (mention.unit == s.first) f.Add(kFirst, side);
    if (mention.subject_case) f.Add(kSubject, side);
    if (c.IsWeak(mention)) f.Add(kWeak, side, BoolLabel(mention.kind == Mention::kName));
    for (uint32_t i = outline.frames_begin[s.index]; i < outline.frames_begin[s.index + 1]; ++i) {
      const RuleMatch& match = outline.frames[i];
      const RuleMatch::Range &cue = match[Role::kCue], &source = match[Role::kSource];
      if (cue.first <= unit && unit < cue.last && source.first <= mention.unit &&
          mention.unit < source.last) {
        f.Add(kRule, c.labels.Rule(*match.rule));
        candidate.rules.push_back(match.rule);
      }
    }
  }
  if (only >= 0) return;
  FeatureAdder<keep> none(&question->Add().features);
  none.Add(kNone);
  none.Add(kNoneWord, word);
  none.Add(kNonePrev, cue_prev);
  none.Add(kNoneForm, cue_next);
}

}  // namespace

void AddRulesAtCue(const Context& c, const Sentence& s, uint32_t unit, RuleList* rules) {
  const Outlined& outline = c.reading.outline;
  for (uint32_t i = outline.frames_begin[s.index]; i < outline.frames_begin[s.index + 1]; ++i) {
    const RuleMatch& match = outline.frames[i];
    const RuleMatch::Range& cue = match[Role::kCue];
    if (cue.first <= unit && unit < cue.last && (rules->empty() || rules->back() != match.rule)) {
      rules->push_back(match.rule);
    }
  }
}

void AskSource(const Context& c, const Sentence& s, uint32_t unit, Question* question) {
  question->Start(Question::kSource, unit);
  question->With([&](auto keep) { AddCandidates<keep>(c, s, unit, question); });
}

}  // namespace whosaid
