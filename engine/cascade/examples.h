// The examples that stand in rule files, run: does each rule find what its `match` examples name,
// and nothing in its `reject` examples?
//
// An example is read as any document, by the whole rule set: so a rule that is right alone but
// loses its words to another rule of its level fails, as it would on an article.
//   phrase rules   `phrase`: this rule makes a phrase of exactly these words, wherever they stand
//   frame rules    `content` `cue` `source` `title`: one match of the rule has them all; content
//   and
//                  content2 are joined by " ... "
// Commas, quotation marks and spaces at the edges do not count. What an example leaves out is not
// compared; a field that its kind of rule does not have fails.
#ifndef WHOSAID_ENGINE_CASCADE_EXAMPLES_H_
#define WHOSAID_ENGINE_CASCADE_EXAMPLES_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/rule_set.h"
#include "proto/rules.pb.h"

namespace whosaid {

struct ExampleResult {
  // What the example says of one field, and what the rule found.
  struct Line {
    std::string field;     // "phrase", "content", ...; for a reject example "match"
    std::string expected;  // as the example has it; "" for a reject example
    std::string got;       // the text's own words, or "" if there are none
    std::string remark;    // why they differ, if there is more to say; may be empty
    bool same = false;
  };
  // Views into the rule set.
  const CompiledRule* rule = nullptr;
  const v1::Example* example = nullptr;
  bool reject = false;  // one of rule->reject, else of rule->match
  int number = 0;       // among these, from 1
  bool passed = false;
  std::vector<Line> lines;  // at least one
  // The tape that the rule read: "[QUOTE “No,”] said [PERSON Ana Ruiz] ."; END and PARA are |.
  std::string tape;

  // The example, the tape and for every field expected above got, aligned. Several lines, the last
  // one without an end.
  std::string ToString() const;
};

// Runs the examples of all rules, or of the one with that id: phrase rules by level, then frame
// and discourse rules; by id, match before reject. Empty if no rule has that id.
std::vector<ExampleResult> RunExamples(const RuleSet& rules, absl::string_view id = "");

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_CASCADE_EXAMPLES_H_
