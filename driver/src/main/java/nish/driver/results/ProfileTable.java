package nish.driver.results;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.comparison.AcrossPlaces;
import nish.driver.comparison.PerformanceProfile;
import nish.driver.results.ResultTable.Cell;

/** Each activation's share of runs that are better than a value, a row a value. */
public final class ProfileTable {

  private static final int STEPS = 10;

  private final AcrossPlaces across;
  private final String values;
  private final List<PerformanceProfile> profiles;

  /**
   * Of all runs.
   *
   * @param values what their values are, in words
   */
  public ProfileTable(AcrossPlaces across, String values) {
    this.across = across;
    this.values = values;
    this.profiles = across.profiles();
  }

  /** From the lowest value of all to the highest in ten steps. */
  public ResultTable table() {
    double low = values().min().orElseThrow();
    double high = values().max().orElseThrow();
    return ResultTable.of(
        Stream.concat(Stream.of("value"), profiles.stream().map(PerformanceProfile::method))
            .toList(),
        IntStream.rangeClosed(0, STEPS)
            .mapToObj(step -> row(low + (high - low) * step / STEPS))
            .toList());
  }

  private DoubleStream values() {
    return profiles.stream()
        .flatMap(profile -> profile.runs().stream())
        .mapToDouble(Double::doubleValue);
  }

  private List<Cell> row(double value) {
    return Stream.concat(
            Stream.of(ResultTable.real(value, 4)),
            profiles.stream().map(profile -> ResultTable.real(profile.shareBetterThan(value), 3)))
        .toList();
  }

  /** What the columns mean, for people. */
  public String note() {
    return "The share of each activation's runs that are %s than the value (%s), over %s."
        .formatted(across.isGreaterBetter() ? "greater" : "less", values, PlacesText.of(across));
  }
}
