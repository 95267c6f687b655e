package nish.worker.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * The order in which a network was written, for DL4J to compute its vertices and keep their
 * parameters in. DL4J's own order depends on how many vertices there are, so that two families of
 * layers would keep their parameters differently.
 */
final class WrittenOrder {

  private WrittenOrder() {}

  static ComputationGraphConfiguration of(ComputationGraphConfiguration configuration) {
    List<String> names = new ArrayList<>(configuration.getNetworkInputs());
    names.addAll(configuration.getVertices().keySet());
    configuration.setTopologicalOrderStr(names);
    configuration.setTopologicalOrder(IntStream.range(0, names.size()).toArray());
    return configuration;
  }
}
