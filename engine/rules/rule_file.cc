#include "engine/rules/rule_file.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/charconv.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/io/tokenizer.h"

namespace whosaid {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::TextFormat;
using ParseInfo = TextFormat::ParseInfoTree;

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

// Bytes of a line.
constexpr size_t kUsualWeight = 60;

// -12.345, of few digits: both parts of the quotient are whole floats, so that it is the nearest
// one to the number, and no other way of reading it gives another.
bool ReadDecimal(absl::string_view text, float* value) {
  const bool minus = absl::ConsumePrefix(&text, "-");
  const size_t point = std::min(text.find('.'), text.size());
  uint32_t digits = 0;
  float power = 1;
  if (text.size() > 8 || point == 0 || point + 1 >= text.size()) return false;
  for (size_t i = 0; i < text.size(); ++i) {
    if (i == point) continue;
    if (!absl::ascii_isdigit(text[i])) return false;
    digits = 10 * digits + (text[i] - '0');
    if (i > point) power *= 10;
  }
  if (digits >= 1 << 24) return false;
  *value = (minus ? -1 : 1) * (static_cast<float>(digits) / power);
  return true;
}

// A line that is just: weight { name: "cue" value: -0.54 }
bool ReadPlainWeight(absl::string_view line, Weights::Named* weight) {
  if (!absl::ConsumePrefix(&line, "weight { name: \"")) return false;
  const size_t quote = line.find('"');
  if (quote == absl::string_view::npos) return false;
  weight->name = line.substr(0, quote);
  if (weight->name.find('\\') != absl::string_view::npos) return false;
  line.remove_prefix(quote + 1);
  if (!absl::ConsumePrefix(&line, " value: ") || !absl::ConsumeSuffix(&line, " }")) return false;
  if (ReadDecimal(line, &weight->value)) return true;
  const auto end = absl::from_chars(line.data(), line.data() + line.size(), weight->value);
  return end.ec == std::errc() && end.ptr == line.data() + line.size();
}

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

// Whether the names stand in the order of their lines, each once, as the fit writes them.
bool Ascend(const std::vector<Weights::Named>& weights) {
  const auto key = [](const Weights::Named& weight) {  // with the " behind it
    return absl::string_view(weight.name.data(), weight.name.size() + 1);
  };
  for (size_t i = 1; i < weights.size(); ++i) {
    if (key(weights[i - 1]) >= key(weights[i])) return false;
  }
  return true;
}

// Where the names of all weights stand.
std::vector<std::pair<absl::string_view, size_t>> NamesAndPlaces(
    const v1::WeightFile& parsed, const ParseInfo& info, const SourceText& source,
    const std::vector<Weights::Named>& plain) {
  std::vector<std::pair<absl::string_view, size_t>> names;
  for (int i = 0; i < parsed.weight_size(); ++i) {
    const auto at = info.GetLocation(v1::WeightFile::descriptor()->FindFieldByName("weight"), i);
    names.emplace_back(parsed.weight(i).name(), source.OffsetOfTabbed(at.line, at.column));
  }
  for (const Weights::Named& weight : plain) {
    names.emplace_back(weight.name, weight.name.data() - source.contents().data());
  }
  return names;
}

// Of weights of one name all but the first are errors.
void ReportTwice(const SourceText& source, std::vector<std::pair<absl::string_view, size_t>> names,
                 Issues* issues) {
  std::sort(names.begin(), names.end());
  for (size_t i = 1, first = 0; i < names.size(); ++i) {
    if (names[i].first != names[i - 1].first) first = i;
    if (first == i) continue;
    issues->Add(source.At(names[i].second, "rules/duplicate-weight",
                          absl::StrCat("a second weight ", names[i].first),
                          absl::StrCat("the first is in line ", source.LineOf(names[first].second),
                                       ": keep one of the two")));
  }
}

// Field offsets of one message.
class Locator {
 public:
  Locator(const SourceText* source, const ParseInfo* info, const google::protobuf::Message* message)
      : source_(*source), info_(info), descriptor_(*message->GetDescriptor()) {}

  // 0 if the field is not there.
  size_t Field(const std::string& name, int index = -1) const {
    if (info_ == nullptr) return 0;
    const auto at = info_->GetLocation(descriptor_.FindFieldByName(name), index);
    return at.line < 0 ? 0 : source_.OffsetOfTabbed(at.line, at.column);
  }
  // Of all messages of a repeated field.
  std::vector<size_t> Fields(const std::string& name) const {
    std::vector<size_t> offsets;
    for (int i = 0; Nested(name, i) != nullptr; ++i) offsets.push_back(Field(name, i));
    return offsets;
  }
  LocatedString String(const std::string& name, absl::string_view value, int index = -1) const {
    return LocatedString(source_.contents(), Field(name, index), value);
  }
  const ParseInfo* Nested(const std::string& name, int index) const {
    return info_ == nullptr ? nullptr
                            : info_->GetTreeForNested(descriptor_.FindFieldByName(name), index);
  }

 private:
  const SourceText& source_;
  const ParseInfo* const info_;
  const Descriptor& descriptor_;
};

// Reads the string literals of a text proto behind a field's name.
class StringScanner {
 public:
  StringScanner(absl::string_view text, size_t at) : text_(text), at_(at) {}

