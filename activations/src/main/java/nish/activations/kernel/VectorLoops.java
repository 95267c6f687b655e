package nish.activations.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.Activation;

/**
 * The loops on the Vector API.
 *
 * <p>Each goes over its chunk in two or three short steps, with what one step hands to the next in
 * the nearest cache. In one long step the processor would wait for its own results: about 250
 * instructions are in flight at once, and so only three or four vectors. And a step's arithmetic
 * stands within the method of its loop: Java's compiler does not always inline a method of many
 * vector operations, and a vector that crosses a call is boxed on the heap.
 */
final class VectorLoops implements LoopMaker {

  VectorLoops() {}

  /** Loops that give the numbers of the activation's formula. */
  @Override
  public Optional<Supplier<Loop>> loops(Activation activation) {
    return Formula.of(activation).flatMap(VectorLoops::loops);
  }

  private static Optional<Supplier<Loop>> loops(Formula formula) {
    if (formula instanceof SeriesFormula series) {
      return Optional.of(() -> new VectorSeries(series));
    } else if (formula instanceof MishFormula) {
      return Optional.of(VectorMish::new);
    } else if (formula instanceof SwishFormula) {
      return Optional.of(VectorSwish::new);
    } else if (formula instanceof SoftReluFormula) {
      return Optional.of(VectorSoftRelu::new);
    }
    return Optional.empty();
  }
}
