package nish.driver.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One method against another over all places.
 *
 * @param improvement how probably a run of the first is better, ties half
 * @param isBetter whether the signed ranks lean to the first
 * @param pValue of Wilcoxon's signed ranks of the means at each place, and so of this one alone
 * @param adjustedPValue the same among all methods against the control
 */
public record AgainstControl(
    Estimate improvement, boolean isBetter, double pValue, double adjustedPValue) {

  /** Of values of which the greater are better, a row for each place; not adjusted yet. */
  static AgainstControl of(double[][] first, double[][] control) {
    SignedRanks ranks =
        new SignedRanks(
            IntStream.range(0, first.length)
                .mapToDouble(
                    place -> PairedValues.mean(first[place]) - PairedValues.mean(control[place]))
                .toArray());
    double[][] both = Stream.of(first, control).flatMap(Arrays::stream).toArray(double[][]::new);
    return new AgainstControl(
        StratifiedBootstrap.USUAL.estimate(both, ProbabilityOfImprovement::of),
        ranks.sum() > 0,
        ranks.pValue(),
        ranks.pValue());
  }

  /** Holm's adjustment to how many there are. */
  static List<AgainstControl> adjusted(List<AgainstControl> tests) {
    double[] to = Holm.adjust(tests.stream().mapToDouble(AgainstControl::pValue).toArray());
    return IntStream.range(0, to.length)
        .mapToObj(
            i -> {
              AgainstControl test = tests.get(i);
              return new AgainstControl(test.improvement, test.isBetter, test.pValue, to[i]);
            })
        .toList();
  }

  public boolean isClear() {
    return Significance.isClear(adjustedPValue);
  }

  /** Whether so few places could show a difference at all, were all of one sign. */
  public boolean couldBeClear(int places, int tests) {
    return new Detection(tests).isPossible(places);
  }
}
