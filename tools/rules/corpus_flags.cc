#include "tools/rules/corpus_flags.h"

#include <utility>

#include "absl/flags/flag.h"

ABSL_FLAG(std::string, rules_corpus, "",
          "The articles: a file or folder, as `whosaid extract` takes it. With gold, the folder "
          "that holds ID.txt for each.");

namespace whosaid::tools {

absl::StatusOr<std::optional<GoldCorpus>> ReadGoldFlags() {
  const std::string ann = absl::GetFlag(FLAGS_ann);
  const std::vector<std::string> gold = absl::GetFlag(FLAGS_gold);
  if (ann.empty() && gold.empty()) return std::optional<GoldCorpus>();
  absl::StatusOr<GoldCorpus> corpus = ReadGoldCorpus(absl::GetFlag(FLAGS_rules_corpus), ann, gold);
  if (!corpus.ok()) return corpus.status();
  return std::optional<GoldCorpus>(*std::move(corpus));
}

}  // namespace whosaid::tools
