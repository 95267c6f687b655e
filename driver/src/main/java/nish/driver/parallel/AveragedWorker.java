package nish.driver.parallel;

import java.io.Serial;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.api.worker.NetBroadcastTuple;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingWorker;

/**
 * dl4j-spark's worker, but for how it begins. There it clones the network's configuration, and a
 * clone of DL4J's counts steps from 0 again, so that Adam's corrections do, and orders a network of
 * branches anew, so that its parameters are given to other layers than they are of.
 */
final class AveragedWorker extends ParameterAveragingTrainingWorker {

  @Serial private static final long serialVersionUID = 1L;

  private final Broadcast<NetBroadcastTuple> sent;

  AveragedWorker(Broadcast<NetBroadcastTuple> sent, WorkerConfiguration configuration) {
    super(sent, /* saveUpdater= */ true, configuration, List.of(), List.of(), null);
    this.sent = sent;
  }

  /** A copy of the driver's network: threads of one JVM see the same one. */
  @Override
  public ComputationGraph getInitialModelGraph() {
    NetBroadcastTuple driver = sent.getValue();
    String configuration = driver.getGraphConfiguration().toJson();
    ComputationGraph network =
        new ComputationGraph(ComputationGraphConfiguration.fromJson(configuration));
    network.init(driver.getParameters().dup(), /* cloneParametersArray= */ false);
    if (driver.getUpdaterState() != null) {
      network.setUpdater(new ComputationGraphUpdater(network, driver.getUpdaterState().dup()));
    }
    return network;
  }
}
