#!/bin/sh
# Checks that no line of shared.txt was changed, left out or moved: sh check.sh
# Each line begins with the SHA-256 of the mark before it, a line break, and its own text.
before=
number=0
while read -r mark line; do
  number=$((number + 1))
  if [ "$(printf '%s\n%s' "$before" "$line" | sha256sum | cut -d ' ' -f 1)" != "$mark" ]; then
    echo "Line $number does not fit what stands before it."
    exit 1
  fi
  before=$mark
done < shared.txt
echo "All $number lines are as they were written. The last mark is $before."
