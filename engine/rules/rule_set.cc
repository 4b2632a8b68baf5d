#include "engine/rules/rule_set.h"

#include <utility>

#include "absl/strings/str_cat.h"
#include "engine/rules/rule_collector.h"
#include "engine/rules/rule_set_builder.h"

namespace whosaid {

absl::StatusOr<std::unique_ptr<const RuleSet>> RuleSet::Load(std::vector<RuleSource> sources,
                                                             size_t first_overlay, Issues* issues) {
  Issues own;
  if (issues == nullptr) issues = &own;
  RuleCollection collection = CollectRules(sources, first_overlay, issues);
  std::unique_ptr<const RuleSet> rules = RuleSetBuilder(&collection, issues).Build();
  if (issues->has_errors()) return issues->ToStatus();
  return rules;
}

std::string RuleSet::SymbolName(Symbol s) const {
  const SymbolInfo& info = alphabet_.symbol(s);
  std::string name(WordName(info.word));
  const ClassId any = FindClass("ANY"), word = FindClass("WORD");
  info.classes.ForEach([&](ClassId id) {
    if (id == any || id == word) return;
    absl::StrAppend(&name, name.empty() ? "" : " ", ClassName(id));
  });
  return name;
}

absl::StatusOr<std::unique_ptr<RE2>> RuleSet::CompilePattern(absl::string_view pattern) const {
  std::vector<PatternError> errors;
  std::string re2;
  const std::unique_ptr<PatternNode> tree = ParsePattern(pattern, Tokenizer(clitics_), &errors);
  if (tree != nullptr) {
    PatternCompiler compiler(&alphabet_, &vocabulary_, &macros_);
    CompiledPattern compiled;
    if (compiler.Compile(*tree, 0, &compiled, &errors)) {
      re2 = PatternSpeller(compiler.sets(), &letters_).Spell(compiled);
    }
    if (re2.empty() && errors.empty()) {
      errors.push_back({0, "rules/closed-alphabet", "no rule tells these classes apart",
                        "the alphabet is closed: only what its rules name can be named"});
    }
  }
  if (!errors.empty()) {
    const PatternError& error = errors[0];
    return absl::InvalidArgumentError(absl::StrCat(error.offset, ": ", error.message,
                                                   error.hint.empty() ? "" : "; ", error.hint));
  }
  std::string why;
  std::unique_ptr<RE2> re = CompileRe2(re2, RuleLevel::kFrame, letters_.width(), &why);
  if (re == nullptr) return absl::InvalidArgumentError(why);
  return re;
}

}  // namespace whosaid
