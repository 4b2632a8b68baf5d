// Quotation marks -> quoted spans. Every mark of the text is accounted for: it opens or closes a
// span, or it is an apostrophe, a prime, or unclosed. Language-neutral: decided by the marks
// themselves, what stands beside them, and which reading of all of a paragraph's marks costs least.
//
// Known pairs: "" '' ``'' `' “” ‘’ „“ „” ‚‘ ‚’ «» »« ‹› ›‹ and mixtures that people type (“ closed
// by ", ” used to open, ‘ closed by ', “ closed by '). Spans nest three deep, of any kinds. Empty
// pairs ("") are pairs. Apostrophes at the edges of words (workers', 'em, '90s, rock 'n' roll) are
// apostrophes unless pairing needs them; so British style (single outside, double inside) needs no
// switch. 6'2" and 5″ are primes.
//
// No span crosses a paragraph. A paragraph that begins with a mark while the one before ends inside
// an open span of the same family (double or single) continues it: a span for each paragraph, tied
// by `continues`, of which only the last is closed. Otherwise a mark that is still open when its
// paragraph ends is unclosed and spoils neither the other marks nor other paragraphs. If it stands
// at the paragraph's start, or after punctuation, and no mark of its family follows, its quote
// probably reaches the paragraph's end, and it has such a span; else it has none.
#ifndef WHOSAID_ENGINE_QUOTES_QUOTES_H_
#define WHOSAID_ENGINE_QUOTES_QUOTES_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/tokens.h"

namespace whosaid {

struct QuotedSpan {
  uint32_t first = 0;   // token of the opening mark
  uint32_t last = 0;    // one past the last token: past the closing mark, or the paragraph's end
  bool closed = false;  // has a closing mark; false: goes on in the next paragraph, or unclosed
  bool single = false;  // opened by a single mark
  int32_t parent = -1;  // index of the span it is nested in, or -1
  int32_t continues =
      -1;  // index of the span of the paragraph before that this one continues, or -1
};

struct MarkUse {
  enum Kind : uint8_t { kOpen, kClose, kApostrophe, kPrime, kUnclosed };
  uint32_t token = 0;
  Kind kind = kUnclosed;
  // Index into spans. Always there for kOpen, whose span is closed or continued, and for kClose.
  // For kUnclosed: the span, not closed, that it probably opens, or -1. Else -1.
  int32_t span = -1;
};

struct Quotes {
  std::vector<QuotedSpan> spans;  // by first token, so a parent stands before its children
  std::vector<MarkUse> marks;     // one for every kQuote token, in order
  void Clear();
};

// Fills *quotes, whose memory is reused. Linear in the number of tokens.
void FindQuotes(absl::string_view text, const Layout& layout, Quotes* quotes);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_QUOTES_QUOTES_H_
