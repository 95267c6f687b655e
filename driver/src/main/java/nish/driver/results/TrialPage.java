package nish.driver.results;

import java.util.List;
import java.util.Optional;

/**
 * Some of a sweep's trials.
 *
 * @param total how many the filter has, on all pages
 * @param next where the next page begins; empty on the last one
 */
public record TrialPage(List<TrialSummary> trials, long total, Optional<TrialCursor> next) {

  public TrialPage {
    trials = List.copyOf(trials);
  }
}
