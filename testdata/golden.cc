#include "testdata/golden.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <system_error>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/field_comparator.h"
#include "google/protobuf/util/message_differencer.h"
#include "proto/document.pb.h"

namespace whosaid::testdata {
namespace {

namespace fs = std::filesystem;
using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::TextFormat;
using google::protobuf::util::DefaultFieldComparator;
using google::protobuf::util::MessageDifferencer;

constexpr size_t kDifferencesShown = 12;
constexpr size_t kFieldsShown = 8;
constexpr size_t kContextBytes = 160;

// Small messages stand on one line: a span, a mention, a mark.
class OneLinePrinter : public TextFormat::FastFieldValuePrinter {
 public:
  void PrintMessageStart(const Message&, int, int, bool,
                         TextFormat::BaseTextGenerator* out) const override {
    out->PrintLiteral(" { ");
  }
  bool PrintMessageContent(const Message& message, int, int, bool,
                           TextFormat::BaseTextGenerator* out) const override {
    TextFormat::Printer printer;
    printer.SetUseUtf8StringEscaping(true);
    printer.SetSingleLineMode(true);
    std::string text;
    printer.PrintToString(message, &text);
    out->PrintString(std::string(absl::StripAsciiWhitespace(text)));
    return true;
  }
  void PrintMessageEnd(const Message&, int, int, bool,
                       TextFormat::BaseTextGenerator* out) const override {
    out->PrintLiteral(" }\n");
  }
};

// No field of it is repeated, nor a message that has such.
bool IsSmall(const Descriptor& message) {
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor& field = *message.field(i);
    if (field.is_repeated()) return false;
    if (field.message_type() != nullptr && !IsSmall(*field.message_type())) return false;
  }
  return true;
}

void RegisterSmall(const Descriptor& message, TextFormat::Printer* printer) {
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor* const field = message.field(i);
    if (field->message_type() == nullptr) continue;
    if (IsSmall(*field->message_type())) {
      auto one_line = std::make_unique<OneLinePrinter>();
      if (printer->RegisterFieldValuePrinter(field, one_line.get())) one_line.release();
    } else {
      RegisterSmall(*field->message_type(), printer);
    }
  }
}

float Rounded(float x) { return std::round(x * 100) / 100 + 0.0f; }

// The first error of a text that is no text proto.
class FirstError : public google::protobuf::io::ErrorCollector {
 public:
  void AddError(int line, int column, const std::string& message) override {
    if (text.empty()) text = absl::StrCat("line ", line + 1, ":", column + 1, ": ", message);
  }
  std::string text;
};

std::string OneLine(absl::string_view text) {
  std::string out(text);
  for (char& c : out) c = absl::ascii_isspace(c) ? ' ' : c;
  absl::RemoveExtraAsciiWhitespace(&out);
  return out;
}

std::string Bracketed(absl::string_view text) { return absl::StrCat("[", OneLine(text), "]"); }

// A record in words: `DIRECT [“No,”] cue [said] source [Ana Ruiz] = Ana Ruiz, PERSON, the port's
// director; 0.93`.
std::string Told(const v1::Attribution& a) {
  std::string out =
      absl::StrCat(v1::Attribution::Kind_Name(a.kind()), " ", Bracketed(a.content().text()));
  if (!a.cue().text().empty()) absl::StrAppend(&out, " cue ", Bracketed(a.cue().text()));
  if (!a.source().text().empty()) absl::StrAppend(&out, " source ", Bracketed(a.source().text()));
  if (!a.speaker().empty()) absl::StrAppend(&out, " = ", a.speaker());
  absl::StrAppend(&out, ", ", v1::Speaker::Class_Name(a.speaker_class()));
  if (!a.title().text().empty()) absl::StrAppend(&out, ", ", OneLine(a.title().text()));
  if (a.status() != v1::Attribution::DECIDED) {
    absl::StrAppend(&out, ", ", v1::Attribution::Status_Name(a.status()));
  }
  absl::StrAppendFormat(&out, "; %.2f", a.confidence());
  return out;
}

// The text around span, which stands between >> and <<.
std::string InPlace(absl::string_view text, const v1::Span& span) {
  const auto on_character = [&](size_t at) {
    while (at < text.size() && (text[at] & 0xC0) == 0x80) ++at;
    return at;
  };
  const size_t begin = std::min<size_t>(span.begin(), text.size());
  const size_t end = std::min<size_t>(std::max(span.end(), span.begin()), text.size());
  const size_t from = begin < kContextBytes ? 0 : on_character(begin - kContextBytes);
  const size_t to = on_character(std::min(text.size(), end + kContextBytes));
  std::string around = absl::StrCat(from > 0 ? "..." : "", text.substr(from, begin - from), ">>",
                                    text.substr(begin, end - begin), "<<",
                                    text.substr(end, to - end), to < text.size() ? "..." : "");
  return OneLine(around);
}

