package nish.worker.training;

/**
 * What training an epoch showed and took.
 *
 * @param loss mean cross-entropy of the true classes, each example's taken before its own step
 * @param accuracy likewise
 * @param examples fewer than there are, where the loss was no longer finite
 * @param seconds of wall time
 * @param waitingSeconds of these, in which a step waited for its batch
 */
public record TrainedEpoch(
    double loss, double accuracy, long examples, double seconds, double waitingSeconds) {

  public double examplesPerSecond() {
    return examples / seconds;
  }
}
