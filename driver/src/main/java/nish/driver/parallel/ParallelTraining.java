package nish.driver.parallel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nish.worker.data.Share;
import nish.worker.training.Judgement;
import nish.worker.training.Stint;
import nish.worker.training.Tally;
import nish.worker.training.TrainedEpoch;
import nish.worker.training.Training;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import org.apache.spark.api.java.JavaSparkContext;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Trains one trial on several executors: each epoch's batches are dealt among as many workers as
 * the recipe has executors, and after {@value Share#STEPS} steps of each their parameters are
 * averaged. What comes of it follows from the trial alone, not from how many executors there really
 * are, nor from which of them is done first.
 */
public final class ParallelTraining implements Training {

  private final Site site;
  private final Crew crew;
  private final int workers;
  private final Beginning beginning;
  private final DriverNetwork shared;

  private ParallelTraining(JavaSparkContext spark, Site site, Crew crew, Beginning beginning) {
    this.site = site;
    this.crew = crew;
    this.workers = site.trial().recipe().descent().executors();
    this.beginning = beginning;
    this.shared = new DriverNetwork(spark, site.trial().recipe(), beginning.network());
  }

  /**
   * At the trial's beginning, with the initial weights that one executor alone would draw.
   *
   * @param dataDirectory on every executor's host
   * @throws TrialFailure if it cannot begin
   */
  public static ParallelTraining begin(JavaSparkContext spark, Trial trial, Path dataDirectory) {
    Site site = new Site(trial, dataDirectory.toString());
    Crew crew = new Crew(spark);
    Beginning beginning = crew.each(1, worker -> site.begin()).get(0);
    return new ParallelTraining(spark, site, crew, beginning);
  }

  /** What computes the epochs: executors of one kind. */
  public Provenance provenance() {
    return beginning.provenance();
  }

  @Override
  public EpochMetrics epoch(int epoch, Progress progress) {
    long begin = System.nanoTime();
    TrainedEpoch trained = train(epoch, progress);
    return trained.judged(epoch, site.trial().recipe(), judge(), secondsSince(begin));
  }

  private TrainedEpoch train(int epoch, Progress progress) {
    long begin = System.nanoTime();
    int rounds = Share.rounds(beginning.batches(), workers);
    Tally tally = new Tally();
    double waited = 0;
    for (int round = 0; round < rounds && goesOn(tally); round++) {
      for (Trained each : train(epoch, round)) {
        tally.add(each.stint().tally());
        waited += each.stint().waitingSeconds() / workers;
      }
      progress.done(epoch + (round + 1.0) / rounds);
    }
    return TrainedEpoch.of(new Stint(tally, waited), secondsSince(begin));
  }

  private static boolean goesOn(Tally tally) {
    return (tally.examples() == 0 || Double.isFinite(tally.loss()))
        && !Thread.currentThread().isInterrupted();
  }

  private List<Trained> train(int epoch, int round) {
    Site at = site;
    int all = workers;
    List<Trained> trained =
        shared.shared(
            network ->
                crew.each(
                    Share.dealtTo(round, beginning.batches(), all),
                    worker -> at.train(network, epoch, new Share(round, worker, all))));
    trained.forEach(each -> requireAlike(each.provenance()));
    shared.average(trained);
    return trained;
  }

  private void requireAlike(Provenance other) {
    if (!beginning.provenance().isLike(other)) {
      throw new TrialFailure(
          "the executors of one trial must be alike, for numbers differ by their kind, but one is %s and another %s; take one of them away"
              .formatted(beginning.provenance(), other));
    }
  }

  private Judgement judge() {
    Site at = site;
    int all = workers;
    List<Judgement> parts =
        shared.shared(network -> crew.each(all, worker -> at.judge(network, worker, all)));
    Judgement whole = new Judgement(new Tally(), new Tally());
    parts.forEach(whole::add);
    return whole;
  }

  @Override
  public ComputationGraph network() {
    return shared.network();
  }

  private static double secondsSince(long begin) {
    return (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1);
  }
}
