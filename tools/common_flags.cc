#include "tools/common_flags.h"

#include <algorithm>
#include <thread>

#include "absl/flags/flag.h"
#include "rules/default_language.h"

ABSL_FLAG(
    std::string, rules, "",
    "A folder of rules, lexicons and weights to lay over the built-in ones: what has the same "
    "path or id replaces, `disable:` removes. One folder: put the files of several together.");
ABSL_FLAG(std::string, language, std::string(whosaid::kDefaultLanguage),
          "The language of the articles: a folder LANG of the rules, built in or that of --rules. "
          "Default: en.");
ABSL_FLAG(int, threads, 0,
          "How many articles are worked on at once, 1024 at most; 0 is one a core. The output does "
          "not depend on it. Default: 0.");
ABSL_FLAG(whosaid::tools::OffsetsFlag, offsets, {},
          "What offsets count: utf8 (bytes), codepoint (Python) or utf16 (JavaScript, Java). "
          "Default: utf8; codepoint in the format brat, which has no other.");
ABSL_FLAG(
    whosaid::tools::ColorMode, color, whosaid::tools::ColorMode::kAuto,
    "auto, always or never. Auto is yes on a terminal unless NO_COLOR is set. Default: auto.");

namespace whosaid::tools {

bool AbslParseFlag(absl::string_view text, OffsetsFlag* flag, std::string* error) {
  if (text == "utf8") {
    flag->unit = v1::DocumentAttributions::UTF8;
  } else if (text == "codepoint") {
    flag->unit = v1::DocumentAttributions::CODEPOINT;
  } else if (text == "utf16") {
    flag->unit = v1::DocumentAttributions::UTF16;
  } else if (text.empty()) {
    flag->unit = v1::DocumentAttributions::OFFSETS_UNSPECIFIED;
  } else {
    *error = "wanted utf8, codepoint or utf16";
    return false;
  }
  return true;
}

std::string AbslUnparseFlag(OffsetsFlag flag) {
  switch (flag.unit) {
    case v1::DocumentAttributions::UTF8:
      return "utf8";
    case v1::DocumentAttributions::CODEPOINT:
      return "codepoint";
    case v1::DocumentAttributions::UTF16:
      return "utf16";
    default:
      return "";
  }
}

int ThreadCount(int flag_value) {
  constexpr int kMost = 1024;
  if (flag_value > 0) return std::min(flag_value, kMost);
  return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

}  // namespace whosaid::tools
