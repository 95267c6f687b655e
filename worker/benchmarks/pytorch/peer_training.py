"""One trial of the peer's sweep, by Nish's recipe for LeNet."""

import torch
from peer_activations import activation
from peer_networks import LeNet
from torch import nn
from torch.nn import functional

BATCH = 64
TEST_BATCH = 250


def begin(module):
    """Weights of a variance of 2 by the number of inputs, biases of 0."""
    if isinstance(module, (nn.Conv2d, nn.Linear)):
        nn.init.kaiming_normal_(module.weight)
        nn.init.zeros_(module.bias)


class Training:
    def __init__(self, name, t, seed, examples, count):
        torch.set_num_threads(1)
        torch.manual_seed(seed)
        self.examples = examples.drawn(count) if count else examples
        self.network = LeNet(activation(name, t)).apply(begin)
        self.optimizer = torch.optim.SGD(self.network.parameters(), lr=0.02, momentum=0.9, nesterov=True)

    def epoch(self):
        """Each example once, in random order; returns the mean loss."""
        self.network.train()
        losses = 0.0
        for chosen in torch.randperm(len(self.examples.labels)).split(BATCH):
            labels = self.examples.labels[chosen]
            self.optimizer.zero_grad(set_to_none=True)
            loss = functional.cross_entropy(self.network(self.examples.images[chosen]), labels)
            loss.backward()
            self.optimizer.step()
            losses += loss.item() * len(labels)
        return losses / len(self.examples.labels)

    @torch.no_grad()
    def accuracy(self, examples):
        self.network.eval()
        batches = zip(examples.images.split(TEST_BATCH), examples.labels.split(TEST_BATCH))
        right = sum((self.network(images).argmax(1) == labels).sum().item() for images, labels in batches)
        return right / len(examples.labels)
