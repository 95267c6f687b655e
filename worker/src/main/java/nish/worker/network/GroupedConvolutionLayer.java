package nish.worker.network;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.DynamicCustomOp.DynamicCustomOpsBuilder;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A grouped convolution, computed as a few dense ones on views of the arrays: ND4J has none of its
 * own. On a core that is several times as quick as one convolution a group, and as one product of
 * matrices over all groups, whose im2col alone takes longer.
 */
final class GroupedConvolutionLayer extends BaseLayer<GroupedConvolution> {

  private static final long serialVersionUID = 1;
  private static final String WEIGHTS = ConvolutionParamInitializer.WEIGHT_KEY;

  /** The floats of the widest vectors that oneDNN uses. */
  private static final int VECTOR = 16;

  /** The order of the weights. */
  private static final int FILTERS_INPUTS_HEIGHT_WIDTH = 1;

  GroupedConvolutionLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    INDArray images = input.castTo(dataType);
    GroupBlocks blocks = GroupBlocks.of(layerConf(), VECTOR);
    INDArray weights = dense(blocks, ArrayType.FF_WORKING_MEM, workspaces);
    INDArray outputs =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, dataType, outputShape(images), 'c');
    for (int block = 0; block < blocks.count(); block++) {
      Nd4j.exec(
          operation("conv2d")
              .addInputs(blocks.inputs(images, block), blocks.weights(weights, block))
              .addOutputs(blocks.outputs(outputs, block))
              .build());
    }
    return outputs;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray images = input.castTo(dataType);
    INDArray outputs = Shape.hasDefaultStridesForShape(epsilon) ? epsilon : epsilon.dup('c');
    GroupBlocks blocks = GroupBlocks.of(layerConf(), VECTOR);
    INDArray weights = dense(blocks, ArrayType.BP_WORKING_MEM, workspaces);
    INDArray slopes =
        workspaces.createUninitialized(ArrayType.BP_WORKING_MEM, dataType, weights.shape(), 'c');
    INDArray inputs =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, dataType, images.shape(), 'c');
    for (int block = 0; block < blocks.count(); block++) {
      Nd4j.exec(
          operation("conv2d_bp")
              .addInputs(
                  blocks.inputs(images, block),
                  blocks.weights(weights, block),
                  blocks.outputs(outputs, block))
              .addOutputs(blocks.inputs(inputs, block), blocks.weights(slopes, block))
              .build());
    }
    return new Pair<>(gradient(blocks, slopes), inputs);
  }

  private Gradient gradient(GroupBlocks blocks, INDArray slopes) {
    INDArray view = gradientViews.get(WEIGHTS);
    blocks.apart(view).assign(blocks.diagonal(slopes));
    Gradient gradient = new DefaultGradient();
    gradient.setGradientFor(WEIGHTS, view, 'c');
    return gradient;
  }

  private INDArray dense(GroupBlocks blocks, ArrayType type, LayerWorkspaceMgr workspaces) {
    INDArray weights = getParam(WEIGHTS);
    INDArray dense = workspaces.create(type, dataType, blocks.denseShape(weights), 'c');
    blocks.diagonal(dense).assign(blocks.apart(weights));
    return dense;
  }

  private long[] outputShape(INDArray images) {
    return new long[] {images.size(0), layerConf().getNOut(), places(images, 0), places(images, 1)};
  }

  private long places(INDArray images, int axis) {
    GroupedConvolution layer = layerConf();
    long room = images.size(2 + axis) + 2L * layer.getPadding()[axis] - layer.getKernelSize()[axis];
    return room / layer.getStride()[axis] + 1;
  }

  private DynamicCustomOpsBuilder operation(String name) {
    GroupedConvolution layer = layerConf();
    int[] kernel = layer.getKernelSize();
    int[] stride = layer.getStride();
    int[] padding = layer.getPadding();
    return DynamicCustomOp.builder(name)
        .addIntegerArguments(
            kernel[0],
            kernel[1],
            stride[0],
            stride[1],
            padding[0],
            padding[1],
            /* dilation= */ 1,
            1,
            /* padToTheSameSize= */ 0,
            /* channelsLast= */ 0,
            FILTERS_INPUTS_HEIGHT_WIDTH);
  }

  @Override
  public void setParams(INDArray parameters) {
    setParams(parameters, 'c');
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
