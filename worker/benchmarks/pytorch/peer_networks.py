"""Nish's networks in PyTorch, by the rules of MXNet's image-classification examples."""

from torch import nn
from torch.nn import functional

from peer_blocks import BOTTLENECK, CLASSES, convolution, image_norm, norm
from peer_resnext import ResNeXt

BASIC = (16, 16, 32, 64)


class LeNet(nn.Module):
    """Of grey images of 28×28."""

    def __init__(self, activation):
        super().__init__()
        self.activation = activation
        self.convolution1 = nn.Conv2d(1, 20, 5)
        self.convolution2 = nn.Conv2d(20, 50, 5)
        self.dense = nn.Linear(800, 500)
        self.logits = nn.Linear(500, CLASSES)

    def forward(self, x):
        x = functional.max_pool2d(self.activation(self.convolution1(x)), 2)
        x = functional.max_pool2d(self.activation(self.convolution2(x)), 2)
        return self.logits(self.activation(self.dense(x.flatten(1))))


class Unit(nn.Module):
    """Batch norm, activation and convolution, in turn; a projection begins after the first activation."""

    def __init__(self, activation, convolutions, shortcut):
        super().__init__()
        self.activation = activation
        self.norms = nn.ModuleList(norm(each.in_channels) for each in convolutions)
        self.convolutions = nn.ModuleList(convolutions)
        self.shortcut = shortcut

    def forward(self, x):
        before = self.activation(self.norms[0](x))
        after = self.convolutions[0](before)
        for next_norm, next_convolution in zip(self.norms[1:], self.convolutions[1:]):
            after = next_convolution(self.activation(next_norm(after)))
        return after + (self.shortcut(before) if self.shortcut else x)


def basic(filters_in, filters, stride):
    return [convolution(filters_in, filters, 3, stride), convolution(filters, filters, 3)]


def bottleneck(filters_in, filters, stride):
    narrow = filters // 4
    return [
        convolution(filters_in, narrow, 1),
        convolution(narrow, narrow, 3, stride),
        convolution(narrow, filters, 1),
    ]


def stage(activation, convolutions, filters_in, filters, count, stride):
    """Units, of which the first projects, and halves the image if the stride is 2."""
    shortcut = convolution(filters_in, filters, 1, stride)
    yield Unit(activation, convolutions(filters_in, filters, stride), shortcut)
    for _ in range(count - 1):
        yield Unit(activation, convolutions(filters, filters, 1), None)


class ResNet(nn.Module):
    """Pre-activation, of coloured images up to 32×32; batch norm of the image, whose gamma is fixed, comes first."""

    def __init__(self, activation, convolutions, filters, counts):
        super().__init__()
        self.activation = activation
        layers = [image_norm(), convolution(3, filters[0], 3)]
        for number, count in enumerate(counts):
            stride = 1 if number == 0 else 2
            layers += stage(activation, convolutions, filters[number], filters[number + 1], count, stride)
        self.layers = nn.Sequential(*layers, norm(filters[-1]))
        self.logits = nn.Linear(filters[-1], CLASSES)

    def forward(self, x):
        return self.logits(self.activation(self.layers(x)).mean((2, 3)))


NETWORKS = {
    "lenet": LeNet,
    "res20": lambda activation: ResNet(activation, basic, BASIC, (3, 3, 3)),
    "res32": lambda activation: ResNet(activation, basic, BASIC, (5, 5, 5)),
    "res50": lambda activation: ResNet(activation, bottleneck, BOTTLENECK, (3, 4, 6, 3)),
    "resx50": lambda activation: ResNeXt(activation, (3, 4, 6, 3)),
}


def kept(network):
    """How many numbers it keeps: its parameters, the fixed gamma and batch norm's running estimates."""
    return sum(array.numel() for array in network.state_dict().values() if array.is_floating_point())


def weights_and_others(network):
    """What weight decay is of, and what it is not."""
    trained = [parameter for parameter in network.parameters() if parameter.requires_grad]
    return [p for p in trained if p.dim() > 1], [p for p in trained if p.dim() == 1]
