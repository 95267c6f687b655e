package nish.worker.network.blocked;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The mean over all places of images in blocks of channels, as an array of shape [batch, channels].
 * Public because a saved model names it and its properties.
 */
public final class BlockedAverage extends GlobalPoolingLayer {

  private static final long serialVersionUID = 1;

  @JsonProperty private long channels;

  public BlockedAverage() {
    super(PoolingType.AVG);
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    super.setNIn(inputType, override);
    channels = ((InputType.InputTypeConvolutional) inputType).getChannels();
  }

  long channels() {
    return channels;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    BlockedAverageLayer layer = new BlockedAverageLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    return layer;
  }

  @Override
  public boolean equals(Object other) {
    return super.equals(other) && other instanceof BlockedAverage that && channels == that.channels;
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }
}
