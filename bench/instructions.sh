#!/bin/bash
# Instructions a byte of each stage, counted by valgrind: the same on every machine with the same
# libraries, and no matter what else it does. The engine reads the texts twice, and the first
# reading, in which RE2 makes its states, is taken off.
#
#   bench/instructions.sh [FOLDER]     without a folder: the project's own articles
set -euo pipefail
cd "$(dirname "$0")/.."
if ! command -v valgrind >/dev/null; then
  echo "skipped: valgrind is not installed (apt-get install valgrind)"
  exit 0
fi
readonly WHOSAID="${WHOSAID:-bazel-bin/tools/whosaid}"
readonly FOLDER="${1:-testdata/articles}"
readonly STAGES='Tokenize|FindQuotes|ReadTokens|RewritePhrases|Outline|FindMatches|FindMentions|FindSpeakers|Decide|BuildRecords|Extract|SerializeToString'
scratch="$(mktemp -d)"
trap 'rm -rf "${scratch}"' EXIT

count() {
  valgrind --tool=callgrind --callgrind-out-file="${scratch}/out" "${WHOSAID}" extract \
    --format=binary --threads=1 "$@" >/dev/null 2>"${scratch}/err"
  callgrind_annotate --inclusive=yes --threshold=100 "${scratch}/out" |
    sed -nE "s/^ *([0-9,]+) \([^)]*\) +[^ ]*:whosaid::(Tokenizer::|Extractor::)?(${STAGES})\(.*/\3 \1/p" |
    tr -d , | sort -k1,1 -k2,2nr | sort -u -k1,1
}

count "${FOLDER}" >"${scratch}/once"
count "${FOLDER}" "${FOLDER}" >"${scratch}/twice"
bytes="$(cat "${FOLDER}"/* | wc -c)"
echo "instructions a byte, ${bytes} bytes of $(basename "${FOLDER}")"
join "${scratch}/once" "${scratch}/twice" |
  awk -v bytes="${bytes}" '{printf "%-16s %8.1f\n", $1, ($3 - $2) / bytes}'
