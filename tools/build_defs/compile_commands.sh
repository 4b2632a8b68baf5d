#!/bin/bash
# Writes compile_commands.json, by which clangd and clang-tidy know how each source is compiled.
# Headers that are generated are there after a build.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.."

./bazelw aquery --noshow_progress --ui_event_filters=-info --output=jsonproto \
  'mnemonic("CppCompile", //...)' | python3 -c '
import json, os, sys
commands = []
for action in json.load(sys.stdin)["actions"]:
    arguments = action["arguments"]
    commands.append({
        "directory": os.getcwd(),
        "file": arguments[arguments.index("-c") + 1],
        "arguments": arguments,
    })
json.dump(commands, sys.stdout, indent=1)
' > compile_commands.json.part
mv compile_commands.json.part compile_commands.json
echo "$(grep -c '"file":' compile_commands.json) sources in compile_commands.json"
