// Writes lexicons in the form of frozen_lexicon.h and weights in that of frozen_weights.h: the tool
// behind tools/build_defs/freeze.bzl, which calls it as
//
//   freeze PARAMETERS
//
// PARAMETERS is a file with three lines a file: its path (en/lexicons/surnames.txt), where to
// read it, what to write. What it cannot freeze becomes an empty file.

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "engine/rules/frozen_lexicon.h"
#include "engine/rules/frozen_weights.h"
#include "engine/rules/issue.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/literal.h"
#include "engine/rules/weight_file.h"
#include "engine/text/tokens.h"

namespace whosaid {
namespace {

struct LexiconFile {
  std::string contents, out;
  Lexicon lexicon;  // views contents
};

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

// Lexicons of one language, by path.
bool FreezeLexicons(const std::map<std::string, LexiconFile>& files) {
  std::vector<std::string> clitics;
  for (const auto& [path, file] : files) {
    if (file.lexicon.class_name != kCliticClass) continue;
    for (const LexiconEntry& clitic : file.lexicon.entries) clitics.emplace_back(clitic.text);
  }
  const Tokenizer tokenizer(clitics);
  LiteralReader reader(&tokenizer);
  bool written = true;
  for (const auto& [path, file] : files) {
    written &= WriteFile(file.out, FreezeLexicon(file.lexicon, &reader));
  }
  return written;
}

bool Freeze(const std::string& parameters) {
  std::ifstream lines(parameters);
  std::map<std::string, std::map<std::string, LexiconFile>> languages;
  Issues issues;
  bool written = true;
  for (std::string path, from, out;
       std::getline(lines, path) && std::getline(lines, from) && std::getline(lines, out);) {
    std::string contents = ReadFile(from);
    if (absl::EndsWith(path, "/weights.textproto")) {
      WeightFile weights;
      ParseWeightFile(path, contents, &weights, &issues);
      written &= WriteFile(out, FreezeWeights(weights));
      continue;
    }
    LexiconFile& file = languages[path.substr(0, path.find('/'))][path];
    file.contents = std::move(contents);
    file.out = out;
    file.lexicon = ParseLexicon(path, file.contents, &issues);
  }
  if (issues.has_errors()) {
    std::cerr << issues.ToString();
    return false;
  }
  for (const auto& [language, files] : languages) written &= FreezeLexicons(files);
  return written;
}

}  // namespace
}  // namespace whosaid

int main(int argc, char** argv) {
  if (argc == 2 && whosaid::Freeze(argv[1])) return 0;
  std::cerr << "freeze: wants a file of parameters, and files without errors\n";
  return 1;
}
