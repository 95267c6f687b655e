package nish.driver.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/** A trial's event file: what it was asked, and a value of each measure an epoch. */
final class TrialEvents {

  /**
   * A chart of TensorBoard; those with one beginning stand together.
   *
   * @param of NaN where there may be none
   */
  private record Scalar(String tag, ToDoubleFunction<EpochMetrics> of) {}

  private static final List<Scalar> SCALARS =
      List.of(
          new Scalar("accuracy/training", EpochMetrics::trainingAccuracy),
          new Scalar("accuracy/validation", EpochMetrics::validationAccuracy),
          new Scalar("loss/training", EpochMetrics::trainingLoss),
          new Scalar("loss/validation", EpochMetrics::validationLoss),
          new Scalar("learning_rate", EpochMetrics::learningRate));

  private static final List<Scalar> TESTS =
      List.of(
          new Scalar("accuracy/test", EpochMetrics::testAccuracy),
          new Scalar("loss/test", EpochMetrics::testLoss));

  private TrialEvents() {}

  /** Writes it into a folder that is there. */
  static void write(TrialRecord record, Path folder) throws IOException {
    TrialTimes times = new TrialTimes(record);
    double began = times.started().toEpochMilli() / 1000.0;
    Path file = folder.resolve("events.out.tfevents.%010d.nish".formatted((long) began));
    try (EventFile events = new EventFile(file, began)) {
      events.write(began, 0, HyperParameters.summary(record));
      for (EpochMetrics epoch : record.epochs()) {
        events.write(times.endOf(epoch) / 1000.0, epoch.epoch(), summary(epoch));
      }
    }
  }

  private static Message summary(EpochMetrics epoch) {
    Message summary = new Message();
    SCALARS.forEach(scalar -> add(scalar, epoch, summary));
    TESTS.stream()
        .filter(scalar -> !Double.isNaN(scalar.of().applyAsDouble(epoch)))
        .forEach(scalar -> add(scalar, epoch, summary));
    return summary;
  }

  private static void add(Scalar scalar, EpochMetrics epoch, Message summary) {
    float value = (float) scalar.of().applyAsDouble(epoch);
    summary.message(1, new Message().text(1, scalar.tag()).single(2, value));
  }
}
