package nish.driver.run;

import java.time.Clock;
import java.util.List;
import nish.driver.results.ResultsStore;
import nish.driver.results.TrialRecord;
import nish.driver.spec.SweepSpec;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.TrialCheck;
import nish.worker.training.TrialCosts;
import nish.worker.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what of a sweep is not done yet. */
public final class SweepRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);

  private final ResultsStore store;
  private final Outbox outbox;
  private final SweepMonitor monitor;
  private final Clock clock = Clock.systemUTC();

  /**
   * The runner is the store's only writer while it runs.
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
    List<Trial> trials = records.stream().map(TrialRecord::trial).toList();
    DatasetCatalog datasets = new DatasetCatalog(settings.dataDirectory());
    noteWhatIsLeftOut(trials, datasets);
    try (PatientStore writes = new PatientStore(store, outbox, monitor)) {
      ReportDesk desk = new ReportDesk(writes, monitor, sweep.rules(), records, clock);
      ReportPlugin.serve(desk);
      try {
        runOnSpark(sweep, new TrialCosts(datasets).longestFirst(trials), settings, desk, stop);
      } finally {
        desk.giveBack();
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

  /** Spark's own exceptions are checked ones that Java is not told of. */
  private void runOnSpark(
      SweepSpec sweep,
      List<Trial> trials,
      RunSettings settings,
      ReportDesk desk,
      StopRequest stop) {
    try (TaskWatch watch = new TaskWatch(desk);
        SparkTrials spark = new SparkTrials(sweep.name(), settings, watch);
        Overseer overseer =
            new Overseer(
                desk, spark, () -> store.cancelled(sweep.name()), stop, settings.grace(), clock)) {
      overseer.begin();
      spark.run(trials);
    } catch (RunException e) {
      throw e;
    } catch (Exception e) {
      if (desk.trouble().isEmpty() && !stop.isMade()) {
        throw gaveUp(settings, e);
      }
      LOG.info("ended before its time", e);
    }
    if (desk.trouble().isPresent()) {
      throw desk.trouble().get();
    }
  }

  private static RunException gaveUp(RunSettings settings, Exception e) {
    return new RunException(
        "Spark at %s did not run the sweep to its end: %s%n%s"
            .formatted(
                settings.master(),
                String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                "What is done is kept; is the master there? Run again to go on."),
        e);
  }
}
