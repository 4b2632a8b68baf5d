// Writes the golden reports anew: ./bazelw run //testdata/rules_bad:update_golden
// Read what has changed before it is committed.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "testdata/rules_bad/report.h"

int main() {
  const char* const root = std::getenv("BUILD_WORKSPACE_DIRECTORY");
  if (root == nullptr) {
    std::cerr << "run it as ./bazelw run //testdata/rules_bad:update_golden\n";
    return 1;
  }
  for (const std::string& name : whosaid::testdata::BrokenRuleSets(root)) {
    const auto report = whosaid::testdata::CheckReport(root, name);
    if (!report.ok()) {
      std::cerr << name << ": " << report.status().message() << "\n";
      return 1;
    }
    std::ofstream(whosaid::testdata::GoldenReportPath(root, name), std::ios::binary) << *report;
  }
  return 0;
}
