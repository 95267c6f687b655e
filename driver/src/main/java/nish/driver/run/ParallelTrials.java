package nish.driver.run;

import java.nio.file.Path;
import nish.driver.parallel.ParallelTraining;
import nish.driver.parallel.TrialFailure;
import nish.worker.checkpoint.CheckpointStore;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Trainer;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.apache.spark.api.java.JavaSparkContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains trials of several executors, each by Spark jobs that the driver starts one by one. */
final class ParallelTrials {

  private static final Logger LOG = LoggerFactory.getLogger(ParallelTrials.class);

  private final JavaSparkContext spark;
  private final Path dataDirectory;
  private final Trainer trainer;

  ParallelTrials(JavaSparkContext spark, Path dataDirectory, CheckpointStore checkpoints) {
    this.spark = spark;
    this.dataDirectory = dataDirectory;
    this.trainer = new Trainer(new DatasetCatalog(dataDirectory), checkpoints);
  }

  static boolean contain(Trial trial) {
    return trial.recipe().descent().executors() > 1;
  }

  /**
   * Trains one to its end, and reports it. One that no executor can train ends as {@code Failed};
   * where Spark gives up, its exception is thrown.
   */
  void train(Trial trial) {
    DeskReports reports = DeskReports.begin(ReportPlugin.desk(), trial.id());
    Provenance provenance = Provenance.UNKNOWN;
    TrialOutcome outcome;
    try {
      ParallelTraining training = ParallelTraining.begin(spark, trial, dataDirectory);
      provenance = training.provenance();
      outcome = trainer.train(trial, training, provenance, reports);
    } catch (TrialFailure e) {
      LOG.warn("trial {} ({}) failed", trial.id(), trial.label(), e);
      outcome = new TrialOutcome.Failed(e.getMessage());
    }
    reports.end(outcome, provenance);
  }
}
