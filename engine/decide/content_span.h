// What the two edges of a content tell together, in small numbers: what all of a group tell is one
// look-up.
#ifndef WHOSAID_ENGINE_DECIDE_CONTENT_SPAN_H_
#define WHOSAID_ENGINE_DECIDE_CONTENT_SPAN_H_

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "engine/decide/feature.h"
#include "engine/decide/labels.h"

namespace whosaid {
namespace content {

constexpr FeatureTemplate kLength("content.length"), kQuote("content.quote"), kCues("content.cues"),
    kStartEndQuote("content.start_end"), kSourceInside("content.source_inside"),
    kFinite("content.finite"), kCommas("content.commas"), kOpens("content.opens");

// Where content stands: behind the cue, before it, on both sides, or behind it but for its subject,
// which stands before: "The deal" of "The deal is expected to close".
enum Shape { kAfter, kBefore, kAround, kFronted, kShapes };
constexpr Label kShapeLabels[kShapes] = {label::kAfter, label::kBefore, label::kAround,
                                         label::kFronted};

// What opens it, behind "that": a clause, a phrase, anything else.
enum Opening { kWord, kClause, kPhrase, kOpenings };
constexpr Label kOpeningLabels[kOpenings] = {label::kNone, label::kClause, label::kPhrase};

constexpr int kMostFinites = 3, kMostCommas = 4;

struct Span {
  Shape shape;
  bool starts_quoted, ends_quoted;
  Opening opens = kWord;
  bool source_inside = false;
  int units = 0, quotes = 0, cues = 0, commas = 0, finites = 0;
};

// How long it is, and what is quoted in it.
struct Size {
  const Span& s;

  size_t Index() const {
    size_t index = kShapes * DistanceBucket(s.units) + s.shape;
    index = 3 * index + std::min(s.quotes, 2);
    index = 4 * index + std::min(s.cues, 3);
    return 8 * index + 4 * s.starts_quoted + 2 * s.ends_quoted + s.source_inside;
  }
  template <typename List>
  void operator()(List* f) const {
    const Label shape = kShapeLabels[s.shape];
    f->Add(kLength, shape, DistanceLabel(s.units));
    f->Add(kQuote, shape, NumberLabel(std::min(s.quotes, 2)));
    f->Add(kCues, shape, NumberLabel(std::min(s.cues, 3)));
    f->Add(kStartEndQuote, shape, BoolLabel(s.starts_quoted), BoolLabel(s.ends_quoted));
    if (s.source_inside) f->Add(kSourceInside, shape);
  }
};
static_assert(kShapes * kDistanceBuckets * 3 * 4 * 8 <= kGroupSizes[kContentSize]);

// What clauses it may hold.
struct Clauses {
  const Span& s;

  size_t Index() const {
    size_t index = kShapes * s.opens + s.shape;
    index = (kMostFinites + 1) * index + std::min(s.finites, kMostFinites);
    return (kMostCommas + 1) * index + std::min(s.commas, kMostCommas);
  }
  template <typename List>
  void operator()(List* f) const {
    const Label shape = kShapeLabels[s.shape];
    const Label finites = NumberLabel(std::min(s.finites, kMostFinites));
    f->Add(kFinite, shape, finites);
    f->Add(kCommas, shape, NumberLabel(std::min(s.commas, kMostCommas)));
    f->Add(kOpens, kOpeningLabels[s.opens], NumberLabel(std::min(s.commas, 2)), finites);
  }
};
static_assert(kShapes * kOpenings * (kMostFinites + 1) * (kMostCommas + 1) <=
              kGroupSizes[kContentClauses]);

}  // namespace content
}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_CONTENT_SPAN_H_
