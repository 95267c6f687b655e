package nish.driver.cli;

import java.io.PrintWriter;
import java.util.Locale;
import nish.driver.results.Outcomes;
import nish.driver.run.Progress;
import nish.driver.run.SweepMonitor;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;

/** A line for each epoch and each trial's end: for files and pipes. */
final class PlainMonitor implements SweepMonitor {

  private final PrintWriter out;
  private final Progress progress;

  PlainMonitor(PrintWriter out, Progress progress) {
    this.out = out;
    this.progress = progress;
  }

  @Override
  public void noted(String line) {
    out.println(line);
    out.flush();
  }

  @Override
  public void begun(Trial trial) {}

  @Override
  public synchronized void resumed(Trial trial, int epochs) {
    progress.resumed(trial, epochs);
    out.printf("%s  goes on after %d epochs%n", trial.label(), epochs);
    out.flush();
  }

  @Override
  public void progressed(Trial trial, double epochs) {
    progress.progressed(trial, epochs);
  }

  @Override
  public synchronized void epochDone(Trial trial, EpochMetrics metrics) {
    progress.progressed(trial, metrics.epoch() + 1);
    out.printf(
        Locale.ROOT,
        "%s  epoch %d  validation accuracy %.4f  loss %.4f  %.0f examples/s%n",
        trial.label(),
        metrics.epoch(),
        metrics.validationAccuracy(),
        metrics.validationLoss(),
        metrics.examplesPerSecond());
    out.flush();
  }

  @Override
  public synchronized void ended(Trial trial, TrialOutcome outcome) {
    progress.ended(trial);
    out.printf("%s  %s  [%s]%n", trial.label(), Outcomes.describe(outcome), progress.describe());
    out.flush();
  }
}
