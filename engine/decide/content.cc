#include <algorithm>
#include <limits>

#include "engine/decide/labels.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"
#include "engine/mentions/opening.h"

namespace whosaid {
namespace {

constexpr FeatureTemplate kNone("content.none"), kNoneWord("content.none_word"),
    kOfShape("content.shape"), kWordShape("content.word_shape"), kNextShape("content.next_shape"),
    kStart("content.start"), kStartPrev("content.start_prev"), kStartPair("content.start_pair"),
    kStartGap("content.start_gap"), kWordStart("content.word_start"),
    kWordStartPrev("content.word_start_prev"), kBetween("content.between"),
    kWordBetween("content.word_between"), kStartSource("content.start_source"),
    kStartMentions("content.start_mentions"), kAtSentence("content.at_sentence"),
    kEnd("content.end"), kEndNext("content.end_next"), kEndPair("content.end_pair"),
    kEndNext2("content.end_next2"), kEndWordNext("content.end_word_next"), kToEnd("content.to_end"),
    kWordToEnd("content.word_to_end"), kEndSource("content.end_source"), kLength("content.length"),
    kQuote("content.quote"), kCues("content.cues"), kRule("content.rule"),
    kStartEndQuote("content.start_end"), kSourceInside("content.source_inside"),
    kPastQuote("content.past_quote");

template <FeatureList::Keep keep>
class ContentAsker {
  using Features = FeatureAdder<keep>;

 public:
  ContentAsker(const Context& c, const Sentence& s, uint32_t unit, int32_t source,
               Question* question)
      : c_(c), s_(s), cue_(unit), question_(question), word_(c.WordAt(s, unit)) {
    source_unit_ = source >= 0 && c.mentions.all[source].sentence == s.index
                       ? int64_t{c.mentions.all[source].unit}
                       : -1;
    last_ = s.last;
    const Outlined& outline = c.reading.outline;
    for (uint32_t i = outline.frames_begin[s.index]; i < outline.frames_begin[s.index + 1]; ++i) {
      const RuleMatch& match = outline.frames[i];
      const RuleMatch::Range& cue = match[Role::kCue];
      if (cue.first <= unit && unit < cue.last && !match[Role::kContent].empty())
        frames_.push_back(&match);
    }
    // The period that ends the sentence is no part of any content.
    while (last_ > s.first && Has(last_ - 1, kIsStop)) --last_;
    // "When Holt said that it was late, Ruiz nodded": what is said in the clause that opens the
    // sentence ends with it; "As Holt said on Monday, Ruiz is late" has it behind.
    const int64_t main = c.mentions.main_clause[s.index];
    if (cue_ < main && TellsBefore(main)) last_ = main - Has(main - 1, kIsComma);
  }

  void Ask() {
    FindAfter();
    FindBefore();
    Pairs(kAfter, kAfterStarts, kAfterEnds);
    Pairs(kBefore, kBeforeStarts, kBeforeEnds);
    Around();
    Candidate& none = question_->Add();
    none.features.Add(kNone);
    none.features.Add(kNoneWord, word_);
  }

 private:
  static constexpr size_t kMostEdges = 12;
  enum Side { kAfterStarts, kAfterEnds, kBeforeStarts, kBeforeEnds };
  enum Shape { kAfter, kBefore, kAround };
  static constexpr Label kShapes[] = {label::kAfter, label::kBefore, label::kAround};

  Label L(int64_t i) const { return c_.LabelAt(s_, i); }
  const Pool<Edge>& Edges(Side side) const { return question_->edges(side); }
  bool Has(int64_t i, uint16_t flags) const { return c_.Has(s_, i, flags); }

  FeatureList& AddEdge(Side side, int64_t i) {
    return question_->AddEdge(side, i, Has(i, kIsQuoted));
  }

  // Whether content may end at i because of what stands behind it.
  bool EndsBefore(int64_t i) const {
    return i >= last_ || Has(i, kIsQuoted | kEndsContent) || Has(i - 1, kIsQuoted | kIsComma);
  }

  // Whether what the cue tells stands between it and the main clause behind it: where the clause
  // can tell it nowhere else, or holds a verb.
  bool TellsBefore(int64_t main) const {
    const auto is = [&](int64_t i, ClassId c) { return c_.IsWord(s_, i, c); };
    const Classes& k = c_.classes;
    if (is(cue_, k.cue_accord)) return false;
    const bool as = is(s_.first, k.capacity) || is(int64_t{s_.first} + 1, k.capacity);
    const bool phrase = is(s_.first, k.preposition) && !is(s_.first, k.subordinator);
    if (is(cue_, k.cue_ing) || (!as && !phrase)) return true;
    for (int64_t i = cue_ + 1; i < main; ++i) {
      if (IsFinite(c_.rules, k, c_.tape()[i])) return true;
    }
    return false;
  }

