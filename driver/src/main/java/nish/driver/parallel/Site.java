package nish.driver.parallel;

import java.io.Serializable;
import java.nio.file.Path;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Share;
import nish.worker.training.Backend;
import nish.worker.training.Judgement;
import nish.worker.training.Stint;
import nish.worker.training.TrialRun;
import nish.worker.trial.Provenance;
import nish.worker.trial.Trial;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trial on whatever executor a task of it is.
 *
 * @param dataDirectory a path of every executor's host
 */
record Site(Trial trial, String dataDirectory) implements Serializable {

  Beginning begin() {
    Provenance provenance = provenance();
    return Beginning.of(new TrialRun(trial, dataset(), Path.of(dataDirectory)), provenance);
  }

  /** Takes the steps of one share, from where the driver's network is. */
  Trained train(AveragedWorker worker, int epoch, Share share) {
    Provenance provenance = provenance();
    ComputationGraph network = worker.getInitialModelGraph();
    Stint stint = new TrialRun(trial, dataset(), network).train(epoch, share);
    int iterations = network.getConfiguration().getIterationCount();
    return new Trained(Averages.of(worker.getFinalResult(network)), iterations, stint, provenance);
  }

  /** Judges the driver's network by a part of the examples. */
  Judgement judge(AveragedWorker worker, int part, int parts) {
    Backend.require();
    return new TrialRun(trial, dataset(), worker.getInitialModelGraph()).judge(part, parts);
  }

  /** Loads the numerics first. */
  private Provenance provenance() {
    return Backend.require().provenance(trial, dataset());
  }

  private Dataset dataset() {
    return new DatasetCatalog(Path.of(dataDirectory)).open(trial);
  }
}
