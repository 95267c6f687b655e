"""What SciPy makes of twenty generated sets of pairs, as JSON: the oracle of nish.driver.comparison's tests.

    /usr/bin/python3 driver/src/test/oracles/comparison.py >driver/src/test/resources/nish/driver/comparison/scipy.json

Needs Debian's python3-scipy.
"""

import json

import numpy
import scipy
from scipy import stats

SETS = 20
RESAMPLES = 999


def pairs(random, number):
    """Even ones are rounded to a hundredth, so that differences tie; each fifth has skewed differences."""
    count = [5, 8, 10, 12, 15, 41, 45, 60][number % 8]
    seeds = random.normal(0.9, 0.02, count)
    noise = random.exponential(0.01, count) if number % 5 == 0 else random.normal(0.003, 0.01, count)
    first, second = seeds + noise, seeds
    return (first.round(2), second.round(2)) if number % 2 == 0 else (first, second)


def mean_difference(first, second, axis=-1):
    return numpy.mean(first - second, axis=axis)


def permutation(first, second, number):
    """Of all signs; of hundredths as whole numbers, which tie as they should."""
    if number % 2 == 0:
        first, second = (100 * first).round(), (100 * second).round()
    return stats.permutation_test(
        (first, second), mean_difference, permutation_type="samples", n_resamples=numpy.inf, vectorized=True
    ).pvalue


def wilcoxon(differences):
    """Zeros are left out; exact where no sizes tie."""
    sizes = numpy.abs(differences[differences != 0])
    if len(sizes) == 0:
        return 1.0
    is_exact = len(numpy.unique(sizes)) == len(sizes)
    return stats.wilcoxon(
        differences[differences != 0], mode="exact" if is_exact else "approx", correction=not is_exact
    ).pvalue


def bca(differences, random):
    found = stats.bootstrap((differences,), numpy.mean, n_resamples=RESAMPLES, method="BCa", random_state=random)
    interval = found.confidence_interval
    return [interval.low, interval.high], found.bootstrap_distribution.tolist()


def main():
    random = numpy.random.default_rng(2026)
    sets = []
    for number in range(SETS):
        first, second = pairs(random, number)
        differences = first - second
        interval, drawn = bca(differences, random)
        sets.append(
            {
                "first": first.tolist(),
                "second": second.tolist(),
                "permutation": permutation(first, second, number) if len(first) <= 15 else None,
                "wilcoxon": wilcoxon(differences.round(12)),
                "interval": interval,
                "drawn": drawn,
            }
        )
    print(json.dumps({"scipy": scipy.__version__, "sets": sets}))


main()
