package nish.worker.training;

import java.util.Map;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.network.NetworkCatalog;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;

/**
 * One epoch's steps. Hears each step's class scores as DL4J computes them, so that the training
 * accuracy costs no second forward pass.
 */
final class TrainingPass extends BaseTrainingListener {

  /** Told the number of examples done so far. */
  @FunctionalInterface
  interface Progress {
    void done(long examples);
  }

  private final ComputationGraph network;
  private final int classes;
  private final Tally tally = new Tally();
  private int[] labels = {};

  TrainingPass(ComputationGraph network, int classes) {
    this.network = network;
    this.classes = classes;
  }

  /**
   * Takes a step a batch, until the last, or until the loss is no longer finite, or until the
   * thread is interrupted.
   *
   * @return losses and accuracy, of each batch before its own step
   */
  Tally run(BatchStream batches, Progress progress) {
    network.setListeners(this);
    while (batches.hasNext() && isFinite() && !Thread.currentThread().isInterrupted()) {
      Batch batch = batches.next();
      labels = batch.labels();
      network.fit(new DataSet(batch.images(), batch.oneHot(classes)));
      progress.done(tally.examples());
    }
    return tally;
  }

  private boolean isFinite() {
    return tally.examples() == 0 || Double.isFinite(tally.loss());
  }

  @Override
  public void onForwardPass(Model model, Map<String, INDArray> activations) {
    tally.add(activations.get(NetworkCatalog.LOGITS), labels);
  }
}
