#!/bin/bash
# A stage must not take more instructions than bench/instructions.txt says, by more than a margin:
# so a slow-down is seen without a clock. Lower counts pass.
#
#   instructions_test.sh COMPILATION_MODE
set -euo pipefail
readonly PROGRAM=tools/whosaid TABLE=bench/instructions.txt

skip() {
  echo "SKIPPED: $1"
  exit 0
}
command -v valgrind >/dev/null ||
  skip "valgrind is not installed, so no instruction was counted (apt-get install valgrind)"
[[ "$1" == opt ]] || skip "the program is not optimised, and its counts say nothing"
if grep -qE '__(asan|tsan|ubsan)_' "${PROGRAM}"; then skip "a sanitizer is built in"; fi

WHOSAID="${PROGRAM}" bench/instructions.sh >"${TEST_TMPDIR}/counted"
# The same sources give the same counts but for a few in a thousand, which the hash of an address
# costs. Another compiler, and other releases of RE2, Abseil and Protobuf, inline and hash otherwise:
# there only a change of the order of an algorithm is to be seen.
margin=10
if [[ "$(sed -n 2p "${TABLE}")" != "$(sed -n 2p "${TEST_TMPDIR}/counted")" ]]; then
  margin=40
  echo "the table is of another system: $(sed -n 's/^# //; 2p' "${TABLE}")"
fi

awk -v margin="${margin}" '
  /^#/ { next }
  FNR == NR { wanted[$1] = $2; next }
  {
    seen[$1] = 1
    change = $1 in wanted ? 100 * ($2 / wanted[$1] - 1) : 0
    state = !($1 in wanted) ? "not in the table" : change > margin ? "TOO MANY" : change < -margin ? "fewer" : ""
    printf "%-16s %8.1f  table %8.1f  %+6.1f %%  %s\n", $1, $2, wanted[$1], change, state
    if (state == "TOO MANY") bad = 1
    if (state != "") renew = 1
  }
  END {
    for (stage in wanted) {
      if (stage in seen) continue
      printf "%-16s was not counted: is it called otherwise now?\n", stage
      bad = 1
    }
    if (bad) print "FAILED: a stage takes over " margin " % more instructions than bench/instructions.txt says."
    if (bad || renew) print "If that is meant to be, renew the table: bench/instructions.sh --renew"
    exit bad
  }' "${TABLE}" "${TEST_TMPDIR}/counted"
