// Everything that can be told of a rule set without an article: what does not load, which examples
// do not hold, and what is worth a second look.
#ifndef WHOSAID_TOOLS_RULES_CHECK_H_
#define WHOSAID_TOOLS_RULES_CHECK_H_

#include <memory>
#include <string>

#include "engine/rules/issue.h"
#include "engine/rules/rule_set.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

struct RuleCheck {
  // By file and line; files as the user knows them. Examples that fail are errors
  // (rules/example), lints are warnings and only about the folder's own files.
  Issues issues;
  std::unique_ptr<const RuleSet> rules;  // null if they do not load: then no example was run
  int files = 0, own_rules = 0;          // of the folder
  int examples = 0, failed = 0;          // of all rules

  int errors() const;
  int warnings() const;
  // "3 files, 12 rules. 410 examples, 2 failed. 2 errors, 1 warning."
  std::string Summary() const;
};

// read: issues from reading the folder, which come first.
RuleCheck CheckRules(const RuleFolder& folder, const Issues& read);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_CHECK_H_
