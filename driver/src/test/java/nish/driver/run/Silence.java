package nish.driver.run;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** Shows nothing, but keeps what is noted. */
final class Silence implements SweepMonitor {

  private final List<String> notes = new CopyOnWriteArrayList<>();

  List<String> notes() {
    return notes;
  }

  @Override
  public void noted(String line) {
    notes.add(line);
  }

  @Override
  public void begun(Trial trial) {}

  @Override
  public void resumed(Trial trial, int epochs) {}

  @Override
  public void progressed(Trial trial, double epochs) {}

  @Override
  public void epochDone(Trial trial, EpochMetrics metrics) {}

  @Override
  public void ended(Trial trial, TrialOutcome outcome) {}
}
