package nish.driver.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** Keeps what one sweep's run tells, and in which order sweeps begin trials. */
final class HeardSweep implements SweepMonitor {

  private final String name;
  private final List<String> beginnings;
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<Trial> begun = new CopyOnWriteArrayList<>();
  private final List<EpochMetrics> epochs = new CopyOnWriteArrayList<>();
  private final List<Trial> ended = new CopyOnWriteArrayList<>();

  /**
   * @param beginnings where this sweep's name is added for each trial that it begins
   */
  HeardSweep(String name, List<String> beginnings) {
    this.name = name;
    this.beginnings = beginnings;
  }

  List<String> notes() {
    return notes;
  }

  List<Trial> begun() {
    return begun;
  }

  List<EpochMetrics> epochs() {
    return epochs;
  }

  List<Trial> ended() {
    return ended;
  }

  @Override
  public void noted(String line) {
    notes.add(line);
  }

  @Override
  public void begun(Trial trial) {
    begun.add(trial);
    beginnings.add(name);
  }

  @Override
  public void resumed(Trial trial, int epochsDone) {}

  @Override
  public void progressed(Trial trial, double epochsDone) {}

  @Override
  public void epochDone(Trial trial, EpochMetrics metrics) {
    epochs.add(metrics);
  }

  @Override
  public void ended(Trial trial, TrialOutcome outcome) {
    ended.add(trial);
  }
}
