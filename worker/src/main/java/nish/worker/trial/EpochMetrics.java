package nish.worker.trial;

import java.io.Serializable;
import java.util.Objects;

/**
 * What one epoch showed. Losses are mean cross-entropies of the true classes in nats, without label
 * smoothing and weight decay, so that they compare between recipes; those of an epoch that diverged
 * may be NaN or infinite.
 *
 * @param epoch counted from 0, as the field's tables do
 * @param trainingLoss mean over the epoch's examples, each taken before its own step
 * @param trainingAccuracy share of the epoch's examples, each judged before its own step
 * @param validationLoss mean over the validation examples, after the epoch's last step
 * @param validationAccuracy share of the validation examples, after the epoch's last step
 * @param testLoss mean over the test examples, where validation is on others; else NaN
 * @param testAccuracy share of the test examples, where validation is on others; else NaN
 * @param learningRate of the epoch's steps
 * @param seconds of wall time, training and validation
 * @param examplesPerSecond training examples by training time
 * @param waitingSeconds of the training time, in which a step waited for its batch
 * @param usage of the machine meanwhile; null is read as unknown, since it is missing in JSON that
 *     earlier versions wrote
 */
public record EpochMetrics(
    int epoch,
    double trainingLoss,
    double trainingAccuracy,
    double validationLoss,
    double validationAccuracy,
    double testLoss,
    double testAccuracy,
    double learningRate,
    double seconds,
    double examplesPerSecond,
    double waitingSeconds,
    Usage usage)
    implements Serializable {

  public EpochMetrics {
    usage = Objects.requireNonNullElse(usage, Usage.UNKNOWN);
  }

  /** Without what it used of the machine. */
  public EpochMetrics(
      int epoch,
      double trainingLoss,
      double trainingAccuracy,
      double validationLoss,
      double validationAccuracy,
      double testLoss,
      double testAccuracy,
      double learningRate,
      double seconds,
      double examplesPerSecond,
      double waitingSeconds) {
    this(
        epoch,
        trainingLoss,
        trainingAccuracy,
        validationLoss,
        validationAccuracy,
        testLoss,
        testAccuracy,
        learningRate,
        seconds,
        examplesPerSecond,
        waitingSeconds,
        Usage.UNKNOWN);
  }

  /** Of a trial that validates on the test examples; no batch was waited for. */
  public EpochMetrics(
      int epoch,
      double trainingLoss,
      double trainingAccuracy,
      double validationLoss,
      double validationAccuracy,
      double learningRate,
      double seconds,
      double examplesPerSecond) {
    this(
        epoch,
        trainingLoss,
        trainingAccuracy,
        validationLoss,
        validationAccuracy,
        Double.NaN,
        Double.NaN,
        learningRate,
        seconds,
        examplesPerSecond,
        0);
  }

  /** The same, with what it used of the machine. */
  public EpochMetrics with(Usage used) {
    return new EpochMetrics(
        epoch,
        trainingLoss,
        trainingAccuracy,
        validationLoss,
        validationAccuracy,
        testLoss,
        testAccuracy,
        learningRate,
        seconds,
        examplesPerSecond,
        waitingSeconds,
        used);
  }
}
