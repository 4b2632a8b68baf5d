#include "tools/gold/speakers.h"

#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"

namespace whosaid::tools {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

// null stands for the empty string.
bool GetString(const Struct& object, const std::string& key, std::string* out) {
  const auto field = object.fields().find(key);
  if (field == object.fields().end()) return false;
  *out = field->second.string_value();
  return field->second.has_string_value() || field->second.has_null_value();
}

bool GetNumber(const Struct& object, const std::string& key, int* out) {
  const auto field = object.fields().find(key);
  if (field == object.fields().end() || !field->second.has_number_value()) {
    return false;
  }
  *out = static_cast<int>(field->second.number_value());
  return true;
}

bool GetStrings(const Struct& object, const std::string& key, std::vector<std::string>* out) {
  const auto field = object.fields().find(key);
  if (field == object.fields().end() || !field->second.has_list_value()) return false;
  for (const Value& value : field->second.list_value().values()) {
    out->push_back(value.string_value());
  }
  return true;
}

}  // namespace

absl::StatusOr<std::vector<GoldQuote>> ParseGoldQuotes(absl::string_view contents) {
  std::vector<GoldQuote> quotes;
  int number = 0;
  for (absl::string_view line : absl::StrSplit(contents, '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) continue;
    Struct object;
    GoldQuote quote;
    if (!google::protobuf::util::JsonStringToMessage(std::string(line), &object).ok()) {
      return absl::InvalidArgumentError(absl::StrCat("line ", number, " is not a JSON object"));
    }
    if (!GetString(object, "doc", &quote.document) ||
        !GetNumber(object, "start", &quote.span.begin) ||
        !GetNumber(object, "end", &quote.span.end) ||
        !GetString(object, "speaker", &quote.speaker) ||
        !GetString(object, "class", &quote.speaker_class) ||
        !GetStrings(object, "titles", &quote.titles) ||
        !GetStrings(object, "aliases", &quote.aliases)) {
      return absl::InvalidArgumentError(
          absl::StrCat("line ", number,
                       " lacks one of doc, start, end, speaker, class, titles, aliases, or has it "
                       "in another type"));
    }
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

}  // namespace whosaid::tools
