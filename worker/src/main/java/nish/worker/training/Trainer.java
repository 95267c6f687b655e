package nish.worker.training;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.network.NetworkCatalog;
import nish.worker.trial.EpochListener;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Trains trials. Two trials may be trained at once, on a thread each, by one trainer or by two:
 * they share nothing but the datasets' bytes.
 */
public final class Trainer {

  private static final int VALIDATION_BATCH = 250;

  private final DatasetCatalog datasets;

  public Trainer(DatasetCatalog datasets) {
    this.datasets = datasets;
  }

  /**
   * Trains a trial on the calling thread, from its first epoch to its last, or until the listener
   * ends it, the loss is no longer finite, or the thread is interrupted ({@code Cancelled}, the
   * interrupt kept).
   *
   * @throws nish.worker.data.DataException if the dataset cannot be had
   * @throws IllegalArgumentException if the activation or the network is unknown
   */
  public TrialOutcome train(Trial trial, EpochListener listener) {
    Dataset dataset = datasets.open(trial);
    ComputationGraph network = TrialNetwork.build(trial, dataset);
    for (int epoch = 0; epoch < trial.recipe().epochs(); epoch++) {
      EpochMetrics metrics = trainEpoch(network, dataset, trial, epoch, listener);
      if (Thread.currentThread().isInterrupted()) {
        return new TrialOutcome.Cancelled();
      }
      EpochListener.Answer answer = listener.onEpoch(metrics);
      Optional<TrialOutcome> end = end(metrics, answer);
      if (end.isPresent()) {
        return end.get();
      }
    }
    return new TrialOutcome.Completed();
  }

  private static Optional<TrialOutcome> end(EpochMetrics metrics, EpochListener.Answer answer) {
    if (!Double.isFinite(metrics.trainingLoss()) || !Double.isFinite(metrics.validationLoss())) {
      return Optional.of(new TrialOutcome.Diverged(metrics.epoch()));
    }
    return switch (answer) {
      case GO_ON -> Optional.empty();
      case STOP -> Optional.of(new TrialOutcome.Stopped(metrics.epoch()));
      case CANCELLED -> Optional.of(new TrialOutcome.Cancelled());
    };
  }

  private static EpochMetrics trainEpoch(
      ComputationGraph network, Dataset dataset, Trial trial, int epoch, EpochListener listener) {
    Examples examples = dataset.training();
    long begin = System.nanoTime();
    try (BatchStream batches =
        Batches.shuffled(examples, trial.recipe().batchSize(), trial.seed(), epoch).stream()) {
      Tally training =
          new TrainingPass(network, dataset.classes())
              .run(batches, done -> listener.onProgress(epoch + (double) done / examples.size()));
      double trainingSeconds = secondsSince(begin);
      Tally validation = validate(network, dataset.test());
      return new EpochMetrics(
          epoch,
          training.loss(),
          training.accuracy(),
          validation.loss(),
          validation.accuracy(),
          Double.NaN,
          Double.NaN,
          trial.recipe().learningRate(epoch),
          secondsSince(begin),
          training.examples() / trainingSeconds,
          batches.waitingSeconds());
    }
  }

  private static Tally validate(ComputationGraph network, Examples examples) {
    Tally tally = new Tally();
    try (BatchStream batches = Batches.inOrder(examples, VALIDATION_BATCH).stream()) {
      batches.forEachRemaining(batch -> tally.add(logits(network, batch), batch.labels()));
    }
    return tally;
  }

  private static INDArray logits(ComputationGraph network, Batch batch) {
    INDArray[] images = {batch.images()};
    return network.output(List.of(NetworkCatalog.LOGITS), false, images, null)[0];
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
