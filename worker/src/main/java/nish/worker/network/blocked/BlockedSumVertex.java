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
  private transient INDArray sum;

  BlockedSumVertex(
      ComputationGraph graph, String name, int index, DataType dataType, IActivation activation) {
    super(graph, name, index, null, null, dataType);
    this.loop = LayerLoop.of(activation);
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    sum = BlockedLayer.create(ArrayType.ACTIVATIONS, workspaces, inputs[0].shape());
    Sum.write(inputs[0], inputs[1], sum);
    if (loop.isEmpty()) {
      return sum;
    }
    INDArray result =
        training ? BlockedLayer.create(ArrayType.ACTIVATIONS, workspaces, sum.shape()) : sum;
    ActivationPass.forward(sum, loop.get(), result);
    return result;
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray gradient = BlockedLayer.create(ArrayType.ACTIVATION_GRAD, workspaces, epsilon.shape());
    if (loop.isPresent()) {
      ActivationPass.backward(sum, epsilon, loop.get(), gradient);
    } else {
      gradient.assign(epsilon);
    }
    return new Pair<>(null, new INDArray[] {gradient, gradient});
  }

  @Override
  public void clear() {
    super.clear();
    sum = null;
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
