package nish.driver.road;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import nish.driver.results.TrialRecord;
import nish.worker.trial.EpochMetrics;

/** Three trials of two epochs on the digits, and what they show whoever runs them. */
final class SmallSweep {

  static final String NAME = "small";

  private static final String YAML =
      """
      name: small
      parameters:
        activation: [relu, nish]
        t: [0.67, 1]
        network: lenet
        dataset: digits
        seed: 1
        epochs: 2
        learning_rate: 0.02
      """;

  private SmallSweep() {}

  static String fileIn(Path folder) throws IOException {
    return Files.writeString(folder.resolve("small.yaml"), YAML).toString();
  }

  /** All that a run must repeat, to the last bit: losses and accuracies of every epoch. */
  static List<List<Long>> bits(List<TrialRecord> trials) {
    return trials.stream().map(SmallSweep::bits).toList();
  }

  private static List<Long> bits(TrialRecord trial) {
    return trial.epochs().stream().flatMapToLong(SmallSweep::bits).boxed().toList();
  }

  private static LongStream bits(EpochMetrics metrics) {
    return LongStream.of(
        Double.doubleToRawLongBits(metrics.trainingLoss()),
        Double.doubleToRawLongBits(metrics.trainingAccuracy()),
        Double.doubleToRawLongBits(metrics.validationLoss()),
        Double.doubleToRawLongBits(metrics.validationAccuracy()));
  }
}
