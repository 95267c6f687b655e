package nish.worker.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nish.activations.NearestName;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/** The networks that a sweep can name. Asking for their names loads no numerics. */
public final class NetworkCatalog {

  /** The layer whose activations are the class scores before softmax, in every network. */
  public static final String LOGITS = "logits";

  private static final Map<String, Function<Blueprint, ComputationGraphConfiguration>> NETWORKS =
      new LinkedHashMap<>();

  static {
    NETWORKS.put("lenet", LeNet::configuration);
  }

  private NetworkCatalog() {}

  public static List<String> names() {
    return List.copyOf(NETWORKS.keySet());
  }

  /**
   * The configuration of a network, with one input of shape [batch, channels, height, width], one
   * output of class probabilities, shape [batch, classes], and a layer {@link #LOGITS} before it.
   *
   * @throws IllegalArgumentException if the name is unknown
   */
  public static ComputationGraphConfiguration configuration(
      NetworkChoice choice, Blueprint blueprint) {
    Function<Blueprint, ComputationGraphConfiguration> network = NETWORKS.get(choice.name());
    if (network == null) {
      throw new IllegalArgumentException(
          NearestName.unknown("network", choice.name(), NETWORKS.keySet()));
    }
    return network.apply(blueprint);
  }
}
