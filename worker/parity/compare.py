"""Takes the same steps as Nish by PyTorch and tells how far apart the two come.

    compare.py FOLDER    a folder of runs, as nish.worker.parity.Parity writes them

LeNet and ResNet-20 are written here from the definition of MXNet's image-classification examples, and nish from its
formula, whose slope PyTorch derives by itself: nothing but names, weights and images is taken from Nish.
"""

import json
import sys
from pathlib import Path

import numpy
import torch
from torch import nn
from torch.nn import functional

LIMITS = numpy.array([1e-6, 1e-5, 1e-3])  # of the first loss, the gradient as a part of its length, all losses
KINK = numpy.array([1e-6, 2e-2, 0.2])  # in float, where something has a kink: see compare


def nish(x, t=1.0):
    """x above 0, else t·(−5/2·e + 4·e² − 3/2·e³), e = exp(x/t); in double, since the sum cancels near 0."""
    e = torch.exp(x.double().clamp(max=0) / t)
    below = t * (-2.5 * e + 4 * e**2 - 1.5 * e**3)
    return torch.where(x >= 0, x, below.to(x.dtype))


ACTIVATIONS = {"relu": functional.relu, "nish": nish}


class LeNet(nn.Module):
    def __init__(self, activation):
        super().__init__()
        self.activation = activation
        self.convolution1 = nn.Conv2d(1, 20, 5)
        self.convolution2 = nn.Conv2d(20, 50, 5)
        self.dense = nn.Linear(800, 500)
        self.logits = nn.Linear(500, 10)

    def forward(self, x):
        x = functional.max_pool2d(self.activation(self.convolution1(x)), 2)
        x = functional.max_pool2d(self.activation(self.convolution2(x)), 2)
        return self.logits(self.activation(self.dense(x.flatten(1))))


