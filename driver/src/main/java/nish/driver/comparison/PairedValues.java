package nish.driver.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What two methods gave with the same seeds: initial weights, order and augmentation are a seed's,
 * so that only the method differs within a pair.
 *
 * @param first of each seed
 * @param second of the same seeds, in the same order
 */
public record PairedValues(double[] first, double[] second) {

  private static final double ROUNDING = 1e-12;

  public PairedValues {
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "pairs need as many values of each, but there are %d and %d"
              .formatted(first.length, second.length));
    }
    first = first.clone();
    second = second.clone();
  }

  public int count() {
    return first.length;
  }

  /** First less second, of each pair. */
  double[] differences() {
    return IntStream.range(0, count()).mapToDouble(i -> first[i] - second[i]).toArray();
  }

  double meanDifference() {
    return mean(differences());
  }

  /** The share of pairs in which the first is greater; a tie is half a win. */
  double probabilityOfWinning() {
    return Arrays.stream(differences()).map(d -> (Math.signum(d) + 1) / 2).sum() / count();
  }

  /** Of the differences, from pair to pair; 0 if they are the same but for rounding; NaN of one. */
  public double deviation() {
    double deviation = Math.sqrt(variance(differences()));
    double greatest = Arrays.stream(first).map(Math::abs).max().orElseThrow();
    return deviation < ROUNDING * greatest ? 0 : deviation;
  }

  /**
   * The mean difference in its own deviations, Cohen's d of paired samples (d_z); NaN where it has
   * none.
   */
  double effectSize() {
    double deviation = deviation();
    return deviation == 0 ? Double.NaN : meanDifference() / deviation;
  }

  /**
   * How much of the variance that a difference of unpaired runs has is not there, since the runs
   * share their seeds: 0 if pairing changed nothing, below 0 if it harmed, 1 if nothing is left.
   */
  double varianceRemoved() {
    return 1 - variance(differences()) / (variance(first) + variance(second));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Of the sample, divided by one less than their number. */
  static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PairedValues pairs
        && Arrays.equals(first, pairs.first)
        && Arrays.equals(second, pairs.second);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(first) + Arrays.hashCode(second);
  }

  @Override
  public String toString() {
    return Arrays.toString(first) + " against " + Arrays.toString(second);
  }
}
