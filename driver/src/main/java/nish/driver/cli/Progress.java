package nish.driver.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/** How far a run is, in epochs of all its trials, and how long the rest will take at that pace. */
final class Progress {

  private final Map<TrialId, Double> epochsDone = new ConcurrentHashMap<>();
  private final int trials;
  private final double epochs;
  private final long begin = System.nanoTime();
  private int ended;

  Progress(List<Trial> trials) {
    this.trials = trials.size();
    this.epochs = trials.stream().mapToDouble(trial -> trial.recipe().epochs()).sum();
  }

  void progressed(Trial trial, double done) {
    epochsDone.put(trial.id(), done);
  }

  /** Counts a trial as done, however early it ended. */
  synchronized void ended(Trial trial) {
    epochsDone.put(trial.id(), (double) trial.recipe().epochs());
    ended++;
  }

  /** Of all trials. */
  double epochs() {
    return epochs;
  }

  /** From 0 to 1. */
  double share() {
    return epochsDone.values().stream().mapToDouble(Double::doubleValue).sum() / epochs;
  }

  /** {@code 3 of 21 trials, about 4 min 10 s left}. */
  synchronized String describe() {
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    double share = share();
    boolean isKnown = share > 0 && ended < trials;
    String left = isKnown ? ", about " + Cost.time(seconds / share * (1 - share)) + " left" : "";
    return "%d of %d trials%s".formatted(ended, trials, left);
  }
}
