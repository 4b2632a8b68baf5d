// Decisions -> records: the DocumentAttributions that consumers read.
#ifndef WHOSAID_ENGINE_RECORDS_BUILD_H_
#define WHOSAID_ENGINE_RECORDS_BUILD_H_

#include "engine/decide/decide.h"
#include "proto/attribution.pb.h"

namespace whosaid {

struct RecordOptions {
  bool with_text = true;     // fill Fragment.text
  bool explain = false;      // fill Explanation.features
  float min_confidence = 0;  // see ExtractOptions
};

// Appends attributions, speakers and marks to *out. Offsets are UTF-8 bytes of the reading's text.
void BuildRecords(const Context& context, const Decisions& decisions, const RecordOptions& options,
                  v1::DocumentAttributions* out);

// Checks that every span of the records lies inside the text and on the edges of characters, and
// that every id that is named exists. For tests; a failure is a bug of the engine.
absl::Status CheckRecords(absl::string_view text, const v1::DocumentAttributions& records);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RECORDS_BUILD_H_
