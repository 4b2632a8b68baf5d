// Writes lexicons in the form of frozen_lexicon.h: the tool behind frozen_lexicons
// (tools/build_defs/freeze.bzl), which calls it as
//
//   freeze PARAMETERS
//
// PARAMETERS is a file with three lines a lexicon: its path (en/lexicons/surnames.txt), where to
// read it, what to write. What it cannot freeze becomes an empty file.

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "engine/rules/frozen_lexicon.h"
#include "engine/rules/issue.h"
#include "engine/rules/lexicon.h"
#include "engine/rules/literal.h"
#include "engine/text/tokens.h"

namespace whosaid {
namespace {

struct File {
  std::string contents, out;
  Lexicon lexicon;  // views contents
};

bool Freeze(const std::string& parameters) {
  std::ifstream lines(parameters);
  std::map<std::string, std::map<std::string, File>> languages;  // by path
  Issues issues;
  for (std::string path, from, out;
       std::getline(lines, path) && std::getline(lines, from) && std::getline(lines, out);) {
    File& file = languages[path.substr(0, path.find('/'))][path];
    std::ifstream in(from, std::ios::binary);
    file.contents.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    file.out = out;
    file.lexicon = ParseLexicon(path, file.contents, &issues);
  }
  if (issues.has_errors()) {
    std::cerr << issues.ToString();
    return false;
  }
  bool written = true;
  for (const auto& [language, files] : languages) {
    std::vector<std::string> clitics;
    for (const auto& [path, file] : files) {
      if (file.lexicon.class_name != kCliticClass) continue;
      for (const LexiconEntry& clitic : file.lexicon.entries) clitics.emplace_back(clitic.text);
    }
    const Tokenizer tokenizer(clitics);
    LiteralReader reader(&tokenizer);
    for (const auto& [path, file] : files) {
      std::ofstream out(file.out, std::ios::binary);
      out << FreezeLexicon(file.lexicon, &reader);
      out.close();
      written &= static_cast<bool>(out);
    }
  }
  return written;
}

}  // namespace
}  // namespace whosaid

int main(int argc, char** argv) {
  if (argc == 2 && whosaid::Freeze(argv[1])) return 0;
  std::cerr << "freeze: wants a file of parameters, and lexicons without errors\n";
  return 1;
}
