package nish.driver.run;

import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import nish.driver.run.Report.AfterEnd;
import nish.worker.checkpoint.CheckpointPlan;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.DataException;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Backend;
import nish.worker.training.BackendException;
import nish.worker.training.Trainer;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains one trial within a Spark task, and reports it. */
final class TrialTask implements VoidFunction<Trial> {

  @Serial private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(TrialTask.class);

  private static final Duration HOLD = Duration.ofSeconds(20);

  private final RunKey run;
  private final String dataDirectory;
  private final boolean isOnThisMachine;
  private final CheckpointPlan checkpoints;
  private final Broadcast<SerializableConfiguration> hadoop;

  /**
   * @param run that it reports to
   * @param hadoop what file systems are asked with
   */
  TrialTask(RunKey run, RunSettings settings, Broadcast<SerializableConfiguration> hadoop) {
    this.run = run;
    this.dataDirectory = settings.dataDirectory().toString();
    this.isOnThisMachine = settings.isOnThisMachine();
    this.checkpoints = settings.checkpoints();
    this.hadoop = hadoop;
  }

  /**
   * A trial that cannot be trained, whoever tries, ends as {@code Failed}; where the driver wants
   * another attempt, or a report did not reach it, this throws, and Spark tries the task again.
   */
  @Override
  public void call(Trial trial) throws Exception {
    Optional<TrialReports> reports = TrialReports.begin(run, trial.id());
    if (reports.isPresent() && train(trial, reports.get()) == AfterEnd.NEXT_ATTEMPT) {
      throw new ReportException("the trial is to be tried again");
    }
  }

  private AfterEnd train(Trial trial, TrialReports reports) {
    DatasetCatalog datasets = new DatasetCatalog(Path.of(dataDirectory));
    Provenance provenance = Provenance.UNKNOWN;
    try {
      provenance = provenance(trial, datasets);
      return reports.end(trainer(datasets).train(trial, reports), provenance, "");
    } catch (ReportException e) {
      throw e;
    } catch (OutOfMemoryError e) {
      LOG.warn("trial {} ({}) ran out of memory", trial.id(), trial.label(), e);
      return reports.outOfMemory("out of memory: " + reason(e), LastLines.text());
    } catch (RuntimeException e) {
      LOG.warn("trial {} ({}) failed", trial.id(), trial.label(), e);
      return reports.end(new TrialOutcome.Failed(reason(e)), provenance, LastLines.text());
    }
  }

  /** What this host lacks, another may have. */
  private Provenance provenance(Trial trial, DatasetCatalog datasets) {
    try {
      Optional<String> place = TaskGpu.address().map(Backend.require()::pin);
      Provenance provenance = Backend.require().provenance(trial, datasets.open(trial));
      return place.map(provenance::at).orElse(provenance);
    } catch (DataException | BackendException | LinkageError e) {
      if (isOnThisMachine) {
        throw e;
      }
      hold();
      throw new ReportException("this host cannot train: " + reason(e), e);
    }
  }

  /** A host that ends each trial at once would take them all from those that can train. */
  private static void hold() {
    try {
      Thread.sleep(HOLD.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Trainer trainer(DatasetCatalog datasets) {
    return new Trainer(datasets, new CheckpointStore(checkpoints, hadoop.value().value()));
  }

  private static String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
