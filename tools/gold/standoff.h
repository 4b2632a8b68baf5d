// Attributions annotated in brat standoff: Source, Cue and Content spans that an event ties.
#ifndef WHOSAID_TOOLS_GOLD_STANDOFF_H_
#define WHOSAID_TOOLS_GOLD_STANDOFF_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "tools/gold/code_points.h"

namespace whosaid::tools {

// Ranges are sorted; source and cue may be empty, content never is.
struct GoldAttribution {
  Ranges source, cue, content;
};

// The events of an .ann file that have a content, in the order of the file. Lines that are no
// annotation of text and no event are passed over.
std::vector<GoldAttribution> ParseStandoff(absl::string_view contents);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_STANDOFF_H_
