package nish.driver.comparison;

import static nish.driver.comparison.SimulatedSweep.RELU;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was said of one simulated sweep, and whether it is true.
 *
 * @param wolf whether a difference was told that is none
 * @param found whether the first scale was told as better than relu
 * @param covered share of the intervals that have the true difference
 * @param naive whether the highest mean is that of a scale that is no better than relu
 * @param bestKept whether a true best is among those that may be: relu, or the first scale if
 *     better
 * @param choiceWolf whether the chosen scale was told as other than relu where it is not
 * @param choiceError of the chosen scale's difference to relu as seen, to the true one
 * @param correctedError the same of the corrected one
 * @param choiceCovered whether the chosen scale's interval has its true difference
 */
record Tally(
    boolean wolf,
    boolean found,
    double covered,
    boolean naive,
    boolean bestKept,
    boolean choiceWolf,
    double choiceError,
    double correctedError,
    boolean choiceCovered) {

  private static final double SMALL = 0.05;

  static Tally of(SimulatedSweep sweep) {
    Map<String, Map<Long, Double>> values = sweep.values();
    List<Comparison> all = new Comparisons(SimulatedSweep.runs(values)).against(RELU);
    Map<String, Map<Long, Double>> scales = new LinkedHashMap<>(values);
    Map<Long, Double> relu = scales.remove(RELU);
    Map<String, Map<Long, Double>> differences = new LinkedHashMap<>();
    scales.forEach((name, one) -> differences.put(name, differences(one, relu)));
    Choice choice = Choice.of(differences).orElseThrow();
    double truth = truth(sweep, choice.chosen());
    return new Tally(
        all.stream().anyMatch(each -> each.isClear() && truth(sweep, each.first()) == 0),
        all.get(0).isClear() && all.get(0).difference() > 0,
        all.stream().filter(each -> holds(each.interval().orElseThrow(), sweep, each)).count()
            / (double) all.size(),
        choice.difference() > 0 && truth == 0,
        Winners.of(values).orElseThrow().candidates().stream()
            .anyMatch(each -> each.name().equals(sweep.best())),
        truth == 0 && choice.pValue() < SMALL,
        choice.difference() - truth,
        choice.corrected() - truth,
        choice.interval().map(interval -> interval.contains(truth)).orElse(false));
  }

  private static Map<Long, Double> differences(Map<Long, Double> first, Map<Long, Double> second) {
    Map<Long, Double> differences = new LinkedHashMap<>(first);
    differences.replaceAll((seed, value) -> value - second.get(seed));
    return differences;
  }

  private static boolean holds(Interval interval, SimulatedSweep sweep, Comparison comparison) {
    return interval.contains(truth(sweep, comparison.first()));
  }

  private static double truth(SimulatedSweep sweep, String name) {
    return name.equals(SimulatedSweep.scale(1)) ? sweep.first() : 0;
  }
}
