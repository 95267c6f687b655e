package nish.activations.kernel;

import java.util.function.Supplier;
import nish.activations.Activation;

/**
 * Finds loops for a layer that fuses an activation with other arithmetic of its own and so has no
 * time to spare: in float arithmetic, good to a few units in the last place, where {@link Loops}
 * computes in double to be good to one.
 *
 * <p>NaN gives NaN, and the infinities give the limits. No quick value or slope is a number below
 * the smallest normal one, which would slow down the layers after it, unless x is: the tails end in
 * 0.
 */
public final class QuickLoops {

  private static final LoopMaker VECTORS = Incubator.maker("VectorQuickLoops");

  private QuickLoops() {}

  /**
   * Whether this JVM can have quick ones: with the Vector API's module, and on such a processor.
   */
  public static boolean areThere() {
    return Incubator.hasVectors() && Incubator.hasFusedMultiplyAdd();
  }

  /**
   * Supplies loops for the activation, one for each thread to keep. Where there is no quick one,
   * for want of the Vector API too, they are those of {@link Loops}.
   */
  public static Supplier<Loop> of(Activation activation) {
    return VECTORS.loops(activation).orElseGet(() -> Loops.of(activation));
  }
}
