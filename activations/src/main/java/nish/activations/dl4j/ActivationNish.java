package nish.activations.dl4j;

import java.util.Objects;
import nish.activations.Nish;
import nish.activations.kernel.Kernel;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The Nish family for DL4J's layers. A saved model names this class, t and the order, so none of
 * the three may change.
 */
public final class ActivationNish extends BaseActivationFunction {

  private static final long serialVersionUID = 1;

  private final double t;
  private final int order;

  /** Nish with t = 1. */
  public ActivationNish() {
    this(1, Nish.NISH);
  }

  /** The parameters are those of {@link Nish}. */
  @JsonCreator
  public ActivationNish(@JsonProperty("t") double t, @JsonProperty("order") int order) {
    Nish checked = new Nish(t, order);
    this.t = checked.t();
    this.order = checked.order();
  }

  /** Overwrites {@code in} with f of it, and returns it. */
  @Override
  public INDArray getActivation(INDArray in, boolean training) {
    kernel().forward(in);
    return in;
  }

  /**
   * Overwrites {@code in} with the gradient of the loss there, and returns it; there are no
   * parameters to learn. Leaves epsilon as it is.
   */
  @Override
  public Pair<INDArray, INDArray> backprop(INDArray in, INDArray epsilon) {
    assertShape(in, epsilon);
    kernel().backward(in, epsilon);
    return new Pair<>(in, null);
  }

  private Kernel kernel() {
    return Kernel.forBackend(function());
  }

  private Nish function() {
    return new Nish(t, order);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ActivationNish that && function().equals(that.function());
  }

  @Override
  public int hashCode() {
    return Objects.hash(t, order);
  }

  /** {@code nish(t=1.5)}. */
  @Override
  public String toString() {
    return function().name() + "(t=" + t + ")";
  }
}
