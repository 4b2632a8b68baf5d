#include "engine/quotes/marks.h"

#include <algorithm>

namespace whosaid {
namespace {

// What stands on one side of a mark.
enum class Side : uint8_t {
  kEdge,   // the paragraph ends
  kSpace,  // white space
  kWord,
  kDigit,
  kComma,  // , : ;
  kStop,   // . ? ! and ellipsis
  kClose,  // ) ]
  kOpen,   // ( [ and marks that begin something: $ # @ / =
  kDash,   // dashes and hyphens
  kCount
};

constexpr int kSides = static_cast<int>(Side::kCount);

// Costs of a use by what stands before and after the mark, in the order of Side.
//                                      edge space word digit comma stop close open dash
constexpr int16_t kOpenBefore[kSides] = {0, 0, 35, 40, 15, 15, 20, 0, 2};
constexpr int16_t kOpenAfter[kSides] = {50, 25, 0, 0, 30, 20, 30, 0, 8};
constexpr int16_t kCloseBefore[kSides] = {60, 25, 0, 0, 0, 0, 0, 20, 4};
constexpr int16_t kCloseAfter[kSides] = {0, 0, 32, 32, 0, 0, 0, 8, 0};

constexpr int kRunOuter = 8;
constexpr int kRunInner = 25;

constexpr int16_t kStrayDouble = 35;
constexpr int16_t kStraySingle = 30;

Glyph GlyphOf(absl::string_view mark) {
  if (mark.size() == 1) {
    return mark[0] == '"' ? Glyph::kStraight : mark[0] == '`' ? Glyph::kBacktick : Glyph::kSingle;
  }
  if (mark.size() == 2) {
    if (mark[0] == '\'') return Glyph::kTicks;
    if (mark[0] == '`') return Glyph::kBackticks;
    if (mark == "«") return Glyph::kGuillemetIn;
    if (mark == "»") return Glyph::kGuillemetOut;
    return Glyph::kSingle;
  }
  if (mark.size() != 3) return Glyph::kSingle;
  switch (static_cast<uint8_t>(mark[2])) {  // U+20xx: E2 80 xx
    case 0x98:
    case 0x9B:
      return Glyph::kSingleLeft;
    case 0x99:
      return Glyph::kSingleRight;
    case 0x9A:
      return Glyph::kSingleLow;
    case 0x9C:
    case 0x9F:
      return Glyph::kLeft;
    case 0x9D:
      return Glyph::kRight;
    case 0x9E:
      return Glyph::kLow;
    case 0xB2:
      return Glyph::kPrime;
    case 0xB3:
      return Glyph::kDoublePrime;
    case 0xB9:
      return Glyph::kAngleIn;
    case 0xBA:
      return Glyph::kAngleOut;
    default:
      return Glyph::kSingle;
  }
}

// What the glyph itself says against a use.
int OpenCost(Glyph glyph) {
  switch (glyph) {
    case Glyph::kRight:
    case Glyph::kSingleRight:
      return 25;
    case Glyph::kGuillemetOut:
    case Glyph::kAngleOut:
      return 6;
    default:
      return 0;
  }
}

int CloseCost(Glyph glyph) {
  switch (glyph) {
    case Glyph::kLeft:
    case Glyph::kSingleLeft:
      return 25;
    case Glyph::kBacktick:
    case Glyph::kBackticks:
      return 40;
    case Glyph::kLow:
    case Glyph::kSingleLow:
      return 60;
    case Glyph::kGuillemetIn:
    case Glyph::kAngleIn:
      return 6;
    default:
      return 0;
  }
}

Side SideOf(const Token& token) {
  if (token.shape == Shape::kNumber) return Side::kDigit;
  switch (token.mark) {
    case Mark::kNone:
      return Side::kWord;
    case Mark::kComma:
    case Mark::kColon:
    case Mark::kSemicolon:
      return Side::kComma;
    case Mark::kPeriod:
    case Mark::kQuestion:
    case Mark::kExclamation:
    case Mark::kEllipsis:
      return Side::kStop;
    case Mark::kClose:
      return Side::kClose;
    case Mark::kDash:
    case Mark::kHyphen:
      return Side::kDash;
    default:
      return Side::kOpen;
  }
}

class Reader {
 public:
  Reader(absl::string_view text, const Layout& layout, const Paragraph& paragraph,
         std::vector<QuoteMark>* marks)
      : text_(text), tokens_(layout.tokens), paragraph_(paragraph), marks_(*marks) {}

  void Run() {
    for (uint32_t i = paragraph_.first; i < paragraph_.last;) {
      if (tokens_[i].mark != Mark::kQuote) {
        ++i;
        continue;
      }
      uint32_t end = i + 1;  // marks without white space between them are read together
      while (end < paragraph_.last && tokens_[end].mark == Mark::kQuote &&
             !tokens_[end].space_before) {
        ++end;
      }
      const Side before = Before(i);
      const Side after = After(end);
      introduced_ = Introduced(i);
      for (uint32_t j = i; j < end; ++j) Add(j, j > i, j + 1 < end, before, after);
      i = end;
    }
  }

