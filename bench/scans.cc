// What the engine is measured against: the cheapest things that can be done to the same bytes.
#include <cstring>
#include <string>

#include "bench/corpus.h"
#include "benchmark/benchmark.h"
#include "re2/re2.h"

namespace whosaid::bench {
namespace {

void Copy(benchmark::State& state) {
  const Corpus& corpus = TheCorpus();
  std::string to(corpus.bytes, '\0');
  for (auto _ : state) {
    char* p = &to[0];
    for (const std::string& text : corpus.texts) {
      std::memcpy(p, text.data(), text.size());
      p += text.size();
    }
    benchmark::ClobberMemory();
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

void Scan(benchmark::State& state, const char* pattern) {
  const Corpus& corpus = TheCorpus();
  const RE2 re(pattern);
  for (auto _ : state) {
    size_t found = 0;
    for (const std::string& text : corpus.texts) {
      re2::StringPiece match;
      for (size_t at = 0; re.Match(text, at, text.size(), RE2::UNANCHORED, &match, 1); ++found) {
        at = match.data() + match.size() - text.data();
      }
    }
    benchmark::DoNotOptimize(found);
  }
  state.SetBytesProcessed(state.iterations() * corpus.bytes);
}

BENCHMARK(Copy)->Name("scan/copy");
BENCHMARK_CAPTURE(Scan, names, "[A-Z][a-z]+(?: [A-Z][a-z]+)*")->Name("scan/names");
BENCHMARK_CAPTURE(Scan, quotes, "“[^”]*”|\"[^\"]*\"")->Name("scan/quotes");

}  // namespace
}  // namespace whosaid::bench