def convolution(filters_in, filters, size, stride):
    return nn.Conv2d(filters_in, filters, size, stride, padding=size // 2, bias=False)


def norm(channels):
    return nn.BatchNorm2d(channels, eps=2e-5, momentum=0.1)  # MXNet's momentum 0.9 is the share that is kept


class Unit(nn.Module):
    """Batch norm, activation and 3×3 convolution, twice; a projection begins after the first activation."""

    def __init__(self, activation, filters_in, filters, stride, projects):
        super().__init__()
        self.activation = activation
        self.norm1 = norm(filters_in)
        self.convolution1 = convolution(filters_in, filters, 3, stride)
        self.norm2 = norm(filters)
        self.convolution2 = convolution(filters, filters, 3, 1)
        self.shortcut = convolution(filters_in, filters, 1, stride) if projects else None

    def forward(self, x):
        before = self.activation(self.norm1(x))
        after = self.convolution2(self.activation(self.norm2(self.convolution1(before))))
        return after + (self.shortcut(before) if self.shortcut else x)


class ResNet20(nn.Module):
    """Pre-activation, three stages of three units; batch norm of the image, whose gamma is fixed, comes first."""

    def __init__(self, activation):
        super().__init__()
        self.activation = activation
        self.stem = nn.Module()
        self.stem.image = norm(3)
        self.stem.image.weight.requires_grad = False
        self.stem.convolution = convolution(3, 16, 3, 1)
        for stage, (filters_in, filters) in enumerate([(16, 16), (16, 32), (32, 64)], start=1):
            units = nn.Module()
            units.unit1 = Unit(activation, filters_in, filters, 1 if stage == 1 else 2, projects=True)
            units.unit2 = Unit(activation, filters, filters, 1, projects=False)
            units.unit3 = Unit(activation, filters, filters, 1, projects=False)
            setattr(self, f"stage{stage}", units)
        self.head = nn.Module()
        self.head.norm = norm(64)
        self.logits = nn.Linear(64, 10)

    def forward(self, x):
        x = self.stem.convolution(self.stem.image(x))
        for stage in (self.stage1, self.stage2, self.stage3):
            x = stage.unit3(stage.unit2(stage.unit1(x)))
        return self.logits(self.activation(self.head.norm(x)).mean((2, 3)))


NETWORKS = {"lenet": LeNet, "res20": ResNet20}


def suffix(module, parameter):
    """What DL4J calls a parameter of PyTorch's."""
    if isinstance(module, nn.BatchNorm2d):
        return {"weight": "gamma", "bias": "beta"}[parameter]
    return {"weight": "W", "bias": "b"}[parameter]


def trained(network):
    """Each parameter that is trained, with its module and with Nish's name."""
    for place, module in network.named_modules():
        for name, parameter in module.named_parameters(recurse=False):
            if parameter.requires_grad:
                yield f"{place}_" + suffix(module, name), module, parameter


def array(folder, name, module, parameter):
    """An array of Nish's in PyTorch's shape; a dense layer's weights lie there as [in, out]."""
    values = numpy.load(folder / f"{name}.npy")
    values = values.T if isinstance(module, nn.Linear) else values
    return torch.tensor(values.reshape(parameter.shape), dtype=parameter.dtype)


class Steps:
    """One run's steps, taken again in a precision of PyTorch's."""

    def __init__(self, folder, run, dtype):
        self.folder, self.dtype = folder, dtype
        self.network = NETWORKS[run["network"]](ACTIVATIONS[run["activation"]]).to(dtype).train()
        self.parameters = list(trained(self.network))
        with torch.no_grad():
            for name, module, parameter in self.parameters:
                parameter.copy_(array(folder / "initial", name, module, parameter))
        weights = [p for _, _, p in self.parameters if p.dim() > 1]
        others = [p for _, _, p in self.parameters if p.dim() == 1]
        self.optimizer = torch.optim.SGD(
            [{"params": weights, "weight_decay": run["weight_decay"]}, {"params": others}],
            lr=run["learning_rate"],
            momentum=run["momentum"],
        )

    def take(self):
        losses = []
        for step in range(len(list(self.folder.glob("images-*.npy")))):
            images = torch.tensor(numpy.load(self.folder / f"images-{step}.npy"), dtype=self.dtype)
            labels = torch.tensor(numpy.load(self.folder / f"labels-{step}.npy")).long()
            self.optimizer.zero_grad()
            scores = self.network(images)
            functional.cross_entropy(scores, labels).backward()
            losses.append(functional.cross_entropy(scores.detach().double(), labels).item())
            if step == 0:
                self.gradient = {name: p.grad.double().clone() for name, _, p in self.parameters}
            self.optimizer.step()
        return numpy.array(losses)

    def nish_gradient(self):
        return {name: array(self.folder / "gradient", name, m, p.double()) for name, m, p in self.parameters}


class Apart:
    """How far two runs of the same steps lie apart, in gradient as a part of its length."""

    def __init__(self, losses, gradient, true_losses, true_gradient):
        apart = numpy.abs(losses - true_losses)
        distances = {name: (gradient[name] - true).norm().item() for name, true in true_gradient.items()}
        lengths = {name: true.norm().item() for name, true in true_gradient.items()}
        self.measures = numpy.array([apart[0], norm_of(distances) / norm_of(lengths), apart.max()])
        self.worst, self.where = max((distances[n] / lengths[n] if lengths[n] else 0, n) for n in lengths)

    def within(self, limits):
        return bool((self.measures <= limits).all())

    def row(self, run, one, other, verdict):
        first, gradient, most = self.measures
        print(
            f"| {run['network']} | {run['activation']} | {one} | {other} | {first:.1e} | {gradient:.1e} "
            f"| {self.worst:.1e} {self.where} | {most:.1e} | {verdict} |",
            flush=True,
        )


def norm_of(lengths):
    return sum(length**2 for length in lengths.values()) ** 0.5


def check_names(folder, parameters):
    """Nothing that Nish trains may be left out of the comparison: what has a gradient, but batch norm's estimates."""
    ours = {file.name[: -len(".npy")] for file in (folder / "gradient").glob("*.npy") if numpy.load(file).any()}
    ours = {name for name in ours if not name.endswith(("_mean", "_var"))}
    different = ours ^ {name for name, _, _ in parameters}
    if different:
        sys.exit(f"{folder}: trained by one of the two alone: {', '.join(sorted(different))}")


def compare(folder, run):
    """The limits hold in double for all, and in float for ResNet-20 with nish, where nothing has a kink.

    Relu's slope jumps: of the millions of values of ResNet-20 a few lie so near 0 that rounding decides their sign, here
    and there by chance, and each changes the gradient by a thousandth or so. LeNet's max pooling jumps where the two
    largest of its four values lie so near each other. So in float these are held to wider limits, if they break the others.
    """
    double = Steps(folder, run, torch.float64)
    check_names(folder, double.parameters)
    truth = double.take(), double.gradient
    nish = numpy.load(folder / "losses.npy"), double.nish_gradient()
    if run["precision"] == "double":
        return judge(run, Apart(*nish, *truth), "double", kinked=False)
    single = Steps(folder, run, torch.float32)
    theirs = single.take(), single.gradient
    kinked = run["activation"] == "relu" or run["network"] == "lenet"
    tolerable = judge(run, Apart(*nish, *theirs), "float", kinked)
    Apart(*theirs, *truth).row(run, "PyTorch float", "PyTorch double", "")
    return tolerable


def judge(run, apart, precision, kinked):
    verdict = "holds" if apart.within(LIMITS) else "kink" if kinked and apart.within(KINK) else "FAILS"
    apart.row(run, f"Nish {precision}", f"PyTorch {precision}", verdict)
    return verdict != "FAILS"


def main():
    folders = sorted(file.parent for file in Path(sys.argv[1]).glob("*/run.json"))
    if not folders:
        sys.exit(f"{sys.argv[1]} holds no runs; worker/parity/run writes them")
    print("| network | activation | one | other | first loss | gradient | its worst parameter | all losses | |")
    print("| --- | --- | --- | --- | ---: | ---: | --- | ---: | --- |")
    all_hold = all([compare(folder, json.loads((folder / "run.json").read_text())) for folder in folders])
    print("\nHolds: first loss within {:g}, gradient within {:g} of its length, all losses within {:g}.".format(*LIMITS))
    print("Kink: in float some values changed sides by rounding, as they do in PyTorch; within {:g}, {:g}, {:g}.".format(*KINK))
    sys.exit(0 if all_hold else 1)


if __name__ == "__main__":
    main()
