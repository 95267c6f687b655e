package nish.driver.results;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nish.worker.trial.Trial;

/** Several threads that report epochs of as many trials at once. */
final class Writers {

  private final ExecutorService threads = Executors.newFixedThreadPool(6);
  private final List<Future<?>> work = new ArrayList<>();

  private Writers() {}

  static Writers of(ResultsStore store, List<Trial> trials, int epochs) {
    Writers writers = new Writers();
    for (Trial trial : trials) {
      writers.work.add(writers.threads.submit(() -> report(store, trial, epochs)));
    }
    return writers;
  }

  private static void report(ResultsStore store, Trial trial, int epochs) {
    Attempt attempt = new Attempt(trial.id(), 1, "run");
    store.startAttempt(attempt, "host-7");
    for (int epoch = 0; epoch < epochs; epoch++) {
      store.recordEpoch(attempt, Samples.epoch(epoch, 0.5));
    }
  }

  boolean areDone() {
    return work.stream().allMatch(Future::isDone);
  }

  /** Waits for the end; fails as a writer did. */
  void await() throws InterruptedException, ExecutionException {
    for (Future<?> each : work) {
      each.get();
    }
    threads.shutdown();
  }
}