  void FindAfter() {
    // Starts: the first units behind the cue, and later ones behind a comma, a colon, "that" or at
    // a quotation.
    bool that = false;  // stands behind the cue, before this unit
    int64_t before = cue_ + 1;
    for (int64_t i = cue_ + 1; i < last_ && Edges(kAfterStarts).size() < kMostEdges; ++i) {
      const bool marked = Has(i, kIsQuoted | kIsThat) || Has(i - 1, kIsComma | kIsColon | kIsThat);
      if (i > cue_ + 7 && !marked) continue;
      if (Has(i, kIsComma | kIsLoneMark)) continue;
      Features f(&AddEdge(kAfterStarts, i));
      const Label gap = NumberLabel(std::min<int>(i - cue_ - 1, 8));
      const Label side = label::kAfter;
      f.Add(kStart, side, L(i));
      f.Add(kStartPrev, side, L(i - 1));
      f.Add(kStartPair, side, L(i - 1), L(i));
      f.Add(kStartPair, L(i), L(i + 1));
      f.Add(kStartGap, side, gap);
      f.Add(kWordStart, word_, L(i), gap);
      f.Add(kWordStart, word_, gap);
      f.Add(kWordStartPrev, word_, L(i - 1));
      const int64_t n = i - cue_ - 1;
      if (n == 0) {
        f.Add(kBetween, label::kNothing, L(i));
      } else if (n <= 2) {
        f.Add(kBetween, L(cue_ + 1), n > 1 ? L(cue_ + 2) : label::kBlank, L(i));
        f.Add(kWordBetween, word_, L(cue_ + 1), n > 1 ? L(cue_ + 2) : label::kBlank);
      } else {
        f.Add(kBetween, L(cue_ + 1), L(cue_ + 2), label::kMore);
      }
      for (; before < i; ++before) that |= Has(before, kIsThat);
      f.Add(kStartMentions, BoolLabel(that), BoolLabel(Has(i, kIsThat)));
      if (source_unit_ > cue_)
        f.Add(kStartSource, side, i <= source_unit_ ? label::kBeforeSource : label::kBehindSource,
              NumberLabel(std::min<int>(std::abs(i - source_unit_), 4)));
    }
    const int64_t reach = std::min<int64_t>(last_, cue_ + 120);
    for (int64_t i = cue_ + 1; i < reach && Edges(kAfterEnds).size() < 2 * kMostEdges; ++i) {
      const bool end = i + 1 == last_;
      if (!end && !EndsBefore(i + 1)) continue;
      if (Has(i, kIsComma | kIsLoneMark)) continue;
      AddEnd(kAfterEnds, i, label::kAfter);
    }
    // The sentence's end is always among them.
    const Pool<Edge>& ends = Edges(kAfterEnds);
    if (last_ > cue_ + 1 && (ends.size() == 0 || ends[ends.size() - 1].unit + 1 != last_)) {
      AddEnd(kAfterEnds, last_ - 1, label::kAfter);
    }
  }

  void FindBefore() {
    if (cue_ == s_.first) return;
    for (int64_t i = s_.first; i < cue_ && Edges(kBeforeStarts).size() < kMostEdges; ++i) {
      const bool marked =
          i == s_.first || Has(i, kIsQuoted) ||
          Has(i - 1, kIsComma | kIsConjunction | kIsQuoted | kIsDash | kIsColon | kIsAdverb);
      if (!marked || Has(i, kIsComma | kIsLoneMark)) continue;
      Features f(&AddEdge(kBeforeStarts, i));
      const Label side = label::kBefore;
      f.Add(kStart, side, L(i));
      f.Add(kStartPrev, side, L(i - 1));
      f.Add(kStartPair, side, L(i - 1), L(i));
      f.Add(kStartPair, side, L(i), L(i + 1));
      f.Add(kAtSentence, side, BoolLabel(i == s_.first));
      if (i != s_.first) f.Add(kAtSentence, side, L(s_.first), label::kSkipped);
    }
    constexpr int64_t kReach = 16;  // units before the cue in which content may end
    int64_t quote = cue_ - 1;
    while (quote > s_.first && quote > cue_ - kReach && !Has(quote, kIsQuoted)) --quote;
    const bool quoted = Has(quote, kIsQuoted);
    const Label quote_end =
        quoted ? kQuoteEndLabels[QuoteEndKind(EndOfQuote(c_.reading, c_.tape()[quote]))]
               : label::kNone;
    for (int64_t i = cue_ - 1; i >= s_.first && i > cue_ - kReach; --i) {
      if (Has(i, kIsComma | kIsLoneMark)) continue;
      Features f(&AddEnd(kBeforeEnds, i, label::kBefore));
      // Of “Go,” the brinker, Ana Ruiz, said, nothing behind the closing mark was said.
      if (quoted && i > quote) f.Add(kPastQuote, quote_end);
      const int64_t n = cue_ - i - 1;
      f.Add(kStartGap, label::kBefore, NumberLabel(std::min<int>(n, 8)));
      if (n == 0) {
        f.Add(kBetween, label::kBefore, label::kNothing, L(i));
      } else if (n <= 2) {
        f.Add(kBetween, label::kBefore, L(i + 1), n > 1 ? L(i + 2) : label::kBlank);
        f.Add(kWordBetween, word_, L(i + 1), n > 1 ? L(i + 2) : label::kBlank);
      } else {
        f.Add(kBetween, label::kBefore, L(i + 1), L(i + 2));
      }
    }
  }

