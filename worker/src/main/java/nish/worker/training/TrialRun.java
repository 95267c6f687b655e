package nish.worker.training;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.ImageShape;
import nish.worker.data.Split;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A trial's network and examples, epoch after epoch. */
final class TrialRun {

  /** Told how many epochs are done so far, with the running one's share as the fraction. */
  @FunctionalInterface
  interface Progress {
    void done(double epochs);
  }

  private final Trial trial;
  private final ComputationGraph network;
  private final Split split;
  private final ImageShape shape;
  private final TrainingPass pass;
  private final Evaluation evaluation;

  TrialRun(Trial trial, Dataset dataset) {
    this.trial = trial;
    this.split = Split.of(dataset, trial.recipe().preparation(), trial.seed());
    this.network = TrialNetwork.build(trial, dataset);
    this.pass =
        new TrainingPass(network, dataset.classes(), trial.recipe().descent().labelSmoothing());
    this.shape = dataset.shape(trial.dataset());
    this.evaluation = new Evaluation(network, shape, trial.recipe().preparation());
  }

  /** Trains an epoch and judges what it led to. */
  EpochMetrics epoch(int epoch, Progress progress) {
    int size = split.training().size();
    long begin = System.nanoTime();
    try (BatchStream batches = batches(epoch)) {
      Tally training =
          pass.run(epoch, batches, done -> progress.done(epoch + (double) done / size));
      double trainingSeconds = secondsSince(begin);
      Tally validation = evaluation.on(split.validation());
      Optional<Tally> test = split.test().map(evaluation::on);
      return new EpochMetrics(
          epoch,
          training.loss(),
          training.accuracy(),
          validation.loss(),
          validation.accuracy(),
          test.map(Tally::loss).orElse(Double.NaN),
          test.map(Tally::accuracy).orElse(Double.NaN),
          trial.recipe().learningRates().at(epoch),
          secondsSince(begin),
          training.examples() / trainingSeconds,
          batches.waitingSeconds());
    }
  }

  /**
   * Whether all parameters are numbers. A network may hide one that is none from its loss: a
   * rectifier makes 0 of NaN, and pooling passes it over.
   */
  boolean hasFiniteParameters() {
    return Double.isFinite(network.params().sumNumber().doubleValue());
  }

  private BatchStream batches(int epoch) {
    return Batches.training(split.training(), shape, trial.recipe(), trial.seed(), epoch).stream();
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
