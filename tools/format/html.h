// Pages for a browser: text made safe, and the frame around what a report writes.
#ifndef WHOSAID_TOOLS_FORMAT_HTML_H_
#define WHOSAID_TOOLS_FORMAT_HTML_H_

#include <string>

#include "absl/strings/string_view.h"

namespace whosaid::tools {

// text with < > & " as entities: it can stand between tags, and in an attribute between double
// quotes. Control characters stay; see Printable in tools/terminal.h.
std::string EscapeHtml(absl::string_view text);

// A page of UTF-8 that loads nothing else. title is escaped here; style (CSS) and body are put in
// as they are.
std::string HtmlPage(absl::string_view title, absl::string_view style, absl::string_view body);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_HTML_H_
