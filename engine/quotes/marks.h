// One quotation mark and what stands beside it: what each of its possible uses would cost.
// Costs are in tenths; 0 is ordinary typing. They are guesses that the tests and real text tuned,
// and only their differences matter.
#ifndef WHOSAID_ENGINE_QUOTES_MARKS_H_
#define WHOSAID_ENGINE_QUOTES_MARKS_H_

#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/tokens.h"

namespace whosaid {

enum class Glyph : uint8_t {
  // Double marks.
  kStraight,     // "
  kTicks,        // ''
  kBackticks,    // ``
  kLeft,         // U+201C, U+201F
  kRight,        // U+201D
  kLow,          // U+201E
  kGuillemetIn,  // U+00AB
  kGuillemetOut,
  kDoublePrime,  // U+2033
  // Single marks.
  kSingle,  // ' U+00B4
  kPrime,   // U+2032
  kBacktick,
  kSingleLeft,   // U+2018, U+201B
  kSingleRight,  // U+2019
  kSingleLow,    // U+201A
  kAngleIn,      // U+2039
  kAngleOut,
};

constexpr bool IsSingle(Glyph glyph) { return glyph >= Glyph::kSingle; }

// More than any ordinary use: the use is out of the question.
constexpr int kNever = 1000;

struct QuoteMark {
  uint32_t token = 0;
  Glyph glyph = Glyph::kStraight;
  bool single = false;
  bool after_quote = false;  // stands right behind the mark before it, without white space
  bool weak_close = false;   // a closing use has no evidence but a word before it
  int16_t open = 0;          // cost as an opening mark
  int16_t close = 0;         // as a closing mark
  int16_t apostrophe = 0;
  int16_t prime = 0;
  int16_t unclosed = 0;
  bool introduced = false;  // at the paragraph's start or after a comma, colon or sentence end
};

// Reads the paragraph's marks into *marks, which is cleared first.
void ReadMarks(absl::string_view text, const Layout& layout, const Paragraph& paragraph,
               std::vector<QuoteMark>* marks);

// What it costs that `close` ends what `open` began, both of one family or not.
int PairCost(const QuoteMark& open, const QuoteMark& close);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_QUOTES_MARKS_H_
