package nish.driver.comparison;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs' values less the mean of one method at their place, so that hard and easy datasets can be
 * looked at together; that mean is taken as known.
 */
public final class RelativeRuns {

  private RelativeRuns() {}

  /** Those at places without that method stay as they are. */
  public static List<Run> to(String control, List<Run> runs) {
    Map<Place, Double> means =
        runs.stream()
            .filter(run -> run.activation().equals(control))
            .collect(
                Collectors.groupingBy(RelativeRuns::place, Collectors.averagingDouble(Run::value)));
    return runs.stream().map(run -> less(run, means.getOrDefault(place(run), 0.0))).toList();
  }

  private static Place place(Run run) {
    return new Place(run.network(), run.dataset());
  }

  private static Run less(Run run, double mean) {
    return new Run(run.activation(), run.network(), run.dataset(), run.seed(), run.value() - mean);
  }
}
