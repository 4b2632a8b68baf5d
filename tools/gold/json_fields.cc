#include "tools/gold/json_fields.h"

#include <limits>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "google/protobuf/util/json_util.h"

namespace whosaid::tools {

using google::protobuf::Struct;
using google::protobuf::Value;

bool GetString(const Struct& object, const std::string& key, std::string* out) {
  const auto field = object.fields().find(key);
  if (field == object.fields().end()) return false;
  *out = field->second.string_value();
  return field->second.has_string_value() || field->second.has_null_value();
}

bool ToInt(const Value& value, int* out) {
  if (!value.has_number_value()) return false;
  const double number = value.number_value();
  // What int cannot hold must not be converted.
  if (!(number >= std::numeric_limits<int>::min() && number <= std::numeric_limits<int>::max()))
    return false;
  *out = static_cast<int>(number);
  return *out == number;
}

bool GetNumber(const Struct& object, const std::string& key, int* out) {
  const auto field = object.fields().find(key);
  return field != object.fields().end() && ToInt(field->second, out);
}

bool GetStrings(const Struct& object, const std::string& key, std::vector<std::string>* out) {
  const auto field = object.fields().find(key);
  if (field == object.fields().end() || !field->second.has_list_value()) return false;
  for (const Value& value : field->second.list_value().values()) {
    if (!value.has_string_value()) return false;
    out->push_back(value.string_value());
  }
  return true;
}

absl::Status ForEachJsonLine(
    absl::string_view contents,
    const std::function<std::string(int line, const Struct& object)>& read) {
  int number = 0;
  for (absl::string_view line : absl::StrSplit(contents, '\n')) {
    ++number;
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) continue;
    Struct object;
    const std::string wrong =
        google::protobuf::util::JsonStringToMessage(std::string(line), &object).ok()
            ? read(number, object)
            : "is not a JSON object";
    if (!wrong.empty())
      return absl::InvalidArgumentError(absl::StrCat("line ", number, " ", wrong));
  }
  return absl::OkStatus();
}

}  // namespace whosaid::tools
