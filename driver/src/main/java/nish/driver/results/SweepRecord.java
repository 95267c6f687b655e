package nish.driver.results;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/**
 * A sweep as it was asked for.
 *
 * @param yaml the file's text, unchanged
 * @param created when it was first saved, or saved with another text; to the millisecond
 * @param trials in the sweep's order, each once
 */
public record SweepRecord(
    String name,
    String description,
    Metric metric,
    String yaml,
    Instant created,
    List<Trial> trials) {

  public SweepRecord {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a sweep needs a name");
    }
    created = created.truncatedTo(ChronoUnit.MILLIS);
    trials = List.copyOf(trials);
    Set<TrialId> seen = new HashSet<>();
    for (Trial trial : trials) {
      if (!seen.add(trial.id())) {
        throw new IllegalArgumentException(
            "a sweep has each trial once, but \"" + name + "\" repeats " + trial.label());
      }
    }
  }
}
