#!/usr/bin/env bash
# Measures trials at once against threads a trial; prints examples a second of the whole machine.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/threads.yaml" <<'YAML'
name: threads
parameters:
  activation: [relu, nish]
  t: 1
  network: lenet
  dataset: digits
  seed: [1, 2]
  epochs: 1
  learning_rate: 0.02
YAML

# Examples of all trials by the time from the first trial's start to the last one's end.
measure() { # threads of a trial, trials at once
  rm -rf "$folder/home"
  NISH_HOME=$folder/home OMP_NUM_THREADS=$1 ./nish run "$folder/threads.yaml" --at-once "$2" >"$folder/out" 2>&1
  local seconds
  seconds=$(sqlite3 "$folder/home/results.db" 'SELECT (max(finished) - min(started)) / 1000.0 FROM trial')
  awk -v s="$seconds" -v t="$1" -v n="$2" 'BEGIN {printf "%d thread(s) a trial, %d at once: %.0f examples/s\n", t, n, 20000 / s}'
}

cores=$(nproc)
for round in 1 2 3; do
  echo "round $round"
  measure 1 1
  measure "$cores" 1
  measure 1 "$cores"
done
