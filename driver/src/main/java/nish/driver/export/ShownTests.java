package nish.driver.export;

import java.util.List;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/**
 * Whether test accuracies and losses are exported of trials that validate on other examples, and
 * whether any were. For one thread.
 */
public final class ShownTests {

  private final boolean asked;
  private boolean shown;

  public ShownTests(boolean asked) {
    this.asked = asked;
  }

  /** Whether any have passed. */
  public boolean areShown() {
    return shown;
  }

  /** The trial, without them where they were not asked for. */
  public TrialRecord of(TrialRecord record) {
    if (!asked) {
      return without(record);
    }
    shown |= record.epochs().stream().anyMatch(ShownTests::hasTest);
    return record;
  }

  private static boolean hasTest(EpochMetrics epoch) {
    return !Double.isNaN(epoch.testAccuracy()) || !Double.isNaN(epoch.testLoss());
  }

  private static TrialRecord without(TrialRecord record) {
    List<EpochMetrics> epochs = record.epochs().stream().map(ShownTests::without).toList();
    return new TrialRecord(
        record.trial(),
        record.state(),
        record.attempt(),
        record.losses(),
        record.outcome(),
        record.provenance(),
        record.started(),
        record.finished(),
        epochs);
  }

  private static EpochMetrics without(EpochMetrics epoch) {
    return new EpochMetrics(
        epoch.epoch(),
        epoch.trainingLoss(),
        epoch.trainingAccuracy(),
        epoch.validationLoss(),
        epoch.validationAccuracy(),
        Double.NaN,
        Double.NaN,
        epoch.learningRate(),
        epoch.seconds(),
        epoch.examplesPerSecond(),
        epoch.waitingSeconds(),
        epoch.usage());
  }
}
