package nish.activations.dl4j;

import java.util.Optional;
import java.util.stream.Stream;
import nish.activations.Activation;
import nish.activations.LeakyRelu;
import nish.activations.Nish;
import nish.activations.Parameter;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.Tanh;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Finds the class with which a DL4J layer computes an activation, and the way back. */
public final class LayerActivation {

  private LayerActivation() {}

  /**
   * DL4J's own class where that is right and fast, else ours; a new instance each time. A saved
   * model names the class.
   */
  public static IActivation of(Activation activation) {
    if (activation instanceof Nish nish) {
      return new ActivationNish(nish.t(), nish.order());
    } else if (activation instanceof LeakyRelu leakyRelu) {
      return new ActivationLReLU(leakyRelu.alpha());
    } else if (activation instanceof Relu) {
      return new ActivationReLU();
    } else if (activation instanceof Tanh) {
      return new ActivationTanH();
    } else if (activation instanceof Sigmoid) {
      return new ActivationSigmoid();
    }
    return new CatalogActivation(activation.name(), activation.parameters());
  }

  /**
   * The function that a layer's activation computes, whether {@link #of} made it or not; empty for
   * those of DL4J's classes, and for settings of theirs, that it does not make.
   */
  public static Optional<Activation> function(IActivation layer) {
    if (layer instanceof KernelActivation ours) {
      return Optional.of(ours.function());
    } else if (layer instanceof ActivationLReLU leaky) {
      return Optional.of(leaky.getAlpha())
          .filter(Parameter.ALPHA.range()::contains)
          .map(LeakyRelu::new);
    }
    return Stream.<Activation>of(new Relu(), new Tanh(), new Sigmoid())
        .filter(function -> of(function).equals(layer))
        .findFirst();
  }
}
