#include "tools/rules/trial.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "tools/format/html.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

constexpr uint32_t kContext = 60;  // bytes on either side

constexpr absl::string_view kKindSigns[] = {"+", "-", "~"};
constexpr absl::string_view kKindNames[] = {"added", "removed", "changed"};

struct Counts {
  std::array<int, 3> by_kind{};
  std::map<std::string, int> by_field;
  explicit Counts(const std::vector<TriedChange>& changes) {
    for (const TriedChange& tried : changes) {
      ++by_kind[tried.change.kind];
      for (const std::string& field : tried.change.fields) ++by_field[field];
    }
  }
  // "3 added, 1 removed, 2 changed (1 cue, 2 source)"
  std::string ToString() const {
    std::vector<std::string> parts;
    for (int kind = 0; kind < 3; ++kind) {
      if (by_kind[kind] > 0) parts.push_back(absl::StrCat(by_kind[kind], " ", kKindNames[kind]));
    }
    std::string text = parts.empty() ? "no change" : absl::StrJoin(parts, ", ");
    if (by_field.empty()) return text;
    parts.clear();
    for (const auto& [field, n] : by_field) parts.push_back(absl::StrCat(n, " ", field));
    return absl::StrCat(text, " (", absl::StrJoin(parts, ", "), ")");
  }
};

std::string GroupName(const std::string& rule) {
  return rule.empty() ? "no changed rule decided (a macro, lexicon or weight, or it follows from "
                        "another record)"
                      : rule;
}

// "source: the mayor -> Ana Ruiz"
std::string FieldChange(const RecordChange& change, absl::string_view field) {
  const auto value = [field](const v1::Attribution& record) -> std::string {
    if (field == "content") return record.content().text();
    if (field == "cue") return record.cue().text();
    if (field == "source") return record.source().text();
    if (field == "speaker") return record.speaker();
    if (field == "title") return record.title().text();
    return v1::Speaker::Class_Name(record.speaker_class());
  };
  const auto shown = [](const std::string& s) { return s.empty() ? "(none)" : Printable(s); };
  return absl::StrCat(field, ": ", shown(value(change.before)), " -> ", shown(value(change.after)));
}

std::string Speaker(const v1::Attribution& record) {
  if (record.speaker().empty()) return "speaker unknown";
  const std::string& title = record.title().text();
  return Printable(absl::StrCat(record.speaker(), title.empty() ? "" : ", ", title));
}

std::string FigureLine(const FigureChange& figure) {
  const double difference = figure.after - figure.before;
  return absl::StrFormat("  %-18s %5.1f -> %5.1f  %s", figure.name, figure.before, figure.after,
                         std::abs(difference) < 0.005 ? "" : absl::StrFormat("%+.2f", difference));
}

// text with its parts between marks that open(role) and close(role) give.
template <typename Escape, typename Open, typename Close>
std::string Marked(const TriedChange& tried, const Escape& escape, const Open& open,
                   const Close& close) {
  const absl::string_view text = tried.text;
  std::string out;
  uint32_t at = 0;
  for (const TriedChange::Part& part : tried.parts) {
    if (part.begin < at) continue;  // a cue inside the content's span
    absl::StrAppend(&out, escape(text.substr(at, part.begin - at)), open(part.role),
                    escape(text.substr(part.begin, part.end - part.begin)), close(part.role));
    at = part.end;
  }
  return absl::StrCat(out, escape(text.substr(at)));
}

std::string TerminalText(const TriedChange& tried, bool color) {
  return Marked(
      tried, [](absl::string_view s) { return Printable(s); },
      [color](char role) -> absl::string_view {
        if (!color) return role == 'c' ? "[" : role == 'k' ? "<" : "{";
        return role == 'c' ? "\x1b[32m" : role == 'k' ? "\x1b[33m" : "\x1b[36m";
      },
      [color](char role) -> absl::string_view {
        if (!color) return role == 'c' ? "]" : role == 'k' ? ">" : "}";
        return "\x1b[0m";
      });
}

