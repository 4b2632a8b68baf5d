#include "tools/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>

#include "absl/strings/numbers.h"
#include "absl/strings/str_split.h"
#include "tools/utf8.h"
#include "utf8proc.h"

namespace whosaid::tools {
namespace {

constexpr int kDefaultWidth = 80;
constexpr int kLeastWidth = 20;

int CharWidth(const DecodedChar& c) {
  return c.valid ? utf8proc_charwidth(static_cast<utf8proc_int32_t>(c.code_point)) : 1;
}

}  // namespace

bool AbslParseFlag(absl::string_view text, ColorMode* mode, std::string* error) {
  if (text == "auto") {
    *mode = ColorMode::kAuto;
  } else if (text == "always") {
    *mode = ColorMode::kAlways;
  } else if (text == "never") {
    *mode = ColorMode::kNever;
  } else {
    *error = "wanted auto, always or never";
    return false;
  }
  return true;
}

std::string AbslUnparseFlag(ColorMode mode) {
  return mode == ColorMode::kAuto ? "auto" : mode == ColorMode::kAlways ? "always" : "never";
}

bool UseColor(ColorMode mode, int fd) {
  if (mode != ColorMode::kAuto) return mode == ColorMode::kAlways;
  const char* no_color = getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  const char* term = getenv("TERM");
  if (term != nullptr && absl::string_view(term) == "dumb") return false;
  return isatty(fd);
}

int TerminalWidth(int fd) {
  int width = 0;
  const char* columns = getenv("COLUMNS");
  if (columns == nullptr || !absl::SimpleAtoi(columns, &width) || width <= 0) {
    winsize size = {};
    width = ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kDefaultWidth;
  }
  return std::max(width, kLeastWidth);
}

int DisplayWidth(absl::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const DecodedChar c = DecodeUtf8(text);
    width += CharWidth(c);
    text.remove_prefix(c.size);
  }
  return width;
}

std::vector<std::string> WrapText(absl::string_view text, int width) {
  std::vector<std::string> lines(1);
  int used = 0;
  for (absl::string_view word :
       absl::StrSplit(text, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty())) {
    const int word_width = DisplayWidth(word);
    if (used > 0 && used + 1 + word_width <= width) {
      lines.back().push_back(' ');
      ++used;
    } else if (used > 0) {
      lines.emplace_back();
      used = 0;
    }
    if (used + word_width <= width) {
      lines.back().append(word.data(), word.size());
      used += word_width;
      continue;
    }
    while (!word.empty()) {
      const DecodedChar c = DecodeUtf8(word);
      const int char_width = CharWidth(c);
      if (used > 0 && used + char_width > width) {
        lines.emplace_back();
        used = 0;
      }
      lines.back().append(word.data(), c.size);
      used += char_width;
      word.remove_prefix(c.size);
    }
  }
  return lines;
}

std::string Printable(absl::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const DecodedChar c = DecodeUtf8(text);
    if (!c.valid) {
      out += "\uFFFD";
    } else if (c.code_point < 0x20 || (c.code_point >= 0x7F && c.code_point < 0xA0)) {
      out.push_back(' ');
    } else {
      out.append(text.data(), c.size);
    }
    text.remove_prefix(c.size);
  }
  return out;
}

}  // namespace whosaid::tools
