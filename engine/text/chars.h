// What one character is to the tokenizer. The only place that knows Unicode's tables.
#ifndef WHOSAID_ENGINE_TEXT_CHARS_H_
#define WHOSAID_ENGINE_TEXT_CHARS_H_

#include <cstdint>

namespace whosaid {

enum class CharClass : uint8_t {
  kLower,       // lower-case letters, and letters of scripts without case
  kUpper,       // upper-case and title-case letters
  kDigit,       // decimal digits and other numerals
  kCombining,   // belongs to the letter before it
  kIgnorable,   // soft hyphen, zero-width characters, BOM, direction marks
  kSpace,       // white space within a line
  kBreak,       // ends a line
  kApostrophe,  // ' U+2019, and what is typed in their place: U+2018 ` U+00B4
  kQuote,       // other characters that may be quotation marks or primes
  kHyphen,
  kDash,
  kPeriod,
  kComma,
  kColon,
  kSemicolon,
  kQuestion,
  kExclamation,
  kEllipsis,
  kOpen,
  kClose,
  kTag,  // @ #
  kOther,
  kInvalid,  // a byte that is not UTF-8
};

struct Char {
  uint32_t code = 0;  // the code point with case folded and apostrophes and hyphens unified
  uint32_t size = 1;  // bytes
  CharClass type = CharClass::kInvalid;
};

struct AsciiTable {
  CharClass type[256] = {};  // kInvalid for bytes that are not ASCII
  uint8_t folded[128] = {};  // see Char::code
};
extern const AsciiTable kAscii;

// The character at p < end that is not ASCII.
Char ReadWideChar(const char* p, const char* end);

// The bytes of the character at p < end; 1 for a byte that is not UTF-8.
uint32_t CharSize(const char* p, const char* end);

// The character at p < end. A byte that starts no valid UTF-8 sequence is a kInvalid of one byte,
// whose code is above all code points.
inline Char ReadChar(const char* p, const char* end) {
  const uint8_t c = static_cast<uint8_t>(*p);
  if (c >= 0x80) return ReadWideChar(p, end);
  return {kAscii.folded[c], 1, kAscii.type[c]};
}

// The class of the character at p <= end; the end of the text ends a line.
inline CharClass TypeAt(const char* p, const char* end) {
  return p < end ? ReadChar(p, end).type : CharClass::kBreak;
}

// The first byte of the character that ends at p > begin, no further back than begin.
inline const char* CharBefore(const char* begin, const char* p) {
  do {
    --p;
  } while (p > begin && (static_cast<uint8_t>(*p) & 0xC0) == 0x80);
  return p;
}

inline bool IsWhite(CharClass type) {
  return type == CharClass::kSpace || type == CharClass::kBreak;
}
inline bool IsLetter(CharClass type) {
  return type == CharClass::kLower || type == CharClass::kUpper;
}
inline bool IsAlnum(CharClass type) { return type <= CharClass::kDigit; }

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_CHARS_H_
