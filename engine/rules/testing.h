// For tests of rules: a small rule set of their own, so that editing rules/ breaks no test of the
// engine.
#ifndef WHOSAID_ENGINE_RULES_TESTING_H_
#define WHOSAID_ENGINE_RULES_TESTING_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"

namespace whosaid {

// Lexicons CUE (form, type), GIVEN (gender), HONORIFIC (exact case, with "Mr."), BODY (several
// words, exact and any case), NOUN (endings -ation, -ment), CLITIC; no rules.
std::vector<RuleSource> TestLexicons();

// "en/lexicons/NAME.txt" with a head and these lines.
RuleSource TestLexicon(absl::string_view name, absl::string_view directives,
                       absl::string_view entries);

// "en/frames/NAME.textproto" with one rule NAME/rule of that pattern.
RuleSource TestFrame(absl::string_view name, absl::string_view pattern);

// What Load reports for TestLexicons, a file en/phrases/names.textproto of one correct rule that
// emits PERSON at level 1, and extra, of which the last `overlays` are an overlay.
std::string LoadReport(const std::vector<RuleSource>& extra, size_t overlays = 0);

// A text as rules read it: single tokens and lexicon entries.
struct TestTape {
  std::string bytes;               // the letters
  size_t width = 1;                // bytes a unit
  std::vector<Symbol> symbols;     // by unit
  std::vector<std::string> units;  // by unit: the text
  // The text of the units in bytes [begin, end), joined by spaces.
  std::string Words(size_t begin, size_t end) const;
};
// letters: of the level that is to read it; null: rules.letters(), which are those of the frames
// where there are no other rules.
TestTape MakeTestTape(const RuleSet& rules, absl::string_view text,
                      const Letters* letters = nullptr);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_TESTING_H_
