#!/bin/bash
# Formats all C++ and .proto files of the project as .clang-format says, and all .textproto files,
# with the one version of clang-format whose output the sources have. Left out are rule sets that
# are broken on purpose, and what the project's programs write: golden records and weights. In a
# clone only what git tracks is looked at: rules that somebody tries out there are not the project's.
#
#   tools/build_defs/format.sh           rewrites the files that need it, and names them
#   tools/build_defs/format.sh --check   names them, and fails if there are any (//:format_test)
set -euo pipefail

readonly FORMATTER=clang-format-14
# Not in .clang-format, where it would be the style of text protos inside C++ too. A pattern is one
# line, however long.
readonly TEXTPROTO='--style={Language: TextProto, BasedOnStyle: Google, ColumnLimit: 0}'

# A test runs in a folder of links to the sources: follow one to where they are.
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

if ! command -v "${FORMATTER}" >/dev/null; then
  echo "skipped: ${FORMATTER} is not installed (Debian 12: apt-get install ${FORMATTER})"
  exit 0
fi

mapfile -t files < <(find . \( -name '.?*' -o -name 'bazel-*' -o -path './testdata/rules_bad/*/en' -o \
  -path './testdata/*golden' -o -path ./testdata/golden -o -name weights.textproto \) -prune -o \
  -type f \( -name '*.cc' -o -name '*.h' -o -name '*.proto' -o -name '*.textproto' \) -print | sort)

if git ls-files --error-unmatch tools/build_defs/format.sh &>/dev/null; then
  mapfile -t files < <(comm -12 <(printf '%s\n' "${files[@]}") <(git ls-files | sed 's:^:./:' | sort))
fi

# unformatted PATTERN [STYLE]: those of the files with a name like that which are not formatted.
unformatted() {
  printf '%s\n' "${files[@]}" | grep -E "$1" | tr '\n' '\0' |
    xargs -0 -n 16 "${FORMATTER}" "${@:2}" --dry-run -Werror 2>&1 >/dev/null |
    sed -n 's/^\(.*\):[0-9]*:[0-9]*: error: .*-Wclang-format-violations.*/\1/p' | sort -u
}
mapfile -t wrong < <(unformatted '\.(cc|h|proto)$')
mapfile -t wrong_textproto < <(unformatted '\.textproto$' "${TEXTPROTO}")
readonly all_wrong=("${wrong[@]}" "${wrong_textproto[@]}")

if ((${#all_wrong[@]} == 0)); then
  echo "${#files[@]} files, all formatted"
  exit 0
fi
printf '%s\n' "${all_wrong[@]}"
if [[ "${1:-}" == --check ]]; then
  echo "${#all_wrong[@]} of ${#files[@]} files are not formatted. To format them: tools/build_defs/format.sh"
  exit 1
fi
((${#wrong[@]} == 0)) || "${FORMATTER}" -i "${wrong[@]}"
((${#wrong_textproto[@]} == 0)) || "${FORMATTER}" "${TEXTPROTO}" -i "${wrong_textproto[@]}"
