// Which rule of an id is in force: a rule set of one or more files, and perhaps an overlay on it.
#ifndef WHOSAID_ENGINE_RULES_RULE_LAYERS_H_
#define WHOSAID_ENGINE_RULES_RULE_LAYERS_H_

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/pattern.h"
#include "engine/rules/rule_file.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

struct CollectedRule {
  const ParsedRuleFile* file = nullptr;
  const LocatedRule* rule = nullptr;
  RuleLevel::Kind kind = RuleLevel::kPhrase;
  int level = 0;                            // 0 but for phrase rules
  std::unique_ptr<const PatternNode> tree;  // null if the pattern did not parse
};

// Lower-case letters, digits and _: the last part of an id, and the value of an emitted class.
bool IsLowerName(absl::string_view name);

// "en/frames/quote.textproto:12"
std::string PlaceIn(const ParsedRuleFile& file, size_t offset);

class RuleLayers {
 public:
  explicit RuleLayers(Issues* issues) : issues_(*issues) {}

  // The rules and `disable`s of all files, in any order.
  void Add(CollectedRule rule, bool overlay);
  void Disable(const ParsedRuleFile& file, bool overlay);
  // The rules in force, by kind, level and id; what is wrong with ids goes to the issues.
  std::vector<CollectedRule> Lay();

 private:
  void LayRule(CollectedRule rule, bool overlay);
  void DisableRule(const ParsedRuleFile& file, int index);

  Issues& issues_;
  std::vector<CollectedRule> base_, overlay_;
  std::vector<const ParsedRuleFile*> disabling_;
  std::map<std::string, CollectedRule> rules_;  // by id
  absl::flat_hash_set<std::string> overlay_ids_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RULE_LAYERS_H_
