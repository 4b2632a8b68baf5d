// The texts that are measured.
#ifndef WHOSAID_BENCH_CORPUS_H_
#define WHOSAID_BENCH_CORPUS_H_

#include <cstddef>
#include <string>
#include <vector>

namespace whosaid::bench {

struct Corpus {
  std::string name;
  std::vector<std::string> texts;
  size_t bytes = 0;  // of all texts
};

// All files of the folder that the environment variable WHOSAID_BENCH_TEXT names; without it the
// articles of testdata, again and again until they are two megabytes. Read once. Exits with a
// message if there are none.
const Corpus& TheCorpus();

}  // namespace whosaid::bench

#endif  // WHOSAID_BENCH_CORPUS_H_