  FeatureList& AddEnd(Side which, int64_t i, Label side) {
    FeatureList& end = AddEdge(which, i);
    Features f(&end);
    f.Add(kEnd, side, L(i));
    f.Add(kEndNext, side, L(i + 1));
    f.Add(kEndPair, side, L(i), L(i + 1));
    f.Add(kEndNext2, side, L(i + 1), L(i + 2));
    f.Add(kEndWordNext, side, c_.WordAt(s_, i + 1));
    const bool to_end = i + 1 >= last_;
    f.Add(kToEnd, side, BoolLabel(to_end));
    f.Add(kWordToEnd, word_, side, BoolLabel(to_end));
    if (source_unit_ >= 0) {
      const int64_t d = source_unit_ - i;
      f.Add(kEndSource, side, d >= 0 ? NumberLabel(std::min<int>(d, 4)) : label::kBehind);
    }
    return end;
  }

  // What the features of both edges, the first and the last, hang on.
  struct Numbers {
    Shape shape;
    bool starts_quoted, ends_quoted;
    bool source_inside = false;
    int units = 0, quotes = 0, cues = 0;

    size_t Index() const {
      size_t index = 3 * DistanceBucket(units) + shape;
      index = 3 * index + std::min(quotes, 2);
      index = 4 * index + std::min(cues, 3);
      return 8 * index + 4 * starts_quoted + 2 * ends_quoted + source_inside;
    }
    void operator()(FeatureList* f) const {
      const Label label = kShapes[shape];
      f->Add(kLength, label, DistanceLabel(units));
      f->Add(kQuote, label, NumberLabel(std::min(quotes, 2)));
      f->Add(kCues, label, NumberLabel(std::min(cues, 3)));
      f->Add(kStartEndQuote, label, BoolLabel(starts_quoted), BoolLabel(ends_quoted));
      if (source_inside) f->Add(kSourceInside, label);
    }
  };
  // What Numbers of that shape add at most.
  int32_t MostOfNumbers(Shape shape) const {
    return c_.scorer.memo(kContentSpanMost).Get(shape, [&] {
      const Label label = kShapes[shape];
      const auto weight = [&](const FeatureTemplate& feature, Label a, Label b = Label()) {
        return c_.scorer.weights().WeightOf(FeatureKey(feature, label, a, b));
      };
      const auto most = [&](const FeatureTemplate& feature, int count, Label (*value)(int)) {
        int32_t best = weight(feature, value(0));
        for (int i = 1; i < count; ++i) best = std::max(best, weight(feature, value(i)));
        return best;
      };
      int32_t start_end = std::numeric_limits<int32_t>::min();
      for (const bool start : {false, true}) {
        for (const bool end : {false, true}) {
          start_end = std::max(start_end, weight(kStartEndQuote, BoolLabel(start), BoolLabel(end)));
        }
      }
      return most(kLength, 26, DistanceLabel) + most(kQuote, 3, NumberLabel) +
             most(kCues, 4, NumberLabel) + start_end + std::max(0, weight(kSourceInside, Label()));
    });
  }
  void Count(const UnitRange& range, Numbers* numbers) const {
    numbers->units += range.last - range.first;
    const Counts::At counts =
        c_.counts.Between(range.first, std::min(range.last, range.first + 60));
    numbers->quotes += counts.quotes;
    numbers->cues += counts.cues;
    numbers->source_inside |= source_unit_ >= range.first && source_unit_ < range.last;
  }

