package nish.worker.checkpoint;

import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What training changes in a network.
 *
 * @param configuration what the network is built from, in DL4J's JSON
 * @param iterations steps taken so far, which optimizers count
 * @param parameters all in one row, those of batch norm's running estimates among them
 * @param updater the optimizer's own numbers, in one row; empty if it keeps none
 */
public record NetworkState(
    String configuration, int iterations, INDArray parameters, Optional<INDArray> updater) {

  /** The network's own arrays, not copies: to be written before its next step. */
  public static NetworkState of(ComputationGraph network) {
    return new NetworkState(
        network.getConfiguration().toJson(),
        network.getConfiguration().getIterationCount(),
        network.params(),
        ofUpdater(network));
  }

  private static Optional<INDArray> ofUpdater(ComputationGraph network) {
    return Optional.ofNullable(network.getUpdater().getStateViewArray());
  }

  /**
   * Makes another network, built from an equal configuration, go on from here.
   *
   * @throws IllegalArgumentException if it has other numbers of parameters or of the optimizer's;
   *     it is left as it is
   */
  public void restore(ComputationGraph network) {
    Optional<INDArray> ofUpdater = ofUpdater(network);
    requireEqual("parameters", parameters.length(), network.params().length());
    requireEqual("numbers of the optimizer", length(updater), length(ofUpdater));
    network.params().assign(parameters.reshape(network.params().shape()));
    ofUpdater.ifPresent(numbers -> numbers.assign(updater.get().reshape(numbers.shape())));
    network.getConfiguration().setIterationCount(iterations);
  }

  private static long length(Optional<INDArray> array) {
    return array.map(INDArray::length).orElse(0L);
  }

  private static void requireEqual(String what, long kept, long own) {
    if (kept != own) {
      throw new IllegalArgumentException(
          "%d %s are kept, but the network has %d".formatted(kept, what, own));
    }
  }
}
