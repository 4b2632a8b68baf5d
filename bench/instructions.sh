#!/bin/bash
# Instructions a byte of each stage, counted by valgrind: the same on every machine with the same
# compiler and libraries, and no matter what else it does. The engine reads the texts twice, and the
# first reading, in which automata make their states, is taken off. Create, which happens once, is
# counted in millions.
#
#   bench/instructions.sh [FOLDER]   prints them; without a folder, of the project's own articles
#   bench/instructions.sh --renew    builds the program and writes them to bench/instructions.txt,
#                                    with which bench:instructions_test compares
set -euo pipefail
export LC_ALL=C
cd "$(dirname "$0")/.."
if ! command -v valgrind >/dev/null; then
  echo "valgrind is not installed (apt-get install valgrind)" >&2
  exit 1
fi
readonly WHOSAID="${WHOSAID:-bazel-bin/tools/whosaid}"
readonly TABLE=bench/instructions.txt
readonly STAGES='Tokenize|FindQuotes|ReadTokens|RewritePhrases|Outline|FindMatches|FindMentions|FindSpeakers|Decide|BuildRecords|Extract|Create'
scratch="$(mktemp -d)"
trap 'rm -rf "${scratch}"' EXIT

# What the counts depend on, beside the sources.
system() {
  (. /etc/os-release && echo "${ID} ${VERSION_ID:-}, g++ $(g++ -dumpfullversion)")
}

count() {
  valgrind --tool=callgrind --callgrind-out-file="${scratch}/out" "${WHOSAID}" extract \
    --format=binary --threads=1 "$@" 2>"${scratch}/err" >/dev/null ||
    { cat "${scratch}/err" >&2 && exit 1; }
  callgrind_annotate --inclusive=yes --threshold=100 "${scratch}/out" |
    sed -nE "s/^ *([0-9,]+) \([^)]*\) +[^ ]*:whosaid::(Tokenizer::|Extractor::)?(${STAGES})\(.*/\3 \1/p" |
    tr -d , | sort -k1,1 -k2,2nr | sort -u -k1,1
}

# Prints the table of a folder.
measure() {
  count "$1" >"${scratch}/once"
  count "$1" "$1" >"${scratch}/twice"
  local bytes
  bytes="$(cat "$1"/* | wc -c)"
  echo "# Instructions a byte, ${bytes} bytes of $(basename "$1"); Create: millions."
  echo "# $(system)"
  join "${scratch}/once" "${scratch}/twice" |
    awk -v bytes="${bytes}" '{
      printf "%-16s %8.1f\n", $1, $1 == "Create" ? $2 / 1e6 : ($3 - $2) / bytes
    }'
}

if [[ "${1:-}" == --renew ]]; then
  ./bazelw build //:whosaid
  measure testdata/articles >"${scratch}/table"
  mv "${scratch}/table" "${TABLE}"
  echo "wrote ${TABLE}:"
  cat "${TABLE}"
else
  measure "${1:-testdata/articles}"
fi
