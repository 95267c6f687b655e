package nish.driver.comparison;

import java.util.Arrays;
import java.util.Optional;

/**
 * The interval that belongs to the exact permutation test: every value that can be taken from all
 * differences without the test telling what is left from 0 (its ends are means of some of them,
 * Hartigan's typical values; Hartigan 1969). So it has 0 in it where the test tells nothing. Where
 * differences lie alike on both sides of the true one, as those of methods with chances of one form
 * do, it holds the true one as often as it says, however few there are and however long their
 * tails.
 */
final class PermutationInterval {

  /** Of the distance from the mean to the farthest difference. */
  private static final double PRECISION = 1e-9;

  private PermutationInterval() {}

  /**
   * The interval; empty where so few differences have none.
   *
   * @param differences at most {@link SignFlips#MOST_PAIRS}
   * @param error how often it may lack the true difference, such as 0.05
   */
  static Optional<Interval> of(double[] differences, double error) {
    if (SignFlips.least(differences.length) >= error) {
      return Optional.empty();
    }
    double mean = PairedValues.mean(differences);
    double least = Arrays.stream(differences).min().orElseThrow();
    double greatest = Arrays.stream(differences).max().orElseThrow();
    return Optional.of(
        new Interval(
            last(differences, mean, least, error), last(differences, mean, greatest, error)));
  }

  /** The last value on the way from one that is in the interval to another, by halving. */
  private static double last(double[] differences, double in, double to, double error) {
    if (SignFlips.pValue(less(differences, to)) >= error) {
      return to;
    }
    double precision = PRECISION * Math.abs(to - in);
    double inside = in;
    double outside = to;
    while (Math.abs(outside - inside) > precision) {
      double middle = (inside + outside) / 2;
      if (SignFlips.pValue(less(differences, middle)) >= error) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return inside;
  }

  private static double[] less(double[] differences, double value) {
    return Arrays.stream(differences).map(difference -> difference - value).toArray();
  }
}
