package nish.driver.run;

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
  private final SweepMonitor monitor;

  /** The runner is the store's only writer while it runs. */
  public SweepRunner(ResultsStore store, SweepMonitor monitor) {
    this.store = store;
    this.monitor = monitor;
  }

  /** The trials of a sweep that its store does not know as done. */
  public static List<Trial> remaining(List<TrialRecord> records) {
    return records.stream()
        .filter(record -> !record.state().isDone())
        .map(TrialRecord::trial)
        .toList();
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
   * Returns when the last of these trials has ended; those that cost most begin first. If the JVM
   * is told to end meanwhile, what runs is written down as cancelled; the next run takes it up
   * again.
   *
   * @throws nish.worker.data.DataException if a dataset cannot be had
   * @throws RunException if Spark cannot be had, or gives up
   */
  public void run(SweepSpec sweep, List<Trial> trials, RunSettings settings) {
    DatasetCatalog datasets = new DatasetCatalog(settings.dataDirectory());
    noteWhatIsLeftOut(trials, datasets);
    ReportDesk desk = new ReportDesk(store, monitor, trials);
    ReportPlugin.serve(desk);
    Thread abandon = new Thread(desk::abandon, "abandon live trials");
    Runtime.getRuntime().addShutdownHook(abandon);
    try {
      runOnSpark(sweep, new TrialCosts(datasets).longestFirst(trials), settings);
    } finally {
      removeHook(abandon);
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
  private static void runOnSpark(SweepSpec sweep, List<Trial> trials, RunSettings settings) {
    try (SparkTrials spark = new SparkTrials(sweep.name(), settings)) {
      spark.run(trials);
    } catch (RunException e) {
      throw e;
    } catch (Exception e) {
      throw new RunException(
          "Spark at %s did not run the sweep to its end: %s%n%s"
              .formatted(
                  settings.master(),
                  String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                  "What is done is kept; is the master there? Run again to go on."),
          e);
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      LOG.info("the JVM is ending; what runs is written down as cancelled", e);
    }
  }
}
