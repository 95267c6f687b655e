package nish.driver.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nish.driver.comparison.SimulatedSweep.Noise;

/** Shares of simulated sweeps, in percent. */
record Tallies(Noise noise, int seeds, double truth, List<Tally> each) {

  static final String HEADER =
      """
      | chance | seeds | one is better by | told that is none | one is found | intervals hold | highest mean is none | best is kept | chosen told that is none | chosen flattered by | corrected by | chosen's interval holds |
      | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("noise", noise.toString().toLowerCase(Locale.ROOT));
    values.put("seeds", seeds);
    values.put("truth", rounded(truth, 1e5));
    values.put("told_that_is_none", percent(Tally::wolf));
    values.put("found", percent(Tally::found));
    values.put("covered", rounded(100 * mean(Tally::covered), 100));
    values.put("naive", percent(Tally::naive));
    values.put("best_kept", percent(Tally::bestKept));
    values.put("choice_told_that_is_none", percent(Tally::choiceWolf));
    values.put("choice_flattered", rounded(mean(Tally::choiceError), 1e5));
    values.put("corrected", rounded(mean(Tally::correctedError), 1e5));
    values.put("choice_covered", percent(Tally::choiceCovered));
    return values;
  }

  String row() {
    return values().values().stream()
        .map(Object::toString)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /**
   * Whether differences that are none are told, and detectable ones found, as often as promised,
   * but for three standard errors, and intervals hold the truth in 93 of 100 cases at least.
   */
  boolean isAsPromised() {
    double error = 100 * Math.sqrt(0.05 * 0.95 / each.size());
    double powerError = 100 * Math.sqrt(Detection.POWER * (1 - Detection.POWER) / each.size());
    return percent(Tally::wolf) <= 5 + 3 * error
        && (truth == 0 || percent(Tally::found) >= 100 * Detection.POWER - 3 * powerError)
        && 100 * mean(Tally::covered) >= 93;
  }

  private double percent(Predicate<Tally> is) {
    return rounded(100.0 * each.stream().filter(is).count() / each.size(), 100);
  }

  private double mean(ToDoubleFunction<Tally> of) {
    return each.stream().mapToDouble(of).average().orElseThrow();
  }

  private static double rounded(double value, double parts) {
    return Math.rint(value * parts) / parts;
  }
}
