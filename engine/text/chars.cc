#include "engine/text/chars.h"

#include <utf8proc.h>

namespace whosaid {
namespace {

CharClass ClassOfCategory(utf8proc_category_t category) {
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharClass::kUpper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharClass::kLower;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kCombining;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharClass::kDigit;
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_CC:
      return CharClass::kSpace;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CharClass::kBreak;
    case UTF8PROC_CATEGORY_CF:
      return CharClass::kIgnorable;
    case UTF8PROC_CATEGORY_PS:
      return CharClass::kOpen;
    case UTF8PROC_CATEGORY_PE:
      return CharClass::kClose;
    default:
      return CharClass::kOther;
  }
}

// The characters whose role Unicode's category does not tell.
CharClass ClassOfWide(uint32_t code) {
  switch (code) {
    case 0x85:
      return CharClass::kBreak;
    case 0xB4:
    case 0x2018:
    case 0x2019:
      return CharClass::kApostrophe;
    case 0xAB:
    case 0xBB:
    case 0x201A:
    case 0x201B:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2032:
    case 0x2033:
    case 0x2039:
    case 0x203A:
      return CharClass::kQuote;
    case 0x2010:
    case 0x2011:
      return CharClass::kHyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2E3A:
    case 0x2E3B:
      return CharClass::kDash;
    case 0x2026:
      return CharClass::kEllipsis;
    default:
      return ClassOfCategory(utf8proc_category(static_cast<utf8proc_int32_t>(code)));
  }
}

constexpr CharClass ClassOfAscii(int c) {
  if (c >= 'a' && c <= 'z') return CharClass::kLower;
  if (c >= 'A' && c <= 'Z') return CharClass::kUpper;
  if (c >= '0' && c <= '9') return CharClass::kDigit;
  switch (c) {
    case '\n':
    case '\r':
    case '\v':
    case '\f':
      return CharClass::kBreak;
    case '\'':
    case '`':
      return CharClass::kApostrophe;
    case '"':
      return CharClass::kQuote;
    case '-':
      return CharClass::kHyphen;
    case '.':
      return CharClass::kPeriod;
    case ',':
      return CharClass::kComma;
    case ':':
      return CharClass::kColon;
    case ';':
      return CharClass::kSemicolon;
    case '?':
      return CharClass::kQuestion;
    case '!':
      return CharClass::kExclamation;
    case '(':
    case '[':
    case '{':
      return CharClass::kOpen;
    case ')':
    case ']':
    case '}':
      return CharClass::kClose;
    case '@':
    case '#':
      return CharClass::kTag;
    default:
      return c <= ' ' || c == 0x7F ? CharClass::kSpace : CharClass::kOther;
  }
}

constexpr AsciiTable MakeAsciiTable() {
  AsciiTable table;
  for (int c = 128; c < 256; ++c) table.type[c] = CharClass::kInvalid;
  for (int c = 0; c < 128; ++c) {
    table.type[c] = ClassOfAscii(c);
    table.folded[c] = static_cast<uint8_t>(c >= 'A' && c <= 'Z' ? c + 32 : c == '`' ? '\'' : c);
  }
  return table;
}

}  // namespace

constexpr AsciiTable kAscii = MakeAsciiTable();

uint32_t CharSize(const char* p, const char* end) {
  if (static_cast<uint8_t>(*p) < 0x80) return 1;
  utf8proc_int32_t code;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(p), end - p, &code);
  return size <= 0 ? 1 : static_cast<uint32_t>(size);
}

Char ReadWideChar(const char* p, const char* end) {
  constexpr uint32_t kAboveUnicode = 0x110000;
  utf8proc_int32_t code = -1;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(p), end - p, &code);
  if (size <= 0) return {kAboveUnicode + static_cast<uint8_t>(*p), 1, CharClass::kInvalid};
  Char c{static_cast<uint32_t>(code), static_cast<uint32_t>(size), ClassOfWide(code)};
  if (c.type == CharClass::kUpper) {
    c.code = static_cast<uint32_t>(utf8proc_tolower(code));
  } else if (c.type == CharClass::kApostrophe) {
    c.code = '\'';
  } else if (c.type == CharClass::kHyphen) {
    c.code = '-';
  }
  return c;
}

}  // namespace whosaid
