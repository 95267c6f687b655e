package nish.driver.results;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;

/** How long a store takes to keep an epoch's report, by a program that does nothing else. */
final class ReportCost {

  private static final int EPOCHS = 100;
  private static final int WARM_UP = 500;

  private ReportCost() {}

  /**
   * Reports epochs of some trials in turn.
   *
   * @return how long each took, in milliseconds, in their order of size
   */
  static double[] milliseconds(ResultsStore store, int trials) {
    List<Trial> planned =
        LongStream.range(0, trials)
            .mapToObj(seed -> Samples.trial(Samples.nish(1), seed))
            .collect(toList());
    store.saveSweep(Samples.sweep("reports", planned));
    List<TrialId> ids = planned.stream().map(Trial::id).toList();
    ids.forEach(id -> store.startAttempt(new Attempt(id, 1, "run"), "host"));
    double[] took = new double[trials * EPOCHS];
    for (int report = 0; report < took.length; report++) {
      Attempt attempt = new Attempt(ids.get(report % trials), 1, "run");
      EpochMetrics metrics = Samples.epoch(report / trials, 1 - 1.0 / (2 + report));
      long begun = System.nanoTime();
      store.recordEpoch(attempt, metrics);
      took[report] = (System.nanoTime() - begun) / 1e6;
    }
    double[] warm = Arrays.copyOfRange(took, WARM_UP, took.length);
    Arrays.sort(warm);
    return warm;
  }

  /** Of the SQLite files that are named, and of PostgreSQL. */
  public static void main(String[] files) throws Exception {
    List<String> locations = new ArrayList<>(List.of(files));
    locations.add(PostgresServer.freshDatabase());
    for (String location : locations) {
      try (ResultsStore store = ResultsStores.open(location)) {
        double[] took = milliseconds(store, 50);
        System.out.printf(
            Locale.ROOT,
            "%s: p50 %.3f ms, p99 %.3f ms, mean %.3f ms%n",
            location,
            took[took.length / 2],
            took[took.length * 99 / 100],
            Arrays.stream(took).average().orElseThrow());
      }
    }
  }
}
