"""What Nish's networks are made of, in PyTorch."""

from torch import nn

CLASSES = 10
BOTTLENECK = (64, 256, 512, 1024, 2048)


def convolution(filters_in, filters, size, stride=1, groups=1):
    return nn.Conv2d(filters_in, filters, size, stride, padding=size // 2, groups=groups, bias=False)


def norm(channels):
    return nn.BatchNorm2d(channels, eps=2e-5, momentum=0.1)  # MXNet's momentum 0.9 is the share that is kept


def image_norm():
    """Of coloured images, with a fixed gamma."""
    image = norm(3)
    image.weight.requires_grad = False
    return image
