package nish.driver.run;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import nish.driver.run.Report.AfterEnd;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.plugin.PluginContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt's line to the driver; used by the thread that trains. */
final class TrialReports implements EpochListener {

  private static final long PROGRESS_EVERY = Duration.ofMillis(500).toNanos();

  private static final Logger LOG = LoggerFactory.getLogger(TrialReports.class);
  private static final int TIMES = 3;

  private final PluginContext driver;
  private final RunKey run;
  private final TrialId trial;
  private final int attempt;
  private int epoch;
  private long lastProgress = System.nanoTime() - PROGRESS_EVERY;

  private TrialReports(PluginContext driver, RunKey run, TrialId trial, int attempt) {
    this.driver = driver;
    this.run = run;
    this.trial = trial;
    this.attempt = attempt;
  }

  /** Takes a trial up as a new attempt; none where it is not to be. */
  static Optional<TrialReports> begin(RunKey run, TrialId trial) {
    PluginContext driver = ReportPlugin.executorContext();
    long task = TaskContext.get().taskAttemptId();
    String host = SparkEnv.get().blockManager().blockManagerId().host();
    int attempt = (int) ask(driver, new RunReport(run, new Report.Begin(trial, task, host)));
    return attempt == Report.REFUSED
        ? Optional.empty()
        : Optional.of(new TrialReports(driver, run, trial, attempt));
  }

  @Override
  public void onResume(int epochs) {
    epoch = epochs;
    ask(new Report.Resumed(trial, attempt, epochs));
  }

  /** A thread that is interrupted while it waits for the answer has it. */
  @Override
  public Answer onEpoch(EpochMetrics metrics) {
    epoch = metrics.epoch() + 1;
    return Answer.valueOf((String) ask(new Report.EpochDone(trial, attempt, metrics)));
  }

  @Override
  public void onProgress(double epochs) {
    long now = System.nanoTime();
    if (now - lastProgress >= PROGRESS_EVERY) {
      lastProgress = now;
      send(new Report.Progress(trial, attempt, epochs));
    }
  }

  AfterEnd end(TrialOutcome outcome, Provenance provenance, String log) {
    Report.End end = new Report.End(trial, attempt, outcome, provenance, log);
    return AfterEnd.valueOf((String) ask(end));
  }

  /** Tells that memory ran out in the epoch that was not told yet. */
  AfterEnd outOfMemory(String reason, String log) {
    Report.OutOfMemory out = new Report.OutOfMemory(trial, attempt, epoch, reason, log);
    return AfterEnd.valueOf((String) ask(out));
  }

  private void send(Report report) {
    try {
      driver.send(new RunReport(run, report));
    } catch (IOException e) {
      throw new ReportException("progress did not reach the driver", e);
    }
  }

  private Object ask(Report report) {
    return ask(driver, new RunReport(run, report));
  }

  /**
   * Asks again where the driver could not answer: a report that comes twice is taken once. An
   * interrupt waits until the answer is there.
   */
  private static Object ask(PluginContext driver, RunReport report) {
    boolean interrupted = Thread.interrupted();
    try {
      for (int time = 1; ; time++) {
        try {
          return driver.ask(report);
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (Exception e) {
          if (time == TIMES) {
            throw new ReportException("the driver did not take " + report.report(), e);
          }
          LOG.warn("the driver did not take {}; it is asked again", report.report(), e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
