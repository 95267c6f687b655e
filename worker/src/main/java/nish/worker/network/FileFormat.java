package nish.worker.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.hdf5.Exception;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.modelimport.keras.KerasModel;
import org.deeplearning4j.nn.modelimport.keras.exceptions.InvalidKerasConfigurationException;
import org.deeplearning4j.nn.modelimport.keras.exceptions.UnsupportedKerasConfigurationException;
import org.deeplearning4j.nn.modelimport.keras.utils.KerasModelBuilder;
import org.nd4j.shade.jackson.databind.JsonNode;
import org.nd4j.shade.jackson.databind.ObjectMapper;

/** The kinds of file that hold a network. */
final class FileFormat {

  private FileFormat() {}

  /**
   * Reads DL4J's JSON or Keras' HDF5, as the name's ending tells.
   *
   * @throws IOException if it is not such a file, or is cut short
   * @throws IllegalArgumentException if what it holds is no network that images can be trained on
   */
  static FileGraph read(Path file) throws IOException {
    return file.toString().endsWith(".h5") ? keras(file) : dl4j(Files.readString(file));
  }

  private static FileGraph dl4j(String json) throws IOException {
    JsonNode root = NeuralNetConfiguration.mapper().readTree(json);
    if (root.has("vertices")) {
      return FileGraph.of(ComputationGraphConfiguration.fromJson(json));
    } else if (root.has("confs")) {
      return FileGraph.of(MultiLayerConfiguration.fromJson(json));
    }
    throw new IOException("it has neither DL4J's vertices nor its confs");
  }

  /** Alone: DL4J's import keeps what it reads in a static field. */
  private static synchronized FileGraph keras(Path file) throws IOException {
    try (KerasModelBuilder keras = opened(file).enforceTrainingConfig(false)) {
      return isSequential(keras.getModelJson())
          ? FileGraph.of(keras.buildSequential().getMultiLayerConfiguration())
          : channelsFirst(FileGraph.of(keras.buildModel().getComputationGraphConfiguration()));
    } catch (InvalidKerasConfigurationException | UnsupportedKerasConfigurationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static KerasModelBuilder opened(Path file)
      throws IOException,
          InvalidKerasConfigurationException,
          UnsupportedKerasConfigurationException {
    Exception.dontPrint();
    try {
      return new KerasModel().modelBuilder().modelHdf5Filename(file.toString());
    } catch (RuntimeException e) {
      throw new IOException("HDF5 cannot open it: it is cut short, or another kind of file", e);
    }
  }

  private static boolean isSequential(String model) throws IOException {
    return new ObjectMapper().readTree(model).path("class_name").asText().equals("Sequential");
  }

  /** Keras joins channels along the last axis, where ours are along the second. */
  private static FileGraph channelsFirst(FileGraph graph) {
    graph
        .vertices()
        .replaceAll((name, vertex) -> vertex instanceof MergeVertex ? new MergeVertex() : vertex);
    return graph;
  }
}
