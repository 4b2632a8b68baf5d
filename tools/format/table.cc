#include "tools/format/table.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/container/flat_hash_set.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

constexpr absl::string_view kBold = "\033[1m";
constexpr absl::string_view kDim = "\033[2m";
constexpr absl::string_view kRed = "\033[31m";
constexpr absl::string_view kGreen = "\033[32m";
constexpr absl::string_view kYellow = "\033[33m";
constexpr absl::string_view kCyan = "\033[36m";
constexpr absl::string_view kReset = "\033[0m";

// A record is believed from here on, doubted below the second.
constexpr float kSure = 0.9f;
constexpr float kDoubtful = 0.6f;

std::string Plural(int count, absl::string_view noun) {
  return absl::StrCat(count, " ", noun, count == 1 ? "" : "s");
}

// "FORMER_THING" -> "former thing".
std::string Words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return absl::AsciiStrToLower(name);
}

std::string Percent(float confidence) {
  return absl::StrCat(std::lround(100 * std::clamp(confidence, 0.0f, 1.0f)), " %");
}

// Words of the article on one line.
std::string OneLine(absl::string_view text) {
  return absl::StrJoin(WrapText(Printable(text), 1 << 30), " ");
}

class TableWriter {
 public:
  TableWriter(const TableOptions& options, const v1::DocumentAttributions& document,
              std::string* out)
      : options_(options), document_(document), out_(*out) {}

  void Write() {
    for (const v1::Attribution& record : document_.attributions()) by_id_[record.id()] = &record;
    Heading();
    for (const v1::Attribution& record : document_.attributions()) Record(record);
    for (const v1::Diagnostic& diagnostic : document_.diagnostics()) Diagnostic(diagnostic);
    out_.push_back('\n');
  }

 private:
  // text in a colour, if colours are wanted.
  std::string Paint(absl::string_view color, absl::string_view text) const {
    if (!options_.color || text.empty()) return std::string(text);
    return absl::StrCat(color, text, kReset);
  }

  // Appends the words of text in lines that begin with indent blanks.
  void Paragraph(absl::string_view text, int indent, absl::string_view color) {
    const std::string blanks(indent, ' ');
    for (const std::string& line : WrapText(text, std::max(options_.width - indent, 10))) {
      absl::StrAppend(&out_, blanks, color.empty() ? line : Paint(color, line), "\n");
    }
  }

  void Heading() {
    absl::flat_hash_set<absl::string_view> speakers;
    int unknown = 0, ambiguous = 0;
    for (const v1::Attribution& record : document_.attributions()) {
      if (record.speaker().empty()) {
        ++unknown;
      } else {
        speakers.insert(record.speaker_id().empty() ? record.speaker() : record.speaker_id());
      }
      ambiguous += record.status() == v1::Attribution::AMBIGUOUS;
    }
    std::string counts = "nobody is quoted";
    if (document_.attributions_size() > 0) {
      counts = absl::StrCat(Plural(document_.attributions_size(), "attribution"), " to ",
                            Plural(speakers.size(), "speaker"));
      if (unknown > 0) absl::StrAppend(&counts, ", ", unknown, " of unknown speakers");
      if (ambiguous > 0) absl::StrAppend(&counts, ", ", ambiguous, " ambiguous");
    }
    const std::string id = OneLine(document_.document_id());
    if (DisplayWidth(id) + 2 + DisplayWidth(counts) <= options_.width) {
      absl::StrAppend(&out_, Paint(kCyan, id), "  ", Paint(kDim, counts), "\n");
    } else {
      Paragraph(id, 0, kCyan);
      Paragraph(counts, 0, kDim);
    }
  }

