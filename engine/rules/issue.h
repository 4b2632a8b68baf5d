// What is wrong with a rule file, where, and what to do: file:line:column, the line with a caret, a
// hint.
#ifndef WHOSAID_ENGINE_RULES_ISSUE_H_
#define WHOSAID_ENGINE_RULES_ISSUE_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "absl/types/span.h"

namespace whosaid {

struct Issue {
  enum Severity { kError, kWarning };
  Severity severity = kError;
  std::string code;  // stable, for machines: "rules/unknown-class"
  std::string file;
  int line = 0, column = 0;  // from 1, column in bytes; 0: the whole file
  std::string message;       // "unknown class SPEKER"
  std::string hint;          // "did you mean SPEAKER?"; may be empty
  std::string source_line;   // the line itself, for the caret; may be empty
  // "file:4:12: error: unknown class SPEKER [rules/unknown-class]\n  <line>\n  <caret>\n  did you
  // mean SPEAKER?"
  std::string ToString() const;
};

class Issues {
 public:
  void Add(Issue issue) { issues_.push_back(std::move(issue)); }
  absl::Span<const Issue> all() const { return issues_; }
  bool has_errors() const;
  std::string ToString() const;  // one after another, by file and line
  // OK without errors, else InvalidArgument with ToString().
  absl::Status ToStatus() const;

 private:
  std::vector<Issue> issues_;
};

// The nearest of names to word by edit distance, or "" if none is near (at most a third of its
// length, at least 1).
std::string NearestName(absl::string_view word, absl::Span<const std::string> names);

}  // namespace whosaid

#endif  // WHOSAID_ENGINE_RULES_ISSUE_H_
