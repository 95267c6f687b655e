package nish.worker.training;

import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.Examples;
import nish.worker.data.ImageShape;
import nish.worker.data.Share;
import nish.worker.data.Split;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/** A trial's network and examples, trained and judged on the calling thread. */
public final class TrialRun implements Training {

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
    this(trial, dataset, TrialNetwork.build(trial, dataset, dataDirectory));
  }

  /**
   * Wherever a network of the trial is.
   *
   * @throws nish.worker.data.DataException if the dataset has too few examples
   */
  public TrialRun(Trial trial, Dataset dataset, ComputationGraph network) {
    this.trial = trial;
    this.network = network;
    this.split = Split.of(dataset, trial.recipe().preparation(), trial.seeds());
    this.pass =
        new TrainingPass(network, dataset.classes(), trial.recipe().descent().labelSmoothing());
    this.shape = dataset.shape(trial.dataset());
    this.evaluation = new Evaluation(network, shape, trial.recipe().preparation());
  }

  @Override
  public EpochMetrics epoch(int epoch, Progress progress) {
    long begin = System.nanoTime();
    TrainedEpoch trained = train(epoch, progress);
    return trained.judged(epoch, trial.recipe(), judge(0, 1), secondsSince(begin));
  }

  /** Takes an epoch's steps on the calling thread, which an interrupt ends. */
  public TrainedEpoch train(int epoch, Progress progress) {
    long begin = System.nanoTime();
    double size = split.training().size();
    Stint stint =
        steps(
            epoch,
            batches(epoch),
            RandomStream.LAYERS.at(trial.seeds(), epoch),
            done -> progress.done(epoch + done / size));
    return TrainedEpoch.of(stint, secondsSince(begin));
  }

  /** Takes the steps of one share of an epoch on the calling thread, which an interrupt ends. */
  public Stint train(int epoch, Share share) {
    return steps(
        epoch,
        batches(epoch).of(share),
        RandomStream.LAYERS.at(trial.seeds(), epoch, share.place()),
        done -> {});
  }

  private Stint steps(
      int epoch, Batches batches, SplittableRandom layers, TrainingPass.Progress progress) {
    Nd4j.getRandom().setSeed(layers.nextLong());
    try (BatchStream stream = batches.stream()) {
      Tally tally = pass.run(epoch, stream, progress);
      return new Stint(tally, stream.waitingSeconds());
    }
  }

  private Batches batches(int epoch) {
    return Batches.training(split.training(), shape, trial.recipe(), trial.seeds(), epoch);
  }

  /** Steps in an epoch. */
  public int batches() {
    return batches(0).count();
  }

  /** Judges one of several parts of the examples, as near to equal as they can be. */
  public Judgement judge(int part, int parts) {
    return new Judgement(
        evaluation.on(part(split.validation(), part, parts)),
        split.test().map(test -> evaluation.on(part(test, part, parts))).orElseGet(Tally::new));
  }

  private static Examples part(Examples all, int part, int parts) {
    long size = all.size();
    int from = (int) (size * part / parts);
    int to = (int) (size * (part + 1) / parts);
    return parts == 1 ? all : all.subset(IntStream.range(from, to).toArray());
  }

  @Override
  public ComputationGraph network() {
    return network;
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
