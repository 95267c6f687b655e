package nish.driver.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * The share of a method's runs that are better than a value, for every value: Dolan and Moré's
 * profile (2002) as Agarwal et al. (2021) have it of runs. A line above another at all values is
 * the better method.
 *
 * @param method of all whose runs these are
 * @param runs of all places, ascending
 */
public record PerformanceProfile(String method, List<Double> runs, boolean isGreaterBetter) {

  public PerformanceProfile {
    runs = List.copyOf(runs);
  }

  static PerformanceProfile of(String method, double[][] places, boolean isGreaterBetter) {
    return new PerformanceProfile(
        method,
        Arrays.stream(places).flatMapToDouble(Arrays::stream).sorted().boxed().toList(),
        isGreaterBetter);
  }

  public double shareBetterThan(double value) {
    long better = runs.stream().filter(run -> isGreaterBetter ? run > value : run < value).count();
    return better / (double) runs.size();
  }
}
