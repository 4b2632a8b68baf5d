// Runs the benchmarks and writes, beside each one's speed, its ratio to the scan for names: the
// figure that can be compared between machines. See bench/README.md.
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "bench/corpus.h"
#include "benchmark/benchmark.h"

namespace whosaid::bench {
namespace {

// Older versions of the library say error_occurred, newer ones skipped.
template <typename Run>
auto Failed(const Run& run, int) -> decltype(run.error_occurred) {
  return run.error_occurred;
}
template <typename Run>
bool Failed(const Run& run, long) {
  return static_cast<bool>(run.skipped);
}

class RatioReporter : public benchmark::BenchmarkReporter {
 public:
  bool ReportContext(const Context&) override {
    std::printf("%s, %.1f MB in %zu texts\n", TheCorpus().name.c_str(), TheCorpus().bytes / 1e6,
                TheCorpus().texts.size());
    return true;
  }

  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs) {
      if (Failed(run, 0) || run.run_type == Run::RT_Aggregate) continue;
      // Of several repetitions the fastest: what disturbs only slows.
      const std::string name = run.run_name.function_name + run.run_name.args;
      if (rows_.empty() || rows_.back().name != name) rows_.push_back({name});
      Row& row = rows_.back();
      const auto speed = run.counters.find("bytes_per_second");
      if (speed != run.counters.end() && speed->second.value > row.speed) {
        row.speed = speed->second.value;
      }
      const double seconds = run.cpu_accumulated_time / static_cast<double>(run.iterations);
      if (row.seconds == 0 || seconds < row.seconds) row.seconds = seconds;
    }
  }

  void Finalize() override {
    double names = 0;
    for (const Row& row : rows_) {
      if (row.name == "scan/names") names = row.speed;
    }
    std::printf("%-24s %12s %14s %10s\n", "", "MB/s", "of name scan", "ns/byte");
    for (const Row& row : rows_) {
      if (row.speed == 0) {
        std::printf("%-24s %9.1f ms\n", row.name.c_str(), row.seconds * 1e3);
      } else {
        std::printf("%-24s %12.1f %14.4f %10.2f\n", row.name.c_str(), row.speed / 1e6,
                    names > 0 ? row.speed / names : 0, 1e9 / row.speed);
      }
    }
  }

 private:
  struct Row {
    std::string name;
    double speed = 0;    // bytes a second
    double seconds = 0;  // a run
  };
  std::vector<Row> rows_;
};

}  // namespace
}  // namespace whosaid::bench

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 1;
  whosaid::bench::RatioReporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  return 0;
}
