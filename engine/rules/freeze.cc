// Writes the lexicons of a language in the form of frozen_lexicons.h and weights in that of
// frozen_weights.h: the tool behind tools/build_defs/freeze.bzl, which calls it as
//
//   freeze PARAMETERS
//
// PARAMETERS is a file with three lines a file: its path (en/lexicons/surnames.txt), where to read
// it, what to write; what is written of several files is one of all of them.

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

#include "engine/rules/frozen_lexicons.h"
#include "engine/rules/frozen_weights.h"
#include "engine/rules/issue.h"
#include "engine/rules/weight_file.h"

namespace whosaid {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

bool WriteFile(const std::string& path, const std::string& contents) {
  std::ofstream out(path, std::ios::binary);
  out << contents;
  out.close();
  return static_cast<bool>(out);
}

bool Freeze(const std::string& parameters) {
  std::ifstream lines(parameters);
  std::map<std::string, std::map<std::string, std::string>> lexicons;  // contents by out and path
  Issues issues;
  bool written = true;
  for (std::string path, from, out;
       std::getline(lines, path) && std::getline(lines, from) && std::getline(lines, out);) {
    if (IsWeightFile(path)) {
      const std::string contents = ReadFile(from);
      WeightFile weights;
      ParseWeightFile(path, contents, &weights, &issues);
      written &= WriteFile(out, FreezeWeights(weights));
    } else {
      lexicons[out][path] = ReadFile(from);
    }
  }
  for (const auto& [out, contents] : lexicons) {
    written &= WriteFile(out, FreezeLexicons(contents, &issues));
  }
  if (issues.has_errors()) std::cerr << issues.ToString();
  return written && !issues.has_errors();
}

}  // namespace
}  // namespace whosaid

int main(int argc, char** argv) {
  if (argc == 2 && whosaid::Freeze(argv[1])) return 0;
  std::cerr << "freeze: wants a file of parameters, and files without errors\n";
  return 1;
}
