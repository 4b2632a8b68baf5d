#include "bench/corpus.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

namespace whosaid::bench {
namespace {

constexpr char kArticles[] = "testdata/articles";
constexpr size_t kGrown = 2 << 20;

Corpus Read() {
  const char* const named = std::getenv("WHOSAID_BENCH_TEXT");
  // `bazel run` starts elsewhere and says where it was called.
  const char* const called = std::getenv("BUILD_WORKING_DIRECTORY");
  std::filesystem::path folder = named != nullptr ? named : kArticles;
  if (named != nullptr && called != nullptr && folder.is_relative()) folder = called / folder;

  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  Corpus corpus;
  corpus.name = named != nullptr ? folder.filename().string() : "own articles";
  for (const std::filesystem::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    corpus.texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    corpus.bytes += corpus.texts.back().size();
  }
  if (corpus.bytes == 0) {
    std::cerr << folder.string() << ": no text there\n";
    std::exit(1);
  }
  for (size_t i = 0; named == nullptr && corpus.bytes < kGrown; ++i) {
    corpus.texts.push_back(corpus.texts[i]);
    corpus.bytes += corpus.texts[i].size();
  }
  return corpus;
}

}  // namespace

const Corpus& TheCorpus() {
  static const auto* const corpus = new Corpus(Read());
  return *corpus;
}

}  // namespace whosaid::bench
