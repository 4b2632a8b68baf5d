// The attributions of gold that the rules miss, gathered by shape.
#ifndef WHOSAID_TOOLS_RULES_MISSES_H_
#define WHOSAID_TOOLS_RULES_MISSES_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"
#include "tools/gold/corpus.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// A document of the corpus, and one of its attributions, by index.
using GoldPlace = std::pair<size_t, size_t>;

struct MissedShape {
  std::string pattern, name;           // see Shape
  std::vector<GoldPlace> misses;       // in the order of the corpus
  std::vector<std::string> sentences;  // the first few, in one line each
};

struct Misses {
  int documents = 0, attributions = 0;  // with text and attributions; what gold has there
  int shapeless = 0;                    // missed, but no frame could find them
  absl::flat_hash_set<GoldPlace> missed;
  std::vector<MissedShape> shapes;  // the most frequent first, then by pattern
};

// Missed is what no frame proposes and no record has: see Agrees.
// Fails as RuleSet::Load.
absl::StatusOr<Misses> FindMisses(const RuleFolder& folder, const GoldCorpus& corpus);

// A path of no file of the folder, in the language of its frames: "en/frames/NAME.textproto", or
// NAME with a number behind it.
std::string FreePath(const RuleFolder& folder, const RuleSet& rules, absl::string_view name);

// The words of the outline's sentence, without line breaks.
std::string SentenceText(const Reading& reading, const Sentence& sentence);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_MISSES_H_
