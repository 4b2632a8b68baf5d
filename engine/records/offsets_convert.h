// The offsets of finished records in the unit that the caller's strings count.
#ifndef WHOSAID_ENGINE_RECORDS_OFFSETS_CONVERT_H_
#define WHOSAID_ENGINE_RECORDS_OFFSETS_CONVERT_H_

#include "absl/strings/string_view.h"
#include "proto/attribution.pb.h"

namespace whosaid {

// Rewrites every span of *document, which counts UTF-8 bytes of text, and says so in offsets.
// A span that leaves text is cut at its end. UTF8 and OFFSETS_UNSPECIFIED leave the spans as they
// are.
void ConvertOffsets(absl::string_view text, v1::DocumentAttributions::Offsets unit,
                    v1::DocumentAttributions* document);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RECORDS_OFFSETS_CONVERT_H_
