// Sources -> what stands in them, each part checked by itself: lexicons, the rules that are in
// force once overlays are laid on, macros, weights. What names mean is not looked at here.
#ifndef WHOSAID_ENGINE_RULES_RULE_COLLECTOR_H_
#define WHOSAID_ENGINE_RULES_RULE_COLLECTOR_H_

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/issue.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/pattern.h"
#include "engine/rules/rule_file.h"
#include "engine/rules/rule_layers.h"
#include "engine/rules/rule_set.h"
#include "engine/rules/source_text.h"
#include "engine/rules/weight_file.h"
#include "proto/rules.pb.h"

namespace whosaid {

struct CollectedLexicon {
  std::unique_ptr<SourceText> source;
  Lexicon lexicon;
};

struct CollectedMacro {
  const ParsedRuleFile* file = nullptr;
  const LocatedMacro* macro = nullptr;
  std::shared_ptr<const PatternNode> tree;  // null if the pattern did not parse
};

// Views the sources.
struct RuleCollection {
  std::vector<CollectedLexicon> lexicons;              // by path
  absl::string_view vocabulary;                        // in their place, unless it is empty
  std::vector<std::unique_ptr<ParsedRuleFile>> files;  // by path
  std::vector<CollectedRule> rules;                    // by kind, level, id
  std::vector<CollectedMacro> macros;                  // in the order of files
  WeightFile weights;
  std::vector<std::string> clitics;
  std::string fingerprint;
  bool tested = true;  // all sources are
};

// sources and first_overlay: see RuleSet::Load.
RuleCollection CollectRules(const std::vector<RuleSource>& sources, size_t first_overlay,
                            Issues* issues);

// Issues for a pattern that stands in source.
void ReportPatternErrors(const SourceText& source, const LocatedString& pattern,
                         const std::vector<PatternError>& errors, Issues* issues);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_RULE_COLLECTOR_H_
