#include <algorithm>

#include "engine/decide/labels.h"
#include "engine/decide/questions.h"

namespace whosaid {
namespace {

constexpr FeatureTemplate kBias("cue"), kWord("cue.word"), kNext("cue.next"), kPrev("cue.prev"),
    kNext2("cue.next2"), kPrev2("cue.prev2"), kWordNext("cue.word_next"),
    kWordPrev("cue.word_prev"), kAround("cue.around"), kAround2("cue.around2"), kThat("cue.that"),
    kWordThat("cue.word_that"), kQuote("cue.quote"), kWordQuote("cue.word_quote"),
    kForm("cue.form"), kFormPrev("cue.form_prev"), kSubject("cue.subject"),
    kWordSubject("cue.word_subject"), kFormSubject("cue.form_subject"), kRule("cue.rule"),
    kPosition("cue.position"), kNextWord("cue.next_word"), kPrevWord("cue.prev_word"),
    kObject("cue.object"), kCase("cue.case"), kLength("cue.sentence"), kInside("cue.inside"),
    kWordInside("cue.word_inside"), kFound("cue.found");

Label FormOf(const Context& c, uint32_t unit) {
  const Classes& k = c.classes;
  if (c.Is(unit, k.cue_phrase)) return label::kPhrase;
  if (c.Is(unit, k.cue)) {
    if (c.Is(unit, k.cue_ing)) return label::kIng;
    if (c.Is(unit, k.cue_past)) return label::kPast;
    if (c.Is(unit, k.cue_part)) return label::kPart;
    if (c.Is(unit, k.cue_s)) return label::kPresent;
    return label::kBase;
  }
  return label::kNoun;
}

template <FeatureList::Keep keep>
void AddFeatures(const Context& c, const Sentence& s, uint32_t unit,
                 absl::Span<const CueDecision> before, Candidate* yes) {
  FeatureAdder<keep> f(&yes->features);
  const int64_t u = unit;
  const Label word = c.WordAt(s, u), next = c.LabelAt(s, u + 1), prev = c.LabelAt(s, u - 1);
  const Label next2 = c.LabelAt(s, u + 2), prev2 = c.LabelAt(s, u - 2), form = FormOf(c, unit);
  f.Add(kBias);
  f.Add(kWord, word);
  f.Add(kForm, form);
  f.Add(kNext, next);
  f.Add(kPrev, prev);
  f.Add(kNext2, next2);
  f.Add(kPrev2, prev2);
  f.Add(kNextWord, c.WordAt(s, u + 1));
  f.Add(kPrevWord, c.WordAt(s, u - 1));
  f.Add(kWordNext, word, next);
  f.Add(kWordPrev, word, prev);
  f.Add(kFormPrev, form, prev);
  f.Add(kAround, form, prev, next);
  f.Add(kAround2, prev2, prev, next);
  f.Add(kNext2, form, next, next2);
  if (c.tape()[unit].first < c.tape()[unit].last &&
      c.reading.layout.tokens[c.tape()[unit].first].shape != Shape::kLower) {
    f.Add(kCase, form);
  }
  bool that = false;
  int quote_after = -1, quote_before = -1;
  for (int64_t i = u + 1; i < s.last && i <= u + 5; ++i) {
    if (i <= u + 4 && c.Has(s, i, kIsThat)) that = true;
    if (quote_after < 0 && c.Has(s, i, kIsQuoted)) quote_after = i - u;
  }
  for (int64_t i = u - 1; i >= s.first && i >= u - 5; --i) {
    if (quote_before < 0 && c.Has(s, i, kIsQuoted)) quote_before = u - i;
  }
  f.Add(kThat, BoolLabel(that));
  f.Add(kWordThat, word, BoolLabel(that));
  const Label near = quote_before >= 0  ? (quote_before <= 2 ? label::kBefore : label::kFarBefore)
                     : quote_after >= 0 ? (quote_after <= 2 ? label::kAfter : label::kFarAfter)
                                        : label::kNone;
  f.Add(kQuote, near, form);
  f.Add(kWordQuote, word, near);
  // Who could be its subject: the nearest mention to the left without a comma or cue between, or to
  // the right.
  Label subject = label::kNone;
  for (int64_t i = u - 1; i >= s.first && i >= u - 6; --i) {
    if (c.Has(s, i, kIsMention)) {
      subject = c.LabelAt(s, i);
      break;
    }
    if (c.Has(s, i, kIsComma | kIsQuoted | kIsThat)) break;
  }
  f.Add(kSubject, subject, form);
  f.Add(kFormSubject, form, subject, next);
  f.Add(kWordSubject, word, subject);
  Label object = label::kNone;
  for (int64_t i = u + 1; i < s.last && i <= u + 4; ++i) {
    if (c.Has(s, i, kIsMention)) {
      object = c.LabelAt(s, i);
      break;
    }
    if (c.Has(s, i, kIsComma | kIsQuoted)) break;
  }
  f.Add(kObject, form, object);
  f.Add(kPosition, DistanceLabel(unit - s.first), form);
  f.Add(kLength, BoolLabel(s.last - s.first < 5));
  // Gold's attributions do not overlap: what is told inside another's content is rarely one. But
  // who is quoted there has said it.
  const bool by_quote = quote_before >= 0 || quote_after >= 0;
  Label inside = label::kNone;
  if (!by_quote) {
    f.Add(kFound, NumberLabel(std::min<int>(before.size(), 4)), form);
    const auto outer = std::find_if(before.begin(), before.end(), [unit](const CueDecision& cue) {
      return Holds(cue.content, unit);
    });
    if (outer != before.end()) {
      inside = label::kPart;
      f.Add(kInside, c.WordAt(s, outer->unit));
    }
  }
  f.Add(kInside, inside, form);
  f.Add(kInside, inside, BoolLabel(that), subject);
  f.Add(kWordInside, word, inside);
  AddRulesAtCue(c, s, unit, &yes->rules);
  for (const CompiledRule* rule : yes->rules) f.Add(kRule, c.labels.Rule(*rule));
}

}  // namespace

bool IsCue(const Context& c, uint32_t unit) {
  const Unit& u = c.tape()[unit];
  if ((c.labels.FlagsOf(u.symbol) & kMayBeCue) == 0 || u.emit != 0 || u.quote >= 0) return false;
  // "a memo seen by the Herald"
  return !c.Is(unit, c.classes.passed) || unit + 1 >= c.tape().size() ||
         !c.Is(unit + 1, c.classes.by);
}

void AskCue(const Context& c, const Sentence& s, uint32_t unit,
            absl::Span<const CueDecision> before, Question* question) {
  question->Start(Question::kCue, unit);
  question->Add();  // no cue: score 0
  Candidate& yes = question->Add();
  question->With([&](auto keep) { AddFeatures<keep>(c, s, unit, before, &yes); });
}

}  // namespace whosaid
