#include "tools/rules/check.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "engine/cascade/examples.h"
#include "engine/rules/source_text.h"
#include "tools/rules/lints.h"

namespace whosaid::tools {
namespace {

int CountOf(const Issues& issues, Issue::Severity severity) {
  return std::count_if(issues.all().begin(), issues.all().end(),
                       [severity](const Issue& issue) { return issue.severity == severity; });
}

std::string Number(int n, absl::string_view noun) {
  return absl::StrCat(n, " ", noun, n == 1 ? "" : "s");
}

// "label" in a column of its own.
std::string Row(absl::string_view label, absl::string_view value) {
  std::string row(label);
  row.resize(std::max<size_t>(row.size() + 2, 20), ' ');
  return absl::StrCat(row, value);
}

// What the example says above what the rule found, a field at a time.
std::string Comparison(const ExampleResult& result) {
  std::string text = Row("text", result.example->text());
  absl::StrAppend(&text, "\n  ", Row("tape", result.tape));
  if (result.reject && !result.example->because().empty()) {
    absl::StrAppend(&text, "\n  ", Row("because", result.example->because()));
  }
  absl::string_view remark;
  for (const ExampleResult::Line& line : result.lines) {
    const auto words = [](const std::string& s) { return s.empty() ? "(nothing)" : s; };
    absl::StrAppend(&text, "\n  ", Row(absl::StrCat(line.field, " expected"), words(line.expected)),
                    "\n  ", Row(std::string(line.field.size(), ' ') + " got", words(line.got)),
                    line.same ? "  (the same)" : "");
    if (line.remark != remark) absl::StrAppend(&text, "\n  ", Row("", line.remark));
    remark = line.remark;
  }
  return text;
}

Issue ExampleIssue(const SourceText& source, const ExampleResult& result) {
  const std::vector<size_t>& places =
      result.reject ? result.rule->reject_begin : result.rule->match_begin;
  const size_t index = result.number - 1;
  Issue issue =
      source.At(index < places.size() ? places[index] : result.rule->begin, "rules/example",
                result.reject ? absl::StrCat(result.rule->id, " matches what it must not")
                              : absl::StrCat(result.rule->id, " does not find what it must"),
                Comparison(result));
  issue.source_line.clear();  // the text is told below
  return issue;
}

}  // namespace

int RuleCheck::errors() const { return CountOf(issues, Issue::kError); }
int RuleCheck::warnings() const { return CountOf(issues, Issue::kWarning); }

std::string RuleCheck::Summary() const {
  return absl::StrCat(Number(files, "file"),
                      rules == nullptr ? "" : absl::StrCat(", ", Number(own_rules, "rule")), ". ",
                      rules == nullptr
                          ? "The rules do not load, so no example was run"
                          : absl::StrCat(Number(examples, "example"), ", ", failed, " failed"),
                      ". ", Number(errors(), "error"), ", ", Number(warnings(), "warning"), ".");
}

RuleCheck CheckRules(const RuleFolder& folder, const Issues& read) {
  RuleCheck check;
  Issues issues = read;
  absl::StatusOr<std::unique_ptr<const RuleSet>> loaded =
      RuleSet::Load(folder.sources, folder.first_overlay, &issues);
  check.files = folder.sources.size() - folder.first_own;
  if (loaded.ok()) {
    check.rules = *std::move(loaded);
    const std::vector<ExampleResult> results = RunExamples(*check.rules);
    for (const ExampleResult& result : results) {
      ++check.examples;
      if (result.passed) continue;
      ++check.failed;
      const RuleSource* const source = folder.Find(result.rule->file);
      issues.Add(ExampleIssue(SourceText(source->path, source->contents), result));
    }
    check.own_rules = AddLints(*check.rules, folder, results, &issues);
  }
  check.issues = folder.ShowFiles(issues);
  return check;
}

}  // namespace whosaid::tools
