"""Training steps: each configuration by both sides, in turn."""

import os
import statistics
from dataclasses import dataclass

import blas
import build
import pinning
import report
from errors import Failure
from sides import Side
from workloads import configurations


@dataclass(frozen=True)
class Row:
    """What came of a configuration: each side's speed in each round, and its peak memory."""

    configuration: object
    ours: list
    pytorch: list
    ours_peak_mib: float
    pytorch_peak_mib: float

    def values(self):
        ours, pytorch = statistics.median(self.ours), statistics.median(self.pytorch)
        ratios = [one / other for one, other in zip(self.ours, self.pytorch)]
        return {
            "network": self.configuration.workload.name,
            "input": self.configuration.workload.shape,
            "batch": self.configuration.workload.batch,
            "activation": self.configuration.activation,
            "cores": self.configuration.cores,
            "ours": round(ours, 2),
            "pytorch": round(pytorch, 2),
            "ratio": round(ours / pytorch, 3),
            "lowest_ratio": round(min(ratios), 3),
            "highest_ratio": round(max(ratios), 3),
            "ours_peak_mib": round(self.ours_peak_mib),
            "pytorch_peak_mib": round(self.pytorch_peak_mib),
        }


def sides(configuration, chosen, variables):
    """Nish's trials on threads of one JVM, as in a sweep; PyTorch's in a process each."""
    workload, trials = configuration.workload, configuration.cores
    shared = [workload.shape, str(workload.batch), configuration.activation]
    ours = build.java("nish.worker.benchmarks.SteadyTrials", workload.choice, *shared, str(trials))
    memory_format = ["--channels-last"] if chosen.channels_last else []
    theirs = build.peer("peer_steps.py", workload.name, *shared, *memory_format)
    return (
        Side("nish", [ours], dict(os.environ, **build.VARIABLES), build.TARGET),
        Side("pytorch", [theirs] * trials, variables, build.TARGET),
    )


def measure(configuration, chosen, variables):
    ours, pytorch = sides(configuration, chosen, variables)
    with ours, pytorch:
        check_equal(configuration, ours.ready(), pytorch.ready())
        ours.go(chosen.warm_up)
        pytorch.go(chosen.warm_up / 4)  # it has no compiler to wait for
        for side in (ours, pytorch):
            side.pin(configuration.cores)
        speeds = [take_turns(ours, pytorch, number, chosen.seconds) for number in range(chosen.rounds)]
        return Row(configuration, *map(list, zip(*speeds)), ours.peak_mib(), pytorch.peak_mib())


def check_equal(configuration, ours, pytorch):
    if ours != pytorch:
        raise Failure(f"{configuration}: Nish's network keeps {ours} numbers, but PyTorch's {pytorch}")


def take_turns(ours, pytorch, number, seconds):
    """A round, which each begins every other time."""
    order = (ours, pytorch) if number % 2 == 0 else (pytorch, ours)
    speeds = {side.name: side.go(seconds) for side in order}
    return speeds[ours.name], speeds[pytorch.name]


def run(chosen):
    pinning.require(max(chosen.cores))
    build.build()
    variables, peer = blas.environment(chosen.installed_blas)
    peer += ", channels last" * chosen.channels_last
    table = report.table(chosen.format, report.STEPS, f"{peer}; pinned after the warm-up; rounds: {chosen.rounds}.")
    todo = configurations(chosen.networks, chosen.activations, chosen.cores)
    progress = report.Progress(len(todo))
    for configuration in todo:
        progress.begin(configuration)
        row = measure(configuration, chosen, variables).values()
        table.add(row)
        progress.end(f"{row['ours']} to {row['pytorch']} examples/s, ratio {row['ratio']}")
    table.end()
