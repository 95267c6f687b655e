package nish.driver.results;

import java.time.Instant;
import java.util.List;
import nish.driver.spec.Metric;
import nish.worker.trial.Trial;

/**
 * A sweep without its trials.
 *
 * @param yaml the file's text, unchanged
 * @param created when it was first saved, or saved with another text
 */
public record SweepHead(
    String name, String description, Metric metric, String yaml, Instant created) {

  SweepRecord with(List<Trial> trials) {
    return new SweepRecord(name, description, metric, yaml, created, trials);
  }
}
