#include "tools/evaluate/wrong_links_page.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "tools/format/html.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

struct Grouping {
  absl::string_view name;  // also that of the data- attribute
  std::string WrongLink::*value;
};
constexpr Grouping kGroupings[] = {{"class", &WrongLink::speaker_class},
                                   {"kind", &WrongLink::kind},
                                   {"distance", &WrongLink::distance},
                                   {"rule", &WrongLink::rule}};

constexpr absl::string_view kStyle =
    "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;"
    "color:#222;background:#fff}h2{font-size:1.1rem;margin-top:2rem}p{margin:.4rem 0}"
    "pre{overflow-x:auto;font-size:.8rem}article{border-left:4px solid #c33;padding:.2rem .8rem;"
    "margin:1.2rem 0}.facts,.gap{color:#777;font-size:.85rem}mark{color:inherit;background:none}"
    ".quote{background:#fff0c2}.gold{border-bottom:3px solid #2a2}.given{border-bottom:3px solid "
    "#c33}.gold.given{border-bottom:3px double #c90}form{position:sticky;top:0;background:inherit;"
    "padding:.4rem 0}select{max-width:14rem}"
    "@media(prefers-color-scheme:dark){body{color:#ddd;background:#191919}"
    ".quote{background:#463a10}}";

constexpr absl::string_view kScript =
    "<script>\n"
    "const form = document.querySelector('form');\n"
    "form.hidden = false;\n"
    "form.onchange = () => {\n"
    "  let shown = 0;\n"
    "  for (const a of document.querySelectorAll('article')) {\n"
    "    a.hidden = [...form.querySelectorAll('select')].some(\n"
    "        s => s.value && s.value !== a.dataset[s.name]);\n"
    "    shown += !a.hidden;\n"
    "  }\n"
    "  form.querySelector('output').value = shown + ' shown';\n"
    "};\n"
    "form.onchange();\n"
    "onhashchange = () => { form.reset(); form.onchange(); };\n"
    "</script>\n";

std::string Shown(absl::string_view text) { return EscapeHtml(Printable(text)); }

// The values of a grouping with the numbers of their links (from 1), the most frequent first.
std::vector<std::pair<std::string, std::vector<size_t>>> Groups(const std::vector<WrongLink>& links,
                                                                const Grouping& grouping) {
  std::map<std::string, std::vector<size_t>> by_value;
  for (size_t i = 0; i < links.size(); ++i) by_value[links[i].*grouping.value].push_back(i + 1);
  std::vector<std::pair<std::string, std::vector<size_t>>> groups(by_value.begin(), by_value.end());
  std::stable_sort(groups.begin(), groups.end(),
                   [](const auto& a, const auto& b) { return a.second.size() > b.second.size(); });
  return groups;
}

void AppendGroups(const std::vector<WrongLink>& links, std::string* out) {
  std::string selects;
  for (const Grouping& grouping : kGroupings) {
    absl::StrAppend(out, "<h2>By ", grouping.name, "</h2>\n");
    absl::StrAppend(&selects, "<label>", grouping.name, " <select name=\"", grouping.name,
                    "\"><option value=\"\">all\n");
    for (const auto& [value, numbers] : Groups(links, grouping)) {
      absl::StrAppend(out, "<details><summary>", numbers.size(), " ", Shown(value), "</summary>");
      for (size_t n : numbers) absl::StrAppend(out, " <a href=\"#w", n, "\">", n, "</a>");
      absl::StrAppend(out, "</details>\n");
      absl::StrAppend(&selects, "<option value=\"", Shown(value), "\">", Shown(value), " (",
                      numbers.size(), ")\n");
    }
    absl::StrAppend(&selects, "</select></label>\n");
  }
  absl::StrAppend(out, "<form hidden autocomplete=\"off\">", selects, "<output></output></form>\n");
}

// Where the paragraphs of a text end, white space after them included: at empty lines, or at every
// line break if there is no empty line.
std::vector<int> ParagraphEnds(const CodePoints& text) {
  std::vector<int> at_lines, at_empty_lines;
  bool line_is_empty = false;
  for (int i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') {
      at_lines.push_back(i + 1);
      if (line_is_empty) at_empty_lines.push_back(i + 1);
      line_is_empty = true;
    } else if (!IsSpace(text[i])) {
      line_is_empty = false;
    }
  }
  std::vector<int> ends = at_empty_lines.empty() ? at_lines : at_empty_lines;
  ends.push_back(text.size());
  return ends;
}

// The classes of the mark at a character; empty: no mark.
std::string MarkAt(const std::vector<std::pair<absl::string_view, Ranges>>& marks, int at) {
  std::string classes;
  for (const auto& [name, ranges] : marks) {
    for (Range range : ranges) {
      if (at < range.begin || at >= range.end) continue;
      absl::StrAppend(&classes, classes.empty() ? "" : " ", name);
      break;
    }
  }
  return classes;
}

