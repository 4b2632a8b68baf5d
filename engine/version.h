// The version that records carry and that rule files may ask for with min_engine.
#ifndef WHOSAID_ENGINE_VERSION_H_
#define WHOSAID_ENGINE_VERSION_H_

#include "absl/strings/string_view.h"

namespace whosaid {

inline constexpr absl::string_view kEngineVersion = "0.1.0";

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_VERSION_H_
