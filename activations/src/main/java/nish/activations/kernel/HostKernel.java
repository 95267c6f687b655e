package nish.activations.kernel;

import java.util.function.DoubleUnaryOperator;
import nish.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Any activation on any backend, an element at a time in the host's memory: right, and slow where
 * the arrays are a card's.
 */
final class HostKernel implements Kernel {

  private final Activation activation;

  HostKernel(Activation activation) {
    this.activation = activation;
  }

  @Override
  public void forward(INDArray z) {
    Dense.overwrite(z, dense -> dense.assign(mapped(dense, activation::value)));
  }

  @Override
  public void backward(INDArray z, INDArray epsilon) {
    Dense.overwrite(
        z,
        epsilon,
        (dense, gradient) -> dense.assign(mapped(dense, activation::slope)).muli(gradient));
  }

  private static INDArray mapped(INDArray array, DoubleUnaryOperator function) {
    double[] elements = array.dup('c').reshape(array.length()).toDoubleVector();
    for (int i = 0; i < elements.length; i++) {
      elements[i] = function.applyAsDouble(elements[i]);
    }
    return Nd4j.createFromArray(elements).castTo(array.dataType()).reshape(array.shape());
  }
}
