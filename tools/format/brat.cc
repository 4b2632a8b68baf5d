#include "tools/format/brat.h"

#include "absl/strings/str_cat.h"
#include "tools/terminal.h"

namespace whosaid::tools {
namespace {

// Writes the fragment as a text-bound annotation and returns its id, "" for an empty fragment.
// Control characters, line breaks among them, would end the line: each is written as a space.
std::string AppendFragment(absl::string_view label, const v1::Fragment& fragment, int* count,
                           std::string* out) {
  if (fragment.spans().empty()) return "";
  const std::string id = absl::StrCat("T", ++*count);
  absl::StrAppend(out, id, "\t", label);
  bool first = true;
  for (const v1::Span& span : fragment.spans()) {
    absl::StrAppend(out, first ? " " : ";", span.begin(), " ", span.end());
    first = false;
  }
  absl::StrAppend(out, "\t", Printable(fragment.text()), "\n");
  return id;
}

}  // namespace

void BratFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  absl::StrAppend(out, "# document ", Printable(document.document_id()), "\n");
  int spans = 0, events = 0;
  for (const v1::Attribution& record : document.attributions()) {
    const std::string source = AppendFragment("Source", record.source(), &spans, out);
    const std::string cue = AppendFragment("Cue", record.cue(), &spans, out);
    const std::string content = AppendFragment("Content", record.content(), &spans, out);
    // An event hangs on words of the text: those of the cue, or of the content where there is none.
    const std::string trigger =
        AppendFragment("Attribution", cue.empty() ? record.content() : record.cue(), &spans, out);
    if (content.empty() || trigger.empty()) continue;
    absl::StrAppend(out, "E", ++events, "\tAttribution:", trigger, " Content:", content);
    if (!cue.empty()) absl::StrAppend(out, " Cue:", cue);
    if (!source.empty()) absl::StrAppend(out, " Source:", source);
    out->push_back('\n');
    if (record.speaker().empty()) continue;
    absl::StrAppend(out, "#", events, "\tAnnotatorNotes E", events, "\t",
                    Printable(record.speaker()), record.title().text().empty() ? "" : ", ",
                    Printable(record.title().text()), "\n");
  }
}

}  // namespace whosaid::tools
