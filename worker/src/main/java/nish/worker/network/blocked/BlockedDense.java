package nish.worker.network.blocked;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * DL4J's dense layer on oneDNN, which takes images in blocks of channels too. Public because a
 * saved model names it and its properties.
 */
public final class BlockedDense extends DenseLayer {

  private static final long serialVersionUID = 1;

  /** The properties are told by DL4J's setters when a model is read. */
  public BlockedDense() {}

  /** With biases and an activation. */
  public static BlockedDense of(int units, IActivation activation) {
    BlockedDense layer = new BlockedDense();
    layer.setNOut(units);
    layer.setActivationFn(activation);
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
    BlockedDenseLayer layer = new BlockedDenseLayer(configuration, dataType);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType inputType) {
    return inputType instanceof InputType.InputTypeConvolutional image
        ? new BlockedToFeedForward(image.getHeight(), image.getWidth(), image.getChannels())
        : super.getPreProcessorForInputType(inputType);
  }
}
