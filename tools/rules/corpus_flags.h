// The flags that name articles and their gold: --corpus (rules_corpus), and evaluate's --ann and
// --gold.
#ifndef WHOSAID_TOOLS_RULES_CORPUS_FLAGS_H_
#define WHOSAID_TOOLS_RULES_CORPUS_FLAGS_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/flags/declare.h"
#include "absl/status/statusor.h"
#include "tools/gold/corpus.h"

ABSL_DECLARE_FLAG(std::string, rules_corpus);
ABSL_DECLARE_FLAG(std::string, ann);
ABSL_DECLARE_FLAG(std::vector<std::string>, gold);

namespace whosaid::tools {

// The gold of the articles in --corpus, which then is a folder of ID.txt; nothing without gold.
absl::StatusOr<std::optional<GoldCorpus>> ReadGoldFlags();

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_CORPUS_FLAGS_H_
