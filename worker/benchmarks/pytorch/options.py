"""The command line."""

import argparse
import math
import os
from pathlib import Path

from errors import Unfit
from workloads import ACTIVATIONS, CORES, WORKLOADS

PARTS = {True: (["lenet", "res20"], ["nish"], [1]), False: (list(WORKLOADS), list(ACTIVATIONS), list(CORES))}
TIMES = {True: (3, 1.2, 6.0), False: (5, 5.0, 45.0)}
MNIST = 60000
INSTALLED_BLAS = "PyTorch multiplies by its own BLAS, even if that is the reference"


class Parser(argparse.ArgumentParser):
    """Tells one error, in one line."""

    def __init__(self, **settings):
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)
        self.add_argument("--rounds", type=at_least(1, int), metavar="N", help="how often each side has its turn")
        self.add_argument("--format", choices=("markdown", "json"), default="markdown")

    def error(self, message):
        raise Unfit(f"{message}; --help tells the options")


def at_least(least, kind):
    def parse(text):
        number = kind(text)
        if not math.isfinite(number) or number < least:
            raise argparse.ArgumentTypeError(f"must be {least} or more, but here is {text}")
        return number

    parse.__name__ = "number"  # argparse names it where there is none
    return parse


def some_of(known):
    """A list by commas, in the order of what is known."""
    names = {str(value): value for value in known}

    def parse(text):
        for name in text.split(","):
            if name not in names:
                raise argparse.ArgumentTypeError(f'unknown "{name}"; known: {", ".join(names)}')
        return [value for name, value in names.items() if name in text.split(",")]

    return parse


def steps(arguments):
    parser = Parser(
        prog="against-pytorch",
        description="Examples per second that Nish and PyTorch train, in turn.",
        epilog="against-pytorch sweep --help tells of a whole sweep beside Optuna's.",
    )
    add = parser.add_argument
    add("--quick", action="store_true", help="LeNet and ResNet-20 with nish on one core, in a minute")
    add("--networks", type=some_of(WORKLOADS), metavar="LIST", help=f"of {','.join(WORKLOADS)}")
    add("--activations", type=some_of(ACTIVATIONS), metavar="LIST", help=f"of {','.join(ACTIVATIONS)}")
    add("--cores", type=some_of(CORES), metavar="LIST", help="1: a trial on one core; 2: two at once on two")
    add("--seconds", type=at_least(0.1, float), metavar="S", help="of a turn (5), which has two steps or more")
    add("--warm-up", type=at_least(0, float), metavar="S", help="of Nish before the first turn (45); PyTorch: a quarter")
    add("--channels-last", action="store_true", help="PyTorch in that memory format")
    add("--installed-blas", action="store_true", help=INSTALLED_BLAS)
    return filled(parser.parse_args(arguments))


def filled(chosen):
    """With what is not told: all, or what is quick."""
    names = ("networks", "activations", "cores", "rounds", "seconds", "warm_up")
    for name, value in zip(names, PARTS[chosen.quick] + TIMES[chosen.quick]):
        if getattr(chosen, name) is None:
            setattr(chosen, name, value)
    return chosen


def sweep(arguments):
    parser = Parser(
        prog="against-pytorch sweep",
        description="A sweep over MNIST (LeNet; relu, mish, nish with five t) by Nish, and by Optuna with PyTorch.",
    )
    parser.set_defaults(rounds=1)
    add = parser.add_argument
    data = os.environ.get("NISH_DATA")
    add("--data", type=Path, default=data, metavar="FOLDER", help="in whose folder mnist MNIST's .gz files lie")
    add("--epochs", type=at_least(1, int), default=1, metavar="N", help="of each trial (1)")
    add("--seeds", type=at_least(1, int), default=1, metavar="N", help="seven trials each (1)")
    add("--examples", type=at_least(0, int), default=0, metavar="N", help="to train on (0: all)")
    add("--installed-blas", action="store_true", help=INSTALLED_BLAS)
    chosen = parser.parse_args(arguments)
    if chosen.data is None:
        parser.error("--data FOLDER is missing")
    if chosen.examples > MNIST:
        parser.error(f"MNIST has {MNIST} training examples, but here is --examples {chosen.examples}")
    return chosen
