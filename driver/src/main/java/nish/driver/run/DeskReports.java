package nish.driver.run;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nish.driver.run.Report.AfterEnd;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/** One attempt's line to the desk, where the driver itself leads the training. */
final class DeskReports implements EpochListener {

  /** Numbers that Spark gives no task; they rise, as Spark's do. */
  private static final AtomicLong TASKS = new AtomicLong(Long.MIN_VALUE);

  private static final String SEVERAL = "several executors";

  private final ReportDesk desk;
  private final TrialId trial;
  private final int attempt;

  private DeskReports(ReportDesk desk, TrialId trial, int attempt) {
    this.desk = desk;
    this.trial = trial;
    this.attempt = attempt;
  }

  /** Takes a trial up as a new attempt; none where it is not to be. */
  static Optional<DeskReports> begin(ReportDesk desk, TrialId trial) {
    long noTask = TASKS.incrementAndGet();
    int attempt = (int) desk.receive(new Report.Begin(trial, noTask, SEVERAL));
    return attempt == Report.REFUSED
        ? Optional.empty()
        : Optional.of(new DeskReports(desk, trial, attempt));
  }

  @Override
  public void onResume(int epochs) {
    desk.receive(new Report.Resumed(trial, attempt, epochs));
  }

  @Override
  public Answer onEpoch(EpochMetrics metrics) {
    return Answer.valueOf((String) desk.receive(new Report.EpochDone(trial, attempt, metrics)));
  }

  @Override
  public void onProgress(double epochs) {
    desk.receive(new Report.Progress(trial, attempt, epochs));
  }

  AfterEnd end(TrialOutcome outcome, Provenance provenance, String log) {
    Report.End end = new Report.End(trial, attempt, outcome, provenance, log);
    return AfterEnd.valueOf((String) desk.receive(end));
  }
}
