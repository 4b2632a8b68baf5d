#include "engine/rules/weight_file.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/charconv.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "engine/rules/source_text.h"
#include "engine/rules/text_proto.h"

namespace whosaid {
namespace {

// Bytes of a line.
constexpr size_t kUsualWeight = 30;

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

// A weight that is all of the text.
bool ReadFloat(absl::string_view text, float* value) {
  if (ReadDecimal(text, value)) return IsWeight(*value);
  const auto end = absl::from_chars(text.data(), text.data() + text.size(), *value);
  return end.ec == std::errc() && end.ptr == text.data() + text.size() && IsWeight(*value);
}

// A row of weights: before|COMMA -0.54. The labels may hold spaces.
bool ReadRow(absl::string_view row, NamedWeight* weight) {
  const size_t space = row.rfind(' ');
  if (space == 0 || space == absl::string_view::npos) return false;
  weight->labels = row.substr(0, space);
  return ReadFloat(row.substr(space + 1), &weight->value);
}

// Reads the lines of weights that are written just as the fit writes them.
class PlainReader {
 public:
  explicit PlainReader(std::vector<NamedWeight>* weights) : weights_(*weights) {}

  // How many bytes at the start of the text, whole lines, are weights that could be read: 0 if its
  // first line has to be read otherwise.
  //   weight { name: "cue" value: -0.54 }
  //   weight { name: "cue.next"
  //     row: "COMMA 0.31"
  //   }
  size_t Read(absl::string_view text) {
    const size_t all = text.size();
    absl::string_view line = TakeLine(&text);
    NamedWeight weight;
    if (!absl::ConsumePrefix(&line, "weight { name: ") || !ReadString(&line, &weight.feature))
      return 0;
    if (absl::ConsumePrefix(&line, " value: ") && absl::ConsumeSuffix(&line, " }")) {
      if (!ReadFloat(line, &weight.value)) return 0;
      weights_.push_back(NamedWeight::Of(weight.feature, weight.value));
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

  std::vector<NamedWeight>& weights_;
};

// Whether the weights stand in the order of their names, each once, as the fit writes them.
bool Ascend(const std::vector<NamedWeight>& weights) {
  for (size_t i = 1; i < weights.size(); ++i) {
    const NamedWeight &a = weights[i - 1], &b = weights[i];
    if (a.feature.data() == b.feature.data() ? a.labels >= b.labels : a.feature >= b.feature)
      return false;
  }
  return true;
}

// Adds the weights that protobuf's parser has read, one for each row.
void AddParsed(const ParseInfo& info, const SourceText& source, WeightFile* file, Issues* issues) {
  const auto* const field = v1::WeightFile::descriptor()->FindFieldByName("weight");
  const auto* const row_field = v1::Weight::descriptor()->FindFieldByName("row");
  const auto add = [&](std::string name, float value, size_t at) {
    file->weights.push_back(NamedWeight::Of(file->others.emplace_back(std::move(name)), value));
    file->other_offsets.push_back(at);
  };
  const auto offset = [&](const google::protobuf::TextFormat::ParseLocation& at) {
    return source.OffsetOfTabbed(at.line, at.column);
  };
  for (int i = 0; i < file->rest.weight_size(); ++i) {
    const v1::Weight& weight = file->rest.weight(i);
    if (weight.row().empty()) {
      const size_t at = offset(info.GetLocation(field, i));
      if (!IsWeight(weight.value())) {
        issues->Add(source.At(at, "rules/number", absl::StrCat("a weight of ", weight.value()),
                              "weights are from -1000 to 1000"));
      }
      add(weight.name(), weight.value(), at);
    }
    for (int r = 0; r < weight.row_size(); ++r) {
      const size_t at = offset(info.GetTreeForNested(field, i)->GetLocation(row_field, r));
      NamedWeight row{weight.name()};
      if (ReadRow(weight.row(r), &row)) {
        add(row.Name(), row.value, at);
      } else {
        issues->Add(source.At(at, "rules/weight-row",
                              absl::StrCat("no labels and value in \"", weight.row(r), "\""),
                              "a row is labels, a space, a number from -1000 to 1000: "
                              "\"before|COMMA -0.54\""));
      }
    }
  }
  file->rest.clear_weight();
}

// Probabilities are from 0 to 1.
void CheckProbabilities(const ParseInfo& info, const SourceText& source, const v1::WeightFile& rest,
                        Issues* issues) {
  const auto* const file = v1::WeightFile::descriptor();
  const auto check = [&](float p, const char* field, int index) {
    if (p >= 0 && p <= 1) return;
    const auto at = info.GetLocation(file->FindFieldByName(field), index);
    issues->Add(source.At(source.OffsetOfTabbed(at.line, at.column), "rules/number",
                          absl::StrCat(field, " has a probability of ", p),
                          "probabilities are from 0 to 1"));
  };
  check(rest.accept_cue(), "accept_cue", -1);
  for (int i = 0; i < rest.calibration_size(); ++i) {
    check(rest.calibration(i).raw(), "calibration", i);
    check(rest.calibration(i).calibrated(), "calibration", i);
  }
}

// Of weights of one name all but the first are errors.
void ReportTwice(const SourceText& source, const WeightFile& file, Issues* issues) {
  std::vector<std::pair<std::string, size_t>> names;
  for (size_t i = 0; i < file.weights.size(); ++i) {
    names.emplace_back(file.weights[i].Name(), file.OffsetOf(i));
  }
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

}  // namespace

NamedWeight NamedWeight::Of(absl::string_view name, float value) {
  const size_t equals = std::min(name.find('='), name.size());
  return {name.substr(0, equals), name.substr(std::min(equals + 1, name.size())), value};
}

std::string NamedWeight::Name() const {
  return labels.empty() ? std::string(feature) : absl::StrCat(feature, "=", labels);
}

size_t WeightFile::OffsetOf(size_t index) const {
  const size_t plain = weights.size() - others.size();
  if (index >= plain) return other_offsets[index - plain];
  const NamedWeight& w = weights[index];
  // Labels of a row stand apart from the feature's name.
  const bool row = !w.labels.empty() && w.feature.data() + w.feature.size() + 1 != w.labels.data();
  return (row ? w.labels : w.feature).data() - absl::string_view(contents).data();
}

void ParseWeightFile(absl::string_view path, const SharedText& contents, WeightFile* file,
                     Issues* issues) {
  // A fitted file has tens of thousands of lines, all as the fit writes them: those are read by
  // hand, which takes a tenth of the time, and left empty for protobuf's parser.
  file->contents = contents;
  const absl::string_view all = file->contents;
  std::string rest;
  size_t breaks = 0;  // behind it, if more follows
  std::vector<NamedWeight>& weights = file->weights;
  weights.reserve(all.size() / kUsualWeight);
  PlainReader reader(&weights);
  for (absl::string_view text = all; !text.empty();) {
    if (const size_t bytes = reader.Read(text); bytes > 0) {
      breaks += std::count(text.begin(), text.begin() + bytes, '\n');
      text.remove_prefix(bytes);
    } else {
      rest.append(breaks, '\n');
      absl::StrAppend(&rest, PlainReader::TakeLine(&text));
      breaks = 1;
    }
  }
  const SourceText source(path, all);
  if (!source.CheckUtf8(issues)) return;
  ParseInfo info;
  ParseText(SourceText(path, rest), &file->rest, &info, issues);
  AddParsed(info, source, file, issues);
  CheckProbabilities(info, source, file->rest, issues);
  if (!file->others.empty() || !Ascend(weights)) ReportTwice(source, *file, issues);
}

}  // namespace whosaid
