package nish.driver.comparison;

import java.util.Arrays;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/** Ranks from 1 for the smallest; equals share the mean of theirs. */
final class Ranks {

  /** Of the value that is farthest from 0. */
  private static final double UNIT = 1e-9;

  private static final NaturalRanking RANKING = new NaturalRanking(TiesStrategy.AVERAGE);

  private Ranks() {}

  /** Numbers tie where decimal ones do, whose binary sums may not. */
  static double[] ascending(double[] values) {
    double unit = UNIT * Arrays.stream(values).map(Math::abs).max().orElse(0);
    return RANKING.apply(
        unit == 0
            ? values
            : Arrays.stream(values).map(value -> 0.0 + Math.rint(value / unit)).toArray());
  }
}
