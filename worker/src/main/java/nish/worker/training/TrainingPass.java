package nish.worker.training;

import java.util.List;
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
 * An epoch's steps. Hears each step's class scores as DL4J computes them, so that the training
 * accuracy costs no second forward pass, and the loss is that of the labels themselves, however
 * they are smoothed.
 */
final class TrainingPass extends BaseTrainingListener {

  /** Told the number of examples done so far. */
  @FunctionalInterface
  interface Progress {
    void done(long examples);
  }

  private final ComputationGraph network;
  private final int classes;
  private final double labelSmoothing;
  private Tally tally = new Tally();
  private int[] labels = {};

  /**
   * Of one network, for one thread.
   *
   * @param labelSmoothing the share of each label that is spread over all classes
   */
  TrainingPass(ComputationGraph network, int classes, double labelSmoothing) {
    this.network = network;
    this.classes = classes;
    this.labelSmoothing = labelSmoothing;
  }

  /**
   * Takes a step a batch at the epoch's learning rate, until the last, or until the loss is no
   * longer finite, or until the thread is interrupted.
   *
   * @param epoch counted from 0
   * @return cross-entropies and accuracy, of each batch before its own step
   */
  Tally run(int epoch, BatchStream batches, Progress progress) {
    tally = new Tally();
    network.getConfiguration().setEpochCount(epoch);
    network.setListeners(this);
    while (batches.hasNext() && isFinite() && !Thread.currentThread().isInterrupted()) {
      Batch batch = batches.next();
      labels = batch.labels();
      network.fit(new DataSet(batch.images(), target(batch)));
      progress.done(tally.examples());
    }
    network.setListeners(List.of());
    return tally;
  }

  /** (1 − ε) at the label and ε / classes more everywhere, after Szegedy and others (2016). */
  private INDArray target(Batch batch) {
    return batch.oneHot(classes).muli(1 - labelSmoothing).addi(labelSmoothing / classes);
  }

  private boolean isFinite() {
    return tally.examples() == 0 || Double.isFinite(tally.loss());
  }

  @Override
  public void onForwardPass(Model model, Map<String, INDArray> activations) {
    tally.add(activations.get(NetworkCatalog.LOGITS), labels);
  }
}
