#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Stands for `cupel generate` in the tests of the build: writes files of the right names, a digest, a depfile and a stamp,
# and only what changed. A model that holds the word BROKEN is an error, after which nothing is written.
set -eu
test "$1" = generate; shift
while test $# -gt 0; do
  case $1 in
    --config) config=$2 ;; --system) system=$2 ;; --output) output=$2 ;; --depfile) depfile=$2 ;; --stamp) stamp=$2 ;;
    --drift) drift=$2 ;; *) echo "fake_tool: unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done
echo "run $system $drift" >> "$output/../runs.txt"
if grep -l BROKEN models/"$system"/*.hpp >&2; then echo "error: broken model" >&2; exit 1; fi

write() { # from standard input, only where it differs
  cat > "$1.new"
  if cmp -s "$1.new" "$1"; then rm "$1.new"; else mv "$1.new" "$1"; fi
}
for header in models/"$system"/*.hpp; do
  stem=$(basename "$header" .hpp)
  printf '#pragma once\n#include "%s"\nint fields_of_%s();\n' "$header" "$stem" | write "$output/$stem.gen.hpp"
  printf '#include "%s.gen.hpp"\nint fields_of_%s() { return %d; }\n' "$stem" "$stem" "$(grep -c 'int ' "$header")" |
    write "$output/$stem.gen.cpp"
done
for header in models/"$system"/*.hpp; do printf '#include "%s.gen.hpp"\n' "$(basename "$header" .hpp)"; done |
  write "$output/models.gen.hpp"
cp "$output/models.gen.hpp" "$output/copy"
for file in "$system" proof; do write "$output/$file.gen.hpp" < "$output/copy"; done
rm "$output/copy"
{
  printf '#include <cupel/migration/registry.hpp>\n'
  for header in migrations/"$system"/*.hpp; do printf '#include "%s"\n' "$header"; done
  printf 'namespace cupel::systems { extern const registry %s; const registry %s{0}; }\n' "$system" "$system"
} | write "$output/registry.gen.cpp"
{
  echo "# inputs of the code in this folder"
  sed -n 's/.*"options_digest": "\([0-9a-f]*\)".*/\1  :options/p' "$config"
  for input in shared/*.hpp models/"$system"/*.hpp migrations/"$system"/*.hpp; do
    printf '%s  %s\n' "$(sed 's/\r$//' "$input" | sha256sum | cut -d' ' -f1)" "$input"
  done
} | write "$output/digest.txt"
printf '%s: %s\n' "$stamp" "$(echo "$PWD"/shared/*.hpp "$PWD"/models/"$system"/*.hpp "$PWD"/migrations/"$system"/*.hpp)" > "$depfile"
touch "$stamp"
