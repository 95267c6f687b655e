"""ResNeXt in PyTorch, by the rules of MXNet's image-classification examples."""

from itertools import chain

from torch import nn

from peer_blocks import BOTTLENECK, CLASSES, convolution, image_norm, norm

GROUPS = 32


class Unit(nn.Module):
    """A bottleneck in groups, each convolution with batch norm; the activation also comes after the sum."""

    def __init__(self, activation, filters_in, filters, stride):
        super().__init__()
        self.activation = activation
        narrow = filters // 2
        self.convolutions = nn.ModuleList(
            [
                convolution(filters_in, narrow, 1),
                convolution(narrow, narrow, 3, stride, GROUPS),
                convolution(narrow, filters, 1),
            ]
        )
        self.norms = nn.ModuleList(norm(each.out_channels) for each in self.convolutions)
        projects = stride > 1 or filters_in != filters
        self.shortcut = (
            nn.Sequential(convolution(filters_in, filters, 1, stride), norm(filters)) if projects else nn.Identity()
        )

    def forward(self, x):
        after = x
        for each, each_norm in zip(self.convolutions[:-1], self.norms[:-1]):
            after = self.activation(each_norm(each(after)))
        return self.activation(self.norms[-1](self.convolutions[-1](after)) + self.shortcut(x))


def stage(activation, filters_in, filters, count, stride):
    yield Unit(activation, filters_in, filters, stride)
    for _ in range(count - 1):
        yield Unit(activation, filters, filters, 1)


class ResNeXt(nn.Module):
    """Of coloured images up to 32×32; batch norm of the image, whose gamma is fixed, comes first."""

    def __init__(self, activation, counts):
        super().__init__()
        strides = [1] + [2] * (len(counts) - 1)
        stages = (
            stage(activation, *channels, count, stride)
            for *channels, count, stride in zip(BOTTLENECK, BOTTLENECK[1:], counts, strides)
        )
        self.layers = nn.Sequential(image_norm(), convolution(3, BOTTLENECK[0], 3), *chain.from_iterable(stages))
        self.logits = nn.Linear(BOTTLENECK[-1], CLASSES)

    def forward(self, x):
        return self.logits(self.layers(x).mean((2, 3)))
