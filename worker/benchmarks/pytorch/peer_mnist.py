"""MNIST in memory, as Nish gives it to its networks: pixels from 0 to 1."""

import gzip
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch

IMAGES, LABELS = "images-idx3-ubyte.gz", "labels-idx1-ubyte.gz"
HEADERS = {IMAGES: 16, LABELS: 8}


@dataclass(frozen=True)
class Examples:
    images: torch.Tensor
    labels: torch.Tensor

    def drawn(self, count):
        """So many of them by chance; all of them, for 0."""
        chosen = torch.randperm(len(self.labels))[: count or None]
        return Examples(self.images[chosen], self.labels[chosen])


def read(folder, part):
    """The part ``train`` or ``t10k``."""
    pixels = content(folder, part, IMAGES).reshape(-1, 1, 28, 28)
    labels = content(folder, part, LABELS)
    return Examples(torch.from_numpy(pixels / numpy.float32(255)), torch.from_numpy(labels.astype(numpy.int64)))


def content(folder, part, kind):
    unpacked = gzip.decompress(Path(folder, f"{part}-{kind}").read_bytes())
    return numpy.frombuffer(unpacked, numpy.uint8, offset=HEADERS[kind])