class Differ {
 public:
  Differ(absl::string_view text, const v1::DocumentAttributions& golden,
         const v1::DocumentAttributions& got)
      : text_(text), golden_(golden), got_(got) {
    comparator_.set_float_comparison(DefaultFieldComparator::APPROXIMATE);
    comparator_.SetDefaultFractionAndMargin(0, 0.0101);
  }

  std::string Diff() {
    Attributions();
    Speakers();
    Marks();
    Rest();
    if (differences_.empty()) return "";
    std::stable_sort(differences_.begin(), differences_.end(),
                     [](const Difference& a, const Difference& b) { return a.at < b.at; });
    std::string out = absl::StrFormat("%d differences\n\n  %s\n", differences_.size(),
                                      InPlace(text_, differences_[0].place));
    for (size_t i = 0; i < differences_.size() && i < kDifferencesShown; ++i) {
      absl::StrAppend(&out, "\n", differences_[i].told);
    }
    if (differences_.size() > kDifferencesShown) {
      absl::StrAppendFormat(&out, "\n  ... and %d more\n", differences_.size() - kDifferencesShown);
    }
    return out;
  }

 private:
  struct Difference {
    uint32_t at = 0;  // where in the text, for the order
    v1::Span place;
    std::string told;
  };

  void Add(const v1::Span& place, std::string told) {
    Difference difference;
    difference.at = place.begin();
    difference.place = place;
    difference.told = std::move(told);
    differences_.push_back(std::move(difference));
  }

  static v1::Span PlaceOf(const v1::Attribution& a) {
    return a.content().spans().empty() ? v1::Span() : a.content().spans(0);
  }

  // The fields in which a and b differ, a line each; "" if there are none.
  std::string Fields(const Message& a, const Message& b) {
    std::string report;
    MessageDifferencer differencer;
    differencer.set_field_comparator(&comparator_);
    differencer.ReportDifferencesToString(&report);
    if (differencer.Compare(a, b)) return "";
    std::vector<std::string> lines = absl::StrSplit(report, '\n', absl::SkipEmpty());
    const size_t count = lines.size();
    if (count > kFieldsShown) {
      lines.resize(kFieldsShown);
      lines.push_back(absl::StrFormat("... and %d fields more", count - kFieldsShown));
    }
    std::string out;
    for (const std::string& line : lines) absl::StrAppend(&out, "      ", line, "\n");
    return out;
  }

  void Attributions() {
    std::map<std::string, const v1::Attribution*> left;
    for (const v1::Attribution& a : golden_.attributions()) left[a.id()] = &a;
    for (const v1::Attribution& b : got_.attributions()) {
      const auto found = left.find(b.id());
      if (found == left.end()) {
        Add(PlaceOf(b), absl::StrCat("  new      ", Told(b), "\n"));
        continue;
      }
      const v1::Attribution& a = *found->second;
      left.erase(found);
      const std::string fields = Fields(a, b);
      if (fields.empty()) continue;
      const std::string was = Told(a), is = Told(b);
      if (was == is) {
        Add(PlaceOf(b), absl::StrCat("  changed  ", is, "\n", fields));
      } else {
        Add(PlaceOf(b), absl::StrCat("  golden   ", was, "\n  got      ", is, "\n", fields));
      }
    }
    for (const auto& entry : left) {
      Add(PlaceOf(*entry.second), absl::StrCat("  lost     ", Told(*entry.second), "\n"));
    }
  }

  static v1::Span PlaceOf(const v1::Speaker& s) {
    return s.mentions().empty() ? v1::Span() : s.mentions(0).span();
  }

