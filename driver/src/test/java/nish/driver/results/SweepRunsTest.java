package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.PROVENANCE;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.ended;
import static nish.driver.results.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nish.driver.comparison.Comparisons;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.Usage;
import org.junit.jupiter.api.Test;

/** A sweep's trials as runs, and what is to be known of their comparisons. */
class SweepRunsTest {

  private static SweepRuns runs(RunValue value, TrialRecord... trials) {
    return new SweepRuns(Metric.VALIDATION_ACCURACY, value, List.of(trials));
  }

  private static TrialRecord beside(TrialRecord trial, int atOnce) {
    return trial.with(
        trial.epochs().stream()
            .map(epoch -> epoch.with(new Usage(1L << 30, atOnce, atOnce)))
            .toList());
  }

  @Test
  void aComparisonSaysWhichTrialsOfBothItLacks() {
    SweepRuns runs =
        runs(
            RunValue.BEST,
            completed(trial(RELU, 1), 0.9),
            TrialRecord.pending(trial(RELU, 2)),
            completed(trial(MISH, 1), 0.9),
            ended(trial(MISH, 2), new TrialOutcome.Diverged(0), 0.1));

    ResultTable table =
        new ComparisonTable(new Comparisons(runs.runs()).against("relu"), runs.leftOut(), true)
            .table();

    int column = table.columns().indexOf(new ResultTable.Column("left_out"));
    assertThat(table.rows().get(0).get(column))
        .isEqualTo(new Cell.Word("mish 1 diverged; relu 1 pending"));
    assertThat(runs.notes())
        .contains(
            "Not compared: relu for lenet on digits 1 pending; mish for lenet on digits 1 diverged.");
  }

  @Test
  void aTrialThatDivergedBesideAnotherSharedItsDeviceToo() {
    TrialRecord completed = by(PROVENANCE, completed(trial(RELU, 1), 0.9));
    TrialRecord diverged = by(PROVENANCE, ended(trial(MISH, 1), new TrialOutcome.Diverged(0), 0.1));

    assertThat(runs(RunValue.EQUAL_TIME, completed, diverged).notes())
        .anyMatch(note -> note.startsWith("Equal time: 1 of 1 trials took theirs beside others"));
    assertThat(runs(RunValue.EQUAL_TIME, completed).notes()).containsOnly("");
  }

  private static TrialRecord by(Provenance provenance, TrialRecord trial) {
    return new TrialRecord(
        trial.trial(),
        trial.state(),
        1,
        0,
        trial.outcome(),
        Optional.of(provenance),
        trial.started(),
        trial.finished(),
        trial.epochs());
  }

  @Test
  void equalTimeOfTrialsThatSharedADeviceTellsLess() {
    TrialRecord shared = beside(completed(trial(RELU, 1), 0.9), 2);
    TrialRecord alone = beside(completed(trial(MISH, 1), 0.9), 1);

    assertThat(runs(RunValue.EQUAL_TIME, shared, alone).notes())
        .anyMatch(note -> note.startsWith("Equal time: 1 of 2 trials took theirs beside others"));
    assertThat(runs(RunValue.EQUAL_TIME, alone).notes()).containsOnly("");
    assertThat(runs(RunValue.LAST, shared, alone).notes()).containsOnly("");
  }
}
