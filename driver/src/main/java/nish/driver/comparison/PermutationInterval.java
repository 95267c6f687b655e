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

  /** A billionth of the way from the mean to the farthest difference is left. */
  private static final int HALVINGS = 30;

  private static final double PRECISION = 1e-8;

  private final double[] differences;
  private final double error;

  private PermutationInterval(double[] differences, double error) {
    this.differences = differences;
    this.error = error;
  }

  /**
   * The interval; empty where so few differences have none.
   *
   * @param differences at most {@link SignFlips#MOST_PAIRS}
   * @param error how often it may lack the true difference, such as 0.05
   */
  static Optional<Interval> of(double[] differences, double error) {
    return SignFlips.least(differences.length) < error
        ? Optional.of(new PermutationInterval(differences, error).interval())
        : Optional.empty();
  }

  private Interval interval() {
    double low = last(Arrays.stream(differences).min().orElseThrow());
    double high = last(Arrays.stream(differences).max().orElseThrow());
    return isTold(0)
        ? new Interval(low, high)
        : new Interval(Math.min(0, exact(low, high)), Math.max(0, exact(high, low)));
  }

  /** Of rounded accuracies ends are often 0, which halving comes near to. */
  private static double exact(double end, double other) {
    return Math.abs(end) < PRECISION * Math.abs(end - other) ? 0 : end;
  }

  /** The last value on the way from the mean to another that is in the interval, by halving. */
  private double last(double to) {
    if (!isTold(to)) {
      return to;
    }
    double inside = PairedValues.mean(differences);
    double outside = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (inside + outside) / 2;
      if (isTold(middle)) {
        outside = middle;
      } else {
        inside = middle;
      }
    }
    return inside;
  }

  private boolean isTold(double value) {
    return SignFlips.pValue(
            Arrays.stream(differences).map(difference -> difference - value).toArray())
        < error;
  }
}
