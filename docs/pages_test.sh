#!/bin/bash
# What a page says that a command prints is what it prints, but for its numbers.
#
#   pages_test.sh PROGRAM PAGE...
#
# A page is worked through from above, in a folder of its own that has testdata and proto:
#   ```text article.txt      a fenced block with a path is a file
#       $ whosaid ...        an indented command is run; indented lines below it are what it prints
#       ...                  (or …) stands for any lines
set -uo pipefail

readonly ROOT="$PWD"
readonly TMP="${TEST_TMPDIR:-$(mktemp -d)}"
mkdir -p "${TMP}/bin"
ln -sf "${ROOT}/$1" "${TMP}/bin/whosaid"
export PATH="${TMP}/bin:${PATH}"
unset BUILD_WORKING_DIRECTORY COLUMNS
shift

failures=0
commands=0

# Numbers are alike, signs and all, and so are spaces, which set them out.
plain() { sed -E 's/[-+]?[0-9]+(\.[0-9]+)?/N/g; s/ +/ /g; s/ $//' <<<"$1"; }

# lacking COMMAND: what it needs and this machine has not, or nothing. A program that reads messages
# with what protoc wrote, as attribution_pb2, takes Python's protobuf.
lacking() {
  [[ "$1" =~ (^|\ )python3\ ([^ ]+) ]] || return
  if ! command -v python3 >/dev/null; then
    echo "python3"
  elif grep -q _pb2 "${BASH_REMATCH[2]}" && ! python3 -c "import google.protobuf" 2>/dev/null; then
    echo "the package protobuf of python3"
  fi
}

# check PAGE COMMAND WANTED
check() {
  local got pattern="" line lacking
  lacking="$(lacking "$2")"
  if [[ -n "${lacking}" ]]; then
    echo "skipped: $1: \$ $2: ${lacking} is not installed"
    return
  fi
  got="$(plain "$(eval "${2/.\/bazelw run \/\/:whosaid --/whosaid}" 2>&1)")"
  while IFS= read -r line; do
    case "${line}" in
      "..." | " ..." | "…") pattern="${pattern%$'\n'}*" ;;
      *) pattern+="${line}"$'\n' ;;
    esac
  done < <(plain "$3" | sed 's/[][*?\\]/\\&/g')
  while [[ "${pattern}" == *$'\n' ]]; do pattern="${pattern%$'\n'}"; done
  ((++commands))
  # shellcheck disable=SC2053
  [[ "${got}" == ${pattern} ]] && return
  printf 'FAILED: %s: $ %s\n--- on the page\n%s\n--- printed\n%s\n' "$1" "$2" "$3" "${got}"
  ((++failures))
}

# work_through PAGE
work_through() {
  local line fence="" file="" command="" wanted=""
  while IFS= read -r line; do
    if [[ -n "${fence}" ]]; then
      [[ "${line}" == '```' ]] && fence="" || printf '%s\n' "${line}" >>"${file}"
      continue
    fi
    if [[ -n "${command}" && ("${line}" == '    '[!$]* || -z "${line}") ]]; then
      wanted+="${line#    }"$'\n'
      continue
    fi
    [[ -z "${command}" ]] || check "$1" "${command}" "${wanted}"
    command="" wanted=""
    if [[ "${line}" == '```'* ]]; then
      fence=yes
      file=/dev/null
      [[ "${line}" =~ ^'```'[a-z]+' '([^ ]+)$ ]] || continue
      file="${BASH_REMATCH[1]}"
      mkdir -p "$(dirname "${file}")"
      : >"${file}"
    elif [[ "${line}" == '    $ '* ]]; then
      command="${line#    \$ }"
    fi
  done <"${ROOT}/$1"
  [[ -z "${command}" ]] || check "$1" "${command}" "${wanted}"
}

for page in "$@"; do
  mkdir -p "${TMP}/${page}.folder"
  cd "${TMP}/${page}.folder" || exit 1
  ln -sfn "${ROOT}/testdata" testdata
  cp -rL --no-preserve=mode "${ROOT}/proto" .  # protoc writes into it
  before="${commands}"
  work_through "${page}"
  ((commands > before)) || { echo "FAILED: ${page}: no command"; ((++failures)); }
done
echo "${commands} commands, ${failures} failures"
((failures == 0))
