package nish.worker.network.blocked;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs a {@link BlockedNorm}. */
final class BlockedNormLayer extends BlockedLayer<BlockedNorm> {

  private static final long serialVersionUID = 1;

  private transient Moments moments;

  BlockedNormLayer(NeuralNetConfiguration configuration, DataType dataType) {
    super(configuration, dataType);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    INDArray outputs = create(ArrayType.ACTIVATIONS, workspaces, input.shape());
    ChannelBlocks images = new ChannelBlocks(input);
    moments =
        training ? Moments.of(images) : new Moments(numbers(GLOBAL_MEAN), numbers(GLOBAL_VAR));
    affine().run(images, loop(), new ChannelBlocks(outputs));
    return outputs;
  }

  private Affine affine() {
    return Affine.norm(moments, layerConf().getEps(), numbers(GAMMA), numbers(BETA));
  }

  private double[] numbers(String parameter) {
    return getParam(parameter).toDoubleVector();
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray atImages = create(ArrayType.ACTIVATION_GRAD, workspaces, input.shape());
    NormGradient pass =
        new NormGradient(
            new ChannelBlocks(input),
            new ChannelBlocks(epsilon),
            new ChannelBlocks(atImages),
            loop(),
            moments,
            affine(),
            layerConf().getEps());
    pass.run(!layerConf().first());
    write(GAMMA, layerConf().fixedGamma() ? new double[pass.gamma().length] : pass.gamma());
    write(BETA, pass.beta());
    keep(GLOBAL_MEAN, moments.mean());
    keep(GLOBAL_VAR, moments.variance());
    Gradient gradients = new DefaultGradient();
    gradientViews.forEach(gradients::setGradientFor);
    return new Pair<>(gradients, layerConf().first() ? null : atImages);
  }

  /** DL4J subtracts such a gradient from the running estimate, without an updater. */
  private void keep(String estimate, double[] ofBatch) {
    double[] difference = numbers(estimate);
    double share = 1 - layerConf().getDecay();
    Arrays.setAll(difference, channel -> (difference[channel] - ofBatch[channel]) * share);
    write(estimate, difference);
  }

  @Override
  public boolean updaterDivideByMinibatch(String parameter) {
    return !parameter.equals(GLOBAL_MEAN) && !parameter.equals(GLOBAL_VAR);
  }

  private void write(String parameter, double[] numbers) {
    INDArray view = gradientViews.get(parameter);
    for (int channel = 0; channel < view.length(); channel++) {
      view.putScalar(channel, numbers[channel]);
    }
  }
}
