#include "engine/text/html.h"

#include <algorithm>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"

namespace whosaid {
namespace {

// U+00A0 and what follows it.
constexpr absl::string_view kLatin1[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

struct Named {
  absl::string_view name;
  uint32_t code;
};
constexpr Named kOthers[] = {
    {"quot", '"'},      {"amp", '&'},       {"apos", '\''},     {"lt", '<'},
    {"gt", '>'},        {"OElig", 0x152},   {"oelig", 0x153},   {"Scaron", 0x160},
    {"scaron", 0x161},  {"Yuml", 0x178},    {"ensp", 0x2002},   {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"zwnj", 0x200C},   {"zwj", 0x200D},    {"ndash", 0x2013},
    {"mdash", 0x2014},  {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"dagger", 0x2020},
    {"bull", 0x2022},   {"hellip", 0x2026}, {"permil", 0x2030}, {"prime", 0x2032},
    {"Prime", 0x2033},  {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},
    {"trade", 0x2122}};

// Bytes 0x80 to 0x9F; 0: none.
constexpr uint16_t kWindows[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                 0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17D,  0,
                                 0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

constexpr uint32_t kNoChar = 0xFFFD;

// 0: unknown.
uint32_t CodeOfName(absl::string_view name) {
  const auto latin = std::find(std::begin(kLatin1), std::end(kLatin1), name);
  if (latin != std::end(kLatin1)) return 0xA0 + static_cast<uint32_t>(latin - kLatin1);
  const auto other = std::find_if(std::begin(kOthers), std::end(kOthers),
                                  [name](const Named& n) { return n.name == name; });
  return other != std::end(kOthers) ? other->code : 0;
}

// 0: no number of a character.
uint32_t CodeOfNumber(absl::string_view number) {
  const bool hex = absl::StartsWithIgnoreCase(number, "x");
  if (hex) number.remove_prefix(1);
  uint32_t code = 0;
  if (number.empty() || !absl::ascii_isxdigit(number[0]) ||
      !(hex ? absl::SimpleHexAtoi(number, &code) : absl::SimpleAtoi(number, &code))) {
    return 0;
  }
  if (code >= 0x80 && code < 0xA0) return Windows1252(static_cast<uint8_t>(code));
  const bool surrogate = code >= 0xD800 && code < 0xE000;
  return code >= 0x110000 || surrogate ? kNoChar : code;
}

constexpr absl::string_view kInline[] = {
    "a",    "abbr",   "acronym", "b",   "big", "cite", "code", "del", "em",
    "font", "i",      "img",     "ins", "kbd", "mark", "nobr", "s",   "small",
    "span", "strike", "strong",  "sub", "sup", "time", "tt",   "u",   "wbr"};
constexpr absl::string_view kBlocks[] = {
    "address", "article", "aside", "blockquote", "body",   "br",     "center",  "dd",
    "div",     "dl",      "dt",    "figcaption", "figure", "footer", "h1",      "h2",
    "h3",      "h4",      "h5",    "h6",         "head",   "header", "hr",      "html",
    "li",      "main",    "nav",   "ol",         "p",      "pre",    "section", "table",
    "tbody",   "td",      "tfoot", "th",         "thead",  "title",  "tr",      "ul"};

// What has an end of its own, and nothing to read before it.
struct Enclosed {
  absl::string_view begin, end;
};
constexpr Enclosed kEnclosed[] = {
    {"<!--", "-->"}, {"<script", "</script>"}, {"<style", "</style>"}};

template <typename Names>
bool Has(const Names& names, absl::string_view name) {
  return std::any_of(std::begin(names), std::end(names), [name](absl::string_view other) {
    return absl::EqualsIgnoreCase(name, other);
  });
}

}  // namespace

uint32_t Windows1252(uint8_t byte) {
  if (byte < 0x80 || byte >= 0xA0) return byte;
  const uint32_t code = kWindows[byte - 0x80];
  return code == 0 ? kNoChar : code;
}

HtmlChar ReadHtmlChar(absl::string_view text) {
  constexpr size_t kLongest = 12;
  const size_t end = text.substr(0, kLongest).find(';', 1);
  if (end == absl::string_view::npos || end < 2) return {};
  const absl::string_view name = text.substr(1, end - 1);  // behind the &
  const uint32_t code = name[0] == '#' ? CodeOfNumber(name.substr(1)) : CodeOfName(name);
  if (code == 0) return {};
  if (code == '&') {
    // "&amp;quot;": what follows the ; may be the rest of a reference. Each time less is looked at.
    constexpr size_t kRest = 11;
    const HtmlChar inner = ReadHtmlChar(text.substr(end, kRest));
    if (inner.size > 0) return {end + inner.size, inner.code};
  }
  return {end + 1, code};
}

HtmlTag ReadHtmlTag(absl::string_view text, uint32_t* unclosed) {
  for (const Enclosed& enclosed : kEnclosed) {
    const uint32_t bit = 1u << (&enclosed - kEnclosed);
    if ((*unclosed & bit) != 0 || !absl::StartsWithIgnoreCase(text, enclosed.begin)) continue;
    const size_t end = text.find(enclosed.end);
    if (end != absl::string_view::npos) return {end + enclosed.end.size(), false};
    *unclosed |= bit;
  }
  constexpr size_t kLongest = 4000;
  size_t at = 1;
  if (at < text.size() && text[at] == '/') ++at;
  const size_t begin = at;
  while (at < text.size() && absl::ascii_isalnum(text[at])) ++at;
  const absl::string_view name = text.substr(begin, at - begin);
  const bool block = Has(kBlocks, name);
  if (!block && !Has(kInline, name)) return {};
  const size_t end = text.substr(0, kLongest).find_first_of("<>", at);
  const bool spaced =
      at < text.size() && (text[at] == '>' || text[at] == '/' || absl::ascii_isspace(text[at]));
  if (!spaced || end == absl::string_view::npos || text[end] == '<') return {};
  return {end + 1, block};
}

uint8_t ByteOfWindows1252(uint32_t code) {
  if (code >= 0x80 && code <= 0xFF) return static_cast<uint8_t>(code);
  const auto found = std::find(std::begin(kWindows), std::end(kWindows), code);
  return code == 0 || found == std::end(kWindows)
             ? 0
             : static_cast<uint8_t>(0x80 + (found - std::begin(kWindows)));
}

}  // namespace whosaid
