#!/bin/bash
# Runs the program as a user does.
#
#   whosaid_test.sh PROGRAM
set -uo pipefail

readonly WHOSAID="$PWD/$1"
readonly SAMPLE="$PWD/tools/evaluate/testdata"
readonly TMP="${TEST_TMPDIR:-$(mktemp -d)}"
cd "${TMP}"
unset BUILD_WORKING_DIRECTORY COLUMNS NO_COLOR

failures=0
fail() {
  echo "FAILED: $*"
  ((++failures))
}

# expect CODE ARGUMENT...: runs the program, output in out and err.
expect() {
  local code="$1"
  shift
  "${WHOSAID}" "$@" >out 2>err </dev/null
  local got=$?
  ((got == code)) || fail "whosaid $*: exit code ${got}, wanted ${code}: $(head -c 500 err)"
}

# has FILE TEXT
has() { grep -qF -- "$2" "$1" || fail "no \"$2\" in $1: $(head -c 500 "$1")"; }

expect 0 help
has out "whosaid extract article.txt"
expect 0 --help
expect 0 version
has out "whosaid "
for command in extract evaluate explain fit; do
  expect 0 help "${command}"
  has out "whosaid ${command}"
  has out "Exit codes: 0 "
  while IFS= read -r line; do
    ((${#line} <= 82)) || fail "help ${command} is wider than a window: ${line}"
  done <out
done

# Formats, threads, order.
for format in jsonl json textproto binary brat csv table; do
  expect 0 extract "${SAMPLE}/articles" --format="${format}" --threads=1
  mv out alone
  [[ -s alone && ! -s err ]] || fail "${format}: nothing written, or something to say: $(cat err)"
  expect 0 extract "${SAMPLE}/articles" --format="${format}" --threads=4
  cmp -s alone out || fail "${format} depends on the number of threads"
done
expect 0 extract "${SAMPLE}"/articles/*.txt
mv out named
expect 0 extract "${SAMPLE}/articles"
cmp -s named out || fail "a folder gives other records than its files"
(($(wc -l <out) == 5)) || fail "not a line a document"

# Standard input, and the folder that bazel run was typed in.
"${WHOSAID}" extract - <"${SAMPLE}/articles/denials.txt" >out 2>err || fail "standard input"
has out '{"doc":"stdin","records":[{'
(cd / && BUILD_WORKING_DIRECTORY="${SAMPLE}" "${WHOSAID}" extract articles/denials.txt) >out
has out '{"doc":"denials","records":[{'

# Who is less sure than wanted is left open, and still named as a runner-up.
expect 0 extract "${SAMPLE}/articles/denials.txt" --format=textproto --min_confidence=0.95
grep -q '^  status: UNKNOWN' out || fail "nobody is less sure than 0.95"
awk '/^attributions/ {open = 0; sure = 1} /^  status: UNKNOWN/ {open = 1}
     /^  confidence: / {if (!open && $2 < 0.95) exit 1}' out || fail "a source is less sure than 0.95"
expect 2 extract "${SAMPLE}/articles/denials.txt" --min_confidence=2
has err "from 0 to 1"

# What is wrong is said, and the rest is done.
printf '{"text":"“Yes,” said Ana Ruiz."}\n{\n' >two.jsonl
: >empty.txt
mkdir -p bare
expect 1 extract missing.txt empty.txt bare two.jsonl
has out '{"doc":"two:1"'
has err "whosaid: missing.txt: no such file"
has err "whosaid: empty.txt: empty"
has err "whosaid: bare: no article in this folder"
has err "whosaid: two.jsonl:2: not JSON: "
printf '“Caf\xe9,” said Ana Ruiz.\n' >latin.txt
expect 0 extract latin.txt --format=json
has out $'Caf\xef\xbf\xbd'  # U+FFFD, in whatever locale the shell runs

expect 2 extrakt
has err "did you mean extract?"
expect 2 extract --formt=json
has err "did you mean --format?"
expect 2 extract --format=jsn "${SAMPLE}/articles"
has err "did you mean"
for format in jsonl csv brat table; do
  expect 2 extract --explain --format="${format}" "${SAMPLE}/articles"
  has err "--explain shows in textproto, json and binary only, not in ${format}"
done
expect 2 extract --format=brat --offsets=utf16 "${SAMPLE}/articles"
has err "leave --offsets out"
expect 3 extract --rules=nowhere "${SAMPLE}/articles"
has err "the rules do not load"
mkdir -p broken/en/frames
echo 'rule { id: "en/frames/broken/x" patern: "QUOTE" }' >broken/en/frames/broken.textproto
readonly ARTICLES="--text=${SAMPLE}/articles --ann=${SAMPLE}/gold"
for command in "extract empty.txt --rules=broken" "explain empty.txt --rules=broken" \
  "evaluate ${ARTICLES} --rules=broken" "fit ${ARTICLES} --rules=broken --out=made/en/w.textproto" \
  "rules list --rules=broken" "rules check broken"; do
  expect 3 ${command}
  cat out >>err
  grep -q '^broken/en/frames/broken.textproto:1:' err || fail "${command}: $(cat err)"
  if grep -q "questions" err; then fail "${command}: fitted in vain"; fi
done
[[ ! -e made ]] || fail "fit made a folder for weights of broken rules"
expect 3 extract --rules=empty.txt "${SAMPLE}/articles"
has err "empty.txt is a file"
expect 2 extract --rules=broken --rules=bare "${SAMPLE}/articles"
has err "--rules is given twice"
# A language: one that is not built in needs a folder of its own.
expect 3 extract --language=xx "${SAMPLE}/articles"
has err "no rules of the language xx are built in, only of de, en"
expect 3 extract --language=xx --rules=broken "${SAMPLE}/articles"
has err "no rules of the language xx in broken"
mkdir -p own/xx/frames
echo 'rule { id: "xx/frames/own/colon" pattern: "(?P<source>CAP) COLON (?P<content>QUOTE)" }' \
  >own/xx/frames/own.textproto
expect 0 extract --language=xx --rules=own "${SAMPLE}/articles"
has err "xx/frames/own/colon has no note"
# Of articles that cannot be read nothing else is told.
expect 1 rules try own --language=xx --corpus=missing.txt
has err "missing.txt: no such file"
[[ ! -s out ]] || fail "rules try without articles: $(cat out)"
expect 1 rules profile --corpus=missing.txt
[[ ! -s out ]] || fail "rules profile without articles: $(head out)"
expect 0 rules list --language=de
has out "de/frames/quote/cue_speaker"
# Of words that nothing is said in, explain tells what was asked there.
printf '“We are\nready,” said Ana Ruiz. The yard stayed open.\n' >yard.txt
expect 0 explain yard.txt --quote="are ready"
has out "said by    Ana Ruiz"
expect 0 explain yard.txt --quote="stayed open"
has out "no record of the text, which has 1, holds these words"
expect 0 explain yard.txt --at=54
grep -q '^The yard stayed open$' out || fail "no words at a byte: $(head -2 out)"
expect 0 explain yard.txt --at=54 --why_not="Ana Ruiz"
has out "lost at    cue: 0 words"
expect 2 explain yard.txt --at=5000
has err "numbered from 0"
expect 2 explain yard.txt --at=5 --quote=ready
has err "not both"
expect 1 explain yard.txt --quote=harbour
has err "stands in 0 places"
# It reads what extract reads, if that is one article.
expect 0 explain yard.txt --quote="are ready"
mv out named
"${WHOSAID}" explain - --quote="are ready" <yard.txt >out 2>err || fail "explain -: $(cat err)"
cmp -s named out || fail "explain tells standard input otherwise"
printf '{"text":"“We are\\nready,” said Ana Ruiz. The yard stayed open."}\n' >yard.jsonl
expect 0 explain yard.jsonl --quote="are ready"
cmp -s named out || fail "explain tells JSON otherwise: $(diff named out | head -5)"
cat yard.jsonl yard.jsonl >yards.jsonl
expect 1 explain yards.jsonl
has err "whosaid: yards.jsonl: more than one article"
expect 1 explain nowhere.txt
has err "whosaid: nowhere.txt: no such file"
if [[ -c /dev/full ]]; then
  "${WHOSAID}" extract "${SAMPLE}/articles" >/dev/full 2>err
  (($? == 4)) || fail "a full disk is not exit code 4"
  has err "the disk is full"
fi

# The engine in this process and its written records score the same.
gold=(--text="${SAMPLE}/articles" --ann="${SAMPLE}/gold" --gold="${SAMPLE}/gold/speakers.jsonl")
expect 0 extract --offsets=codepoint "${SAMPLE}/articles"
mv out records.jsonl
expect 0 evaluate records.jsonl "${gold[@]}"
mv out written
expect 0 evaluate "${gold[@]}" --errors=wrong.jsonl
cmp -s written out || fail "evaluate: $(diff written out | head -5)"
has out "link  "
expect 0 extract "${SAMPLE}/articles"
has out '"offsets":"UTF8"}'
mv out bytes.jsonl
expect 1 evaluate bytes.jsonl "${gold[@]}"
has err 'bytes.jsonl: line 1 has "offsets" of UTF8'
has err "--offsets=codepoint"
[[ -e wrong.jsonl ]] || fail "no wrong.jsonl"

# A link that is wrong, as gold has somebody else.
mkdir -p wrong/text wrong/gold
echo '“It is late,” Ana Ruiz said. Ben Holt nodded.' >wrong/text/late.txt
printf 'T1\tSource 29 37\tBen Holt\nT2\tContent 0 13\t“It is late,”\nT3\tCue 23 27\tsaid\n%s\n' \
  $'T4\tAttribution 23 27\tsaid\nE1\tAttribution:T4 Source:T1 Cue:T3 Content:T2' >wrong/gold/late.ann
gold=(--text=wrong/text --ann=wrong/gold)
expect 0 evaluate "${gold[@]}" --report=wrong.html
has wrong.html "<summary>explanation</summary>"
expect 0 extract --offsets=codepoint wrong/text
mv out records.jsonl
expect 0 evaluate records.jsonl "${gold[@]}" --report=wrong.html
has wrong.html "<article id="
if grep -q "<summary>explanation" wrong.html; then fail "records on file are explained"; fi
# Gold that is broken is told, with its line, and left out; the rest is scored.
printf 'T1\tSource 0 4\tAnna\nE1\tAttribution:T9\n' >wrong/gold/bad.ann
echo '“No,” Ana Ruiz said.' >wrong/text/bad.txt
: >wrong/gold/lost.ann
expect 1 evaluate "${gold[@]}"
has err "whosaid: wrong/gold/bad.ann:1: \"Anna\" are not the words of the text"
has err "whosaid: wrong/gold/bad.ann:2: Attribution:T9: there is no T9"
has err "whosaid: wrong/gold: no text in wrong/text for 1 of its files (lost.ann)"
has out "documents 2, without predictions 0"
has out "1 given, 1 gold"
expect 1 rules try own --corpus=wrong/text --ann=wrong/gold --language=xx
has err "whosaid: wrong/gold/bad.ann:1: "
expect 1 fit "${gold[@]}" --folds=2 --out=weights.textproto
has err "whosaid: wrong/gold/bad.ann:1: "
has err "whosaid: weights.textproto: --rules=DIR will not read it there, but as DIR/en/weights.textproto"
rm wrong/gold/bad.ann wrong/gold/lost.ann
# What fit is to write is looked at before it begins.
expect 4 fit "${gold[@]}" --folds=2 --out=wrong
has err "whosaid: wrong: a folder; name a file in it"
expect 4 fit "${gold[@]}" --folds=2 --out=empty.txt/en/weights.textproto
has err "its folder cannot be made"
if grep -q "questions" err; then fail "fitted in vain"; fi
expect 0 fit "${gold[@]}" --folds=2 --out=new/en/weights.textproto
if grep -q -- "--rules" err; then fail "$(cat err)"; fi
expect 0 extract --rules=new wrong/text
# Weights that are broken are what a fit renews.
echo 'weight { nam: "cue" }' >new/en/weights.textproto
expect 3 extract --rules=new wrong/text
has err "new/en/weights.textproto:1:10: error: unknown field nam"
expect 0 fit "${gold[@]}" --folds=2 --rules=new --out=new/en/weights.textproto
expect 0 extract --rules=new wrong/text
expect 2 evaluate
expect 1 evaluate nothing.jsonl "${gold[@]}"
expect 1 evaluate --text=nowhere --ann=nowhere

echo "${failures} failures"
((failures == 0))
