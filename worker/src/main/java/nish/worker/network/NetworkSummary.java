package nish.worker.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nish.worker.data.ImageShape;
import nish.worker.trial.NetworkChoice;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.learning.config.NoOp;

/** A network in plain numbers, stage by stage, known from its configuration alone. */
public record NetworkSummary(List<Stage> stages) {

  /** The stage of what stands behind all stages. */
  private static final String HEAD = "head";

  /**
   * One stage, or a layer of a network without stages.
   *
   * @param output shape of its result for one image: {@code 64x7x7}, or a number of units
   * @param parameters that are trained: no running estimates and no fixed gamma
   * @param multiplyAdds of its convolutions and dense layers, forward, for one image
   */
  public record Stage(String name, String output, long parameters, long multiplyAdds) {

    private Stage and(Stage next) {
      return new Stage(
          name, next.output, parameters + next.parameters, multiplyAdds + next.multiplyAdds);
    }
  }

  public NetworkSummary {
    stages = List.copyOf(stages);
  }

  /**
   * Summarizes a network of the catalogue.
   *
   * @throws IllegalArgumentException as {@link NetworkCatalog#configuration}
   */
  public static NetworkSummary of(NetworkChoice choice, ImageShape input, int classes) {
    return of(NetworkCatalog.configuration(choice, plain(input, classes)), input);
  }

  /**
   * Summarizes a network from a file.
   *
   * @throws IllegalArgumentException as {@link NetworkFile#configuration}
   */
  public static NetworkSummary ofFile(
      Path dataDirectory, String name, ImageShape input, int classes) {
    NetworkChoice choice =
        NetworkChoice.of(name).withDigest(NetworkFiles.digest(dataDirectory, name));
    return of(NetworkFile.configuration(dataDirectory, choice, plain(input, classes)), input);
  }

  private static Blueprint plain(ImageShape input, int classes) {
    return new Blueprint(input, classes, new ActivationReLU(), new NoOp(), 0);
  }

  /** Summarizes any network of one input, whose vertices are in the order of computing. */
  public static NetworkSummary of(ComputationGraphConfiguration network, ImageShape input) {
    Map<String, InputType> outputs =
        network.getLayerActivationTypes(
            InputType.convolutional(input.height(), input.width(), input.channels()));
    Map<String, Stage> stages = new LinkedHashMap<>();
    network
        .getVertices()
        .forEach(
            (name, vertex) -> {
              if (!isLoss(vertex)) {
                Stage one = stage(name, vertex, outputs.get(name));
                stages.merge(one.name(), one, Stage::and);
              }
            });
    return new NetworkSummary(new ArrayList<>(stages.values()));
  }

  /** Of which DL4J tells no shape: it is the class scores'. */
  private static boolean isLoss(GraphVertex vertex) {
    return vertex instanceof LayerVertex layer
        && layer.getLayerConf().getLayer() instanceof LossLayer;
  }

  private static String stage(String vertex) {
    return vertex.equals(NetworkCatalog.LOGITS) ? HEAD : vertex.split("\\.", 2)[0];
  }

  private static Stage stage(String name, GraphVertex vertex, InputType output) {
    if (vertex instanceof LayerVertex layer) {
      LayerCost cost = LayerCost.of(layer.getLayerConf().getLayer(), output);
      return new Stage(stage(name), shape(output), cost.parameters(), cost.multiplyAdds());
    }
    return new Stage(stage(name), shape(output), 0, 0);
  }

  private static String shape(InputType type) {
    if (type instanceof InputType.InputTypeConvolutional image) {
      return new ImageShape(
              (int) image.getChannels(), (int) image.getHeight(), (int) image.getWidth())
          .toString();
    }
    return Long.toString(type.arrayElementsPerExample());
  }

  public long parameters() {
    return stages.stream().mapToLong(Stage::parameters).sum();
  }

  public long multiplyAdds() {
    return stages.stream().mapToLong(Stage::multiplyAdds).sum();
  }
}
