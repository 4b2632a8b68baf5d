#!/bin/bash
# Formats all C++, .proto and .textproto files of the project, but for rule sets that are broken on
# purpose and files that the project's programs write (golden records, weights), as .clang-format says, with the one version of
# clang-format whose output the sources have.
#
#   tools/build_defs/format.sh           rewrites the files that need it, and names them
#   tools/build_defs/format.sh --check   names them, and fails if there are any (//:format_test)
set -euo pipefail

readonly FORMATTER=clang-format-14

# A test runs in a folder of links to the sources: follow one to where they are.
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

if ! command -v "${FORMATTER}" >/dev/null; then
  echo "skipped: ${FORMATTER} is not installed (Debian 12: apt-get install ${FORMATTER})"
  exit 0
fi

mapfile -t files < <(find . \( -name '.?*' -o -name 'bazel-*' -o -path ./testdata/rules_bad/'*'/en -o \
  -path ./testdata/golden -o -name weights.textproto \) -prune -o \
  -type f \( -name '*.cc' -o -name '*.h' -o -name '*.proto' -o \
    -name '*.textproto' \) -print | sort)
mapfile -t wrong < <(printf '%s\0' "${files[@]}" |
  xargs -0 -n 16 "${FORMATTER}" --dry-run -Werror 2>&1 >/dev/null |
  sed -n 's/^\(.*\):[0-9]*:[0-9]*: error: .*-Wclang-format-violations.*/\1/p' | sort -u)

if ((${#wrong[@]} == 0)); then
  echo "${#files[@]} files, all formatted"
  exit 0
fi
printf '%s\n' "${wrong[@]}"
if [[ "${1:-}" == --check ]]; then
  echo "${#wrong[@]} of ${#files[@]} files are not formatted. To format them: tools/build_defs/format.sh"
  exit 1
fi
"${FORMATTER}" -i "${wrong[@]}"
