"""What SciPy and NumPy make of generated runs at several places, as JSON: an oracle of nish.driver.comparison's tests.

    /usr/bin/python3 driver/src/test/oracles/across.py >driver/src/test/resources/nish/driver/comparison/across.json

Needs Debian's python3-scipy.
"""

import json

import numpy
import scipy
from scipy import stats

RESAMPLES = 20_000
SHAPES = [(3, 2), (5, 3), (6, 3), (7, 4), (9, 5), (10, 6), (11, 3)]


def friedman(random, places, methods):
    """Without ties, as SciPy corrects for them and Demsar does not."""
    values = random.permuted(numpy.tile(numpy.arange(methods) / 10, (places, 1)), axis=1)
    values[:, 0] += 0.15
    chi_square, p = stats.friedmanchisquare(*values.T)
    f = (places - 1) * chi_square / (places * (methods - 1) - chi_square)
    f_p = stats.f.sf(f, methods - 1, (methods - 1) * (places - 1))
    return {"values": values.tolist(), "chi_square": chi_square, "p": p, "f": f, "f_p": f_p}


def studentized(methods, level):
    return {
        "methods": methods,
        "level": level,
        "range": stats.studentized_range.ppf(1 - level, methods, numpy.inf),
    }


def wilcoxon(random, count, digits):
    """Exact: with ties and zeros by all signs of Pratt's signed ranks."""
    differences = random.normal(0.004, 0.01, count).round(digits)
    sizes = numpy.abs(differences)
    signed = numpy.sign(differences) * stats.rankdata(sizes)
    if len(numpy.unique(sizes[sizes > 0])) == count:
        p = stats.wilcoxon(differences, mode="exact").pvalue
    else:
        p = stats.permutation_test(
            (signed,), numpy.sum, permutation_type="samples", n_resamples=numpy.inf
        ).pvalue
    return {"differences": differences.tolist(), "p": p}


def improvement(first, second):
    return numpy.mean(
        [stats.mannwhitneyu(x, y).statistic / (len(x) * len(y)) for x, y in zip(first, second)]
    )


def wins(first, second):
    """The same as improvement of many resamples at once."""
    return numpy.mean((numpy.sign(first[..., :, None] - second[..., None, :]) + 1) / 2, axis=(-2, -1)).mean(axis=-1)


def resampled(values, random):
    """Runs drawn anew within each place: resamples x places x runs."""
    drawn = random.integers(0, values.shape[1], (RESAMPLES, *values.shape))
    return values[numpy.arange(values.shape[0])[None, :, None], drawn]


def runs(random, count, places):
    level = random.uniform(0.5, 0.95, (places, 1))
    first = (level + random.normal(0.005, 0.01, (places, count))).round(3)
    second = (level + random.normal(0, 0.01, (places, count))).round(3)
    drawn = resampled(first, random), resampled(second, random)
    means = stats.trim_mean(drawn[0].reshape(RESAMPLES, -1), 0.25, axis=1)
    improvements = wins(*drawn)
    return {
        "first": first.tolist(),
        "second": second.tolist(),
        "interquartile_mean": stats.trim_mean(first.flatten(), 0.25),
        "interquartile_mean_interval": numpy.percentile(means, [2.5, 97.5]).tolist(),
        "improvement": improvement(first, second),
        "improvement_interval": numpy.percentile(improvements, [2.5, 97.5]).tolist(),
    }


def main():
    random = numpy.random.default_rng(2026)
    found = {
        "scipy": scipy.__version__,
        "friedman": [friedman(random, n, k) for n, k in [(5, 3), (8, 4), (14, 4), (6, 10), (30, 5)]],
        "studentized": [studentized(k, level) for k in [2, 3, 4, 7, 10, 25, 60] for level in [0.01, 0.05, 0.1]],
        "wilcoxon": [wilcoxon(random, n, digits) for n in [5, 6, 9, 14, 16] for digits in [9, 2]],
        "runs": [runs(random, count, places) for count, places in SHAPES],
    }
    print(json.dumps(found))


main()
