package nish.driver.run;

import java.nio.file.Path;
import nish.driver.parallel.ParallelTraining;
import nish.driver.results.StoreException;
import nish.driver.run.Report.AfterEnd;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Trainer;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.apache.spark.SparkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains trials of several executors, each by Spark jobs that the driver starts one by one. */
final class ParallelTrials {

  private static final Logger LOG = LoggerFactory.getLogger(ParallelTrials.class);

  private final ClusterShare share;
  private final RunKey run;
  private final ReportDesk desk;
  private final Path dataDirectory;
  private final Trainer trainer;

  ParallelTrials(ClusterShare share, RunKey run, ReportDesk desk, CheckpointStore checkpoints) {
    this.share = share;
    this.run = run;
    this.desk = desk;
    this.dataDirectory = share.cluster().settings().dataDirectory();
    this.trainer = new Trainer(new DatasetCatalog(dataDirectory), checkpoints);
  }

  static boolean contain(Trial trial) {
    return trial.recipe().descent().executors() > 1;
  }

  /** Trains one to its end, and reports it; where Spark has ended, its exception is thrown. */
  void train(Trial trial) {
    share.enter(run.trialsOfSeveral(), trial.label());
    while (attempt(trial) == AfterEnd.NEXT_ATTEMPT) {
      LOG.info("trial {} is tried again", trial.id());
    }
  }

  private AfterEnd attempt(Trial trial) {
    return DeskReports.begin(desk, trial.id())
        .map(reports -> train(trial, reports))
        .orElse(AfterEnd.NOTHING);
  }

  /** One that no executor can train ends as {@code Failed}; one whose jobs are ended is told to. */
  private AfterEnd train(Trial trial, DeskReports reports) {
    Provenance provenance = Provenance.UNKNOWN;
    try {
      ParallelTraining training = ParallelTraining.begin(share.spark(), trial, dataDirectory);
      provenance = training.provenance();
      return reports.end(trainer.train(trial, training, provenance, reports), provenance, "");
    } catch (ReportException | StoreException | RunException e) {
      throw e;
    } catch (Exception e) {
      return end(trial, reports, provenance, e);
    }
  }

  /** Spark's own exceptions are checked ones that Java is not told of. */
  private AfterEnd end(Trial trial, DeskReports reports, Provenance provenance, Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (!share.cluster().isAlive()) {
      throw new RunException("Spark has ended: " + reason, e);
    } else if (e instanceof SparkException && reason.contains("cancelled")) {
      return reports.end(new TrialOutcome.Cancelled(), provenance, "");
    }
    LOG.warn("trial {} ({}) failed", trial.id(), trial.label(), e);
    return reports.end(new TrialOutcome.Failed(reason), provenance, LastLines.text());
  }
}
