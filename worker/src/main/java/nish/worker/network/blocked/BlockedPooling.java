package nish.worker.network.blocked;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Maximum pooling in blocks of channels. Public because a saved model names it and its properties.
 */
public final class BlockedPooling extends SubsamplingLayer {

  private static final long serialVersionUID = 1;

  /** The properties are told by DL4J's setters when a model is read. */
  public BlockedPooling() {}

  /** Over square windows. */
  public static BlockedPooling of(int window, int stride, int padding) {
    BlockedPooling layer = new BlockedPooling();
    layer.setPoolingType(org.deeplearning4j.nn.conf.layers.PoolingType.MAX);
    layer.setKernelSize(new int[] {window, window});
    layer.setStride(new int[] {stride, stride});
    layer.setPadding(new int[] {padding, padding});
    layer.setConvolutionMode(ConvolutionMode.Truncate);
    return layer;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType dataType) {
    BlockedPoolingLayer layer = new BlockedPoolingLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    return layer;
  }

  @Override
  public BlockedPooling clone() {
    return (BlockedPooling) super.clone();
  }
}
