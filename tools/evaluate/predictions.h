// What is scored: records in the flat form, counting code points, read from JSON lines or made by
// the engine in this process.
#ifndef WHOSAID_TOOLS_EVALUATE_PREDICTIONS_H_
#define WHOSAID_TOOLS_EVALUATE_PREDICTIONS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/attribution.pb.h"
#include "tools/gold/code_points.h"

namespace whosaid::tools {

struct Prediction {
  Ranges content, quoted, cue, source;
  std::string speaker, speaker_class, title, rule;
  std::optional<double> confidence;

  // What to hold against a quoted string: the quoted parts if they are told.
  const Ranges& QuotedOrContent() const { return quoted.empty() ? content : quoted; }
};

// By document. A document without records is there with none.
using Predictions = absl::flat_hash_map<std::string, std::vector<Prediction>>;

// Lines as `whosaid extract --format=jsonl --offsets=codepoint` writes them; "records" only, not
// "nested". Without "offsets", as other programs write them, they count code points too.
// InvalidArgument with the line on the first that is no such object, or has another unit.
absl::StatusOr<Predictions> ParsePredictions(absl::string_view contents);

// The same records, from a result that counts code points.
std::vector<Prediction> PredictionsOf(const v1::DocumentAttributions& result);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_EVALUATE_PREDICTIONS_H_
