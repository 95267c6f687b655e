package nish.worker.training;

import java.util.List;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.Preparation;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** How well a network does on examples that it is not trained on. */
final class Evaluation {

  private static final int BATCH = 250;

  private final ComputationGraph network;

  private final ImageShape shape;
  private final Preparation preparation;

  Evaluation(ComputationGraph network, ImageShape shape, Preparation preparation) {
    this.network = network;
    this.shape = shape;
    this.preparation = preparation;
  }

  /** Loss and accuracy; of some of the examples only, if the thread is interrupted. */
  Tally on(Examples examples) {
    Tally tally = new Tally();
    try (BatchStream batches = Batches.inOrder(examples, shape, preparation, BATCH).stream()) {
      while (batches.hasNext() && !Thread.currentThread().isInterrupted()) {
        Batch batch = batches.next();
        tally.add(logits(batch), batch.labels());
      }
    }
    return tally;
  }

  private INDArray logits(Batch batch) {
    INDArray[] images = {batch.images()};
    return network.output(List.of(NetworkCatalog.LOGITS), false, images, null)[0];
  }
}
