package nish.worker.network.blocked;

import java.util.Collection;
import nish.worker.network.GroupedConvolution;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A convolution in blocks of channels, with or without biases, groups and an activation. Its
 * parameters are those of DL4J's convolution, or of {@link GroupedConvolution}. Public because a
 * saved model names it and its properties.
 */
public final class BlockedConvolution extends GroupedConvolution {

  private static final long serialVersionUID = 1;

  @JsonProperty private final boolean first;

  /**
   * What is not told here is told by DL4J's setters when a model is read.
   *
   * @param first whether its images are the network's, whose gradient nobody needs
   */
  @JsonCreator
  public BlockedConvolution(
      @JsonProperty("groups") int groups, @JsonProperty("first") boolean first) {
    super(groups);
    this.first = first;
  }

  boolean first() {
    return first;
  }

  /** Of square filters. */
  public static BlockedConvolution of(
      int filters, int window, int stride, int padding, int groups, boolean first) {
    BlockedConvolution layer = new BlockedConvolution(groups, first);
    layer.setNOut(filters);
    layer.setKernelSize(new int[] {window, window});
    layer.setStride(new int[] {stride, stride});
    layer.setPadding(new int[] {padding, padding});
    layer.setConvolutionMode(ConvolutionMode.Truncate);
    return layer;
  }

  /** Sets whether it has biases, and the activation after it. */
  public BlockedConvolution with(boolean biased, IActivation activation) {
    setHasBias(biased);
    setActivationFn(activation);
    return this;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    checkChannels();
    BlockedConvolutionLayer layer = new BlockedConvolutionLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return groups() == 1 ? ConvolutionParamInitializer.getInstance() : super.initializer();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof BlockedConvolution that && first == that.first;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
