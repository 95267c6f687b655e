package nish.worker.network.blocked;

import java.util.HashMap;
import java.util.Map;
import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.ConvolutionShape.Pair;
import nish.worker.network.onednn.Layout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Computes a {@link BlockedPooling}. */
final class BlockedPoolingLayer extends AbstractLayer<BlockedPooling> {

  private static final long serialVersionUID = 1;

  private final transient Map<ConvolutionShape, MaximumPooling> poolings = new HashMap<>();

  BlockedPoolingLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    ConvolutionShape shape = shape();
    INDArray outputs =
        BlockedLayer.create(
            ArrayType.ACTIVATIONS,
            workspaces,
            Layout.blockedShape(
                shape.batch(), shape.filters(), shape.outputHeight(), shape.outputWidth()));
    pooling(shape).forward(input, outputs);
    return outputs;
  }

  @Override
  public org.nd4j.common.primitives.Pair<Gradient, INDArray> backpropGradient(
      INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray gradient = BlockedLayer.create(ArrayType.ACTIVATION_GRAD, workspaces, input.shape());
    pooling(shape()).backward(epsilon, gradient);
    return new org.nd4j.common.primitives.Pair<>(new DefaultGradient(), gradient);
  }

  private MaximumPooling pooling(ConvolutionShape shape) {
    return poolings.computeIfAbsent(shape, key -> new MaximumPooling(key, (int) input.size(4)));
  }

  /** With as many channels as the blocks have room for. */
  private ConvolutionShape shape() {
    long channels = input.size(1) * input.size(4);
    return new ConvolutionShape(
        input.size(0),
        channels,
        channels,
        input.size(2),
        input.size(3),
        Pair.of(layerConf().getKernelSize()),
        Pair.of(layerConf().getStride()),
        Pair.of(layerConf().getPadding()),
        1,
        false);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {}
}
