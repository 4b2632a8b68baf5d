// The weights of a rule set as their file names them.
#ifndef WHOSAID_ENGINE_RULES_WEIGHTS_H_
#define WHOSAID_ENGINE_RULES_WEIGHTS_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/shared_text.h"
#include "proto/rules.pb.h"

namespace whosaid {

struct Weights {
  struct Named {
    absl::string_view name;
    float value = 0;
  };
  // All but those of `plain`.
  v1::WeightFile file;
  // The weights of lines as the fit writes them, which are nearly all; views of contents.
  std::vector<Named> plain;
  SharedText contents;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_WEIGHTS_H_
