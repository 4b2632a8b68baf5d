#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

#include "engine/decide/content_span.h"
#include "engine/decide/labels.h"
#include "engine/decide/passive.h"
#include "engine/decide/questions.h"
#include "engine/decide/quoted.h"

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
    kWordToEnd("content.word_to_end"), kEndSource("content.end_source"), kRule("content.rule"),
    kPastQuote("content.past_quote"), kEndWordNext2("content.end_word_next2"),
    kEndNext3("content.end_next3"), kSourcePrevEnd("content.source_prev_end"),
    kQuoteEndNext("content.quote_end_next"), kWordFinite("content.word_finite"),
    kRestFinite("content.rest_finite"), kFront("content.front"), kFrontLong("content.front_long");

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
    // "Ruiz was told to “go”": whom it is told is not what is told.
    const Classes& k = c.classes;
    if (c.Is(unit, k.cue_tell) && !c.Is(unit, k.cue_call)) told_ = SubjectOfPassive(c, s, unit);
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
    Pairs(content::kAfter, kAfterStarts, kAfterEnds);
    Pairs(content::kBefore, kBeforeStarts, kBeforeEnds);
    Around();
    Fronted();
    Candidate& none = question_->Add();
    none.features.Add(kNone);
    none.features.Add(kNoneWord, word_);
  }

 private:
  static constexpr size_t kMostEdges = 12;
  enum Side { kAfterStarts, kAfterEnds, kBeforeStarts, kBeforeEnds };

  Label L(int64_t i) const { return c_.LabelAt(s_, i); }
  Pool<Edge>& Edges(Side side) { return question_->edges(side); }
  bool Has(int64_t i, uint32_t flags) const { return c_.Has(s_, i, flags); }

  FeatureList& AddEdge(Side side, int64_t i) {
    return question_->AddEdge(side, i, Has(i, kIsQuoted));
  }

  // Whether the unit is the mention of whom the cue says that it was told to.
  bool IsTold(int64_t i) const {
    const int32_t mention = c_.mentions.of_unit[i];
    return mention >= 0 && told_.Has(mention);
  }

  // How the quotation at this unit ends.
  Label QuoteEndAt(int64_t i) const {
    return kQuoteEndLabels[QuoteEndKind(EndOfQuote(c_.reading, c_.tape()[i]))];
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
    return c_.counts.Between(cue_ + 1, main).finites > 0;
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
    const Label quote_end = quoted ? QuoteEndAt(quote) : label::kNone;
    for (int64_t i = cue_ - 1; i >= s_.first && i > cue_ - kReach; --i) {
      if (Has(i, kIsComma | kIsLoneMark) || IsTold(i)) continue;
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
    f.Add(kEndNext3, L(i + 1), L(i + 2), L(i + 3));
    f.Add(kEndWordNext, side, c_.WordAt(s_, i + 1));
    f.Add(kEndWordNext2, L(i + 1), c_.WordAt(s_, i + 2));
    if (Has(i, kIsQuoted)) f.Add(kQuoteEndNext, side, QuoteEndAt(i), L(i + 1));
    const bool to_end = i + 1 >= last_;
    f.Add(kToEnd, side, BoolLabel(to_end));
    f.Add(kWordToEnd, word_, side, BoolLabel(to_end));
    if (source_unit_ >= 0) {
      const int64_t d = source_unit_ - i;
      f.Add(kEndSource, side, d >= 0 ? NumberLabel(std::min<int>(d, 4)) : label::kBehind);
      f.Add(kSourcePrevEnd, L(source_unit_ - 1), L(i + 1));
    }
    return end;
  }

  void Count(const UnitRange& range, content::Span* span) const {
    span->units += range.last - range.first;
    const Counts::At counts =
        c_.counts.Between(range.first, std::min(range.last, range.first + 60));
    span->quotes += counts.quotes;
    span->cues += counts.cues;
    span->commas += counts.commas;
    span->finites += counts.finites;
    span->source_inside |= source_unit_ >= range.first && source_unit_ < range.last;
  }

  // What opens content at this unit, behind "that".
  content::Opening OpeningAt(int64_t i) const {
    if (Has(i, kIsThat)) ++i;
    if (c_.IsWord(s_, i, c_.classes.subordinator)) return content::kClause;
    return c_.IsWord(s_, i, c_.classes.preposition) ? content::kPhrase : content::kWord;
  }

  // Adds what only both edges tell together; all but what rules tell.
  void AddSpan(const content::Span& span, Edge* end, FeatureList* list) {
    const content::Size size{span};
    const content::Clauses clauses{span};
    Features f(list);
    f.AddGroup(kContentSize, size.Index(), size);
    f.AddGroup(kContentClauses, clauses.Index(), clauses);
    const size_t finites = std::min<size_t>(span.finites, end->with_finites.size() - 1);
    const Label number = NumberLabel(finites);
    f.AddOnce(&word_finite_[finites], [&](Features* g) { g->Add(kWordFinite, word_, number); });
    f.AddOnce(&end->with_finites[finites], [&](Features* g) {
      const int64_t next = int64_t{end->unit} + 1;
      const bool rest = next < last_ && c_.counts.Between(next, last_).finites > 0;
      g->Add(kRestFinite, L(next), NumberLabel(rest), number);
    });
  }

  // Content on one side of the cue: each start with each end.
  void Pairs(content::Shape shape, Side starts, Side ends) {
    StartShape(shape);
    for (Edge& start : Edges(starts)) {
      KeepFramesFrom(start.unit);
      const content::Opening opens = OpeningAt(start.unit);
      for (Edge& end : Edges(ends)) {
        if (end.unit < start.unit) continue;
        // Nobody says just their own name.
        if (start.unit == end.unit && start.unit == source_unit_) continue;
        content::Span span{shape, start.quote, end.quote, opens};
        Count({start.unit, end.unit + 1}, &span);
        Add({{start.unit, end.unit + 1}}, span, {&start, &end});
      }
    }
  }

  // Adds a candidate of the shape that was started, but for one which cannot be chosen, as one
  // before it is as good. edges: its ends and whatever else tells of it; the last is where it ends.
  void Add(std::initializer_list<UnitRange> ranges, const content::Span& span,
           std::initializer_list<Edge*> edges) {
    question_->Start(&all_);
    all_.Add(shape_);
    for (const Edge* edge : edges) all_.Add(edge->features);
    AddSpan(span, *(edges.end() - 1), &all_);
    const bool bounded = keep == FeatureList::kSumOnly && frames_here_.empty();
    if (bounded && all_.sum() <= best_) return;
    Candidate& candidate = question_->Add();
    candidate.content = ranges;
    candidate.features.Add(all_);
    AddRules(&candidate);
    best_ = std::max(best_, candidate.features.sum());
  }
  // What all candidates of one shape share.
  void StartShape(content::Shape shape) {
    const Label label = content::kShapeLabels[shape];
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

  // The frames that have just this content.
  void AddRules(Candidate* candidate) {
    const UnitRange& head = candidate->content.front();
    for (const RuleMatch* frame : frames_here_) {
      const RuleMatch& match = *frame;
      const RuleMatch::Range &a = match[Role::kContent], &b = match[Role::kContent2];
      const bool first = a.last == head.last || (a.last == s_.last && head.last == last_);
      const bool second =
          b.empty() ? candidate->content.size() == 1
                    : candidate->content.size() == 2 && candidate->content[1].first == b.first;
      if (first && second) {
        candidate->features.Add(kRule, c_.labels.Rule(*match.rule));
        candidate->rules.push_back(match.rule);
      }
    }
  }

  // Content on both sides of the cue: "We will go," she said, "and stay."
  void Around() {
    StartShape(content::kAround);
    size_t pairs = 0;
    for (Edge& b0 : Edges(kBeforeStarts)) {
      KeepFramesFrom(b0.unit);
      const content::Opening opens = OpeningAt(b0.unit);
      for (Edge& b1 : Edges(kBeforeEnds)) {
        if (b1.unit < b0.unit) continue;
        const bool closed = b1.quote || Has(int64_t{b1.unit} + 1, kIsComma);
        if (!closed || !(b0.unit == s_.first || b0.quote)) continue;
        for (Edge& a0 : Edges(kAfterStarts)) {
          if (!a0.quote && !Has(int64_t{a0.unit} - 1, kIsComma)) continue;
          for (Edge& a1 : Edges(kAfterEnds)) {
            if (a1.unit < a0.unit) continue;
            if (!a1.quote && a1.unit + 1 < last_) continue;
            if (++pairs > 60) return;
            content::Span span{content::kAround, b0.quote, a1.quote, opens};
            const UnitRange before{b0.unit, b1.unit + 1}, after{a0.unit, a1.unit + 1};
            Count(before, &span);
            Count(after, &span);
            Add({before, after}, span, {&b0, &b1, &a0, &a1});
          }
        }
      }
    }
  }

  // Content behind the cue whose subject, or "which", stands before it: "The deal is expected to
  // close", "which she said was late".
  void Fronted() {
    constexpr int64_t kMostBefore = 12;  // units of a long subject
    StartShape(content::kFronted);
    int64_t subject = cue_ - 1;
    const auto is = [&](int64_t i, ClassId c) { return c_.IsWord(s_, i, c); };
    const Classes& k = c_.classes;
    while (subject > s_.first && (Has(subject, kIsAdverb) || is(subject, k.auxiliary) ||
                                  is(subject, k.modal) || is(subject, k.negation))) {
      --subject;
    }
    if (subject >= s_.first && subject != source_unit_ && !IsTold(subject)) {
      if (Has(subject, kIsMention | kIsPhrase)) {
        FrontedBy(subject, subject);
        // "The end of the war", "The end of the war that nobody wanted"
        int64_t first = subject;
        while (first >= s_.first + 2 && is(first - 1, k.preposition) &&
               Has(first - 2, kIsMention | kIsPhrase)) {
          first -= 2;
        }
        if (first < subject) FrontedBy(first, subject);
        if (first > s_.first && subject < s_.first + kMostBefore) FrontedBy(s_.first, subject);
      } else if (is(subject, k.relative)) {
        FrontedBy(subject, subject);
      }
    }
    const int64_t which = source_unit_ - 1;
    if (which >= s_.first && which + 1 < cue_ && (is(which, k.relative) || is(which, k.wh)))
      FrontedBy(which, which);
  }

  // The front: units [first, last].
  void FrontedBy(uint32_t first, uint32_t last) {
    constexpr int64_t kMostBetween = 3;  // units between the cue and the rest
    const Label label = L(last);
    const content::Opening opens = OpeningAt(first);
    KeepFramesFrom(first);
    Edge front;
    for (Edge& start : Edges(kAfterStarts)) {
      if (start.unit > cue_ + 1 + kMostBetween) break;
      question_->Start(&front.features);
      {
        Features f(&front.features);
        f.Add(kFront, label, L(int64_t{first} - 1));
        f.Add(kFront, label, L(int64_t{last} + 1));
        f.Add(kFront, label, word_);
        f.Add(kFront, label, BoolLabel(source_unit_ > last), L(start.unit));
        f.Add(kFrontLong, L(first), NumberLabel(std::min<int>(last - first, 5)));
      }
      for (Edge& end : Edges(kAfterEnds)) {
        // "Ruiz was called “late”": the quotation is all that is said.
        if (end.unit < start.unit || (start.quote && end.unit == start.unit)) continue;
        content::Span span{content::kFronted, false, end.quote, opens};
        const UnitRange subject{first, last + 1}, rest{start.unit, end.unit + 1};
        Count(subject, &span);
        Count(rest, &span);
        Add({subject, rest}, span, {&front, &start, &end});
      }
    }
  }

  const Context& c_;
  const Sentence& s_;
  const int64_t cue_;
  Question* question_;
  const Label word_;
  int64_t source_unit_ = -1;
  PassiveSubject told_;
  int64_t last_ = 0;
  using Frames = absl::InlinedVector<const RuleMatch*, 8>;
  Frames frames_;       // with this cue
  Frames frames_here_;  // of these, whose content begins at this start
  FeatureList shape_;   // what all candidates of one shape share
  FeatureList all_;     // of the candidate that is being added
  std::array<int32_t, 3> word_finite_ = {kNotSummed, kNotSummed, kNotSummed};
  int32_t best_ = std::numeric_limits<int32_t>::min();  // sum of the best candidate so far
};

}  // namespace

void AskContent(const Context& context, const Sentence& sentence, uint32_t unit, int32_t source,
                Question* question) {
  question->Start(Question::kContent, unit);
  question->With(
      [&](auto keep) { ContentAsker<keep>(context, sentence, unit, source, question).Ask(); });
}

}  // namespace whosaid
