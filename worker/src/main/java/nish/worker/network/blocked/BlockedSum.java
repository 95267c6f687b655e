package nish.worker.network.blocked;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The sum of a residual unit's branch and its shortcut, and the activation after it. The branch
 * must lead from where the shortcut begins: both get one array as their gradient, into which the
 * shortcut's other gradients are added once the branch has read it. Public because a saved model
 * names it and its property.
 */
public final class BlockedSum extends GraphVertex {

  private static final long serialVersionUID = 1;

  @JsonProperty private final IActivation activation;

  /**
   * @param activation DL4J's identity for none
   */
  @JsonCreator
  public BlockedSum(@JsonProperty("activation") IActivation activation) {
    this.activation = activation;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    return new BlockedSumVertex(graph, name, index, dataType, activation);
  }

  @Override
  public InputType getOutputType(int index, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return new LayerMemoryReport.Builder(null, BlockedSum.class, inputs[0], inputs[0])
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
  }

  @Override
  public GraphVertex clone() {
    return new BlockedSum(activation);
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return 2;
  }

  @Override
  public int maxVertexInputs() {
    return 2;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlockedSum that && activation.equals(that.activation);
  }

  @Override
  public int hashCode() {
    return activation.hashCode();
  }
}
