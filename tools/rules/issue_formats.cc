#include "tools/rules/issue_formats.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "engine/version.h"
#include "tools/format/flat_json.h"
#include "tools/utf8.h"

namespace whosaid::tools {
namespace {

absl::string_view SeverityName(const Issue& issue) {
  return issue.severity == Issue::kError ? "error" : "warning";
}

std::string Json(absl::string_view text) {
  std::string out;
  AppendJsonString(text, &out);
  return out;
}

// The column in UTF-16 units, from 1.
int Utf16Column(const Issue& issue) {
  absl::string_view before = absl::string_view(issue.source_line).substr(0, issue.column - 1);
  if (issue.source_line.empty()) return issue.column;
  int units = 1;
  while (!before.empty()) {
    const DecodedChar c = DecodeUtf8(before);
    units += c.code_point > 0xFFFF ? 2 : 1;
    before.remove_prefix(c.size);
  }
  return units;
}

// path as a URI reference: all but unreserved characters and / as %XX.
std::string Uri(absl::string_view path) {
  std::string uri;
  for (const char c : path) {
    if (absl::ascii_isalnum(c) || absl::string_view("-._~/").find(c) != absl::string_view::npos) {
      uri += c;
    } else {
      absl::StrAppend(&uri, "%", absl::Hex(static_cast<unsigned char>(c), absl::kZeroPad2));
    }
  }
  return uri;
}

std::string SarifResult(const Issue& issue) {
  std::string message = issue.message;
  if (!issue.hint.empty()) absl::StrAppend(&message, "\n", issue.hint);
  std::string result =
      absl::StrCat("{\"ruleId\": ", Json(issue.code), ", \"level\": \"", SeverityName(issue),
                   "\", \"message\": {\"text\": ", Json(message), "}");
  if (!issue.file.empty()) {
    absl::StrAppend(&result,
                    ", \"locations\": [{\"physicalLocation\": {\"artifactLocation\": {\"uri\": ",
                    Json(Uri(issue.file)), "}");
    if (issue.line > 0) {
      absl::StrAppend(&result, ", \"region\": {\"startLine\": ", issue.line);
      if (issue.column > 0) absl::StrAppend(&result, ", \"startColumn\": ", Utf16Column(issue));
      result += "}";
    }
    result += "}}]";
  }
  return result + "}";
}

}  // namespace

std::vector<Issue> SortedIssues(const Issues& issues) {
  std::vector<Issue> sorted(issues.all().begin(), issues.all().end());
  std::stable_sort(sorted.begin(), sorted.end(), [](const Issue& a, const Issue& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  return sorted;
}

std::string IssuesAsText(const Issues& issues, bool color) {
  std::string text;
  for (const Issue& issue : SortedIssues(issues)) {
    std::string one = issue.ToString();
    if (color) {
      const std::string word = absl::StrCat(SeverityName(issue), ": ");
      const size_t at = one.find(word);
      const absl::string_view on = issue.severity == Issue::kError ? "\x1b[1;31m" : "\x1b[1;33m";
      if (at != std::string::npos) {
        one = absl::StrCat("\x1b[1m", one.substr(0, at), on, word, "\x1b[0m",
                           one.substr(at + word.size()));
      }
    }
    absl::StrAppend(&text, one, "\n\n");
  }
  return text;
}

std::string IssuesAsJson(const Issues& issues) {
  std::string out = "{\"issues\": [";
  int errors = 0, warnings = 0;
  for (const Issue& issue : SortedIssues(issues)) {
    ++(issue.severity == Issue::kError ? errors : warnings);
    absl::StrAppend(&out, errors + warnings > 1 ? ",\n  " : "\n  ", "{\"severity\": \"",
                    SeverityName(issue), "\", \"code\": ", Json(issue.code),
                    ", \"file\": ", Json(issue.file));
    if (issue.line > 0) absl::StrAppend(&out, ", \"line\": ", issue.line);
    if (issue.column > 0) absl::StrAppend(&out, ", \"column\": ", issue.column);
    absl::StrAppend(&out, ", \"message\": ", Json(issue.message), ", \"hint\": ", Json(issue.hint),
                    "}");
  }
  absl::StrAppend(&out, errors + warnings > 0 ? "\n" : "", "], \"errors\": ", errors,
                  ", \"warnings\": ", warnings, "}\n");
  return out;
}

std::string IssuesAsSarif(const Issues& issues) {
  const std::vector<Issue> sorted = SortedIssues(issues);
  std::set<std::string> codes;
  for (const Issue& issue : sorted) codes.insert(issue.code);
  std::string out = absl::StrCat(
      "{\"$schema\": \"https://json.schemastore.org/sarif-2.1.0.json\", \"version\": \"2.1.0\",\n"
      " \"runs\": [{\"tool\": {\"driver\": {\"name\": \"whosaid\", \"version\": \"",
      kEngineVersion, "\", \"rules\": [");
  absl::string_view separator = "";
  for (const std::string& code : codes) {
    absl::StrAppend(&out, separator, "{\"id\": ", Json(code), "}");
    separator = ", ";
  }
  out += "]}},\n  \"columnKind\": \"utf16CodeUnits\", \"results\": [";
  separator = "\n   ";
  for (const Issue& issue : sorted) {
    absl::StrAppend(&out, separator, SarifResult(issue));
    separator = ",\n   ";
  }
  return out + "]}]}\n";
}

}  // namespace whosaid::tools
