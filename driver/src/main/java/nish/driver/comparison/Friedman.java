package nish.driver.comparison;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Friedman's test (1937) of whether methods' average ranks differ by more than chance, and Iman and
 * Davenport's form of it (1980), which is less timid, as Demšar (2006) writes them: ties among
 * ranks are not corrected for.
 *
 * @param chiSquare Friedman's statistic
 * @param chiSquarePValue by the χ² distribution
 * @param f Iman and Davenport's; infinite where all places rank the methods alike
 * @param fPValue by the F distribution; exact where f is infinite
 */
public record Friedman(double chiSquare, double chiSquarePValue, double f, double fPValue) {

  /** What rounding leaves of a difference that is none. */
  private static final double ROUNDING = 1e-9;

  /**
   * Of average ranks.
   *
   * @param places over which ranks are averaged, 2 or more
   */
  static Friedman of(List<Double> averageRanks, int places) {
    double methods = averageRanks.size();
    double squares = averageRanks.stream().mapToDouble(rank -> rank * rank).sum();
    double chiSquare =
        Math.max(
            0,
            12
                * places
                / (methods * (methods + 1))
                * (squares - methods * (methods + 1) * (methods + 1) / 4));
    double left = places * (methods - 1) - chiSquare;
    boolean areAllAlike = left < ROUNDING;
    double f = areAllAlike ? Double.POSITIVE_INFINITY : (places - 1) * chiSquare / left;
    return new Friedman(
        chiSquare,
        ChiSquaredDistribution.of(methods - 1).survivalProbability(chiSquare),
        f,
        areAllAlike
            ? sameOrder(averageRanks.size(), places)
            : FDistribution.of(methods - 1, (methods - 1) * (places - 1)).survivalProbability(f));
  }

  /** Whether chance alone would hardly do it, by the F distribution. */
  public boolean isClear() {
    return Significance.isClear(fPValue);
  }

  /** The probability that all places put methods into one order by chance. */
  private static double sameOrder(int methods, int places) {
    double orders = 1;
    for (int method = 2; method <= methods; method++) {
      orders *= method;
    }
    return Math.pow(orders, 1.0 - places);
  }
}
