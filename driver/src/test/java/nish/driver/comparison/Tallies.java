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
   * Whether all is as promised, but for three standard errors: differences that are none are seldom
   * told; where chances have one form, intervals hold the truth and a best one is kept; and where
   * they are normal, detectable differences are found.
   */
  boolean isAsPromised() {
    boolean isQuiet =
        isAtLeast(0.95, 1 - share(Tally::wolf)) && isAtLeast(0.95, 1 - share(Tally::choiceWolf));
    return isQuiet && (!noise.isOfOneForm() || isExact());
  }

  private boolean isExact() {
    boolean isFound = isAtLeast(Detection.POWER, share(Tally::found));
    return (isFound || truth == 0 || noise != Noise.NORMAL)
        && isAtLeast(0.95, mean(Tally::covered))
        && isAtLeast(0.95, share(Tally::choiceCovered))
        && isAtLeast(0.95, share(Tally::bestKept));
  }

  private boolean isAtLeast(double promised, double seen) {
    return seen >= promised - 3 * Math.sqrt(promised * (1 - promised) / each.size());
  }

  private double percent(Predicate<Tally> is) {
    return rounded(100 * share(is), 100);
  }

  private double share(Predicate<Tally> is) {
    return (double) each.stream().filter(is).count() / each.size();
  }

  private double mean(ToDoubleFunction<Tally> of) {
    return each.stream().mapToDouble(of).average().orElseThrow();
  }

  private static double rounded(double value, double parts) {
    return Math.rint(value * parts) / parts;
  }
}
