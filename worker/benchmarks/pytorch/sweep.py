"""A whole sweep over MNIST: by ./nish run, and by Optuna's grid over PyTorch's trials."""

import contextlib
import json
import os
import sqlite3
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

import blas
import build
import options
import pinning
import report
import requirements
from errors import Failure

AT_ONCE = 2
ACTIVATIONS = 7
FILE = """\
name: against-pytorch
metric: {{name: validation_accuracy, goal: maximize}}
parameters:
  activation: [relu, mish, nish]
  t: [0.5, 0.67, 1, 1.5, 2]
  network: lenet
  dataset: mnist
  training_examples: {examples}
  seed: {seeds}
  epochs: {epochs}
  learning_rate: 0.02
"""
SHARES = """\
select sum(? / examples_per_second - waiting_seconds), sum(seconds - waiting_seconds) from epoch_metrics
"""


def timed(side, command, variables):
    """Runs it to its end, telling the trials that it tells; returns the seconds and its last line."""
    begin = time.monotonic()
    log = build.TARGET / f"sweep-{side}.log"
    with open(log, "w") as errors:
        pipes = {"stdout": subprocess.PIPE, "stderr": errors, "text": True}
        process = subprocess.Popen(command, env=variables, cwd=build.ROOT, **pipes)
        last = ""
        for last in process.stdout:
            if " trials" in last and "[" in last:
                report.tell(f"    {side}: {last.strip()}")
    if process.wait():
        raise Failure(f"the sweep by {side} ended with {process.returncode}:\n{last}{log.read_text()[-2000:]}")
    return time.monotonic() - begin, last


def by_nish(chosen, folder):
    """Seconds, mean accuracy and how the cores' time was spent, in a home of its own."""
    variables = dict(os.environ, NISH_HOME=str(folder))
    variables.pop("NISH_STORE", None)
    file = folder / "sweep.yaml"
    seeds = list(range(1, chosen.seeds + 1))
    file.write_text(FILE.format(examples=chosen.examples, seeds=seeds, epochs=chosen.epochs))
    command = ["./nish", "run", str(file), "--data", str(chosen.data), "--at-once", str(AT_ONCE)]
    seconds, _ = timed("nish", pinning.pinned(command, AT_ONCE), variables)
    listed = subprocess.check_output(["./nish", "trials", "--format", "json"], env=variables, cwd=build.ROOT)
    accuracy = statistics.mean(trial["validation_accuracy"] for trial in json.loads(listed))
    return seconds, accuracy, shares(folder / "results.db", chosen.examples or options.MNIST, seconds)


def shares(store, examples, seconds):
    """Of all cores' time: in training steps, and in those or judging what they led to."""
    with contextlib.closing(sqlite3.connect(store)) as connection:
        return [spent / seconds / AT_ONCE for spent in connection.execute(SHARES, (examples,)).fetchone()]


def by_optuna(chosen, folder, variables):
    numbers = (chosen.epochs, chosen.seeds, chosen.examples, AT_ONCE)
    command = build.peer("peer_trials.py", str(chosen.data / "mnist"), str(folder / "study.db"), *map(str, numbers))
    seconds, last = timed("optuna", pinning.pinned(command, AT_ONCE), variables)
    return seconds, float(last.split()[1])


def round_of(number, chosen, variables):
    """Each in an empty folder; they begin in turn."""
    with tempfile.TemporaryDirectory() as folder:
        tasks = {
            "ours": lambda: by_nish(chosen, Path(folder)),
            "pytorch": lambda: by_optuna(chosen, Path(folder), variables),
        }
        return {side: tasks[side]() for side in sorted(tasks, reverse=number % 2 == 1)}


def values(chosen, rounds):
    trials = ACTIVATIONS * chosen.seeds
    row = {"trials": trials, "epochs": chosen.epochs, "examples": chosen.examples or options.MNIST}
    for side in ("ours", "pytorch"):
        seconds = statistics.median(done[side][0] for done in rounds)
        row[f"{side}_seconds"] = round(seconds, 1)
        row[side] = round(trials / seconds * 3600, 1)
        row[f"{side}_accuracy"] = round(statistics.mean(done[side][1] for done in rounds), 4)
    for number, share in enumerate(("steps_share", "busy_share")):
        row[share] = round(statistics.median(done["ours"][2][number] for done in rounds), 3)
    row["ratio"] = round(row["pytorch_seconds"] / row["ours_seconds"], 3)
    return row


def run(chosen):
    chosen.data = Path(chosen.data).resolve()
    requirements.mnist(chosen.data / "mnist")
    pinning.require(AT_ONCE)
    build.build()
    build.build_nish()
    variables, peer = blas.environment(chosen.installed_blas)
    table = report.table(chosen.format, report.SWEEP, f"{peer}; {pinning.remark()}; rounds: {chosen.rounds}.")
    progress = report.Progress(chosen.rounds)
    rounds = []
    for number in range(chosen.rounds):
        progress.begin(f"the sweep by each, {ACTIVATIONS * chosen.seeds} trials")
        rounds.append(round_of(number, chosen, variables))
        progress.end(", ".join(f"{side} {seconds:.0f} s" for side, (seconds, *_) in rounds[-1].items()))
    table.add(values(chosen, rounds))
    table.end()
