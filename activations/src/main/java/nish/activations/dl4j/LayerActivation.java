package nish.activations.dl4j;

import nish.activations.Activation;
import nish.activations.LeakyRelu;
import nish.activations.Nish;
import nish.activations.Relu;
import nish.activations.Sigmoid;
import nish.activations.Tanh;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationTanH;

/** Finds the class with which a DL4J layer computes an activation. */
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
}
