package nish.worker.network.blocked;

import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.BIAS_KEY;
import static org.deeplearning4j.nn.params.ConvolutionParamInitializer.WEIGHT_KEY;

import nish.worker.network.onednn.ConvolutionShape;
import nish.worker.network.onednn.Layout;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link BlockedConvolution}, whose operations it makes once for each batch size. */
final class BlockedConvolutionLayer extends BlockedLayer<BlockedConvolution> {

  private static final long serialVersionUID = 1;

  private final transient Convolutions convolutions = new Convolutions();
  private final transient BlockedWeights weights = new BlockedWeights(this);
  private final transient ActivationPass activation = new ActivationPass(this::loop);

  BlockedConvolutionLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    ConvolutionShape shape = shape();
    INDArray outputs = create(ArrayType.ACTIVATIONS, workspaces, outputShape(shape));
    Convolutions.Operation convolution = convolutions.forward(shape, Layout.of(input));
    INDArray filters = weights.dense(ArrayType.FF_WORKING_MEM, workspaces);
    if (shape.biased()) {
      convolution.run(input, filters, getParam(BIAS_KEY), outputs);
    } else {
      convolution.run(input, filters, outputs);
    }
    return activation.forward(outputs, training, workspaces);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    ConvolutionShape shape = shape();
    INDArray before = activation.backward(epsilon, ArrayType.BP_WORKING_MEM, workspaces);
    Gradient gradients = gradients(ThinImages.widened(shape, mayBeThin()), before, workspaces);
    if (layerConf().first()) {
      return new Pair<>(gradients, null);
    }
    INDArray atImages = create(ArrayType.ACTIVATION_GRAD, workspaces, input.shape());
    convolutions
        .atImages(shape, Layout.of(input))
        .run(before, weights.dense(ArrayType.BP_WORKING_MEM, workspaces), atImages);
    return new Pair<>(gradients, atImages);
  }

  private Gradient gradients(
      ConvolutionShape shape, INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Gradient gradients = new DefaultGradient();
    INDArray images = ThinImages.widened(input, shape, workspaces);
    INDArray ofWeights = weights.slopes(gradientViews.get(WEIGHT_KEY), shape, workspaces);
    Convolutions.Operation convolution = convolutions.ofParameters(shape, Layout.of(images));
    if (layerConf().hasBias()) {
      INDArray biases = gradientViews.get(BIAS_KEY);
      convolution.run(images, epsilon, ofWeights, biases);
      gradients.setGradientFor(BIAS_KEY, biases);
    } else {
      convolution.run(images, epsilon, ofWeights);
    }
    weights.keep(ofWeights, shape, gradientViews.get(WEIGHT_KEY));
    gradients.setGradientFor(WEIGHT_KEY, gradientViews.get(WEIGHT_KEY), 'c');
    return gradients;
  }

  private boolean mayBeThin() {
    return layerConf().first() && layerConf().groups() == 1;
  }

  private ConvolutionShape shape() {
    BlockedConvolution layer = layerConf();
    return new ConvolutionShape(
        input.size(0),
        layer.getNIn(),
        layer.getNOut(),
        input.size(2),
        input.size(3),
        ConvolutionShape.Pair.of(layer.getKernelSize()),
        ConvolutionShape.Pair.of(layer.getStride()),
        ConvolutionShape.Pair.of(layer.getPadding()),
        weights.blocks().count(),
        layer.hasBias());
  }

  private static long[] outputShape(ConvolutionShape shape) {
    return Layout.blockedShape(
        shape.batch(), shape.filters(), shape.outputHeight(), shape.outputWidth());
  }

  @Override
  public void clear() {
    super.clear();
    activation.clear();
  }
}
