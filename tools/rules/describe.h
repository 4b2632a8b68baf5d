// Rules as people read them: all in a list, one with everything that is known of it.
#ifndef WHOSAID_TOOLS_RULES_DESCRIBE_H_
#define WHOSAID_TOOLS_RULES_DESCRIBE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

// What a folder made of the rules below it. Views into the rule sets that were compared.
struct RuleChange {
  enum Kind { kAdded, kReplaced, kDisabled };
  Kind kind = kAdded;
  const CompiledRule* before = nullptr;  // not of kAdded
  const CompiledRule* after = nullptr;   // not of kDisabled
  const std::string& id() const { return (after != nullptr ? after : before)->id; }
};

// By id. A rule counts as replaced if it is not the same to the letter: pattern, emitted class,
// prior. A rule that does the same as before though a macro or lexicon changed does not count.
std::vector<RuleChange> CompareRules(const RuleSet& before, const RuleSet& after);

// All rules, level by level.
struct ListedRule {
  const RuleLevel* level = nullptr;
  const CompiledRule* rule = nullptr;
};
std::vector<ListedRule> AllRules(const RuleSet& rules);

// "phrase 2", "frame", "discourse".
std::string LevelName(const RuleLevel& level);

// A line for each rule under a line of headings: id, level, what it makes (the class, or the
// roles), prior, RE2 size, examples, file:line, and "added" or "replaced" by the folder; then the
// rules that it disabled.
std::string RuleList(const RuleSet& rules, const RuleSet& below, const RuleFolder& folder);

// The rule's paragraph. "" if there is no such rule in either set.
std::string RuleDescription(const RuleSet& rules, const RuleSet& below, const RuleFolder& folder,
                            absl::string_view id);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_DESCRIBE_H_
