package nish.driver.run;

import java.nio.file.Path;
import nish.driver.parallel.ParallelTraining;
import nish.driver.parallel.TrialFailure;
import nish.driver.run.Report.AfterEnd;
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

  /** Trains one to its end, and reports it; where Spark gives up, its exception is thrown. */
  void train(Trial trial) {
    while (attempt(trial) == AfterEnd.NEXT_ATTEMPT) {
      LOG.info("trial {} is tried again", trial.id());
    }
  }

  private AfterEnd attempt(Trial trial) {
    return DeskReports.begin(ReportPlugin.desk(), trial.id())
        .map(reports -> train(trial, reports))
        .orElse(AfterEnd.NOTHING);
  }

  /** One that no executor can train ends as {@code Failed}. */
  private AfterEnd train(Trial trial, DeskReports reports) {
    Provenance provenance = Provenance.UNKNOWN;
    try {
      ParallelTraining training = ParallelTraining.begin(spark, trial, dataDirectory);
      provenance = training.provenance();
      return reports.end(trainer.train(trial, training, provenance, reports), provenance, "");
    } catch (TrialFailure e) {
      LOG.warn("trial {} ({}) failed", trial.id(), trial.label(), e);
      return reports.end(new TrialOutcome.Failed(e.getMessage()), provenance, LastLines.text());
    }
  }
}