  // The offset of each byte of the value, and that behind the last; empty if there is no string.
  std::vector<uint32_t> Scan() {
    while (at_ < text_.size() && (absl::ascii_isalnum(text_[at_]) || text_[at_] == '_')) ++at_;
    SkipSpace();
    if (at_ < text_.size() && text_[at_] == ':') ++at_;
    SkipSpace();
    if (at_ < text_.size() && text_[at_] == '[') ++at_;
    for (SkipSpace(); at_ < text_.size() && (text_[at_] == '"' || text_[at_] == '\'');
         SkipSpace()) {
      if (!offsets_.empty()) offsets_.pop_back();
      ScanPiece(text_[at_]);
    }
    return std::move(offsets_);
  }

 private:
  void SkipSpace() {
    while (at_ < text_.size()) {
      if (text_[at_] == '#') {
        at_ = std::min(text_.find('\n', at_), text_.size());
      } else if (absl::ascii_isspace(text_[at_])) {
        ++at_;
      } else {
        return;
      }
    }
  }

  void ScanPiece(char quote) {
    ++at_;
    while (at_ < text_.size() && text_[at_] != quote) {
      const size_t begin = at_;
      int bytes = 1;
      if (text_[at_] != '\\' || at_ + 1 == text_.size()) {
        ++at_;
      } else {
        bytes = SkipEscape();
      }
      offsets_.insert(offsets_.end(), bytes, begin);
    }
    offsets_.push_back(at_);
    ++at_;
  }

  // Past an escape sequence; returns how many bytes of the value it makes.
  int SkipEscape() {
    const char kind = text_[at_ + 1];
    at_ += 2;
    const auto digits = [&](int most, bool (*is)(unsigned char)) {
      const size_t begin = at_;
      while (most-- > 0 && at_ < text_.size() && is(text_[at_])) ++at_;
      return text_.substr(begin, at_ - begin);
    };
    if (absl::ascii_isdigit(kind)) {
      digits(2, absl::ascii_isdigit);
    } else if (kind == 'x' || kind == 'X') {
      digits(2, absl::ascii_isxdigit);
    } else if (kind == 'u' || kind == 'U') {
      const std::string hex(digits(kind == 'u' ? 4 : 8, absl::ascii_isxdigit));
      const unsigned long code = std::stoul("0" + hex, nullptr, 16);
      return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }
    return 1;
  }

  const absl::string_view text_;
  size_t at_;
  std::vector<uint32_t> offsets_;
};

}  // namespace

LocatedString::LocatedString(absl::string_view contents, size_t field, absl::string_view value)
    : field_(field), offsets_(StringScanner(contents, field).Scan()) {
  // A field that is not there, or that is written in a way not known here.
  if (offsets_.size() != value.size() + 1) offsets_.clear();
}

size_t LocatedString::OffsetOf(size_t i) const {
  return offsets_.empty() ? field_ : offsets_[std::min(i, offsets_.size() - 1)];
}

std::unique_ptr<ParsedRuleFile> ParseRuleFile(absl::string_view path, absl::string_view contents,
                                              Issues* issues) {
  auto parsed = std::make_unique<ParsedRuleFile>(path, contents);
  const SourceText* const source = &parsed->source;
  v1::RuleFile* const file = &parsed->file;
  ParseInfo info;
  const size_t issues_before = issues->all().size();
  ParseText(*source, file, &info, issues);
  parsed->incomplete = issues->all().size() > issues_before;
  const Locator top(source, &info, file);
  parsed->level = top.Field("level");
  parsed->min_engine = top.Field("min_engine");
  for (int i = 0; i < file->disable_size(); ++i) {
    parsed->disable.push_back(top.String("disable", file->disable(i), i));
  }
  for (int i = 0; i < file->macro_size(); ++i) {
    const v1::Macro& macro = file->macro(i);
    const Locator inside(source, top.Nested("macro", i), &macro);
    parsed->macros.push_back({&macro, top.Field("macro", i), inside.String("name", macro.name()),
                              inside.String("pattern", macro.pattern())});
  }
  for (int i = 0; i < file->rule_size(); ++i) {
    const v1::Rule& rule = file->rule(i);
    const Locator inside(source, top.Nested("rule", i), &rule);
    parsed->rules.push_back({&rule, top.Field("rule", i), inside.String("id", rule.id()),
                             inside.String("pattern", rule.pattern()),
                             inside.String("emit", rule.emit()), inside.Fields("match"),
                             inside.Fields("reject")});
  }
  return parsed;
}

void ParseWeightFile(absl::string_view path, const SharedText& contents, Weights* weights,
                     Issues* issues) {
  // A fitted file has tens of thousands of lines, all as the fit writes them: those are read by
  // hand, which takes a tenth of the time, and left empty for the parser.
  weights->contents = contents;
  const SourceText source(path, contents);
  std::string rest;
  size_t breaks = 0;  // behind it, if more follows
  std::vector<Weights::Named>& plain = weights->plain;
  plain.reserve(source.contents().size() / kUsualWeight);
  for (absl::string_view line : absl::StrSplit(source.contents(), '\n')) {
    Weights::Named weight;
    if (ReadPlainWeight(line, &weight)) {
      plain.push_back(weight);
    } else if (!line.empty()) {
      rest.append(breaks, '\n');
      absl::StrAppend(&rest, line);
      breaks = 0;
    }
    ++breaks;
  }
  if (!source.CheckUtf8(issues)) return;
  ParseInfo info;
  ParseText(SourceText(path, rest), &weights->file, &info, issues);
  if (weights->file.weight_size() > 0 || !Ascend(plain)) {
    ReportTwice(source, NamesAndPlaces(weights->file, info, source, plain), issues);
  }
}

}  // namespace whosaid
