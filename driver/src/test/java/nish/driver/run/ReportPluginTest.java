package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import nish.worker.trial.EpochMetrics;
import nish.worker.trial.TrialId;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Test;

/** Reports of a run that is over, from tasks that Spark has not ended yet. */
class ReportPluginTest {

  private static final TrialId TRIAL = TwoTrials.TRIALS.get(0).id();

  private final RunKey over = RunKey.unused();

  @Test
  void areRefusedAsThoseOfAStaleAttempt() throws Exception {
    EpochMetrics metrics = new EpochMetrics(0, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500);
    assertThat(answer(new Report.Begin(TRIAL, 7, "host-7"))).isEqualTo(Report.REFUSED);
    assertThat(answer(new Report.Resumed(TRIAL, 1, 3))).isEqualTo("CANCELLED");
    assertThat(answer(new Report.EpochDone(TRIAL, 1, metrics))).isEqualTo("CANCELLED");
    assertThat(answer(new Report.Progress(TRIAL, 1, 0.5))).isEqualTo("GO_ON");
    assertThat(answer(new Report.OutOfMemory(TRIAL, 1, 0, "no heap", ""))).isEqualTo("NOTHING");
    assertThat(
            answer(
                new Report.End(TRIAL, 1, new TrialOutcome.Completed(), TwoTrials.PROVENANCE, "")))
        .isEqualTo("NOTHING");
  }

  private Object answer(Report report) throws Exception {
    return new ReportPlugin().driverPlugin().receive(new RunReport(over, report));
  }
}
