package nish.worker.trial;

import java.io.Serializable;

/**
 * How a trial trains: stochastic gradient descent with Nesterov's momentum.
 *
 * @param epochs passes over the training examples, at least 1
 * @param batchSize examples in a step, at least 1
 * @param learningRate step size, above 0
 * @param momentum from 0 (none) to below 1
 * @param weightDecay pull of the weights (not the biases) towards 0, at least 0
 */
public record Recipe(
    int epochs, int batchSize, double learningRate, double momentum, double weightDecay)
    implements Serializable {

  public static final Recipe DEFAULT = new Recipe(10, 64, 0.05, 0.9, 0);

  public Recipe {
    require(epochs >= 1, "epochs must be at least 1", epochs);
    require(batchSize >= 1, "batch size must be at least 1", batchSize);
    require(learningRate > 0 && Double.isFinite(learningRate), "learning rate > 0", learningRate);
    require(momentum >= 0 && momentum < 1, "momentum must be in [0, 1)", momentum);
    require(weightDecay >= 0 && Double.isFinite(weightDecay), "weight decay ≥ 0", weightDecay);
  }

  private static void require(boolean holds, String rule, Number value) {
    if (!holds) {
      throw new IllegalArgumentException(rule + ", but is " + value);
    }
  }
}
