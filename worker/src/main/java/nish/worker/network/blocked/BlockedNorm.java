package nish.worker.network.blocked;

import java.util.Collection;
import nish.worker.network.BatchNorm;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * {@link BatchNorm} and the activation after it, of images in blocks of channels or plain ones;
 * keeps nothing but its input for the backward pass. Public because a saved model names it and its
 * properties.
 */
public final class BlockedNorm extends BatchNorm {

  private static final long serialVersionUID = 1;

  @JsonProperty private final boolean first;

  /**
   * The parameters are those of {@link BatchNorm}.
   *
   * @param first whether its images are the network's, whose gradient nobody needs
   */
  @JsonCreator
  public BlockedNorm(
      @JsonProperty("fixedGamma") boolean fixedGamma,
      @JsonProperty("gammaDecay") double gammaDecay,
      @JsonProperty("betaDecay") double betaDecay,
      @JsonProperty("first") boolean first) {
    super(fixedGamma, gammaDecay, betaDecay);
    this.first = first;
  }

  boolean first() {
    return first;
  }

  /** Sets the activation after it. */
  public BlockedNorm with(IActivation activation) {
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
    BlockedNormLayer layer = new BlockedNormLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof BlockedNorm that && first == that.first;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
