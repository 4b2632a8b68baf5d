#include "tools/format/csv.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"

namespace whosaid::tools {
namespace {

void AppendCell(std::string* out, absl::string_view value) {
  if (value.find_first_of(",\"\r\n") == absl::string_view::npos) {
    out->append(value.data(), value.size());
    return;
  }
  absl::StrAppend(out, "\"", absl::StrReplaceAll(value, {{"\"", "\"\""}}), "\"");
}

}  // namespace

std::string CsvFormatter::Header() const {
  return "doc,id,speaker,class,title,kind,stance,negated,content,cue,source,begin,end,"
         "confidence,status,rule,parent\r\n";
}

void CsvFormatter::Append(const v1::DocumentAttributions& document, std::string* out) const {
  for (const v1::Attribution& record : document.attributions()) {
    const auto& spans = record.content().spans();
    const std::string cells[] = {
        document.document_id(),
        record.id(),
        record.speaker(),
        record.speaker_class() == 0 ? "UNKNOWN" : v1::Speaker::Class_Name(record.speaker_class()),
        record.title().text(),
        record.kind() == 0 ? "" : v1::Attribution::Kind_Name(record.kind()),
        record.stance() == 0 ? "" : v1::Attribution::Stance_Name(record.stance()),
        record.negated() ? "true" : "false",
        record.content().text(),
        record.cue().text(),
        record.source().text(),
        spans.empty() ? "" : absl::StrCat(spans[0].begin()),
        spans.empty() ? "" : absl::StrCat(spans[spans.size() - 1].end()),
        absl::StrFormat("%.4f", record.confidence()),
        record.status() == 0 ? "" : v1::Attribution::Status_Name(record.status()),
        record.explanation().rules_size() == 0 ? "" : record.explanation().rules(0),
        record.parent_id(),
    };
    absl::StrAppend(out, absl::StrJoin(cells, ",", AppendCell), "\r\n");
  }
}

}  // namespace whosaid::tools
