// Attributions annotated in brat standoff: Source, Cue and Content spans that an event ties.
#ifndef WHOSAID_TOOLS_GOLD_STANDOFF_H_
#define WHOSAID_TOOLS_GOLD_STANDOFF_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "tools/gold/code_points.h"

namespace whosaid::tools {

// Ranges are sorted; source and cue may be empty, content never is.
struct GoldAttribution {
  Ranges source, cue, content;
};

struct StandoffMistake {
  int line = 0;         // from 1
  std::string message;  // what is wrong and what to do
};

struct Standoff {
  // The events that have a content, in the order of the file.
  std::vector<GoldAttribution> attributions;
  // By line. Where there is one, attributions cannot be trusted.
  std::vector<StandoffMistake> mistakes;
};

// Reads an .ann file. Its words are held against `text` at their offsets, white space aside; null
// if the text is not there. Words may break off at the end of a line and go on in the next.
// Relations, attributes and notes are passed over.
Standoff ParseStandoff(absl::string_view contents, const CodePoints* text);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_STANDOFF_H_
