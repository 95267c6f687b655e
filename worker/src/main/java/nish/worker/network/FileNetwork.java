package nish.worker.network;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.PreprocessorVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.preprocessor.CnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToCnnPreProcessor;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;

/** Builds a file's network anew, for the images and classes and by the recipe of a blueprint. */
final class FileNetwork {

  private static final String PROBABILITIES = "probabilities";

  private final FileGraph graph;
  private final Blueprint blueprint;
  private final FileLayers layers;
  private final FileEnding ending;

  FileNetwork(FileGraph graph, Blueprint blueprint) {
    this.graph = graph;
    this.blueprint = blueprint;
    this.layers = new FileLayers(blueprint);
    this.ending = FileEnding.cutFrom(graph);
  }

  ComputationGraphConfiguration configuration() {
    requireClasses();
    requireFreeNames();
    FileWidths widths = FileWidths.of(graph.vertices());
    GraphVertex scores = graph.vertices().remove(ending.name());
    requirePlain(ending.name(), scores);
    GraphBuilder builder = blueprint.graph(graph.input());
    graph.vertices().forEach((name, vertex) -> add(builder, name, vertex));
    ComputationGraphConfiguration built = end(builder);
    widths.renamed(ending.name(), NetworkCatalog.LOGITS).require(built, blueprint.input());
    return built;
  }

  private void requireClasses() {
    if (ending.classes() != blueprint.classes()) {
      throw new IllegalArgumentException(
          "its last layer %s scores %d classes, but the dataset has %d"
              .formatted(ending.name(), ending.classes(), blueprint.classes()));
    }
  }

  private void requireFreeNames() {
    for (String ours : List.of(NetworkCatalog.LOGITS, PROBABILITIES)) {
      if (graph.vertices().containsKey(ours) && !ending.name().equals(ours)) {
        throw new IllegalArgumentException("only its last layer may have the name " + ours);
      }
    }
  }

  private void add(GraphBuilder builder, String name, GraphVertex vertex) {
    requirePlain(name, vertex);
    if (vertex instanceof LayerVertex holder) {
      builder.addLayer(name, layers.adapted(name, holder.getLayerConf().getLayer()), inputs(name));
    } else if (!(vertex instanceof PreprocessorVertex)) {
      builder.addVertex(name, vertex.clone(), inputs(name));
    }
  }

  /** Past what only flattens: DL4J flattens by itself, in the order of our images. */
  private String[] inputs(String name) {
    return graph.inputs().get(name).stream().map(this::source).toArray(String[]::new);
  }

  private String source(String name) {
    return graph.vertices().get(name) instanceof PreprocessorVertex
        ? source(graph.inputs().get(name).get(0))
        : name;
  }

  private static void requirePlain(String name, GraphVertex vertex) {
    InputPreProcessor reshaping =
        vertex instanceof LayerVertex layer
            ? layer.getPreProcessor()
            : vertex instanceof PreprocessorVertex alone ? alone.getPreProcessor() : null;
    boolean plain =
        reshaping == null
            || reshaping instanceof CnnToFeedForwardPreProcessor
            || reshaping instanceof FeedForwardToCnnPreProcessor;
    if (!plain) {
      throw new IllegalArgumentException(
          "its layer %s reshapes by %s, which Nish does not know"
              .formatted(name, reshaping.getClass().getSimpleName()));
    }
  }

  private ComputationGraphConfiguration end(GraphBuilder builder) {
    DenseLayer logits =
        new DenseLayer.Builder()
            .nOut(ending.classes())
            .hasBias(ending.biased())
            .activation(new ActivationIdentity())
            .build();
    logits.setIDropout(ending.dropout());
    layers.decide(logits);
    LossLayer loss = new LossLayer.Builder(new LossMCXENT()).activation(Activation.SOFTMAX).build();
    return builder
        .addLayer(NetworkCatalog.LOGITS, logits, inputs(ending.name()))
        .addLayer(PROBABILITIES, loss, NetworkCatalog.LOGITS)
        .setOutputs(PROBABILITIES)
        .build();
  }
}
