package nish.driver.comparison;

import java.util.Optional;

/**
 * One activation against another, on one network and dataset, by the seeds that both were run with.
 *
 * @param unpaired how many runs of either have no partner, and are left out
 * @param difference the mean of the first less the second
 * @param interval where the difference well may lie, at 95 %; none of fewer than 6 pairs
 * @param probability that the first is greater
 * @param effectSize the difference in deviations of the pairs' differences; NaN of a single pair
 * @param varianceRemoved by pairing, as a share; NaN of a single pair
 * @param agrees whether what was tested, such as ranks, is on the side of 0 that the mean is on
 * @param pValue of the test, and so of this comparison alone
 * @param adjustedPValue the same among all comparisons that were made with it
 */
public record Comparison(
    String network,
    String dataset,
    String first,
    String second,
    int pairs,
    int unpaired,
    double difference,
    Optional<Interval> interval,
    double probability,
    double effectSize,
    double varianceRemoved,
    PairedTest test,
    boolean agrees,
    double pValue,
    double adjustedPValue) {

  static Comparison of(
      String network, String dataset, String first, String second, Pairing pairing) {
    PairedValues values = pairing.values();
    double[] differences = values.differences();
    PairedTest test = PairedTest.of(values.count());
    double pValue = test.pValue(differences);
    return new Comparison(
        network,
        dataset,
        first,
        second,
        values.count(),
        pairing.unpaired(),
        values.meanDifference(),
        test.interval(differences, Significance.LEVEL),
        values.probabilityOfWinning(),
        values.effectSize(),
        values.varianceRemoved(),
        test,
        test.direction(differences) == Math.signum(values.meanDifference()),
        pValue,
        pValue);
  }

  Comparison adjusted(double to) {
    return new Comparison(
        network,
        dataset,
        first,
        second,
        pairs,
        unpaired,
        difference,
        interval,
        probability,
        effectSize,
        varianceRemoved,
        test,
        agrees,
        pValue,
        to);
  }

  /** Whether chance alone would hardly do it, and what was tested agrees with the mean. */
  public boolean isClear() {
    return Significance.isClear(adjustedPValue) && agrees;
  }

  /** Whether so few pairs could show a difference at all, however clear it was. */
  public boolean couldBeClear(int comparisons) {
    return new Detection(comparisons).isPossible(pairs);
  }
}