 private:
  bool Introduced(uint32_t i) const {
    if (i == paragraph_.first) return true;
    const Side side = SideOf(tokens_[i - 1]);
    return side == Side::kComma || side == Side::kStop || side == Side::kDash;
  }
  Side Before(uint32_t i) const {
    if (i == paragraph_.first) return Side::kEdge;
    if (tokens_[i].space_before) return Side::kSpace;
    const Token& last = tokens_[i - 1];
    // A sign that ends something (5%) or ties two things (a="b") is evidence for neither use.
    if (last.mark == Mark::kOther && !last.space_before) return Side::kDash;
    return SideOf(last);
  }
  Side After(uint32_t end) const {
    if (end == paragraph_.last) return Side::kEdge;
    const Token& next = tokens_[end];
    if (next.space_before) return Side::kSpace;
    // "...and then" and "[the city]" begin what a mark opens.
    if (next.mark == Mark::kEllipsis) return Side::kDash;
    return SideOf(next);
  }
  bool IsWord(uint32_t i) const {
    return i >= paragraph_.first && i < paragraph_.last && tokens_[i].mark == Mark::kNone;
  }

  void Add(uint32_t i, bool after_quote, bool before_quote, Side before, Side after) {
    QuoteMark mark;
    mark.token = i;
    mark.glyph = GlyphOf(Slice(text_, tokens_[i].span()));
    mark.single = IsSingle(mark.glyph);
    mark.after_quote = after_quote;
    const int b = static_cast<int>(before), a = static_cast<int>(after);
    // In a run one mark may close and the next open, or two be an empty pair: what stands beyond
    // the neighbouring mark is weaker evidence.
    int open = kOpenBefore[b], open_after = kOpenAfter[a];
    int close = kCloseBefore[b], close_after = kCloseAfter[a];
    if (after_quote) {
      open = std::min(open, kRunOuter);
      close = std::min(close, kRunInner);
    }
    if (before_quote) {
      open_after = std::min(open_after, kRunInner);
      close_after = std::min(close_after, kRunOuter);
    }
    mark.open = static_cast<int16_t>(OpenCost(mark.glyph) + open + open_after);
    mark.close = static_cast<int16_t>(CloseCost(mark.glyph) + close + close_after);
    mark.unclosed = mark.single ? kStraySingle : kStrayDouble;
    mark.apostrophe = static_cast<int16_t>(Apostrophe(i, mark, before, after));
    mark.prime = static_cast<int16_t>(Prime(i, mark, before, after));
    if (mark.prime <= 1) mark.close = static_cast<int16_t>(mark.close + 20);
    if (AloneInMarks(i)) mark.open = static_cast<int16_t>(mark.open + 6);
    mark.weak_close = before == Side::kWord || before == Side::kDigit;
    mark.introduced = introduced_;
    marks_.push_back(mark);
  }

  int Apostrophe(uint32_t i, const QuoteMark& mark, Side before, Side after) const {
    const bool word_before = before == Side::kWord || before == Side::kDigit;
    const bool word_after = after == Side::kWord || after == Side::kDigit;
    if (!mark.single) return word_before && word_after ? 20 : kNever;  // O"Neill
    if (mark.glyph == Glyph::kSingleLow || mark.glyph >= Glyph::kAngleIn) return kNever;
    const bool left = mark.glyph == Glyph::kSingleLeft || mark.glyph == Glyph::kBacktick;
    if (word_before && word_after) return 2;
    if (AloneInMarks(i)) return 1;
    if (word_before) {
      if (left) return 35;
      if (DigitBefore(i)) return 20;
      // After these letters a genitive has no letter of its own.
      const char last = text_[tokens_[i].begin - 1];
      return last == 's' || last == 'S' || last == 'z' || last == 'x' ? 3 : 14;  // workers', goin'
    }
    if (!word_after || before == Side::kStop || before == Side::kComma) return kNever;
    const Token& next = tokens_[i + 1];
    if (next.mark != Mark::kNone) return 28;  // a run of marks
    const uint32_t size = next.end - next.begin;
    if (next.shape == Shape::kNumber) return size <= 3 ? 4 : 20;  // '90s
    // 'em, 'Twas. A right mark was meant so, a left one comes from editors that know no better.
    const int short_word = next.shape == Shape::kLower ? 14 : 24;
    const int cost = size > 5 || next.shape == Shape::kInitial ? 34 : short_word;
    return cost + (left ? 8 : mark.glyph == Glyph::kSingleRight ? -12 : 0);
  }

