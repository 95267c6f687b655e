package nish.driver.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/**
 * How far a run is, each trial counted by what it is expected to cost, and how long the rest will
 * take at that pace.
 */
public final class Progress {

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
  public Progress(List<Trial> trials, ToDoubleFunction<Trial> cost) {
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
  public synchronized void progressed(Trial trial, double epochsDone) {
    if (costs.containsKey(trial.id())) {
      double cost = costs.get(trial.id()) * epochsDone / trial.recipe().epochs();
      done.merge(trial.id(), cost, Math::max);
    }
  }

  /** Notes that so many epochs of a trial were done before this run. */
  public synchronized void resumed(Trial trial, int epochsDone) {
    double known = done.getOrDefault(trial.id(), 0.0);
    progressed(trial, epochsDone);
    before += (done.get(trial.id()) - known) / cost;
  }

  /** Counts a trial as done, however early it ended. */
  public synchronized void ended(Trial trial) {
    ended += costs.remove(trial.id());
    done.remove(trial.id());
  }

  /** Of all trials. */
  public double epochs() {
    return epochs;
  }

  /** From 0 to 1. */
  public synchronized double share() {
    return (ended + done.values().stream().mapToDouble(Double::doubleValue).sum()) / cost;
  }

  /** At the pace so far; empty while that is not known, or nothing is left. */
  public synchronized OptionalDouble secondsLeft() {
    double seconds = (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
    double share = share();
    double trained = share - before;
    return trained > 0 && !costs.isEmpty()
        ? OptionalDouble.of(seconds / trained * (1 - share))
        : OptionalDouble.empty();
  }

  /** {@code 3 of 21 trials, about 4 min 10 s left}. */
  public synchronized String describe() {
    OptionalDouble seconds = secondsLeft();
    String left = seconds.isPresent() ? ", about " + time(seconds.getAsDouble()) + " left" : "";
    return "%d of %d trials%s".formatted(trials - costs.size(), trials, left);
  }

  /** {@code 2 h 05 min}, {@code 3 min 20 s}, {@code 8 s}. */
  public static String time(double seconds) {
    Duration time = Duration.ofSeconds(Math.round(seconds));
    if (time.toHours() > 0) {
      return "%d h %02d min".formatted(time.toHours(), time.toMinutesPart());
    }
    return time.toMinutes() > 0
        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
        : time.toSeconds() + " s";
  }
}