constexpr absl::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#222;background:#fff}h2{font-size:1.1rem;margin-top:2rem}p{margin:.4rem 0}"
    ".added{border-left:4px solid #2a2}.removed{border-left:4px solid #c33}"
    ".changed{border-left:4px solid #c90}.record{padding:.2rem .8rem;margin:.8rem 0}"
    ".doc{color:#777;font-size:.85rem}.c{background:#dff3df}.k{background:#fff0c2}"
    ".s{background:#dbeaff}del{color:#a22}ins{color:#161}td,th{padding:.1rem "
    ".8rem;text-align:right}"
    "td:first-child,th:first-child{text-align:left}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#191919}.c{background:#1d3a1d}"
    ".k{background:#463a10}.s{background:#1b3050}del{color:#f88}ins{color:#8e8}}";

}  // namespace

TriedChange InContext(absl::string_view document, absl::string_view text, RecordChange change) {
  TriedChange tried;
  tried.document = std::string(document);
  const v1::Attribution& record = change.record();
  const auto add = [&](const v1::Fragment& fragment, char role) {
    for (const v1::Span& span : fragment.spans()) {
      tried.parts.push_back({span.begin(), span.end(), role});
    }
  };
  add(record.content(), 'c');
  add(record.cue(), 'k');
  add(record.source(), 's');
  std::sort(
      tried.parts.begin(), tried.parts.end(),
      [](const TriedChange::Part& a, const TriedChange::Part& b) { return a.begin < b.begin; });
  uint32_t begin = text.size(), end = 0;
  for (const TriedChange::Part& part : tried.parts) {
    begin = std::min(begin, part.begin);
    end = std::max(end, part.end);
  }
  begin = begin > kContext ? begin - kContext : 0;
  end = std::min<uint32_t>(text.size(), end + kContext);
  const auto inside_character = [text](uint32_t at) {
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
  };
  while (begin > 0 && inside_character(begin)) --begin;
  while (inside_character(end)) ++end;
  tried.text = std::string(text.substr(begin, end > begin ? end - begin : 0));
  std::replace(tried.text.begin(), tried.text.end(), '\n', ' ');
  std::replace(tried.text.begin(), tried.text.end(), '\r', ' ');
  for (TriedChange::Part& part : tried.parts) {
    part.begin -= begin;
    part.end -= begin;
  }
  tried.change = std::move(change);
  return tried;
}

std::vector<FigureChange> CompareFigures(const Scores& before, const Scores& after) {
  std::vector<FigureChange> figures;
  const auto precision = [](const Count& count) {
    return count.given == 0 ? 0 : 100.0 * count.right / count.given;
  };
  const auto add = [&](absl::string_view name, const Count Scores::*count) {
    if ((after.*count).gold == 0) return;
    figures.push_back({std::string(name), (before.*count).F1(), (after.*count).F1()});
  };
  if (after.link.gold > 0) {
    figures.push_back({"link precision", precision(before.link), precision(after.link)});
  }
  add("link", &Scores::link);
  add("link-x", &Scores::link_exact);
  add("content", &Scores::content);
  add("cue", &Scores::cue);
  add("source", &Scores::source);
  add("content~", &Scores::content_near);
  add("triple", &Scores::triple);
  add("speaker", &Scores::speaker);
  add("speaker~", &Scores::speaker_alias);
  add("title", &Scores::title);
  add("title~", &Scores::title_near);
  if (after.quotes > 0 && before.quotes > 0) {
    figures.push_back({"class", 100.0 * before.classes_right / before.quotes,
                       100.0 * after.classes_right / after.quotes});
  }
  if (after.links_with_confidence > 0) {
    figures.push_back({"ece", before.calibration_error, after.calibration_error});
  }
  return figures;
}

