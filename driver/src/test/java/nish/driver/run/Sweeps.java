package nish.driver.run;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import nish.driver.results.TrialState;
import nish.driver.spec.KnownNames;
import nish.driver.spec.KnownNetwork;
import nish.driver.spec.SweepReader;
import nish.driver.spec.SweepSpec;
import nish.worker.checkpoint.CheckpointPlan;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.EpochMetrics;

/** Small sweeps in one store, and their runs in this process. */
final class Sweeps implements AutoCloseable {

  private final Path folder;
  private final ResultsStore store;
  private final List<String> beginnings = new CopyOnWriteArrayList<>();

  Sweeps(Path folder) {
    this.folder = folder;
    this.store = ResultsStores.open(folder.resolve("results.db").toString());
  }

  /** Two trials at once; none is kept between epochs. */
  RunSettings settings() {
    CheckpointPlan none =
        new CheckpointPlan(
            folder.resolve("checkpoints").toUri(), CheckpointPlan.BY_TIME, Duration.ofDays(1));
    return RunSettings.local(2, 1, folder.resolve("data"), none, Duration.ofSeconds(20));
  }

  /** Reads a sweep of mlp on the digits, and saves it. */
  SweepSpec save(String name, String parameters) {
    return save(name, 1, parameters);
  }

  SweepSpec save(String name, int executors, String parameters) {
    String yaml =
        "name: %s%ntrial: {executors: %d}%nparameters: {network: mlp, dataset: digits, learning_rate: 0.02, training_examples: 2000, %s}%n"
            .formatted(name, executors, parameters);
    KnownNames known =
        KnownNames.of(KnownNetwork.catalogued(), DatasetCatalog.names(folder.resolve("data")));
    SweepSpec sweep = new SweepReader(known).read(name, yaml);
    store.saveSweep(new SweepRecord(name, "", sweep.metric(), yaml, Instant.now(), sweep.trials()));
    return sweep;
  }

  /** A run that goes on beside the test. */
  record Run(HeardSweep heard, StopRequest stop, CompletableFuture<Void> end) {}

  Run start(SharedCluster cluster, SweepSpec sweep, Priority priority) {
    HeardSweep heard = new HeardSweep(sweep.name(), beginnings);
    StopRequest stop = new StopRequest();
    return new Run(
        heard,
        stop,
        CompletableFuture.runAsync(
            () -> {
              try (Outbox outbox = outbox(sweep)) {
                cluster.run(store, outbox, heard, sweep, priority, stop);
              }
            },
            work -> new Thread(work, "sweep " + sweep.name()).start()));
  }

  /** Runs one by itself, with a Spark of its own. */
  void runAlone(SweepSpec sweep) {
    try (Outbox outbox = outbox(sweep)) {
      new SweepRunner(store, outbox, new Silence())
          .run(sweep, SweepRunner.remaining(trials(sweep)), settings(), new StopRequest());
    }
  }

  private Outbox outbox(SweepSpec sweep) {
    return Outbox.open(folder.resolve(sweep.name() + ".waiting"));
  }

  ResultsStore store() {
    return store;
  }

  /** Whose trials began, in that order. */
  List<String> beginnings() {
    return beginnings;
  }

  List<TrialRecord> trials(SweepSpec sweep) {
    return store.trials(sweep.name());
  }

  List<TrialState> states(SweepSpec sweep) {
    return trials(sweep).stream().map(TrialRecord::state).toList();
  }

  /** How often each trial was tried, in the sweep's order. */
  List<Integer> attempts(SweepSpec sweep) {
    return trials(sweep).stream().map(trial -> store.attempts(trial.id()).size()).toList();
  }

  /** All that a run must repeat, to the last bit. */
  List<List<Long>> bits(SweepSpec sweep) {
    return trials(sweep).stream()
        .map(trial -> trial.epochs().stream().flatMapToLong(Sweeps::bits).boxed().toList())
        .toList();
  }

  private static LongStream bits(EpochMetrics metrics) {
    return LongStream.of(
        Double.doubleToRawLongBits(metrics.trainingLoss()),
        Double.doubleToRawLongBits(metrics.trainingAccuracy()),
        Double.doubleToRawLongBits(metrics.validationLoss()),
        Double.doubleToRawLongBits(metrics.validationAccuracy()));
  }

  /** Waits for something that is to come while a run goes on. */
  static void await(Run run, BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (run.end().isDone()) {
        run.end().join();
        throw new AssertionError("the run has ended before");
      }
      Thread.sleep(10);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
