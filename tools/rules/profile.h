// What each rule does on articles, and what it costs.
#ifndef WHOSAID_TOOLS_RULES_PROFILE_H_
#define WHOSAID_TOOLS_RULES_PROFILE_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "engine/cascade/reading.h"
#include "engine/rules/rule_set.h"
#include "proto/attribution.pb.h"
#include "tools/evaluate/score.h"

namespace whosaid::tools {

struct RuleProfile {
  std::string id, level;
  int64_t hits = 0;     // phrases that it made, frames that it matched
  int64_t decided = 0;  // records that name it first among the rules behind them
  int64_t backed = 0;   // records that name it at all
  // With gold: quoted strings given a source by a record that it decided, and how many of them
  // rightly.
  int given = 0, right = 0;
  // Its RE2 alone over all the tapes that it reads, with captures. The engine asks it far less
  // often, so this compares rules and says nothing of the whole.
  double milliseconds = 0;
};

class Profiler {
 public:
  explicit Profiler(const RuleSet* rules);  // outlives the profiler

  // Not for several threads.
  void AddReading(const Reading& reading);
  void AddRecords(const v1::DocumentAttributions& result);
  void AddScores(const Scores& scores);
  // Phrase rules by level, then frames; by hits, most first.
  std::vector<RuleProfile> Finish();

  int documents() const { return documents_; }

 private:
  RuleProfile* Find(const std::string& id);

  const RuleSet& rules_;
  std::vector<RuleProfile> profiles_;  // as AllRules has them
  absl::flat_hash_map<std::string, size_t> index_;
  int documents_ = 0;
};

std::string ProfileAsTable(const std::vector<RuleProfile>& profiles, bool with_gold);
// {"documents": N, "rules": [{"id", "level", "hits", "decided", "backed", "given", "right",
//  "milliseconds"}, ..]}; given and right only with gold.
std::string ProfileAsJson(const std::vector<RuleProfile>& profiles, int documents, bool with_gold);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_PROFILE_H_
