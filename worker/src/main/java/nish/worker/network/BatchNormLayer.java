package nish.worker.network;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.mkldnn.MKLDNNBatchNormHelper;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.factory.Nd4j;

/**
 * DL4J's batch norm, whose gamma has no gradient where it is fixed, so that no updater moves it.
 * Training on images, it runs the same operations of oneDNN as DL4J's helper, but on moments that
 * are exact to float's last digits.
 */
final class BatchNormLayer extends BatchNormalization {

  private static final long serialVersionUID = 1;
  private static final int CHANNELS = 1;

  private transient BatchMoments moments;

  BatchNormLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  private boolean isOurs(INDArray array) {
    return array.rank() == 4
        && array.dataType() == DataType.FLOAT
        && dataType == DataType.FLOAT
        && getHelper() instanceof MKLDNNBatchNormHelper;
  }

  @Override
  public INDArray preOutput(INDArray images, TrainingMode mode, LayerWorkspaceMgr workspaces) {
    if (mode != TrainingMode.TRAIN || !isOurs(images)) {
      return super.preOutput(images, mode, workspaces);
    }
    moments = BatchMoments.of(images);
    INDArray output =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, images.dataType(), images.shape());
    Nd4j.exec(
        operation("batchnorm")
            .addInputs(images, moments.mean(), moments.variance(), flat(GAMMA), flat(BETA))
            .addOutputs(output)
            .build());
    return output;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    Pair<Gradient, INDArray> gradients =
        isOurs(input) ? backward(epsilon, workspaces) : super.backpropGradient(epsilon, workspaces);
    if (((BatchNorm) layerConf()).fixedGamma()) {
      gradientViews.get(GAMMA).assign(0);
    }
    return gradients;
  }

  private Pair<Gradient, INDArray> backward(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray atInput =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, input.dataType(), input.shape());
    INDArray mean = moments.mean();
    INDArray variance = moments.variance();
    Nd4j.exec(
        operation("batchnorm_bp")
            .addInputs(input, mean, variance, flat(GAMMA), flat(BETA), inRows(epsilon))
            .addOutputs(
                atInput, mean.ulike(), mean.ulike(), flatGradient(GAMMA), flatGradient(BETA))
            .build());
    keep(GLOBAL_MEAN, mean);
    keep(GLOBAL_VAR, variance);
    Gradient gradient = new DefaultGradient();
    gradientViews.forEach(gradient::setGradientFor);
    return new Pair<>(gradient, atInput);
  }

  /** The operation reads other strides wrongly (DL4J's issue 8860). */
  private static INDArray inRows(INDArray array) {
    return Shape.hasDefaultStridesForShape(array) ? array : array.dup('c');
  }

  /** DL4J subtracts such a gradient from the running estimate, without an updater. */
  private void keep(String estimate, INDArray ofBatch) {
    INDArray view = gradientViews.get(estimate);
    INDArray difference = getParam(estimate).sub(ofBatch.reshape(view.shape()));
    view.assign(difference.muli(1 - layerConf().getDecay()));
  }

  private DynamicCustomOp.DynamicCustomOpsBuilder operation(String name) {
    return DynamicCustomOp.builder(name)
        .addIntegerArguments(1, 1, CHANNELS)
        .addFloatingPointArguments(layerConf().getEps());
  }

  private INDArray flat(String parameter) {
    return getParam(parameter).reshape(layerConf().getNOut());
  }

  private INDArray flatGradient(String parameter) {
    return gradientViews.get(parameter).reshape(layerConf().getNOut());
  }
}