std::string TrialAsText(const Trial& trial, int limit, bool color) {
  const absl::string_view bold = color ? "\x1b[1m" : "", plain = color ? "\x1b[0m" : "";
  constexpr absl::string_view kColors[] = {"\x1b[32m", "\x1b[31m", "\x1b[33m"};
  std::string out = absl::StrCat(trial.folder, " changes ", trial.rule_changes.size(),
                                 trial.rule_changes.size() == 1 ? " rule" : " rules", "\n");
  for (const std::string& change : trial.rule_changes) absl::StrAppend(&out, "  ", change, "\n");
  absl::StrAppend(&out, trial.documents, trial.documents == 1 ? " article" : " articles", ", ",
                  trial.with_changes, " with changes; ", trial.records_before, " records before, ",
                  trial.records_after, " after\n");
  if (!color && !trial.groups.empty()) out += "[content] <cue> {source}\n";
  for (const auto& [rule, changes] : trial.groups) {
    absl::StrAppend(&out, "\n", bold, GroupName(rule), plain, "\n  ", Counts(changes).ToString(),
                    "\n");
    int shown = 0;
    for (const TriedChange& tried : changes) {
      if (limit > 0 && ++shown > limit) {
        absl::StrAppend(&out, "  ... and ", changes.size() - limit, " more; --limit=0 shows all\n");
        break;
      }
      const RecordChange& change = tried.change;
      absl::StrAppend(&out, "\n  ", color ? kColors[change.kind] : "", kKindSigns[change.kind],
                      plain, " ", tried.document, ": ", Speaker(change.record()), "\n    ",
                      TerminalText(tried, color), "\n");
      for (const std::string& field : change.fields) {
        absl::StrAppend(&out, "    ", FieldChange(change, field), "\n");
      }
    }
  }
  if (trial.groups.empty()) out += "\nNo record changes.\n";
  if (!trial.figures.empty()) {
    absl::StrAppend(&out, "\n", bold, "by gold (F1 where nothing else is said)", plain, "\n");
    for (const FigureChange& figure : trial.figures) {
      absl::StrAppend(&out, FigureLine(figure), "\n");
    }
  }
  return out;
}

std::string TrialAsHtml(const Trial& trial) {
  std::string out =
      absl::StrCat("<h1>", EscapeHtml(trial.folder), "</h1>\n<p>", trial.documents, " articles, ",
                   trial.with_changes, " with changes; ", trial.records_before, " records before, ",
                   trial.records_after,
                   " after.</p>\n<p><span class=\"c\">content</span> <span class=\"k\">cue</span> "
                   "<span class=\"s\">source</span></p>\n<ul>\n");
  for (const std::string& change : trial.rule_changes) {
    absl::StrAppend(&out, "<li>", EscapeHtml(change), "\n");
  }
  out += "</ul>\n";
  if (!trial.figures.empty()) {
    out += "<h2>By gold</h2>\n<table><tr><th>F1<th>before<th>after<th>change\n";
    for (const FigureChange& figure : trial.figures) {
      absl::StrAppendFormat(&out, "<tr><td>%s<td>%.1f<td>%.1f<td>%+.2f\n", EscapeHtml(figure.name),
                            figure.before, figure.after, figure.after - figure.before);
    }
    out += "</table>\n";
  }
  for (const auto& [rule, changes] : trial.groups) {
    absl::StrAppend(&out, "<h2>", EscapeHtml(GroupName(rule)), "</h2>\n<p>",
                    EscapeHtml(Counts(changes).ToString()), "</p>\n");
    for (const TriedChange& tried : changes) {
      const RecordChange& change = tried.change;
      absl::StrAppend(
          &out, "<div class=\"record ", kKindNames[change.kind], "\"><p class=\"doc\">",
          EscapeHtml(tried.document), " &middot; ", kKindNames[change.kind], " &middot; ",
          EscapeHtml(Speaker(change.record())), "</p><p>",
          Marked(
              tried, [](absl::string_view s) { return EscapeHtml(Printable(s)); },
              [](char role) { return absl::StrCat("<span class=\"", std::string(1, role), "\">"); },
              [](char) { return "</span>"; }),
          "</p>");
      for (const std::string& field : change.fields) {
        absl::StrAppend(&out, "<p>", EscapeHtml(FieldChange(change, field)), "</p>");
      }
      out += "</div>\n";
    }
  }
  return HtmlPage(absl::StrCat("whosaid rules try ", trial.folder), kStyle, out);
}

}  // namespace whosaid::tools
