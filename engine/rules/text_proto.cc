#include "engine/rules/text_proto.h"

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/tokenizer.h"

namespace whosaid {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::TextFormat;

// The part of text between the n-th and the next double quotation mark.
std::string Quoted(absl::string_view text, int n) {
  for (; n > 0; --n) {
    const size_t open = text.find('"');
    if (open == absl::string_view::npos) return "";
    text.remove_prefix(open + 1);
  }
  return std::string(text.substr(0, text.find('"')));
}

class Collector : public google::protobuf::io::ErrorCollector {
 public:
  Collector(const SourceText* source, const Descriptor* root, Issues* issues)
      : source_(*source), root_(*root), issues_(*issues) {}

  void AddError(int line, google::protobuf::io::ColumnNumber column,
                const std::string& message) override {
    Report(line, column, message);
  }
  // The parser is told to go on behind unknown fields and only warns of them; here they are errors.
  void AddWarning(int line, google::protobuf::io::ColumnNumber column,
                  const std::string& message) override {
    Report(line, column, message);
  }

 private:
  void Report(int line, int column, const std::string& message) {
    const size_t at = source_.OffsetOfTabbed(line, column);
    // Message type "whosaid.v1.Rule" has no field named "patern".
    if (absl::StrContains(message, "has no field named")) {
      const std::string type = Quoted(message, 1), field = Quoted(message, 3);
      const std::string known = type.substr(type.rfind('.') + 1);
      const size_t name = FieldStart(at, field);
      issues_.Add(source_.At(name, "rules/unknown-field",
                             absl::StrCat("unknown field ", field, " in ", known),
                             Hint(type, field)));
      return;
    }
    ReportSyntax(std::min(at, source_.contents().size()), message);
  }

  // What protobuf's parser says, in the words of somebody who writes rules.
  void ReportSyntax(size_t at, absl::string_view message) {
    std::string said(message), hint;
    absl::string_view got = message;
    if (absl::ConsumePrefix(&got, "Expected identifier, got: ")) {
      said = got.empty() ? "the file ends inside a { }"
                         : absl::StrCat("a field's name is wanted here, not ", got);
      if (got.empty()) hint = "a } is missing, here or above";
    } else if (absl::ConsumePrefix(&got, "Expected string, got: ")) {
      said = absl::StrCat("words in quotation marks are wanted here, not ", got);
      hint = "write \"...\", and \\\" for a quotation mark inside";
    } else if (absl::StrContains(message, "String literals cannot cross line boundaries") ||
               absl::StrContains(message, "Unexpected end of string")) {
      said = "the line ends before its closing \"";
      hint = "close it, and open it again on the next line: \"...\" \"...\" are one text";
    }
    issues_.Add(source_.At(at, "rules/textproto", said, hint));
  }

  // The parser notices an unknown field when it has read it: its name ends at or before at.
  size_t FieldStart(size_t at, absl::string_view field) const {
    const size_t line = source_.LineStart(source_.LineOf(at));
    const size_t end = std::min(source_.contents().size(), at + field.size());
    const size_t found = source_.contents().substr(0, end).rfind(field);
    return found == absl::string_view::npos || found < line ? at : found;
  }

  std::string Hint(const std::string& type, const std::string& field) const {
    const Descriptor* const message = root_.file()->pool()->FindMessageTypeByName(type);
    if (message == nullptr) return "";
    std::vector<std::string> names;
    for (int i = 0; i < message->field_count(); ++i) names.push_back(message->field(i)->name());
    const std::string nearest = NearestName(field, names);
    if (!nearest.empty()) return absl::StrCat("did you mean ", nearest, "?");
    std::string all = "fields are";
    for (const std::string& name : names) {
      absl::StrAppend(&all, name == names[0] ? " " : ", ", name);
    }
    return all;
  }

  const SourceText& source_;
  const Descriptor& root_;
  Issues& issues_;
};

}  // namespace

void ParseText(const SourceText& source, google::protobuf::Message* message, ParseInfo* info,
               Issues* issues) {
  if (!source.CheckUtf8(issues)) return;
  Collector collector(&source, message->GetDescriptor(), issues);
  TextFormat::Parser parser;
  parser.RecordErrorsTo(&collector);
  parser.AllowUnknownField(true);
  parser.WriteLocationsTo(info);
  parser.ParseFromString(std::string(source.contents()), message);
}

}  // namespace whosaid
