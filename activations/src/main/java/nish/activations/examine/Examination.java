package nish.activations.examine;

import java.util.Optional;
import nish.activations.Activation;

/**
 * What the paper's four hypotheses say of one activation.
 *
 * @param smoothness H1: continuous derivatives at 0
 * @param minimum H2: the flat bottom; empty where there is none
 * @param symmetry H3: the odd and the even part
 * @param nearUnitSlope H4: where the slope is within {@link #NEAR} of one
 * @param unitSlope H4: where the slope is within {@link #VERY_NEAR} of one
 */
public record Examination(
    Activation activation,
    Smoothness smoothness,
    Optional<Minimum> minimum,
    Symmetry symmetry,
    UnitSlope nearUnitSlope,
    UnitSlope unitSlope) {

  public static final double NEAR = 1e-2;
  public static final double VERY_NEAR = 1e-3;

  /** Takes some milliseconds. */
  public static Examination of(Activation activation) {
    Scaled function = new Scaled(activation);
    return new Examination(
        activation,
        Smoothness.of(function),
        Minimum.of(function),
        Symmetry.of(activation),
        UnitSlope.of(function, NEAR),
        UnitSlope.of(function, VERY_NEAR));
  }
}
