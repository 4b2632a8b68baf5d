// The messages that broken rules get. Every folder here is a rule set with one mistake, to be laid
// over testdata/rules_small; NAME.txt is what `whosaid rules check` says of NAME.
// //testdata/rules_bad:rules_bad_test compares, //testdata/rules_bad:update_golden writes anew.
#ifndef WHOSAID_TESTDATA_RULES_BAD_REPORT_H_
#define WHOSAID_TESTDATA_RULES_BAD_REPORT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"

namespace whosaid::testdata {

// The names of the broken rule sets, sorted. root: the project's folder.
std::vector<std::string> BrokenRuleSets(const std::string& root);

// What `whosaid rules check` prints for that one.
absl::StatusOr<std::string> CheckReport(const std::string& root, const std::string& name);

// Where its golden report stands.
std::string GoldenReportPath(const std::string& root, const std::string& name);

}  // namespace whosaid::testdata

#endif  // WHOSAID_TESTDATA_RULES_BAD_REPORT_H_