  // The name and the title on the left, confidence at the right edge of the first line.
  void Speaker(const v1::Attribution& record, int indent) {
    const std::string percent = Percent(record.confidence());
    const bool known = !record.speaker().empty();
    const std::string name = known ? OneLine(record.speaker()) : "Unknown speaker";
    std::string rest;
    const std::string title = OneLine(record.title().text());
    // A speaker without a name is called by the role: once is enough.
    if (!title.empty() && title != name) rest = absl::StrCat(", ", title);
    if (known && record.speaker_class() != v1::Speaker::PERSON && record.speaker_class() != 0) {
      absl::StrAppend(&rest, " (", Words(v1::Speaker::Class_Name(record.speaker_class())), ")");
    }
    const int left_width = std::max<int>(options_.width - indent - percent.size() - 2, 10);
    const std::vector<std::string> lines = WrapText(name + rest, left_width);
    for (size_t i = 0; i < lines.size(); ++i) {
      std::string line = lines[i];
      const int line_width = DisplayWidth(line);
      // The name is bold where it stands whole on the first line.
      if (i == 0 && absl::StartsWith(line, name)) {
        line = absl::StrCat(Paint(known ? kBold : kRed, name), line.substr(name.size()));
      } else if (i == 0) {
        line = Paint(known ? kBold : kRed, line);
      }
      absl::StrAppend(&out_, std::string(indent, ' '), line);
      if (i == 0) {
        const absl::string_view color = record.confidence() >= kSure       ? kGreen
                                        : record.confidence() >= kDoubtful ? kYellow
                                                                           : kRed;
        absl::StrAppend(&out_, std::string(2 + left_width - line_width, ' '),
                        Paint(color, percent));
      }
      out_.push_back('\n');
    }
  }

  // How it was said: the cue, what it means, to whom and through what.
  std::string Manner(const v1::Attribution& record) const {
    std::vector<std::string> parts;
    if (!record.cue().text().empty()) parts.push_back(OneLine(record.cue().text()));
    if (record.stance() != 0) {
      std::string stance = Words(v1::Attribution::Stance_Name(record.stance()));
      if (record.negated()) stance = "negated: " + stance;
      parts.push_back(absl::StrCat("(", stance, ")"));
    } else if (record.negated()) {
      parts.push_back("(negated)");
    }
    if (!record.addressee().text().empty()) {
      parts.push_back("to " + OneLine(record.addressee().text()));
    }
    if (!record.venue().text().empty()) parts.push_back("· " + OneLine(record.venue().text()));
    if (!record.source().text().empty() && record.source().text() != record.speaker()) {
      parts.push_back(absl::StrCat("· as “", OneLine(record.source().text()), "”"));
    }
    return absl::StrJoin(parts, " ");
  }

  std::string Others(const v1::Attribution& record) const {
    if (record.status() == v1::Attribution::DECIDED) return "";
    std::vector<std::string> names;
    for (const v1::RunnerUp& other : record.runner_ups()) {
      const std::string name =
          OneLine(other.speaker().empty() ? other.source().text() : other.speaker());
      names.push_back(
          absl::StrCat(name.empty() ? "nobody" : name, " (", Percent(other.confidence()), ")"));
      if (names.size() == 3) break;
    }
    if (names.empty()) return "";
    return absl::StrCat(record.speaker().empty() ? "perhaps " : "or else ",
                        absl::StrJoin(names, ", "));
  }

  void Record(const v1::Attribution& record) {
    out_.push_back('\n');
    int indent = 0;
    if (!record.parent_id().empty()) {
      indent = 4;
      const auto parent = by_id_.find(record.parent_id());
      std::string whose;
      if (parent != by_id_.end()) whose = OneLine(parent->second->speaker());
      Paragraph(
          absl::StrCat("inside what ", whose.empty() ? "is said above" : whose + " says", ":"),
          indent, kDim);
    }
    Speaker(record, indent);
    const std::string manner = Manner(record);
    if (!manner.empty()) Paragraph(manner, indent + 2, kDim);
    const std::string others = Others(record);
    if (!others.empty()) Paragraph(others, indent + 2, kYellow);
    Paragraph(Printable(record.content().text()), indent + 4, "");
  }

  void Diagnostic(const v1::Diagnostic& diagnostic) {
    out_.push_back('\n');
    const absl::string_view severity = diagnostic.severity() == v1::Diagnostic::INFO ? "note: "
                                       : diagnostic.severity() == v1::Diagnostic::ERROR
                                           ? "error: "
                                           : "warning: ";
    Paragraph(absl::StrCat(severity, Printable(diagnostic.message()), " (at ",
                           diagnostic.span().begin(), ")"),
              0, kYellow);
  }

  const TableOptions& options_;
  const v1::DocumentAttributions& document_;
  std::string& out_;
  absl::flat_hash_map<absl::string_view, const v1::Attribution*> by_id_;
};

}  // namespace

void TableFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  TableWriter(options_, document, out).Write();
}

}  // namespace whosaid::tools
