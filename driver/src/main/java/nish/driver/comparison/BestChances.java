package nish.driver.comparison;

import java.util.stream.IntStream;

/**
 * Whether each of several methods may be the best: the permutation test of what each other has more
 * than it, by the greatest of their studentised means (max-T; Westfall and Young 1993). A seed's
 * values change their sign together, so that what the methods share is kept, whatever it is.
 */
final class BestChances {

  /** What rounding may put on the other side. */
  private static final double ROUNDING = 1e-9;

  private final double[][] values;
  private final double[][] lengths;

  /**
   * @param blocks of two methods or more
   */
  BestChances(Blocks blocks) {
    this.values = blocks.values();
    this.lengths =
        IntStream.range(0, values.length)
            .mapToObj(
                one ->
                    IntStream.range(0, values.length)
                        .mapToDouble(other -> length(blocks, other, one))
                        .toArray())
            .toArray(double[][]::new);
  }

  private static double length(Blocks blocks, int first, int second) {
    double[] differences =
        new PairedValues(blocks.values()[first], blocks.values()[second]).differences();
    return Math.sqrt(product(differences, differences));
  }

  /** Of each method: how probable it is that another is so much better where none is. */
  double[] pValues() {
    int seeds = values[0].length;
    double[] observed = behind(SignChoices.observed(seeds));
    int[] held = new int[values.length];
    SignChoices.forEach(
        seeds,
        signs -> {
          double[] now = behind(signs);
          for (int method = 0; method < held.length; method++) {
            held[method] += now[method] >= observed[method] - ROUNDING ? 1 : 0;
          }
        });
    return IntStream.of(held)
        .mapToDouble(count -> (double) count / SignChoices.count(seeds))
        .toArray();
  }

  private static double product(double[] first, double[] second) {
    double product = 0;
    for (int i = 0; i < first.length; i++) {
      product += first[i] * second[i];
    }
    return product;
  }

  /** How far each is behind the one that it is farthest behind. */
  private double[] behind(double[] signs) {
    double[] sums = new double[values.length];
    for (int method = 0; method < sums.length; method++) {
      sums[method] = product(signs, values[method]);
    }
    double[] farthest = new double[sums.length];
    for (int method = 0; method < sums.length; method++) {
      farthest[method] = Double.NEGATIVE_INFINITY;
      for (int other = 0; other < sums.length; other++) {
        if (other != method) {
          double length = lengths[method][other];
          double lead = length == 0 ? 0 : (sums[other] - sums[method]) / length;
          farthest[method] = Math.max(farthest[method], lead);
        }
      }
    }
    return farthest;
  }
}
