package nish.activations.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.Activation;

/**
 * Finds the fastest loop that this JVM and its processor have for an activation, good to a unit in
 * the last place: those of {@link FusedKernel}. {@link QuickLoops} has quicker ones.
 */
public final class Loops {

  private static final LoopMaker VECTORS = Incubator.maker("VectorLoops");

  private Loops() {}

  /** Supplies loops for the activation, one for each thread to keep. */
  public static Supplier<Loop> of(Activation activation) {
    return VECTORS.loops(activation).orElseGet(() -> scalars(activation));
  }

  private static Supplier<Loop> scalars(Activation activation) {
    return formula(activation)
        .<Supplier<Loop>>map(known -> () -> new ScalarLoop(known))
        .orElseGet(() -> () -> new ScalarLoop(activation::value, activation::slope));
  }

  private static Optional<Formula> formula(Activation activation) {
    return Incubator.hasFusedMultiplyAdd() ? Formula.of(activation) : Optional.empty();
  }
}
