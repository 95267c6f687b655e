#!/usr/bin/env python3
"""Checks the kernels on this machine's card against the truth, and compares them with PyTorch's.

    benchmark.py                      correctness, then the tables (needs PyTorch with CUDA)
    benchmark.py --only-check         correctness: needs the NVIDIA driver's libcuda.so.1 and no more
    benchmark.py --host               the same checks on the processor, where there is no card
    benchmark.py --emulate            the same of nish.ptx itself, translated to C; needs gcc
    benchmark.py --parameters value 1.5 3    what a kernel is given, as bits
"""

import argparse
import importlib.util
import sys

import check
import emulation
import kernels
import series


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only-check", action="store_true")
    parser.add_argument("--host", action="store_true")
    parser.add_argument("--emulate", action="store_true")
    parser.add_argument("--parameters", nargs=3, metavar=("KIND", "T", "ORDER"))
    parser.add_argument("--scales", type=float, nargs="+", default=check.SCALES)
    parser.add_argument("--orders", type=int, nargs="+", default=check.ORDERS)
    parser.add_argument("--t", type=float, default=1.5, help="the scale that is timed")
    parser.add_argument("--mebi", type=int, nargs="+", default=[16, 64], help="2^20 elements")
    return parser.parse_args()


def main():
    options = arguments()
    if options.parameters:
        kind, t, order = options.parameters
        terms, floats = series.parameters(kind, float(t), int(order))
        print(terms, *(f"{series.to_bits(f):08x}" for f in floats))
        return 0
    try:
        place = chosen(options)
    except OSError as error:
        print(f"no NVIDIA driver here ({error}); --host checks on the processor", file=sys.stderr)
        return 2
    print(f"{place}\n")
    fine = check.accuracy(place, options.scales, options.orders)
    fine &= check.lengths(place)
    if options.emulate:
        fine &= check.agreement(place, kernels.Host())
    print("\nwithin the limits\n" if fine else "\nNOT within the limits\n")
    if isinstance(place, kernels.Card) and not options.only_check:
        compare(place, options)
    return 0 if fine else 1


def chosen(options):
    if options.emulate:
        return emulation.Emulation()
    return kernels.Host() if options.host else kernels.Card()


def compare(card, options):
    if importlib.util.find_spec("torch") is None:
        print("no PyTorch, no comparison")
        return
    import comparison

    comparison.main(card, options.t, [count << 20 for count in options.mebi])


if __name__ == "__main__":
    sys.exit(main())
