package nish.driver.export;

import java.util.List;
import java.util.Optional;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Usage;

/** What an epoch showed; the rate of its steps has a name beside the recipe's. */
final class EpochColumns {

  static final Column<EpochMetrics> EPOCH = Column.whole("epoch", EpochMetrics::epoch);

  /** All but the epoch's number. */
  static final List<Column<EpochMetrics>> MEASURES =
      List.of(
          Column.real("training_loss", EpochMetrics::trainingLoss),
          Column.real("training_accuracy", EpochMetrics::trainingAccuracy),
          Column.real("validation_loss", EpochMetrics::validationLoss),
          Column.real("validation_accuracy", EpochMetrics::validationAccuracy),
          Column.realIfAny("test_loss", EpochMetrics::testLoss),
          Column.realIfAny("test_accuracy", EpochMetrics::testAccuracy),
          Column.real("epoch_learning_rate", EpochMetrics::learningRate),
          Column.real("seconds", EpochMetrics::seconds),
          Column.real("examples_per_second", EpochMetrics::examplesPerSecond),
          Column.real("waiting_seconds", EpochMetrics::waitingSeconds),
          Column.wholeIfAny("peak_memory_bytes", epoch -> peak(epoch.usage())),
          Column.wholeIfAny("trials_in_process", epoch -> known(epoch.usage().trialsInProcess())),
          Column.wholeIfAny("trials_on_device", epoch -> known(epoch.usage().trialsOnDevice())));

  private EpochColumns() {}

  private static Optional<Long> peak(Usage usage) {
    return usage.peakMemory().stream().boxed().findFirst();
  }

  private static Optional<Long> known(int trials) {
    return trials == 0 ? Optional.empty() : Optional.of((long) trials);
  }
}
