"""The Nish family: its truth in double, its hard inputs, and what a kernel takes of it.

`parameters` is SeriesParameters.java once more; a test of the module holds the two together.
"""

import itertools
import math
import operator
import struct
from array import array

MOST_TERMS = 8
SIZES = (3, 4, 6, 8)


def single(number):
    """The nearest float."""
    return struct.unpack("f", struct.pack("f", number))[0]


def from_bits(bits):
    return struct.unpack("f", struct.pack("I", bits))[0]


def to_bits(number):
    return struct.unpack("I", struct.pack("f", number))[0]


def value_coefficients(order):
    return list(itertools.accumulate((1 / k for k in range(1, order)), operator.sub, initial=0.0))


def slope_coefficients(order):
    return [1.0] * (order - 1) + [order * value_coefficients(order)[-1]]


def parameters(kind, t, order):
    """The number of terms of the kernel, and the 28 floats of its struct nish_series."""
    if kind == "value":
        p = value_coefficients(order)
        first, second, third, fourth = (p + [0, 0])[:4]
        slope = first - second
        cube = first / 6 - 7 / 6 * second + 2 * third - fourth
        end = min(2**-14, math.sqrt(2**-28 * abs(slope / cube))) if cube else 2**-14
        bend = (first / 2 - 1.5 * second + third) / t
        return packed(t, [c * t for c in p], [-t * end, t * first, slope, bend])
    return packed(t, slope_coefficients(order), [0, 0, 0, 0])


def packed(t, coefficients, near_zero):
    terms = min(size for size in SIZES if size >= len(coefficients))
    c = coefficients + [0.0] * (terms - len(coefficients))
    magic = 1.5 * 2.0 ** (math.frexp(sum(map(abs, c)))[1] + 1)
    place = 2.0 ** (math.frexp(magic)[1] - 24)
    rounded = [round(k / place) * place for k in c]
    step = t * math.log(2)
    floats = [-128 * t, *near_zero, 1 / step, single(step), (step - single(step)) / t]
    floats += [single(1 / t), 1 / t - single(1 / t), magic, rounded[-1]]
    padding = [0.0] * (MOST_TERMS - terms)
    floats += [r + magic for r in rounded] + padding
    floats += [k - r for k, r in zip(c, rounded)] + padding
    return terms, array("f", floats)


def truth(kind, t, order):
    """f or f' as a function of a float, in double and in the form that does not cancel."""
    c = value_coefficients(order) if kind == "value" else slope_coefficients(order)

    def exact(x):
        if not x < 0:
            return x if kind == "value" or math.isnan(x) else 1.0
        u = x / t
        w = -math.expm1(u)
        total = 0.0
        for k in reversed(c):
            total = total * w + k
        return (t if kind == "value" else 1) * math.exp(u) * total

    return exact


def units(actual, exact):
    """The difference in units of the last place of a float of the exact number's size."""
    if math.isnan(exact) or math.isinf(exact):
        same = actual == exact or (math.isnan(actual) and math.isnan(exact))
        return 0.0 if same else math.inf
    if math.isnan(actual) or math.isinf(actual):
        return math.inf
    place = 2.0 ** max(math.frexp(single(exact))[1] - 24, -149)
    return abs(actual - exact) / place


def hard_inputs(t, stride=65521):
    """Every so many floats of both signs, and neighbourhoods of where errors are likely."""
    bits = []
    for magnitude in range(0, 0x7F800000, stride):
        bits += [magnitude, 0x80000000 + magnitude]
    middles = [-half * math.log(2) / 2 * t for half in range(1, 321)]
    middles += [-t * 2**-14, -128 * t, -(2**-126), -51 * 2**-149]
    for middle in middles:
        bits += range(to_bits(middle) - 8, to_bits(middle) + 9)
    for middle in range(-2000, 0):
        bits.append(to_bits(middle / 1000 * t))
    bits += [0x7F800000, 0xFF800000, 0xFF7FFFFF, 0x7FC00000, 0xFFC00001]
    return array("f", map(from_bits, bits))
