package nish.driver.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import nish.driver.results.ResultsStore;
import nish.driver.results.Submission;
import nish.driver.results.TrialRecord;
import nish.driver.run.Outbox;
import nish.driver.run.Priority;
import nish.driver.run.Progress;
import nish.driver.run.RunSettings;
import nish.driver.run.SharedCluster;
import nish.driver.run.SweepReaders;
import nish.driver.run.SweepRunner;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the sweeps that are wanted, each in a thread of its own. Safe for many threads. */
final class Conductor implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

  private final ResultsStore store;
  private final SharedCluster cluster;
  private final RunSettings settings;
  private final Function<String, Path> waiting;
  private final Map<String, RunningSweep> running = new ConcurrentHashMap<>();
  private final Map<String, String> lastWords = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * @param waiting where a sweep's reports wait while the store is away
   */
  Conductor(
      ResultsStore store,
      SharedCluster cluster,
      RunSettings settings,
      Function<String, Path> waiting) {
    this.store = store;
    this.cluster = cluster;
    this.settings = settings;
    this.waiting = waiting;
  }

  /** Takes up what was wanted when the service ended. */
  void resume() {
    store.submissions().wanted().forEach(this::resume);
  }

  private void resume(Submission submission) {
    try {
      begin(read(submission.sweep()), submission);
    } catch (RuntimeException e) {
      LOG.warn("{} is not gone on with", submission.sweep(), e);
      lastWords.put(submission.sweep(), "it is not gone on with: " + e.getMessage());
    }
  }

  /** The sweep as the store has it, by what the data directory has now. */
  SweepSpec read(String sweep) {
    String yaml =
        store
            .head(sweep)
            .orElseThrow(() -> RefusedException.notFound("there is no sweep \"" + sweep + "\""))
            .yaml();
    return SweepReaders.knowing(settings.dataDirectory()).read(sweep, yaml);
  }

  Optional<RunningSweep> running(String sweep) {
    return Optional.ofNullable(running.get(sweep));
  }

  /** What a sweep's run last said, such as why it ended before its time. */
  Optional<String> lastWord(String sweep) {
    return Optional.ofNullable(lastWords.get(sweep)).filter(word -> !word.isEmpty());
  }

  /** What of a sweep's answer is not the store's, as a number that is another with it. */
  long stamp(String sweep) {
    return ((long) running(sweep).map(run -> run.state().toString()).orElse("").hashCode() << 32)
        + lastWord(sweep).orElse("").hashCode();
  }

  /**
   * Runs a sweep that the store has, soon.
   *
   * @throws RefusedException if it is running
   */
  void begin(SweepSpec sweep, Submission submission) {
    RunningSweep run = new RunningSweep();
    if (running.putIfAbsent(sweep.name(), run) != null) {
      throw RefusedException.conflict(
          "a sweep is run once at a time, but %s is running; wait for it, or cancel it"
              .formatted(sweep.name()));
    }
    lastWords.remove(sweep.name());
    store.submissions().keep(submission);
    threads.execute(() -> run(sweep, submission, run));
  }

  private void run(SweepSpec sweep, Submission submission, RunningSweep run) {
    try (Outbox outbox = Outbox.open(waiting.apply(sweep.name()))) {
      outbox.deliver(store);
      List<Trial> trials =
          SweepRunner.remaining(store.condensed(sweep.name())).stream()
              .map(TrialRecord::trial)
              .toList();
      SweepRunner.requireTheyCanBegin(trials, settings);
      run.begin(new Progress(trials, costs()::of));
      Priority priority = Priority.valueOf(submission.priority().toUpperCase(Locale.ROOT));
      cluster.run(store, outbox, run, sweep, priority, run.stop());
      if (!run.stop().isMade()) {
        store.submissions().keep(submission.over());
      }
      lastWords.put(sweep.name(), run.note());
    } catch (RuntimeException e) {
      LOG.warn("{} ended before its time", sweep.name(), e);
      lastWords.put(sweep.name(), "it ended before its time: " + e.getMessage());
    } finally {
      running.remove(sweep.name());
    }
  }

  private TrialCosts costs() {
    return new TrialCosts(new DatasetCatalog(settings.dataDirectory()));
  }

  /** Stops what runs, to be gone on with when the service is started again. */
  @Override
  public void close() {
    running.values().forEach(run -> run.stop().make());
    threads.shutdown();
    try {
      if (!threads.awaitTermination(settings.grace().toSeconds() + 10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