void AppendMarked(const CodePoints& text, Range paragraph,
                  const std::vector<std::pair<absl::string_view, Ranges>>& marks,
                  std::string* out) {
  for (int at = paragraph.begin; at < paragraph.end;) {
    const std::string classes = MarkAt(marks, at);
    int end = at + 1;
    while (end < paragraph.end && MarkAt(marks, end) == classes) ++end;
    const std::string words = Shown(text.Slice({at, end}));
    if (classes.empty()) {
      absl::StrAppend(out, words);
    } else {
      absl::StrAppend(out, "<mark class=\"", classes, "\">", words, "</mark>");
    }
    at = end;
  }
}

// The paragraphs in which something is marked.
void AppendContext(const LinkCase& link, std::string* out) {
  const CodePoints& text = link.document->text;
  const std::vector<std::pair<absl::string_view, Ranges>> marks = {
      {"quote", {link.quote}},
      {"gold", link.gold == nullptr ? Ranges() : link.gold->source},
      {"given", link.given == nullptr ? Ranges() : link.given->source}};
  bool gap = false;
  int begin = 0;
  const size_t start = out->size();
  for (int end : ParagraphEnds(text)) {
    const bool marked = std::any_of(marks.begin(), marks.end(), [&](const auto& mark) {
      return std::any_of(mark.second.begin(), mark.second.end(),
                         [&](Range r) { return r.begin < end && begin < r.end; });
    });
    if (marked) {
      if (gap && out->size() > start) absl::StrAppend(out, "<p class=\"gap\">...</p>\n");
      absl::StrAppend(out, "<p>");
      AppendMarked(text, {begin, end}, marks, out);
      absl::StrAppend(out, "</p>\n");
    }
    gap = !marked;
    begin = end;
  }
}

std::string Words(const CodePoints& text, const Ranges& ranges) {
  if (ranges.empty()) return "nobody";
  return absl::StrJoin(ranges, " ... ", [&](std::string* out, Range range) {
    absl::StrAppend(out, Shown(text.Slice(range)));
  });
}

void AppendLink(const WrongLink& wrong, size_t number, std::string* out) {
  const LinkCase& link = *wrong.link;
  const CodePoints& text = link.document->text;
  absl::StrAppend(out, "<article id=\"w", number, "\"");
  for (const Grouping& grouping : kGroupings) {
    absl::StrAppend(out, " data-", grouping.name, "=\"", Shown(wrong.*grouping.value), "\"");
  }
  absl::StrAppend(out, ">\n<p class=\"facts\">", number, " &middot; ", Shown(link.document->id),
                  " at ", link.quote.begin);
  for (const Grouping& grouping : kGroupings) {
    absl::StrAppend(out, " &middot; ", Shown(wrong.*grouping.value));
  }
  absl::StrAppend(out, "</p>\n");
  AppendContext(link, out);
  absl::StrAppend(out, "<p>gold: <span class=\"gold\">",
                  Words(text, HasGoldSource(link) ? link.gold->source : Ranges()), "</span>");
  if (wrong.quote != nullptr && !wrong.quote->speaker.empty()) {
    absl::StrAppend(out, " (", Shown(wrong.quote->speaker), ")");
  }
  absl::StrAppend(out, "<br>given: <span class=\"given\">",
                  Words(text, link.has_source ? link.given->source : Ranges()), "</span>");
  if (link.given != nullptr) {
    if (!link.given->speaker.empty()) absl::StrAppend(out, " (", Shown(link.given->speaker), ")");
    if (!link.given->speaker_class.empty()) {
      absl::StrAppend(out, ", ", Shown(link.given->speaker_class));
    }
    if (link.given->confidence.has_value()) {
      absl::StrAppendFormat(out, ", confidence %.2f", *link.given->confidence);
    }
  }
  absl::StrAppend(out, "</p>\n");
  if (!wrong.explanation.empty()) {
    absl::StrAppend(out, "<details><summary>explanation</summary><pre>",
                    EscapeHtml(wrong.explanation), "</pre></details>\n");
  }
  absl::StrAppend(out, "</article>\n");
}

}  // namespace

std::string WrongLinksPage(const Scores& scores, const std::vector<WrongLink>& links) {
  std::string body = absl::StrCat(
      "<h1>", links.size(), " wrong ", links.size() == 1 ? "link" : "links", "</h1>\n<details>",
      "<summary>scores</summary><pre>", EscapeHtml(ScoreRows(scores)), "</pre></details>\n");
  AppendGroups(links, &body);
  absl::StrAppend(
      &body,
      "<p><mark class=\"quote\">quotation</mark> <mark class=\"gold\">gold source</mark> "
      "<mark class=\"given\">given source</mark></p>\n");
  for (size_t i = 0; i < links.size(); ++i) AppendLink(links[i], i + 1, &body);
  return HtmlPage("whosaid evaluate: wrong links", kStyle, absl::StrCat(body, kScript));
}

}  // namespace whosaid::tools
