package nish.activations.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.Activation;

/** Finds the fastest loop that this JVM and its processor have for an activation. */
final class Loops {

  private static final LoopMaker VECTORS = Incubator.maker("VectorLoops");

  private Loops() {}

  static Supplier<Loop> of(Activation activation) {
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
