// Where a mention stands, as seen from a quotation, in small numbers: what all of a group tell is
// one look-up.
#ifndef WHOSAID_ENGINE_DECIDE_LINK_PLACE_H_
#define WHOSAID_ENGINE_DECIDE_LINK_PLACE_H_

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "engine/decide/feature.h"
#include "engine/decide/labels.h"
#include "engine/decide/quoted.h"

namespace whosaid {
namespace link {

constexpr FeatureTemplate kDistance("link.distance"), kSentences("link.sentences"),
    kParagraphs("link.paragraphs"), kMentions("link.mentions_between"),
    kQuoteEnds("link.quote_ends"), kCueSource("link.cue_source"), kCommas("link.commas"),
    kQuoteBefore("link.quote_before");

// Where a mention stands, as seen from the quotation: in the same sentence or another.
enum Side { kBefore, kAfter, kEarlier, kLater, kSides };
constexpr Label kSideLabels[kSides] = {label::kBefore, label::kAfter, label::kEarlier,
                                       label::kLater};

// Whether a mention is the source of a cue in its sentence, and whether that is the quotation's.
constexpr Label kCueSources[] = {label::kNot, label::kHere, label::kElsewhere};

// In which sentence and paragraph a mention stands, beside what hangs on that.
struct Place {
  Side side;
  int sentences, paragraphs;  // away
  bool alone;                 // the quotation has its paragraph for itself
  size_t ends, cue_source;    // of kQuoteEndLabels and kCueSources

  size_t Index() const {
    size_t index = kSides * std::min(sentences, 5) + side;
    index = 4 * index + std::min(paragraphs, 3);
    index = kEndKinds * index + ends;
    return 2 * (std::size(kCueSources) * index + cue_source) + alone;
  }
  template <typename List>
  void operator()(List* f) const {
    const Label where = kSideLabels[side];
    f->Add(kSentences, where, NumberLabel(std::min(sentences, 5)));
    f->Add(kParagraphs, where, NumberLabel(std::min(paragraphs, 3)), BoolLabel(alone));
    f->Add(kQuoteEnds, where, kQuoteEndLabels[ends], NumberLabel(std::min(sentences, 2)));
    f->Add(kCueSource, where, kCueSources[cue_source]);
  }
};

// What stands between a mention and the quotation.
struct Way {
  Side side;
  int units, mentions, commas, quotes;

  size_t Index() const {
    size_t index = kSides * DistanceBucket(units) + side;
    index = 8 * index + std::clamp(mentions, -1, 6) + 1;
    return 4 * (5 * index + std::min(commas, 4)) + std::min(quotes, 3);
  }
  template <typename List>
  void operator()(List* f) const {
    const Label where = kSideLabels[side];
    f->Add(kDistance, where, DistanceLabel(units));
    f->Add(kMentions, where, NumberLabel(std::min(mentions, 6)));
    f->Add(kCommas, where, NumberLabel(std::min(commas, 4)));
    f->Add(kQuoteBefore, where, NumberLabel(std::min(quotes, 3)));
  }
};
static_assert(kSides * 6 * 4 * kEndKinds * std::size(kCueSources) * 2 <= kGroupSizes[kLinkPlace]);
static_assert(kSides * kDistanceBuckets * 8 * 5 * 4 <= kGroupSizes[kLinkWay]);

}  // namespace link
}  // namespace whosaid

#endif  // WHOSAID_ENGINE_DECIDE_LINK_PLACE_H_
