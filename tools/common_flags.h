// Flags that several commands take.
#ifndef WHOSAID_TOOLS_COMMON_FLAGS_H_
#define WHOSAID_TOOLS_COMMON_FLAGS_H_

#include <string>

#include "absl/flags/declare.h"
#include "absl/strings/string_view.h"
#include "proto/attribution.pb.h"
#include "tools/terminal.h"

namespace whosaid::tools {

// The unit of offsets as a flag; not chosen means the format's own.
struct OffsetsFlag {
  v1::DocumentAttributions::Offsets unit = v1::DocumentAttributions::OFFSETS_UNSPECIFIED;
};
bool AbslParseFlag(absl::string_view text, OffsetsFlag* flag, std::string* error);
std::string AbslUnparseFlag(OffsetsFlag flag);

// What --threads means: 0 is one for each core.
int ThreadCount(int flag_value);

}  // namespace whosaid::tools

ABSL_DECLARE_FLAG(std::string, rules);
ABSL_DECLARE_FLAG(std::string, language);
ABSL_DECLARE_FLAG(int, threads);
ABSL_DECLARE_FLAG(whosaid::tools::OffsetsFlag, offsets);
ABSL_DECLARE_FLAG(whosaid::tools::ColorMode, color);

#endif  // WHOSAID_TOOLS_COMMON_FLAGS_H_
