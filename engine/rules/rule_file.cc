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
constexpr size_t kUsualWeight = 30;

// A weight as it stands in a file: its name in two parts, the second empty or behind a "=".
struct PlainWeight {
  absl::string_view name, labels;
  float value = 0;

  std::string WholeName() const {
    return labels.empty() ? std::string(name) : absl::StrCat(name, "=", labels);
  }
};

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

// A number that is all of the text.
bool ReadFloat(absl::string_view text, float* value) {
  if (ReadDecimal(text, value)) return true;
  const auto end = absl::from_chars(text.data(), text.data() + text.size(), *value);
  return end.ec == std::errc() && end.ptr == text.data() + text.size();
}

// A row of weights: before|COMMA -0.54. The labels may hold spaces.
bool ReadRow(absl::string_view row, PlainWeight* weight) {
  const size_t space = row.rfind(' ');
  if (space == 0 || space == absl::string_view::npos) return false;
  weight->labels = row.substr(0, space);
  return ReadFloat(row.substr(space + 1), &weight->value);
}

// Reads the lines of weights that are written just as the fit writes them.
class PlainReader {
 public:
  explicit PlainReader(std::vector<PlainWeight>* weights) : weights_(*weights) {}

  // How many bytes at the start of the text, whole lines, are weights that could be read: 0 if its
  // first line has to be read otherwise.
  //   weight { name: "cue" value: -0.54 }
  //   weight { name: "cue.next"
  //     row: "COMMA 0.31"
  //   }
  size_t Read(absl::string_view text) {
    const size_t all = text.size();
    absl::string_view line = TakeLine(&text);
    PlainWeight weight;
    if (!absl::ConsumePrefix(&line, "weight { name: ") || !ReadString(&line, &weight.name))
      return 0;
    if (absl::ConsumePrefix(&line, " value: ") && absl::ConsumeSuffix(&line, " }")) {
      if (!ReadFloat(line, &weight.value)) return 0;
      weights_.push_back(weight);
      return all - text.size();
    }
    const size_t before = weights_.size();
    while (line.empty() && !text.empty()) {
      line = TakeLine(&text);
      if (line == "}") return all - text.size();
      absl::string_view row;
      if (!absl::ConsumePrefix(&line, "  row: ") || !ReadString(&line, &row) ||
          !ReadRow(row, &weight))
        break;
      weights_.push_back(weight);
    }
    weights_.resize(before);
    return 0;
  }

  static absl::string_view TakeLine(absl::string_view* text) {
    const absl::string_view line = text->substr(0, text->find('\n'));
    text->remove_prefix(std::min(line.size() + 1, text->size()));
    return line;
  }

 private:
  // "abc" without escapes.
  static bool ReadString(absl::string_view* line, absl::string_view* string) {
    if (!absl::ConsumePrefix(line, "\"")) return false;
    *string = line->substr(0, line->find('"'));
    line->remove_prefix(std::min(string->size() + 1, line->size()));
    return string->find('\\') == absl::string_view::npos;
  }

  std::vector<PlainWeight>& weights_;
};

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

// Whether the names stand in order, each once, as the fit writes them.
bool Ascend(const std::vector<PlainWeight>& weights) {
  for (size_t i = 1; i < weights.size(); ++i) {
    const PlainWeight &a = weights[i - 1], &b = weights[i];
    if (a.name.data() == b.name.data() ? a.labels >= b.labels : a.name >= b.name) return false;
  }
  return true;
}

// The rows of weights that the parser has read become weights of their own.
void SplitRows(const ParseInfo& info, const SourceText& source, v1::WeightFile* weights,
               std::vector<std::pair<std::string, size_t>>* places, Issues* issues) {
  const Descriptor* const file = v1::WeightFile::descriptor();
  const Descriptor* const fields = v1::Weight::descriptor();
  const int given = weights->weight_size();
  for (int i = 0; i < given; ++i) {
    const auto place = [&](const ParseInfo* tree, const Descriptor* of, const char* field,
                           int index) {
      const auto at = tree->GetLocation(of->FindFieldByName(field), index);
      return source.OffsetOfTabbed(at.line, at.column);
    };
    const std::string name = weights->weight(i).name();
    if (weights->weight(i).row().empty()) {
      places->emplace_back(name, place(&info, file, "weight", i));
      continue;
    }
    const ParseInfo* const inside = info.GetTreeForNested(file->FindFieldByName("weight"), i);
    for (int r = 0; r < weights->weight(i).row_size(); ++r) {
      const std::string row = weights->weight(i).row(r);
      const size_t at = place(inside, fields, "row", r);
      PlainWeight weight{name};
      if (!ReadRow(row, &weight)) {
        issues->Add(source.At(at, "rules/weight-row",
                              absl::StrCat("no labels and value in \"", row, "\""),
                              "a row is labels, a space, a number: \"before|COMMA -0.54\""));
        continue;
      }
      v1::Weight* const added = weights->add_weight();
      added->set_name(weight.WholeName());
      added->set_value(weight.value);
      places->emplace_back(added->name(), at);
    }
  }
  auto* const all = weights->mutable_weight();
  all->erase(std::remove_if(all->begin(), all->begin() + given,
                            [](const v1::Weight& weight) { return !weight.row().empty(); }),
             all->begin() + given);
}

// Of weights of one name all but the first are errors.
void ReportTwice(const SourceText& source, std::vector<std::pair<std::string, size_t>> names,
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

void ParseWeightFile(absl::string_view path, absl::string_view contents, v1::WeightFile* weights,
                     Issues* issues) {
  // A fitted file has tens of thousands of lines, all as the fit writes them: those are read by
  // hand, which takes a tenth of the time, and left empty for the parser.
  std::string rest;
  size_t breaks = 0;  // behind it, if more follows
  std::vector<PlainWeight> plain;
  plain.reserve(contents.size() / kUsualWeight);
  PlainReader reader(&plain);
  for (absl::string_view text = contents; !text.empty();) {
    if (const size_t bytes = reader.Read(text); bytes > 0) {
      breaks += std::count(text.begin(), text.begin() + bytes, '\n');
      text.remove_prefix(bytes);
    } else {
      rest.append(breaks, '\n');
      absl::StrAppend(&rest, PlainReader::TakeLine(&text));
      breaks = 1;
    }
  }
  const SourceText source(path, contents);
  if (!source.CheckUtf8(issues)) return;
  ParseInfo info;
  ParseText(SourceText(path, rest), weights, &info, issues);
  std::vector<std::pair<std::string, size_t>> places;
  SplitRows(info, source, weights, &places, issues);
  if (!places.empty() || !Ascend(plain)) {
    for (const PlainWeight& weight : plain) {
      const absl::string_view at = weight.labels.empty() ? weight.name : weight.labels;
      places.emplace_back(weight.WholeName(), at.data() - contents.data());
    }
    ReportTwice(source, std::move(places), issues);
  }
  weights->mutable_weight()->Reserve(weights->weight_size() + plain.size());
  for (const PlainWeight& weight : plain) {
    v1::Weight* const added = weights->add_weight();
    added->set_name(weight.WholeName());
    added->set_value(weight.value);
  }
}

}  // namespace whosaid