  void Speakers() {
    const int count = std::max(golden_.speakers_size(), got_.speakers_size());
    for (int i = 0; i < count; ++i) {
      if (i >= golden_.speakers_size()) {
        const v1::Speaker& s = got_.speakers(i);
        Add(PlaceOf(s), absl::StrCat("  new      speaker ", s.id(), " ", s.name(), "\n"));
      } else if (i >= got_.speakers_size()) {
        const v1::Speaker& s = golden_.speakers(i);
        Add(PlaceOf(s), absl::StrCat("  lost     speaker ", s.id(), " ", s.name(), "\n"));
      } else {
        const v1::Speaker &a = golden_.speakers(i), &b = got_.speakers(i);
        const std::string fields = Fields(a, b);
        if (fields.empty()) continue;
        const std::string was = a.name() == b.name() ? "" : absl::StrCat(", was ", a.name());
        Add(PlaceOf(b),
            absl::StrCat("  changed  speaker ", b.id(), " ", b.name(), was, "\n", fields));
      }
    }
  }

  void Marks() {
    if (golden_.marks_size() != got_.marks_size()) {
      v1::Span end;
      end.set_begin(text_.size());
      end.set_end(text_.size());
      Add(end, absl::StrFormat("  changed  %d quotation marks, were %d\n", got_.marks_size(),
                               golden_.marks_size()));
    }
    const int count = std::min(golden_.marks_size(), got_.marks_size());
    for (int i = 0; i < count; ++i) {
      const std::string fields = Fields(golden_.marks(i), got_.marks(i));
      if (fields.empty()) continue;
      Add(got_.marks(i).span(), absl::StrFormat("  changed  quotation mark %d at %d\n%s", i,
                                                got_.marks(i).span().begin(), fields));
    }
  }

  // Id, offsets, diagnostics.
  void Rest() {
    v1::DocumentAttributions a = golden_, b = got_;
    for (v1::DocumentAttributions* records : {&a, &b}) {
      records->clear_attributions();
      records->clear_speakers();
      records->clear_marks();
    }
    const std::string fields = Fields(a, b);
    if (!fields.empty()) Add(v1::Span(), absl::StrCat("  changed  document\n", fields));
  }

  const absl::string_view text_;
  const v1::DocumentAttributions& golden_;
  const v1::DocumentAttributions& got_;
  DefaultFieldComparator comparator_;
  std::vector<Difference> differences_;
};

}  // namespace

absl::StatusOr<std::string> ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in) return absl::NotFoundError(absl::StrCat("cannot read ", path));
  return text;
}

absl::StatusOr<std::vector<Article>> ReadArticles(const std::string& folder) {
  std::vector<Article> articles;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() != ".txt") continue;
    absl::StatusOr<std::string> text = ReadFile(it->path().string());
    if (!text.ok()) return text.status();
    articles.push_back({it->path().stem().string(), *std::move(text)});
  }
  if (articles.empty()) return absl::NotFoundError(absl::StrCat("no articles in ", folder));
  std::sort(articles.begin(), articles.end(),
            [](const Article& a, const Article& b) { return a.name < b.name; });
  return articles;
}

v1::DocumentAttributions GoldenRecords(const Extractor& extractor, Extractor::Workspace* workspace,
                                       const Article& article) {
  v1::Document document;
  document.set_id(article.name);
  document.set_text(article.text);
  v1::DocumentAttributions records;
  extractor.Extract(document, {/*explain=*/false, /*with_text=*/true}, workspace, &records);
  records.clear_rules_fingerprint();
  records.clear_engine_version();
  for (v1::Attribution& a : *records.mutable_attributions()) {
    a.set_confidence(Rounded(a.confidence()));
    for (v1::RunnerUp& up : *a.mutable_runner_ups()) up.set_confidence(Rounded(up.confidence()));
    a.mutable_explanation()->clear_score();
    a.mutable_explanation()->clear_margin();
  }
  return records;
}

std::string PrintGolden(const v1::DocumentAttributions& records) {
  TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  RegisterSmall(*v1::DocumentAttributions::descriptor(), &printer);
  std::string text;
  printer.PrintToString(records, &text);
  return absl::StrCat(
      "# proto-file: proto/attribution.proto\n"
      "# proto-message: whosaid.v1.DocumentAttributions\n"
      "# Written by ./bazelw run //testdata:update_golden\n\n",
      text);
}

absl::StatusOr<v1::DocumentAttributions> ParseGolden(absl::string_view text) {
  TextFormat::Parser parser;
  FirstError error;
  parser.RecordErrorsTo(&error);
  v1::DocumentAttributions records;
  if (!parser.ParseFromString(std::string(text), &records)) {
    return absl::InvalidArgumentError(error.text);
  }
  return records;
}

std::string DiffRecords(absl::string_view text, const v1::DocumentAttributions& golden,
                        const v1::DocumentAttributions& got) {
  return Differ(text, golden, got).Diff();
}

}  // namespace whosaid::testdata
