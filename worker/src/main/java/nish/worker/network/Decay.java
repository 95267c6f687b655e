package nish.worker.network;

import java.util.List;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Weight decay of one kind of parameter, as DL4J has it: added times the parameter to the gradient,
 * before the updater.
 */
final class Decay {

  private Decay() {}

  /** Of that strength; none for 0. */
  static List<Regularization> of(double decay) {
    return decay == 0 ? List.of() : List.of(new L2Regularization(decay));
  }
}
