package nish.driver.parallel;

import java.io.Serializable;
import nish.worker.training.TrialRun;
import nish.worker.trial.Provenance;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.worker.NetBroadcastTuple;

/**
 * A trial before its first step, as an executor makes it: the driver's processor may be another.
 *
 * @param batches in an epoch
 */
record Beginning(NetBroadcastTuple network, int batches, Provenance provenance)
    implements Serializable {

  static Beginning of(TrialRun run, Provenance provenance) {
    return new Beginning(tuple(run.network()), run.batches(), provenance);
  }

  /** The network's own arrays, not copies. */
  static NetBroadcastTuple tuple(ComputationGraph network) {
    return new NetBroadcastTuple(
        network.getConfiguration(), network.params(), network.getUpdater().getStateViewArray());
  }
}
