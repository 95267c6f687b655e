"""PyTorch's side: a trial that trains whenever it is told.

    peer_steps.py NETWORK INPUT BATCH ACTIVATION [--channels-last]

Says ``ready PARAMETERS`` once it can, and then answers each line ``go SECONDS`` by ``speed EXAMPLES_PER_SECOND``.
"""

import sys
import time

import torch
from peer_activations import activation
from peer_networks import CLASSES, NETWORKS, kept, weights_and_others
from torch.nn import functional

BATCHES = 4
LEAST_STEPS = 2


class SteadyTrial:
    """Training steps without end on a few batches of noise."""

    def __init__(self, network, shape, size, memory_format):
        self.network = network.to(memory_format=memory_format).train()
        images = [torch.rand(size, *shape).to(memory_format=memory_format) for _ in range(BATCHES)]
        self.batches = [(batch, torch.arange(size) % CLASSES) for batch in images]
        weights, others = weights_and_others(network)
        self.optimizer = torch.optim.SGD(
            [{"params": weights, "weight_decay": 1e-4}, {"params": others}], lr=1e-3, momentum=0.9
        )
        self.taken = 0

    def step(self):
        images, labels = self.batches[self.taken % BATCHES]
        self.optimizer.zero_grad(set_to_none=True)
        functional.cross_entropy(self.network(images), labels).backward()
        self.optimizer.step()
        self.taken += 1
        return len(labels)

    def run(self, seconds):
        """Takes steps until the time is over; returns how many examples a second they took."""
        begin, steps, examples, elapsed = time.perf_counter(), 0, 0, 0.0
        while steps < LEAST_STEPS or elapsed < seconds:
            examples += self.step()
            steps += 1
            elapsed = time.perf_counter() - begin
        return examples / elapsed


def main(network, shape, size, name, *options):
    torch.set_num_threads(1)
    memory_format = torch.channels_last if "--channels-last" in options else torch.contiguous_format
    shape = [int(number) for number in shape.split("x")]
    trial = SteadyTrial(NETWORKS[network](activation(name)), shape, int(size), memory_format)
    print("ready", kept(trial.network), flush=True)
    for line in sys.stdin:
        print("speed", trial.run(float(line.removeprefix("go "))), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
