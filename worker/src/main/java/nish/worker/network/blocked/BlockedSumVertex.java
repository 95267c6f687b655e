package nish.worker.network.blocked;

import java.util.Optional;
import nish.activations.kernel.Loop;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a {@link BlockedSum}. */
@SuppressWarnings("overrides") // DL4J's own, of varargs by an array
final class BlockedSumVertex extends BaseGraphVertex {

  private static final long serialVersionUID = 1;

  private final transient Optional<Loop> loop;
  private final transient ActivationPass activation;

  BlockedSumVertex(
      ComputationGraph graph, String name, int index, DataType dataType, IActivation activation) {
    super(graph, name, index, null, null, dataType);
    this.loop = LayerLoop.of(activation);
    this.activation = new ActivationPass(() -> loop);
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray sum = BlockedLayer.create(ArrayType.ACTIVATIONS, workspaces, inputs[0].shape());
    Sum.write(inputs[0], inputs[1], sum);
    return activation.forward(sum, training, workspaces);
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray gradient =
        loop.isPresent()
            ? activation.backward(epsilon, ArrayType.ACTIVATION_GRAD, workspaces)
            : workspaces.dup(ArrayType.ACTIVATION_GRAD, epsilon);
    return new Pair<>(null, new INDArray[] {gradient, gradient});
  }

  @Override
  public void clear() {
    super.clear();
    activation.clear();
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    throw new UnsupportedOperationException("a sum has no parameters");
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    return new Pair<>(null, state);
  }

  @Override
  public String toString() {
    return "BlockedSumVertex(" + getVertexName() + ")";
  }
}
