#!/bin/bash
# Does memory stay small on an endless stream? Pipes the texts of a folder as JSON lines through
# `whosaid extract`, again and again, and prints what it held while it read. Fails if the most was
# over 128 MB, or over 4 MB more than after the first 100 MB read.
#
#   bench/stream.sh FOLDER [MEGABYTES [THREADS]]     2000 MB and one thread if not said otherwise
set -euo pipefail
folder="$(readlink -f "${1:?a folder of texts}")"
cd "$(dirname "$0")/.."
readonly WHOSAID="${WHOSAID:-bazel-bin/tools/whosaid}"
readonly MEGABYTES="${2:-2000}" THREADS="${3:-1}"
readonly MOST=128 GROWTH=4  # MB
readonly STEP=100000000   # bytes
scratch="$(mktemp -d)"
trap 'rm -rf "${scratch}"' EXIT

# A text a line, as JSON.
for text in "${folder}"/*; do
  tr -d '\000-\010\013\014\016-\037' <"${text}" |
    sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/\\t/g; s/\r/\\r/g' |
    awk -v id="$(basename "${text}")" '
      BEGIN { printf "{\"id\": \"%s\", \"text\": \"", id }
      { printf "%s\\n", $0 }
      END { print "\"}" }'
done >"${scratch}/lines"
size="$(stat -c %s "${scratch}/lines")"

mkfifo "${scratch}/pipe"
"${WHOSAID}" extract --input=jsonl --format=binary --threads="${THREADS}" - \
  <"${scratch}/pipe" >/dev/null &
readonly READER=$!
exec 3>"${scratch}/pipe"

# MB of the reader by now: what it holds, and the most it held.
held() { awk -v field="$1:" '$1 == field { printf "%.1f", $2 / 1024 }' "/proc/${READER}/status"; }

printf '%10s %10s %10s\n' 'MB read' 'MB held' 'the most'
settled=""
bytes=0
while ((bytes < MEGABYTES * 1000000)); do
  cat "${scratch}/lines" >&3
  before="${bytes}"
  ((bytes += size))
  if ((bytes / STEP > before / STEP)); then
    printf '%10d %10s %10s\n' "$((bytes / 1000000))" "$(held VmRSS)" "$(held VmHWM)"
    settled="${settled:-$(held VmHWM)}"
  fi
done
most="$(held VmHWM)"
exec 3>&-
wait "${READER}"
awk -v most="${most}" -v settled="${settled:-${most}}" -v limit="${MOST}" -v growth="${GROWTH}" \
  -v bytes="${bytes}" 'BEGIN {
    printf "%d MB read: at most %.1f MB held, %.1f MB more than after the first 100 MB\n",
      bytes / 1e6, most, most - settled
    exit most > limit || most - settled > growth
  }'
