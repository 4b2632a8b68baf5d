// Bytes -> tokens: words, numbers and single marks, with the shape of each and a hash of its
// letters that ignores case. Nothing here knows a language; what a word means is looked up by
// engine/rules.
//
// A word is a run of letters, digits and combining marks with inner hyphens and inner apostrophes
// (both ' and U+2019, and ` U+2018 U+00B4, which are typed in their place). A clitic that the
// caller lists ('s) is a token of its own, also behind a mark that closes something ("Dawn"'s).
// Letters that alternate with periods ("U.S.", "a.m.", "Ph.D.", "U.S.-led") are one token, periods
// included; "J." is an initial and a period. A number keeps its inner , . : (1,000.5). @name, #tag,
// example.com, a@b.example and http://b.example/c are one token each. '' and `` are one quotation
// mark each. Every other character that is not white space is a token by itself, except that a run
// of 2 or more hyphens is one dash, and a run of periods, or ". . .", one ellipsis. A byte that is
// not UTF-8 is a kOther mark of one byte. A bullet (*, U+2022 and its like) that opens a line
// before white space is no token.
//
// Zero-width characters, soft hyphens and direction marks do not end a word, nor are they tokens.
// White space is Unicode's. A line ends at LF, CR, CR LF, VT, FF, NEL, U+2028 or U+2029. Lines that
// were broken at a width (engine/text/wrap.h) are one.
#ifndef WHOSAID_ENGINE_TEXT_TOKENS_H_
#define WHOSAID_ENGINE_TEXT_TOKENS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/text/span.h"

namespace whosaid {

enum class Shape : uint8_t {
  kLower,    // mayor; also letters without case
  kCapital,  // Mayor, O'Neill, Jean-Luc: first letter upper case, at least one lower case
  kUpper,    // NATO, G20: two or more letters or digits, all letters upper case
  kInitial,  // J, J.K., U.S.: one upper-case letter alone, or several with a period each
  kMixed,    // iPhone, eBay; also web and e-mail addresses
  kNumber,   // 13,000 and 4th and 13-year-old: begins with a digit
  kTag,      // @name, #tag
  kMark,     // everything that is not a word; see Token::mark
};
constexpr int kShapeCount = 8;

enum class Mark : uint8_t {
  kNone,  // the token is a word
  kComma,
  kPeriod,
  kColon,
  kSemicolon,
  kQuestion,
  kExclamation,
  kEllipsis,  // ... or U+2026
  kDash,      // -- or U+2013, U+2014, U+2015; also a lone hyphen between spaces
  kHyphen,
  kOpen,   // ( [
  kClose,  // ) ]
  kQuote,  // any character that may be a quotation mark, single or double, straight or curly,
           // U+2018-201F « » ‹ › " ' ` `` '' U+00B4 and U+2032 U+2033 (primes)
  kOther,
};
constexpr int kMarkCount = 14;

struct Token {
  uint32_t begin = 0;  // bytes
  uint32_t end = 0;
  uint64_t hash = 0;  // WordHash of its bytes; 0 for marks other than kOther
  Shape shape = Shape::kMark;
  Mark mark = Mark::kNone;
  bool space_before = false;  // white space or the start of the line
  uint32_t paragraph = 0;     // index into Layout::paragraphs
  Span span() const { return {begin, end}; }
};

struct Paragraph {
  Span span;                     // without the line break
  uint32_t first = 0, last = 0;  // its tokens, end exclusive; never empty
  uint16_t blank_before = 0;     // lines without tokens right before it, saturating
};

// A text cut up. Views nothing: the text must outlive only the calls that take both.
struct Layout {
  std::vector<Token> tokens;
  std::vector<Paragraph> paragraphs;  // lines with at least one token, in order
  bool may_change = false;            // some mark of it may be none of the words: plain_text.h
  void Clear();
};

// 64 bits over the word's characters with case folded, all apostrophes read as ', all hyphens as -,
// and characters that do not show left out. The same on every machine. Never 0.
uint64_t WordHash(absl::string_view word);

// Const and thread-safe once built.
class Tokenizer {
 public:
  // clitics: with their apostrophe, e.g. {"'s", "n't"}; the longest one is matched at the end of a
  // word, in any case and with either apostrophe. A word that is all clitic stays whole.
  explicit Tokenizer(std::vector<std::string> clitics);
  // Fills *layout, whose memory is reused. Linear in text. text is at most 4 GiB - 1 bytes.
  void Tokenize(absl::string_view text, Layout* layout) const;

 private:
  std::vector<std::string> clitics_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_TOKENS_H_
