// What articles taken from the web keep of HTML: &quot;No,&quot; said <b>Ana Ruiz</b>.
#ifndef WHOSAID_ENGINE_TEXT_HTML_H_
#define WHOSAID_ENGINE_TEXT_HTML_H_

#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace whosaid {

// A character reference that opens a text.
struct HtmlChar {
  size_t size = 0;  // bytes of the reference; 0: there is none
  uint32_t code = 0;
};

// text: from a & on. Knows numbers, the names of HTML 4.01 that news has (section 24 of the
// standard: Latin-1, punctuation, the euro), and references that were written twice ("&amp;quot;").
// Numbers from 128 to 159 are read as Windows-1252, as browsers do. Looks at a bounded number of
// bytes.
HtmlChar ReadHtmlChar(absl::string_view text);

// The character that a byte is in Windows-1252; U+FFFD for the five that are none.
uint32_t Windows1252(uint8_t byte);
// The byte from 0x80 on that stands for a character there, or for the control character of its
// number; 0: none does.
uint8_t ByteOfWindows1252(uint32_t code);

// A tag, comment or script that opens a text.
struct HtmlTag {
  size_t size = 0;     // bytes; 0: there is none
  bool block = false;  // ends a paragraph
};

// text: from a < on. A tag is one of HTML's, of up to 4,000 bytes. What stands between <script> or
// <style> and its end belongs to it, as does all of a comment; *unclosed keeps which of these have
// no end in the rest of the text, so that reading all tags of a text is linear. It is 0 at first.
HtmlTag ReadHtmlTag(absl::string_view text, uint32_t* unclosed);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_TEXT_HTML_H_
