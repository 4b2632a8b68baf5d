#!/bin/bash
# Runs the benchmarks and keeps their table as bench/log/DATE-COMMIT.txt. FOLDER: of texts; without
# it the project's own articles.
set -euo pipefail
cd "$(dirname "$0")/.."
if [[ -n "${1:-}" ]]; then
  WHOSAID_BENCH_TEXT="$(readlink -f "$1")"
  export WHOSAID_BENCH_TEXT
fi
readonly LOG="bench/log/$(date +%F)-$(git rev-parse --short HEAD).txt"
mkdir -p bench/log
./bazelw run //bench -- --benchmark_min_time=0.5 --benchmark_repetitions=3 | tee "${LOG}"
echo "kept as ${LOG}"
