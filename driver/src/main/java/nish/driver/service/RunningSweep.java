package nish.driver.service;

import java.util.Optional;
import java.util.OptionalDouble;
import nish.client.model.SweepState;
import nish.driver.run.Progress;
import nish.driver.run.StopRequest;
import nish.driver.run.SweepMonitor;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** A sweep that the service runs, and how far it is. Safe for many threads. */
final class RunningSweep implements SweepMonitor {

  private final StopRequest stop = new StopRequest();
  private volatile Optional<Progress> progress = Optional.empty();
  private volatile String note = "";

  /** Tells that it begins, with what is to be trained. */
  void begin(Progress all) {
    progress = Optional.of(all);
  }

  StopRequest stop() {
    return stop;
  }

  SweepState state() {
    if (stop.isMade()) {
      return SweepState.STOPPING;
    }
    return progress.isPresent() ? SweepState.RUNNING : SweepState.WAITING;
  }

  /** The last that was to be known. */
  String note() {
    return note;
  }

  Optional<Double> share() {
    return progress.map(Progress::share);
  }

  Optional<Double> secondsLeft() {
    OptionalDouble left = progress.map(Progress::secondsLeft).orElse(OptionalDouble.empty());
    return left.isPresent() ? Optional.of(left.getAsDouble()) : Optional.empty();
  }

  @Override
  public void noted(String line) {
    note = line;
  }

  @Override
  public void begun(Trial trial) {}

  @Override
  public void resumed(Trial trial, int epochs) {
    progress.ifPresent(all -> all.resumed(trial, epochs));
  }

  @Override
  public void progressed(Trial trial, double epochs) {
    progress.ifPresent(all -> all.progressed(trial, epochs));
  }

  @Override
  public void epochDone(Trial trial, EpochMetrics metrics) {
    progressed(trial, metrics.epoch() + 1);
  }

  @Override
  public void ended(Trial trial, TrialOutcome outcome) {
    progress.ifPresent(all -> all.ended(trial));
  }
}
