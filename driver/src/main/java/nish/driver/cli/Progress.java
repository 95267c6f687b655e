package nish.driver.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/**
 * How far a run is, each trial counted by what it is expected to cost, and how long the rest will
 * take at that pace.
 */
final class Progress {

  private final Map<TrialId, Double> costs;
  private final Map<TrialId, Double> done = new HashMap<>();
  private final int trials;
  private final double epochs;
  private final double cost;
  private final long begin = System.nanoTime();
  private double ended;
  private double before;

  /**
   * At its beginning.
   *
   * @param cost of a trial, in any unit
   */
  Progress(List<Trial> trials, ToDoubleFunction<Trial> cost) {
    this.trials = trials.size();
    this.epochs = trials.stream().mapToDouble(trial -> trial.recipe().epochs()).sum();
    this.costs = new HashMap<>();
    trials.forEach(trial -> costs.put(trial.id(), cost.applyAsDouble(trial)));
    this.cost = costs.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /**
   * Notes how far a trial is that has not ended.
   *
   * @param epochsDone with the running one's share as the fraction
   */
  synchronized void progressed(Trial trial, double epochsDone) {
    if (costs.containsKey(trial.id())) {
      double cost = costs.get(trial.id()) * epochsDone / trial.recipe().epochs();
      done.merge(trial.id(), cost, Math::max);
    }
  }

  /** Notes that so many epochs of a trial were done before this run. */
  synchronized void resumed(Trial trial, int epochsDone) {
    double known = done.getOrDefault(trial.id(), 0.0);
    progressed(trial, epochsDone);
    before += (done.get(trial.id()) - known) / cost;
  }

  /** Counts a trial as done, however early it ended. */
  synchronized void ended(Trial trial) {
    ended += costs.remove(trial.id());
    done.remove(trial.id());
  }

  /** Of all trials. */
  double epochs() {
    return epochs;
  }

  /** From 0 to 1. */
  synchronized double share() {
    return (ended + done.values().stream().mapToDouble(Double::doubleValue).sum()) / cost;
  }

  /** {@code 3 of 21 trials, about 4 min 10 s left}. */
  synchronized String describe() {
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    double share = share();
    double trained = share - before;
    boolean isKnown = trained > 0 && !costs.isEmpty();
    String left = isKnown ? ", about " + Cost.time(seconds / trained * (1 - share)) + " left" : "";
    return "%d of %d trials%s".formatted(trials - costs.size(), trials, left);
  }
}
