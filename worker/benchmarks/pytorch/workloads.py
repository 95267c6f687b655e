"""What is trained: each network with its input and its batch, and all their combinations."""

from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True)
class Workload:
    """A network by its name here and as a trial of Nish's names it."""

    name: str
    choice: str
    shape: str
    batch: int


WORKLOADS = {
    workload.name: workload
    for workload in (
        Workload("lenet", "lenet", "1x28x28", 64),
        Workload("res20", "res20(stages=3)", "3x32x32", 128),
        Workload("res32", "res32(stages=3)", "3x32x32", 128),
        Workload("res50", "res50", "3x32x32", 32),
        Workload("resx50", "resx50(stages=4)", "3x32x32", 16),
    )
}
ACTIVATIONS = ("relu", "mish", "nish")
CORES = (1, 2)


@dataclass(frozen=True)
class Configuration:
    """A workload with its activation, in one trial on one core or in two at once on two."""

    workload: Workload
    activation: str
    cores: int

    def __str__(self):
        return f"{self.workload.name} {self.activation} on {self.cores} core{'s' * (self.cores > 1)}"


def configurations(networks, activations, cores):
    return [Configuration(WORKLOADS[n], a, c) for n, c, a in product(networks, cores, activations)]
