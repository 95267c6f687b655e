package nish.driver.run;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.TrialCheck;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Trial;

/** Runs what of a sweep is not done yet. */
public final class SweepRunner {

  private final ResultsStore store;
  private final Outbox outbox;
  private final SweepMonitor monitor;

  /**
   * The runner is the store's only writer of the trials that it trains.
   *
   * @param outbox where reports wait while the store is away
   */
  public SweepRunner(ResultsStore store, Outbox outbox, SweepMonitor monitor) {
    this.store = store;
    this.outbox = outbox;
    this.monitor = monitor;
  }

  /** The trials of a sweep that have not ended: pending ones, and those whose driver was lost. */
  public static List<TrialRecord> remaining(List<TrialRecord> records) {
    return records.stream().filter(record -> !record.state().isFinal()).toList();
  }

  /**
   * Opens the trials' datasets, downloading what is missing.
   *
   * @throws nish.worker.data.DataException if a dataset cannot be had
   * @throws IllegalArgumentException if a trial cannot begin, with all reasons
   */
  public static void requireTheyCanBegin(List<Trial> trials, RunSettings settings) {
    List<String> problems =
        TrialCheck.problems(trials, new DatasetCatalog(settings.dataDirectory()));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  /**
   * Returns when the last of these trials has ended, or is told to end; those that cost most begin
   * first. What has not ended then is pending, and the next run takes it up.
   *
   * @throws nish.worker.data.DataException if a dataset cannot be had
   * @throws RunException if Spark cannot be had, or gives up
   * @throws nish.driver.results.StoreException if the store cannot take what was reported
   */
  public void run(
      SweepSpec sweep, List<TrialRecord> records, RunSettings settings, StopRequest stop) {
    run(
        sweep,
        records,
        settings,
        stop,
        RunClaims.alone(),
        () -> ClusterShare.whole(Cluster.of(sweep.name(), settings)));
  }

  /**
   * Runs them as above.
   *
   * @param shares of a cluster, asked for once
   */
  void run(
      SweepSpec sweep,
      List<TrialRecord> records,
      RunSettings settings,
      StopRequest stop,
      RunClaims claims,
      Supplier<ClusterShare> shares) {
    List<Trial> trials = records.stream().map(TrialRecord::trial).toList();
    DatasetCatalog datasets = new DatasetCatalog(settings.dataDirectory());
    noteWhatIsLeftOut(trials, datasets);
    try (PatientStore writes = new PatientStore(store, outbox, monitor)) {
      ReportDesk desk =
          new ReportDesk(claims, writes, monitor, sweep.rules(), records, Clock.systemUTC());
      ReportPlugin.open(claims.run(), desk);
      try {
        new SweepOnSpark(claims, desk, settings, stop, () -> store.cancelled(sweep.name()), monitor)
            .run(new TrialCosts(datasets).longestFirst(trials), shares);
      } finally {
        ReportPlugin.close(claims.run());
        desk.giveBack();
        claims.releaseAll();
        writes.settle(stop, settings.grace());
      }
    }
  }

  private void noteWhatIsLeftOut(List<Trial> trials, DatasetCatalog datasets) {
    trials.stream()
        .map(datasets::open)
        .filter(dataset -> dataset.leftOut() > 0)
        .map(
            dataset ->
                "%s: %d images do not decode and are left out; the log names some"
                    .formatted(dataset.name(), dataset.leftOut()))
        .distinct()
        .forEach(monitor::noted);
  }
}
