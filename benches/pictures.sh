#!/usr/bin/env bash
# Adds a photograph to a new site and tells how long it took and how much memory at most. Give one of 24 megapixels
# to compare with docs/PERFORMANCE.md.
#   cargo build --release && benches/pictures.sh PHOTO.jpg
set -euo pipefail
photo=$(realpath "$1")
cd "$(dirname "$0")/.."
program=$PWD/target/release/byline
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"$program" migrate up >/dev/null

begun=${EPOCHREALTIME/./}
"$program" media add --decorative "$photo" & adding=$!
most=0
# The mark only rises, so the last one read is the highest.
while seen=$(awk '/^VmHWM/ { print $2 }' "/proc/$adding/status" 2>/dev/null) && [ -n "$seen" ]; do
  most=$seen
  read -r -t 0.01 <> <(:) || true
done
wait "$adding"
echo "$(((${EPOCHREALTIME/./} - begun) / 1000)) ms, at most $((most / 1024)) MiB"
ls -l data/media | awk 'NF > 8 { print $5, $9 }'
