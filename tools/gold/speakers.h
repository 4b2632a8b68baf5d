// Who speaks in each quoted string: gold as JSON lines with doc, start, end, speaker, class, titles
// and aliases. testdata/README.md says what they mean.
#ifndef WHOSAID_TOOLS_GOLD_SPEAKERS_H_
#define WHOSAID_TOOLS_GOLD_SPEAKERS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/struct.pb.h"
#include "tools/gold/code_points.h"

namespace whosaid::tools {

struct GoldQuote {
  std::string document;
  int line = 0;         // of its file, from 1
  Range span;           // quotation marks included
  std::string speaker;  // empty: nobody, or nobody that the text names
  std::string speaker_class;
  std::vector<std::string> titles;   // the most complete first
  std::vector<std::string> aliases;  // other names of the speaker in the document
};

// Fills all but the document and the line from an object's fields. False if one of them is not
// there or of another type.
bool ReadGoldQuote(const google::protobuf::Struct& object, GoldQuote* quote);

// InvalidArgument with the line on the first line that is not such an object.
absl::StatusOr<std::vector<GoldQuote>> ParseGoldQuotes(absl::string_view contents);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_GOLD_SPEAKERS_H_
