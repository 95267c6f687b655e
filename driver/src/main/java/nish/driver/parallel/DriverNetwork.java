package nish.driver.parallel;

import java.util.List;
import java.util.function.Function;
import nish.worker.data.Share;
import nish.worker.trial.Recipe;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.api.worker.NetBroadcastTuple;
import org.deeplearning4j.spark.impl.paramavg.aggregator.ParameterAveragingAggregationTuple;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The network that workers start from and are averaged into; it takes no step itself. */
final class DriverNetwork {

  private final JavaSparkContext spark;
  private final WorkerConfiguration configuration;
  private final ComputationGraph network;

  DriverNetwork(JavaSparkContext spark, Recipe recipe, NetBroadcastTuple initial) {
    this.spark = spark;
    this.configuration =
        new WorkerConfiguration(
            /* isGraphNetwork= */ true,
            recipe.batchSize(),
            recipe.batchSize(),
            Share.STEPS,
            /* prefetchNumBatches= */ 0,
            /* collectTrainingStats= */ false);
    this.network = new ComputationGraph(initial.getGraphConfiguration());
    network.init(initial.getParameters(), /* cloneParametersArray= */ false);
    if (initial.getUpdaterState() != null) {
      network.setUpdater(new ComputationGraphUpdater(network, initial.getUpdaterState()));
    }
  }

  ComputationGraph network() {
    return network;
  }

  /** Sends it to all executors, for as long as the work takes. */
  <T> T shared(Function<AveragedWorker, T> work) {
    Broadcast<NetBroadcastTuple> sent = spark.broadcast(Beginning.tuple(network));
    try {
      return work.apply(new AveragedWorker(sent, configuration));
    } finally {
      sent.destroy();
    }
  }

  /**
   * Becomes the mean of what workers made, summed in their order: parameters and the optimizer's
   * numbers alike.
   */
  void average(List<Trained> trained) {
    ParameterAveragingAggregationTuple sum =
        Averages.sum(trained.stream().map(Trained::result).toList());
    network.params().assign(sum.getParametersSum().divi(trained.size()));
    INDArray ofUpdater = sum.getUpdaterStateSum();
    if (ofUpdater != null) {
      network.getUpdater().getStateViewArray().assign(ofUpdater.divi(trained.size()));
    }
    network.getConfiguration().setIterationCount(trained.get(0).iterations());
  }
}