  // Rock 'n' roll: a lower-case letter between two single marks, between words.
  bool AloneInMarks(uint32_t i) const {
    const auto alone = [this](uint32_t letter) {
      const Token& token = tokens_[letter];
      return token.end - token.begin == 1 && token.shape == Shape::kLower &&
             IsSingleMark(letter - 1) && IsSingleMark(letter + 1) && IsWord(letter - 2) &&
             IsWord(letter + 2) && !token.space_before && !tokens_[letter + 1].space_before;
    };
    return (i > paragraph_.first && i + 3 < paragraph_.last && alone(i + 1)) ||
           (i >= paragraph_.first + 3 && i + 1 < paragraph_.last && alone(i - 1));
  }
  bool IsSingleMark(uint32_t i) const {
    return tokens_[i].mark == Mark::kQuote && IsSingle(GlyphOf(Slice(text_, tokens_[i].span())));
  }

  int Prime(uint32_t i, const QuoteMark& mark, Side before, Side after) const {
    const bool sign = mark.glyph == Glyph::kPrime || mark.glyph == Glyph::kDoublePrime;
    if (before != Side::kDigit || !DigitBefore(i)) return sign ? 20 : kNever;
    if (sign) return 0;
    const bool plain = mark.glyph == Glyph::kStraight || mark.glyph == Glyph::kTicks ||
                       mark.glyph == Glyph::kRight || mark.glyph == Glyph::kSingle ||
                       mark.glyph == Glyph::kSingleRight;
    if (!plain) return kNever;
    if (mark.single) return after == Side::kDigit ? 0 : InchesFollow(i) ? 1 : 15;
    const bool feet = i >= paragraph_.first + 3 && tokens_[i - 2].mark == Mark::kQuote &&
                      tokens_[i - 3].shape == Shape::kNumber;
    return feet ? 1 : 15;  // 6'2" is clear, 12" is not
  }
  bool DigitBefore(uint32_t i) const {
    return IsWord(i - 1) && tokens_[i - 1].shape == Shape::kNumber &&
           !IsLatinLetter(text_[tokens_[i - 1].end - 1]);
  }
  static bool IsLatinLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  // 5' 10"
  bool InchesFollow(uint32_t i) const {
    return i + 2 < paragraph_.last && tokens_[i + 1].shape == Shape::kNumber &&
           tokens_[i + 2].mark == Mark::kQuote && !tokens_[i + 2].space_before;
  }

  absl::string_view text_;
  const std::vector<Token>& tokens_;
  const Paragraph& paragraph_;
  std::vector<QuoteMark>& marks_;
  bool introduced_ = false;  // of the run of marks being read
};

}  // namespace

void ReadMarks(absl::string_view text, const Layout& layout, const Paragraph& paragraph,
               std::vector<QuoteMark>* marks) {
  marks->clear();
  Reader(text, layout, paragraph, marks).Run();
}

int PairCost(const QuoteMark& open, const QuoteMark& close) {
  int cost = 0;
  if (open.single != close.single) {
    cost += close.weak_close ? 45 : 32;
  } else if (open.glyph != close.glyph) {
    const Glyph o = open.glyph, c = close.glyph;
    const bool usual =
        (o == Glyph::kLeft && c == Glyph::kRight) ||
        (o == Glyph::kLow && (c == Glyph::kLeft || c == Glyph::kRight)) ||
        (o == Glyph::kBackticks && c == Glyph::kTicks) ||
        (o == Glyph::kGuillemetIn && c == Glyph::kGuillemetOut) ||
        (o == Glyph::kGuillemetOut && c == Glyph::kGuillemetIn) ||
        (o == Glyph::kSingleLeft && c == Glyph::kSingleRight) ||
        (o == Glyph::kSingleLow && (c == Glyph::kSingleLeft || c == Glyph::kSingleRight)) ||
        (o == Glyph::kBacktick && c == Glyph::kSingle) ||
        (o == Glyph::kAngleIn && c == Glyph::kAngleOut) ||
        (o == Glyph::kAngleOut && c == Glyph::kAngleIn);
    if (!usual) cost += 10;
  }
  // The low marks' partner looks like an opening mark, and is none here.
  if ((open.glyph == Glyph::kLow && close.glyph == Glyph::kLeft) ||
      (open.glyph == Glyph::kSingleLow && close.glyph == Glyph::kSingleLeft)) {
    cost -= CloseCost(close.glyph);
  }
  if (close.token == open.token + 1) {
    // Nothing between: what stands beside a pair says nothing about its inner side.
    cost += close.after_quote ? 10 - std::min<int>(close.close, 25) : 20;
  } else if (close.single && close.weak_close) {
    cost += static_cast<int>(std::min<uint32_t>(close.token - open.token, 20)) - 2;
  }
  return cost;
}

}  // namespace whosaid
