"""Whether kernels are as near to the truth as they promise."""

from array import array

import series

SCALES = (1e-3, 0.01, 0.5, 0.67, 1, 1.5, 2, 3.7, 100, 1e3)
ORDERS = (2, 3, 4, 5, 6)
LIMITS = {"value": 2, "slope": 4}

# Within so much of 0, f' is about to change its sign and may be wrong by NEAR_ZERO_ERROR.
NEAR_ZERO = 0.05
NEAR_ZERO_ERROR = 1e-7


def accuracy(kernels, scales=SCALES, orders=ORDERS):
    """Prints a table of the worst errors; returns whether all are within the limits."""
    print("| | worst error (ulp) | at x | t |\n| --- | --- | --- | --- |")
    fine = True
    for kind in ("value", "slope"):
        for order in orders:
            error, x, t = max(worst(kernels, kind, t, order) for t in scales)
            print(f"| {kind}, order {order} | {error:.3f} | {x!r} | {t} |", flush=True)
            fine &= error < LIMITS[kind]
    return fine


def worst(kernels, kind, t, order):
    x = series.hard_inputs(t)
    exact = series.truth(kind, t, order)
    result = (0.0, 0.0, t)
    for at, actual in zip(x, kernels.apply(kind, t, order, x)):
        wanted = exact(at)
        if kind == "slope" and at > -3 * t and abs(wanted) < NEAR_ZERO:
            if abs(actual - wanted) < NEAR_ZERO_ERROR:
                continue
        result = max(result, (series.units(actual, wanted), at, t))
    return result


def lengths(kernels):
    """Whether every length and alignment is done to its end, and not beyond."""
    period = array("f", (-(i % 977) / 211 for i in range(977)))
    fine = True
    for length in (1, 2, 3, 4, 5, 7, 255, 1023, 1024, 1025, 4099, 5_000_003):
        for offset in (0, 1, 2, 4):
            x = (period * (length // len(period) + 2))[: length + 8]
            for kind in ("value", "slope"):
                fine &= framed(kernels, kind, x, period, offset, length)
    return fine


def framed(kernels, kind, x, period, offset, length):
    """Applies the kernel to the elements from offset on; x is the period again and again."""
    actual = kernels.apply(kind, 1.5, 3, x, offset, length)
    once = kernels.apply(kind, 1.5, 3, period)
    end = offset + length
    wanted = (once * (len(x) // len(once) + 1))[: len(x)]
    inside = actual[offset:end] == wanted[offset:end]
    outside = actual[:offset] == x[:offset] and actual[end:] == x[end:]
    if not (inside and outside):
        print(f"{kind}: wrong for {length} elements from element {offset} on")
    return inside and outside


def agreement(kernels, others):
    """Whether two places compute the same bits, which IEEE 754 promises for all that is written."""
    fine = True
    for kind in ("value", "slope"):
        for t in (1e-3, 1.5, 1e3):
            for order in range(2, 9):
                x = series.hard_inputs(t)
                one, other = (place.apply(kind, t, order, x) for place in (kernels, others))
                if one.tobytes() != other.tobytes():
                    print(f"{kind}, t {t}, order {order}: other bits than {others}")
                    fine = False
    return fine
