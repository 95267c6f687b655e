package nish.worker.network.blocked;

import java.util.Optional;
import nish.activations.dl4j.LayerActivation;
import nish.activations.kernel.Loop;
import nish.activations.kernel.QuickLoops;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/** Finds the arithmetic of a layer's activation. */
final class LayerLoop {

  private LayerLoop() {}

  /**
   * A new loop; empty for the identity.
   *
   * @throws IllegalArgumentException if the activation is none of the catalogue's
   */
  static Optional<Loop> of(IActivation activation) {
    if (activation instanceof ActivationIdentity) {
      return Optional.empty();
    }
    return Optional.of(
        LayerActivation.function(activation)
            .map(QuickLoops::of)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "layers in blocks of channels have the catalogue's activations, but not %s; use DL4J's own layers"
                            .formatted(activation)))
            .get());
  }
}
