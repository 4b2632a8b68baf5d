#!/bin/bash
# Which files format.sh looks at: in a clone those that git tracks, elsewhere all.
#
#   format_files_test.sh FORMAT_SH
set -euo pipefail

if ! command -v clang-format-14 >/dev/null || ! command -v git >/dev/null; then
  echo "skipped: no clang-format-14 or no git"
  exit 0
fi
readonly PROJECT="${TEST_TMPDIR:-$(mktemp -d)}/project"
mkdir -p "${PROJECT}/tools/build_defs" "${PROJECT}/mine"
cp -L "$1" "${PROJECT}/tools/build_defs/format.sh"
cd "${PROJECT}"
echo 'int a;' >a.cc
echo 'int  b;' >mine/b.cc

fail() {
  echo "FAILED: $*"
  exit 1
}
if tools/build_defs/format.sh --check >out; then fail "without git all files are looked at"; fi
grep -q '^./mine/b.cc$' out || fail "not named: $(cat out)"
git init -q .
git add tools a.cc
tools/build_defs/format.sh --check >out || fail "git does not track that: $(cat out)"
grep -q '^1 files, all formatted$' out || fail "not all that git tracks: $(cat out)"
git add mine
if tools/build_defs/format.sh --check >out; then fail "git tracks all files now"; fi
