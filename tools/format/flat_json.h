// Flat JSON lines: what most consumers want of the records, one object a document.
//
//   {"doc":ID,["url":..,]"records":[RECORD,...],"nested":[RECORD,...],"offsets":"UTF8",["diagnostics":[...]]}
//   RECORD:
//   {"id","kind","content":[[begin,end],...],["text",]"quoted":[[..]],"cue":[[..]],"source":[[..]],
//            ["speaker_id","speaker",]"class",["title",]"stance","negated","modal","confidence","status",
//            ["rule","venue":[[..]],"addressee":[[..]],"parent"]}
//
// What stands in [ ] is left out where it is empty. "nested" holds what is attributed inside other
// attributed words; its records name the outer one as "parent". "offsets" is the unit of every
// begin and end. Names of values are those of proto/attribution.proto. Consumers rely on this form:
// it only ever grows.
#ifndef WHOSAID_TOOLS_FORMAT_FLAT_JSON_H_
#define WHOSAID_TOOLS_FORMAT_FLAT_JSON_H_

#include <string>

#include "absl/strings/string_view.h"
#include "tools/format/formatter.h"

namespace whosaid::tools {

class FlatJsonFormatter : public Formatter {
 public:
  void Append(const v1::DocumentAttributions& document, std::string* out) const override;
};

// value as the flat form has it: within 0 and 1, four decimals.
double FlatProbability(float value);

// text as a JSON string with its marks. Bytes that are not UTF-8 become U+FFFD.
void AppendJsonString(absl::string_view text, std::string* out);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_FORMAT_FLAT_JSON_H_
