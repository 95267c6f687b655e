package nish.driver.run;

import java.io.IOException;
import java.time.Duration;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.apache.spark.api.plugin.PluginContext;

/** One attempt's line to the driver; used by the thread that trains. */
final class TrialReports implements EpochListener {

  private static final long PROGRESS_EVERY = Duration.ofMillis(500).toNanos();

  private final PluginContext driver;
  private final TrialId trial;
  private final int attempt;
  private long lastProgress = System.nanoTime() - PROGRESS_EVERY;

  private TrialReports(PluginContext driver, TrialId trial, int attempt) {
    this.driver = driver;
    this.trial = trial;
    this.attempt = attempt;
  }

  /** Takes a trial up as a new attempt, which supersedes any earlier one. */
  static TrialReports begin(TrialId trial) {
    PluginContext driver = ReportPlugin.executorContext();
    int attempt = (int) ask(driver, new Report.Begin(trial));
    return new TrialReports(driver, trial, attempt);
  }

  @Override
  public void onResume(int epochs) {
    ask(driver, new Report.Resumed(trial, attempt, epochs));
  }

  @Override
  public Answer onEpoch(EpochMetrics metrics) {
    return Answer.valueOf((String) ask(driver, new Report.EpochDone(trial, attempt, metrics)));
  }

  @Override
  public void onProgress(double epochs) {
    long now = System.nanoTime();
    if (now - lastProgress >= PROGRESS_EVERY) {
      lastProgress = now;
      send(new Report.Progress(trial, attempt, epochs));
    }
  }

  void end(TrialOutcome outcome, Provenance provenance) {
    ask(driver, new Report.End(trial, attempt, outcome, provenance));
  }

  private void send(Report report) {
    try {
      driver.send(report);
    } catch (IOException e) {
      throw new ReportException("progress did not reach the driver", e);
    }
  }

  private static Object ask(PluginContext driver, Report report) {
    try {
      return driver.ask(report);
    } catch (Exception e) {
      throw new ReportException("the driver did not take " + report, e);
    }
  }
}
