// Rules tried on articles: everything that a change does, collected, and written for people.
#ifndef WHOSAID_TOOLS_RULES_TRIAL_H_
#define WHOSAID_TOOLS_RULES_TRIAL_H_

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "tools/evaluate/score.h"
#include "tools/rules/describe.h"
#include "tools/rules/difference.h"

namespace whosaid::tools {

struct TriedChange {
  std::string document;  // its id
  std::string text;      // the article around the change, with no line breaks
  // Of the record's parts inside text, by begin: 'c' content, 'k' cue, 's' source.
  struct Part {
    uint32_t begin = 0, end = 0;
    char role = 'c';
  };
  std::vector<Part> parts;
  RecordChange change;
};

struct FigureChange {
  std::string name;  // a row of `whosaid evaluate`
  double before = 0, after = 0;
};

struct Trial {
  std::string folder;
  std::vector<std::string> rule_changes;  // "replaces en/frames/...", for the head
  int documents = 0, with_changes = 0;
  int records_before = 0, records_after = 0;
  std::map<std::string, std::vector<TriedChange>> groups;  // by RecordChange::rule
  std::vector<FigureChange> figures;                       // empty without gold
};

// change in its place in text.
TriedChange InContext(absl::string_view document, absl::string_view text, RecordChange change);

// F1 of every row that has gold, the share of right classes, and the calibration error.
std::vector<FigureChange> CompareFigures(const Scores& before, const Scores& after);

// limit: of changes shown in a group; 0 is all.
std::string TrialAsText(const Trial& trial, int limit, bool color);
// One page that needs nothing else, with all changes.
std::string TrialAsHtml(const Trial& trial);

}  // namespace whosaid::tools

#endif  // WHOSAID_TOOLS_RULES_TRIAL_H_
