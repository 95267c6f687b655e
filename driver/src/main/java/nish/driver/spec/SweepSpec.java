package nish.driver.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nish.worker.trial.Trial;
import nish.worker.trial.Vary;

/**
 * A sweep as its file describes it: read, checked, and small enough to be run.
 *
 * @param description empty where the file has none
 * @param executors that train each trial together
 * @param vary which sources of chance the trials' seeds draw
 * @param grids at least one, each with one axis for each parameter: in the file's order, then those
 *     that it leaves to their defaults
 */
public record SweepSpec(
    String name,
    String description,
    Metric metric,
    AttemptRules rules,
    int executors,
    Vary vary,
    List<Grid> grids) {

  public SweepSpec {
    grids = List.copyOf(grids);
  }

  /** How many trials there are; of one grid without making them. */
  public int trialCount() {
    return grids.size() == 1 ? grids.get(0).count().intValueExact() : trials().size();
  }

  /**
   * All trials, grid by grid, in the order of the axes, the last axis running fastest. A trial of
   * several grids comes once.
   */
  public List<Trial> trials() {
    Set<Trial> trials = new LinkedHashSet<>();
    grids.forEach(grid -> grid.trials().stream().map(this::asTold).forEach(trials::add));
    return List.copyOf(trials);
  }

  /** By what the sweep says of each trial. */
  private Trial asTold(Trial trial) {
    String setting = SweepKeys.EXECUTORS.name();
    return trial.with(trial.recipe().with(setting, Integer.toString(executors)).with(vary));
  }
}
