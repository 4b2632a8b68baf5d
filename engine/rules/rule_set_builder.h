// What stands in the sources -> a RuleSet: classes, words, the closed alphabet, RE2s.
#ifndef WHOSAID_ENGINE_RULES_RULE_SET_BUILDER_H_
#define WHOSAID_ENGINE_RULES_RULE_SET_BUILDER_H_

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/pattern_compiler.h"
#include "engine/rules/rule_collector.h"
#include "engine/rules/rule_set.h"
#include "re2/re2.h"

namespace whosaid {

// The one place where options and budgets of RE2 are set.
RE2::Options RuleRe2Options(RuleLevel::Kind kind, size_t letter_width);

// The RE2 of one pattern, or null and *why: it is over the budget.
std::unique_ptr<RE2> CompileRe2(const std::string& re2, RuleLevel::Kind kind, size_t letter_width,
                                std::string* why);

class RuleSetBuilder {
 public:
  // Both outlive the builder.
  RuleSetBuilder(RuleCollection* collection, Issues* issues);
  // Null if there are errors.
  std::unique_ptr<const RuleSet> Build();

 private:
  bool BuildSymbols();
  void AddTapeSymbols();
  std::vector<int> ReadableFrom() const;
  void CompileMacros(PatternCompiler* compiler);
  void MakeLetters(const std::vector<std::pair<const CollectedRule*, CompiledPattern>>& patterns,
                   const PatternCompiler& compiler);
  bool CompileRule(const CollectedRule& rule, PatternCompiler* compiler, CompiledPattern* pattern);
  void AddRule(const CollectedRule& rule, const CompiledPattern& pattern, std::string re2);
  void CheckRoles(const CollectedRule& rule, const CompiledPattern& pattern);
  RuleLevel* LevelOf(const CollectedRule& rule);
  void CompileLevel(RuleLevel* level);
  void FileIssue(absl::string_view code, absl::string_view message, absl::string_view hint);

  RuleCollection& in_;
  Issues& issues_;
  std::unique_ptr<RuleSet> rules_;
};

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RULE_SET_BUILDER_H_
