package nish.worker.trial;

import java.io.Serializable;

/**
 * The learning rate of each epoch: in a warm-up it grows by equal steps to its full value, and all
 * the while it follows a schedule.
 *
 * @param full before the schedule changes it, above 0
 * @param warmupEpochs at the beginning: of n, the first trains with 1/(n + 1) of the rate, and the
 *     one after them with all of it
 * @param epochs of the schedule, the warm-up's among them
 */
public record LearningRates(double full, Schedule schedule, int warmupEpochs, int epochs)
    implements Serializable {

  /**
   * The rate of an epoch's steps.
   *
   * @param epoch counted from 0
   */
  public double at(int epoch) {
    double grown = Math.min(1, (epoch + 1.0) / (warmupEpochs + 1));
    return full * grown * schedule.factor(epoch, epochs);
  }
}
