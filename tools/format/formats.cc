#include "tools/format/formats.h"

#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "engine/rules/issue.h"
#include "tools/format/brat.h"
#include "tools/format/csv.h"
#include "tools/format/flat_json.h"
#include "tools/format/proto_formats.h"

namespace whosaid::tools {
namespace {

constexpr std::pair<absl::string_view, Format> kFormats[] = {
    {"auto", Format::kAuto}, {"table", Format::kTable}, {"textproto", Format::kTextproto},
    {"json", Format::kJson}, {"jsonl", Format::kJsonl}, {"binary", Format::kBinary},
    {"brat", Format::kBrat}, {"csv", Format::kCsv},
};

}  // namespace

bool AbslParseFlag(absl::string_view text, Format* format, std::string* error) {
  std::vector<std::string> names;
  for (const auto& [name, value] : kFormats) {
    names.emplace_back(name);
    if (name == text) {
      *format = value;
      return true;
    }
  }
  const std::string nearest = NearestName(text, names);
  *error = nearest.empty() ? "wanted table, textproto, json, jsonl, binary, brat or csv"
                           : absl::StrCat("did you mean ", nearest, "?");
  return false;
}

std::string AbslUnparseFlag(Format format) {
  for (const auto& [name, value] : kFormats) {
    if (value == format) return std::string(name);
  }
  return "";
}

std::unique_ptr<const Formatter> MakeFormatter(Format format, const TableOptions& table) {
  switch (format) {
    case Format::kTable:
      return std::make_unique<TableFormatter>(table);
    case Format::kTextproto:
      return std::make_unique<TextprotoFormatter>();
    case Format::kJson:
      return std::make_unique<JsonFormatter>();
    case Format::kBinary:
      return std::make_unique<BinaryFormatter>();
    case Format::kBrat:
      return std::make_unique<BratFormatter>();
    case Format::kCsv:
      return std::make_unique<CsvFormatter>();
    case Format::kAuto:
    case Format::kJsonl:
      break;
  }
  return std::make_unique<FlatJsonFormatter>();
}

}  // namespace whosaid::tools
