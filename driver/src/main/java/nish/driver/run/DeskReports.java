package nish.driver.run;

import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;

/** One attempt's line to the desk, where the driver itself leads the training. */
final class DeskReports implements EpochListener {

  private final ReportDesk desk;
  private final TrialId trial;
  private final int attempt;

  private DeskReports(ReportDesk desk, TrialId trial, int attempt) {
    this.desk = desk;
    this.trial = trial;
    this.attempt = attempt;
  }

  /** Takes a trial up as a new attempt, which supersedes any earlier one. */
  static DeskReports begin(ReportDesk desk, TrialId trial) {
    return new DeskReports(desk, trial, (int) desk.receive(new Report.Begin(trial)));
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

  void end(TrialOutcome outcome, Provenance provenance) {
    desk.receive(new Report.End(trial, attempt, outcome, provenance));
  }
}
