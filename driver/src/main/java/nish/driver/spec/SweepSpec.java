package nish.driver.spec;

import java.util.List;
import nish.worker.trial.Trial;

/**
 * A sweep as its file describes it: read, checked, and small enough to be run.
 *
 * @param description empty where the file has none
 */
public record SweepSpec(String name, String description, Metric metric, Grid grid) {

  /** One for each parameter: in the file's order, then those that it leaves to their defaults. */
  public List<Axis> axes() {
    return grid.axes();
  }

  /** How many trials there are, without making them. */
  public int trialCount() {
    return grid.count().intValueExact();
  }

  /** All trials, in the order of the axes, the last axis running fastest. */
  public List<Trial> trials() {
    return grid.trials();
  }
}
