// Text on a terminal: its width, its colours, and lines broken to fit.
#ifndef WHOSAID_TOOLS_TERMINAL_H_
#define WHOSAID_TOOLS_TERMINAL_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace whosaid::tools {

enum class ColorMode { kAuto, kAlways, kNever };
bool AbslParseFlag(absl::string_view text, ColorMode* mode, std::string* error);
std::string AbslUnparseFlag(ColorMode mode);

// kAuto: fd is a terminal, it is not a "dumb" one, and NO_COLOR is unset or empty.
bool UseColor(ColorMode mode, int fd);

// $COLUMNS if it is a number, else the window's width, else 80; never less than 20.
int TerminalWidth(int fd);

// Columns that text takes on a terminal: 2 for a wide East Asian character, 0 for a combining one.
// A byte that is not UTF-8 counts 1.
int DisplayWidth(absl::string_view text);

// The words of text in lines of at most width columns, single spaces between them. A longer word is
// broken. Never empty: a text without words gives one empty line.
std::vector<std::string> WrapText(absl::string_view text, int width);

// text made safe to show: control characters (an article must not steer the terminal) become one
// space each, bytes that are not UTF-8 become U+FFFD.
std::string Printable(absl::string_view text);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_TERMINAL_H_
