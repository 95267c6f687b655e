package nish.driver.comparison;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Methods compared over several networks and datasets at once, by their ranks at each (Demšar 2006)
 * and by all their runs (Agarwal et al. 2021).
 */
public final class AcrossPlaces {

  private final CompletePlaces places;
  private final boolean isGreaterBetter;
  private final Map<String, Double> averageRanks = new LinkedHashMap<>();

  /**
   * Ranks the methods.
   *
   * @throws IllegalArgumentException if a seed has two runs of a method at a place, or there are
   *     fewer than two methods or two places at which all were run
   */
  public AcrossPlaces(List<Run> runs, boolean isGreaterBetter) {
    this.places = new CompletePlaces(runs);
    this.isGreaterBetter = isGreaterBetter;
    double[] sums = new double[places.methods().size()];
    for (int place = 0; place < places(); place++) {
      double[] ranks = Ranks.ascending(lossesAt(place));
      Arrays.setAll(sums, method -> sums[method] + ranks[method]);
    }
    for (int method = 0; method < sums.length; method++) {
      averageRanks.put(places.methods().get(method), sums[method] / places());
    }
  }

  /** The methods' means over seeds, turned so that the smallest is best. */
  private double[] lossesAt(int place) {
    return places.methods().stream()
        .mapToDouble(method -> -PairedValues.mean(gains(method)[place]))
        .toArray();
  }

  private double[][] gains(String method) {
    double[][] values = places.valuesOf(method);
    return isGreaterBetter
        ? values
        : Arrays.stream(values)
            .map(place -> Arrays.stream(place).map(value -> -value).toArray())
            .toArray(double[][]::new);
  }

  /** In the order in which they first appear. */
  public List<String> methods() {
    return places.methods();
  }

  /** How many have all methods. */
  public int places() {
    return places.places().size();
  }

  /** How many different ones these places have. */
  public int datasets() {
    return (int) places.places().stream().map(Place::dataset).distinct().count();
  }

  /** Each place that is not compared, and why. */
  public List<String> leftOut() {
    return places.leftOut();
  }

  public boolean isGreaterBetter() {
    return isGreaterBetter;
  }

  /** By method, the best first. */
  public Map<String, Double> averageRanks() {
    Map<String, Double> ascending = new LinkedHashMap<>();
    averageRanks.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(each -> ascending.put(each.getKey(), each.getValue()));
    return ascending;
  }

  public Friedman friedman() {
    return Friedman.of(List.copyOf(averageRanks.values()), places());
  }

  public Nemenyi nemenyi(double level) {
    return Nemenyi.of(level, methods().size(), places());
  }

  public List<PerformanceProfile> profiles() {
    return methods().stream()
        .map(method -> PerformanceProfile.of(method, places.valuesOf(method), isGreaterBetter))
        .toList();
  }

  /** All methods, the best average rank first, each against the control. */
  public List<RankedMethod> against(String control) {
    List<String> others = methods().stream().filter(method -> !method.equals(control)).toList();
    List<AgainstControl> tests =
        AgainstControl.adjusted(
            others.stream()
                .map(method -> AgainstControl.of(gains(method), gains(control)))
                .toList());
    return methods().stream()
        .map(method -> ranked(method, others.indexOf(method), tests))
        .sorted(Comparator.comparingDouble(RankedMethod::averageRank))
        .toList();
  }

  private RankedMethod ranked(String method, int place, List<AgainstControl> tests) {
    return new RankedMethod(
        method,
        averageRanks.get(method),
        StratifiedBootstrap.USUAL.estimate(places.valuesOf(method), InterquartileMean::of),
        place < 0 ? Optional.empty() : Optional.of(tests.get(place)));
  }
}
