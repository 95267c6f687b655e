#!/usr/bin/env bash
# Trains the same LeNets on MNIST by 1, 2 and 4 executors, and tells accuracy and time of each.
# Arguments: the data directory with mnist/, which may be downloaded, and a Spark master of Nish's.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${1:-$HOME/.nish/data}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export NISH_HOME=$folder/home

for executors in 1 2 4; do
  cat >"$folder/sweep.yaml" <<YAML
name: by-$executors
trial: {executors: $executors}
parameters:
  activation: nish
  network: lenet
  dataset: mnist
  training_examples: ${EXAMPLES:-12800}
  seed: [1, 2, 3]
  epochs: ${EPOCHS:-3}
  learning_rate: 0.02
YAML
  if [[ $# -gt 1 ]]; then where=(--master "$2"); else where=(--at-once "$executors"); fi
  ./nish run "$folder/sweep.yaml" --data "$data" "${where[@]}" >"$folder/out" 2>&1 || cat "$folder/out"
done

sqlite3 -header -separator ' | ' "$NISH_HOME/results.db" "
  SELECT sweep, seed, epoch, printf('%.4f', validation_accuracy) AS accuracy,
         printf('%.4f', training_loss) AS training_loss, printf('%.1f', seconds) AS seconds
  FROM sweep_trial JOIN trial ON trial_id = id JOIN epoch_metrics USING (trial_id)
  ORDER BY sweep, seed, epoch"
for executors in 1 2 4; do ./nish table "by-$executors" --format markdown; done
