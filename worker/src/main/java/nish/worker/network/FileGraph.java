package nish.worker.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;

/**
 * A network as a file has it, before a trial makes it its own.
 *
 * @param input the name of its one input
 * @param output the name of its last vertex
 * @param vertices by name, in the file's order
 * @param inputs the names of each vertex' inputs
 */
record FileGraph(
    String input,
    String output,
    Map<String, GraphVertex> vertices,
    Map<String, List<String>> inputs) {

  static FileGraph of(ComputationGraphConfiguration graph) {
    return new FileGraph(
        only("input", graph.getNetworkInputs()),
        only("output", graph.getNetworkOutputs()),
        new LinkedHashMap<>(graph.getVertices()),
        new LinkedHashMap<>(graph.getVertexInputs()));
  }

  private static String only(String what, List<String> names) {
    if (names.size() != 1) {
      throw new IllegalArgumentException(
          "a network needs one %s, but this has %s".formatted(what, names));
    }
    return names.get(0);
  }

  /** Layers in a row. */
  static FileGraph of(MultiLayerConfiguration row) {
    Map<String, GraphVertex> vertices = new LinkedHashMap<>();
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    String last = "image";
    for (int i = 0; i < row.getConfs().size(); i++) {
      NeuralNetConfiguration layer = row.getConf(i);
      String own = layer.getLayer().getLayerName();
      String name = own == null ? "layer" + i : own;
      if (vertices.put(name, new LayerVertex(layer, row.getInputPreProcess(i))) != null) {
        throw new IllegalArgumentException("two of its layers have the name " + name);
      }
      inputs.put(name, List.of(last));
      last = name;
    }
    return new FileGraph("image", last, vertices, inputs);
  }
}