  // Content on one side of the cue: each start with each end.
  void Pairs(Shape shape, Side starts, Side ends) {
    StartShape(shape);
    const int32_t most = MostOfNumbers(shape);
    for (const Edge& start : Edges(starts)) {
      KeepFramesFrom(start.unit);
      const bool bounded = keep == FeatureList::kSumOnly && frames_here_.empty();
      const int32_t sum = shape_.sum() + start.features.sum();
      for (const Edge& end : Edges(ends)) {
        if (end.unit < start.unit) continue;
        // Nobody says just their own name.
        if (start.unit == end.unit && start.unit == source_unit_) continue;
        // Most cannot be chosen, as one before them is as good.
        if (bounded && sum + end.features.sum() + most <= best_) continue;
        Numbers numbers{shape, start.quote, end.quote};
        Count({start.unit, end.unit + 1}, &numbers);
        if (bounded &&
            sum + end.features.sum() +
                    FeatureList::SumOfGroup(c_.scorer, kContentSpan, numbers.Index(), numbers) <=
                best_) {
          continue;
        }
        Candidate& candidate = question_->Add();
        candidate.content.push_back({start.unit, end.unit + 1});
        candidate.features.Add(start.features);
        candidate.features.Add(end.features);
        Span(numbers, &candidate);
        best_ = std::max(best_, candidate.features.sum());
      }
    }
  }

  // What all candidates of one shape share.
  void StartShape(Shape shape) {
    const Label label = kShapes[shape];
    question_->Start(&shape_);
    Features f(&shape_);
    f.Add(kOfShape, label);
    f.Add(kWordShape, word_, label);
    f.Add(kNextShape, label, L(cue_ - 1), L(cue_ + 1));
  }

  // For the candidates that begin at this unit.
  void KeepFramesFrom(uint32_t unit) {
    frames_here_.clear();
    for (const RuleMatch* frame : frames_) {
      if ((*frame)[Role::kContent].first == unit) frames_here_.push_back(frame);
    }
  }

  // What only both edges tell together.
  void Span(const Numbers& numbers, Candidate* candidate) {
    FeatureList& f = candidate->features;
    f.Add(shape_);
    f.AddGroup(kContentSpan, numbers.Index(), numbers);
    const UnitRange& head = candidate->content.front();
    for (const RuleMatch* frame : frames_here_) {
      const RuleMatch& match = *frame;
      const RuleMatch::Range &a = match[Role::kContent], &b = match[Role::kContent2];
      const bool first = a.last == head.last || (a.last == s_.last && head.last == last_);
      const bool second =
          b.empty() ? candidate->content.size() == 1
                    : candidate->content.size() == 2 && candidate->content[1].first == b.first;
      if (first && second) {
        f.Add(kRule, c_.labels.Rule(*match.rule));
        candidate->rules.push_back(match.rule);
      }
    }
  }

  // Content on both sides of the cue: "We will go," she said, "and stay."
  void Around() {
    StartShape(kAround);
    size_t pairs = 0;
    for (const Edge& b0 : Edges(kBeforeStarts)) {
      KeepFramesFrom(b0.unit);
      for (const Edge& b1 : Edges(kBeforeEnds)) {
        if (b1.unit < b0.unit) continue;
        const bool closed = b1.quote || Has(int64_t{b1.unit} + 1, kIsComma);
        if (!closed || !(b0.unit == s_.first || b0.quote)) continue;
        for (const Edge& a0 : Edges(kAfterStarts)) {
          if (!a0.quote && !Has(int64_t{a0.unit} - 1, kIsComma)) continue;
          for (const Edge& a1 : Edges(kAfterEnds)) {
            if (a1.unit < a0.unit) continue;
            if (!a1.quote && a1.unit + 1 < last_) continue;
            if (++pairs > 60) return;
            Candidate& candidate = question_->Add();
            candidate.content.push_back({b0.unit, b1.unit + 1});
            candidate.content.push_back({a0.unit, a1.unit + 1});
            candidate.features.Add(b0.features);
            candidate.features.Add(b1.features);
            candidate.features.Add(a0.features);
            candidate.features.Add(a1.features);
            Numbers numbers{kAround, b0.quote, a1.quote};
            for (const UnitRange& range : candidate.content) Count(range, &numbers);
            Span(numbers, &candidate);
          }
        }
      }
    }
  }

  const Context& c_;
  const Sentence& s_;
  const int64_t cue_;
  Question* question_;
  const Label word_;
  int64_t source_unit_ = -1;
  int64_t last_ = 0;
  using Frames = absl::InlinedVector<const RuleMatch*, 8>;
  Frames frames_;       // with this cue
  Frames frames_here_;  // of these, whose content begins at this start
  FeatureList shape_;
  int32_t best_ = std::numeric_limits<int32_t>::min();  // sum of the candidates of one side so far
};

}  // namespace

void AskContent(const Context& context, const Sentence& sentence, uint32_t unit, int32_t source,
                Question* question) {
  question->Start(Question::kContent, unit);
  question->With(
      [&](auto keep) { ContentAsker<keep>(context, sentence, unit, source, question).Ask(); });
}

}  // namespace whosaid
