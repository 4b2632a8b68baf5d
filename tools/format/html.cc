#include "tools/format/html.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"

namespace whosaid::tools {

std::string EscapeHtml(absl::string_view text) {
  return absl::StrReplaceAll(text,
                             {{"<", "&lt;"}, {">", "&gt;"}, {"&", "&amp;"}, {"\"", "&quot;"}});
}

std::string HtmlPage(absl::string_view title, absl::string_view style, absl::string_view body) {
  return absl::StrCat(
      "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" "
      "content=\"width=device-width\"><title>",
      EscapeHtml(title), "</title>\n<style>", style, "</style>\n", body, "</html>\n");
}

}  // namespace whosaid::tools
