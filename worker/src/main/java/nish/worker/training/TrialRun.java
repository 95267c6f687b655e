package nish.worker.training;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.data.Split;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** A trial's network and examples, epoch after epoch. */
public final class TrialRun {

  /** Told how many epochs are done so far, with the running one's share as the fraction. */
  @FunctionalInterface
  public interface Progress {
    void done(double epochs);
  }

  private final Trial trial;
  private final ComputationGraph network;
  private final Split split;
  private final ImageShape shape;
  private final TrainingPass pass;
  private final Evaluation evaluation;

  /**
   * At its beginning, with the trial's initial weights.
   *
   * @param dataDirectory where the network lies, if it is a file
   * @throws nish.worker.data.DataException if the dataset has too few examples
   * @throws IllegalArgumentException if the activation or the network is unknown
   */
  public TrialRun(Trial trial, Dataset dataset, Path dataDirectory) {
    this.trial = trial;
    this.split = Split.of(dataset, trial.recipe().preparation(), trial.seed());
    this.network = TrialNetwork.build(trial, dataset, dataDirectory);
    this.pass =
        new TrainingPass(network, dataset.classes(), trial.recipe().descent().labelSmoothing());
    this.shape = dataset.shape(trial.dataset());
    this.evaluation = new Evaluation(network, shape, trial.recipe().preparation());
  }

  /** Trains an epoch and judges what it led to. */
  EpochMetrics epoch(int epoch, Progress progress) {
    long begin = System.nanoTime();
    TrainedEpoch trained = train(epoch, progress);
    Tally validation = evaluation.on(split.validation());
    Optional<Tally> test = split.test().map(evaluation::on);
    return new EpochMetrics(
        epoch,
        trained.loss(),
        trained.accuracy(),
        validation.loss(),
        validation.accuracy(),
        test.map(Tally::loss).orElse(Double.NaN),
        test.map(Tally::accuracy).orElse(Double.NaN),
        trial.recipe().learningRates().at(epoch),
        secondsSince(begin),
        trained.examplesPerSecond(),
        trained.waitingSeconds());
  }

  /** Takes an epoch's steps on the calling thread, which an interrupt ends. */
  public TrainedEpoch train(int epoch, Progress progress) {
    Examples examples = split.training();
    long begin = System.nanoTime();
    Nd4j.getRandom().setSeed(RandomStream.LAYERS.at(trial.seed(), epoch).nextLong());
    try (BatchStream batches =
        Batches.training(examples, shape, trial.recipe(), trial.seed(), epoch).stream()) {
      Tally tally =
          pass.run(epoch, batches, done -> progress.done(epoch + (double) done / examples.size()));
      return new TrainedEpoch(
          tally.loss(),
          tally.accuracy(),
          tally.examples(),
          secondsSince(begin),
          batches.waitingSeconds());
    }
  }

  ComputationGraph network() {
    return network;
  }

  /**
   * Whether all parameters are finite. The loss does not tell of all that are not: a rectifier
   * makes 0 of −∞.
   */
  boolean hasFiniteParameters() {
    return Double.isFinite(network.params().sumNumber().doubleValue());
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
