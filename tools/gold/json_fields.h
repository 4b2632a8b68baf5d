// Fields of JSON objects that gold is made of.
#ifndef WHOSAID_TOOLS_GOLD_JSON_FIELDS_H_
#define WHOSAID_TOOLS_GOLD_JSON_FIELDS_H_

#include <functional>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/struct.pb.h"

namespace whosaid::tools {

// Each fills *out, or returns false if the field is not there or of another type. null stands for
// the empty string.
bool GetString(const google::protobuf::Struct& object, const std::string& key, std::string* out);
bool GetNumber(const google::protobuf::Struct& object, const std::string& key, int* out);
bool GetStrings(const google::protobuf::Struct& object, const std::string& key,
                std::vector<std::string>* out);

// False if the value is no whole number, or none that int can hold.
bool ToInt(const google::protobuf::Value& value, int* out);

// Calls `read` with each line that is not empty and its number, from 1. It returns what is wrong
// with the object, or nothing; the status tells the line's number.
absl::Status ForEachJsonLine(
    absl::string_view contents,
    const std::function<std::string(int line, const google::protobuf::Struct& object)>& read);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_JSON_FIELDS_H_
