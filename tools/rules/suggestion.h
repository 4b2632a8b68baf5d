// Shapes of what is missed -> rules with examples, and what each would be worth.
//
// A rule is tried as the engine would run it: all are compiled with the rules at hand and read the
// corpus, and every match is held against gold.
#ifndef WHOSAID_TOOLS_RULES_SUGGESTION_H_
#define WHOSAID_TOOLS_RULES_SUGGESTION_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "proto/rules.pb.h"
#include "tools/gold/corpus.h"
#include "tools/rules/misses.h"
#include "tools/rules/rule_folder.h"

namespace whosaid::tools {

struct SuggestOptions {
  size_t shapes = 250;    // the most frequent ones that are tried
  size_t min_misses = 2;  // of a shape
  double min_precision = 0.5;
  size_t limit = 10;  // rules in the result
};

struct Suggestion {
  v1::Rule rule;      // complete: its examples hold
  size_t misses = 0;  // missed attributions of this shape
  int proposed = 0;   // matches in the corpus
  int right = 0;      // of these, with an attribution of gold
  int found = 0;      // attributions of gold that are matched rightly
  int newly = 0;      // of these, missed so far
  // Of the matches, those that no rule at hand makes (the same cue, source and content), and how
  // many of them are right: what the rule adds. min_precision and the prior go by these.
  int fresh = 0, fresh_right = 0;
  double precision() const { return proposed == 0 ? 0 : 1.0 * right / proposed; }
  double fresh_precision() const { return fresh == 0 ? 0 : 1.0 * fresh_right / fresh; }
};

struct Suggestions {
  std::string path;  // where the rules go: "en/frames/suggested.textproto"
  int documents = 0, attributions = 0, missed = 0, shapeless = 0;
  int tried = 0;                  // shapes
  int not_loading = 0;            // of these, patterns that the rule set refuses (too large)
  int too_wrong = 0;              // less precise than wanted, or never right
  int without_example = 0;        // no sentence of the corpus is an example on its own
  std::vector<Suggestion> rules;  // by misses, most first
};

// rules: what the misses were found with.
absl::StatusOr<Suggestions> SuggestRules(const RuleFolder& rules, const GoldCorpus& corpus,
                                         const Misses& misses, const SuggestOptions& options);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_SUGGESTION_H_
