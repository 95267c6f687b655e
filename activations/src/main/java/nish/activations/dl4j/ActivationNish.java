package nish.activations.dl4j;

import nish.activations.Nish;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * The Nish family for DL4J's layers. A saved model names this class, t and the order, so none of
 * the three may change.
 */
public final class ActivationNish extends KernelActivation {

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

  @Override
  Nish function() {
    return new Nish(t, order);
  }

  /** {@code nish(t=1.5)}, {@code pish(t=1.0)}, {@code nish(order=5, t=1.0)}. */
  @Override
  public String toString() {
    String told = order == Nish.NISH || order == Nish.PISH ? "" : "order=" + order + ", ";
    return function().name() + "(" + told + "t=" + t + ")";
  }
}
