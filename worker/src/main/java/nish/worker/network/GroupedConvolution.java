package nish.worker.network;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A convolution without biases and without an activation, whose inputs and filters are divided into
 * groups: each filter sees the inputs of its own group alone (Xie and others, "Aggregated residual
 * transformations for deep neural networks", 2017). Public because a saved model names it and its
 * properties. Weights have the shape [filters, inputs / groups, height, width].
 */
public class GroupedConvolution extends ConvolutionLayer {

  private static final long serialVersionUID = 1;

  @JsonProperty private final int groups;

  /** What is not told here is told by DL4J's setters when a model is read. */
  @JsonCreator
  public GroupedConvolution(@JsonProperty("groups") int groups) {
    this.groups = groups;
  }

  static GroupedConvolution of(Convolution convolution) {
    GroupedConvolution layer = new GroupedConvolution(convolution.groups());
    Window window = convolution.window();
    layer.setNOut(convolution.filters());
    layer.setKernelSize(new int[] {window.size(), window.size()});
    layer.setStride(new int[] {window.stride(), window.stride()});
    layer.setPadding(new int[] {window.padding(), window.padding()});
    layer.setConvolutionMode(ConvolutionMode.Truncate);
    layer.setHasBias(false);
    layer.setActivationFn(new ActivationIdentity());
    return layer;
  }

  public int groups() {
    return groups;
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
    GroupedConvolutionLayer layer = new GroupedConvolutionLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  protected final void checkChannels() {
    if (nIn % groups != 0 || nOut % groups != 0) {
      throw new IllegalArgumentException(
          "%d groups divide inputs and filters evenly, but %s has %d and %d; make both multiples of %d"
              .formatted(groups, getLayerName(), nIn, nOut, groups));
    }
  }

  @Override
  public ParamInitializer initializer() {
    return GroupedConvolutionWeights.INSTANCE;
  }

  @Override
  public GroupedConvolution clone() {
    return (GroupedConvolution) super.clone();
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof GroupedConvolution that && groups == that.groups;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
