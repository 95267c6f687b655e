package nish.activations.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import nish.activations.Activation;

/** Makes loops of one kind. */
interface LoopMaker {

  /** Supplies loops for the activation; empty where this kind has none for it. */
  Optional<Supplier<Loop>> loops(Activation activation);
}
