package nish.worker.trial;

import java.io.Serializable;

/**
 * How the loss is descended, beside the rates that {@link Recipe} has.
 *
 * @param weightDecayOn which parameters weight decay is of
 * @param warmupEpochs at the beginning, in which the rate grows to its full value by equal steps
 * @param labelSmoothing the share of each label that is spread over all classes, from 0 to below 1
 * @param executors among whom each epoch's batches are dealt, each descending by itself for a few
 *     steps before their parameters are averaged; 1 for no averaging
 */
public record Descent(
    Optimizer optimizer,
    DecayScope weightDecayOn,
    Schedule schedule,
    int warmupEpochs,
    InitialWeights initialWeights,
    double labelSmoothing,
    int executors)
    implements Serializable {

  public static final int MOST_EXECUTORS = 1024;

  public static final Descent DEFAULT =
      new Descent(
          Optimizer.NESTEROV,
          DecayScope.WEIGHTS,
          new Schedule.Constant(),
          0,
          InitialWeights.XAVIER_IN,
          0);

  public Descent {
    Rules.require(warmupEpochs >= 0, "warm-up epochs must be at least 0", warmupEpochs);
    Rules.require(
        labelSmoothing >= 0 && labelSmoothing < 1, "label smoothing in [0, 1)", labelSmoothing);
    Rules.require(
        executors >= 1 && executors <= MOST_EXECUTORS, "executors from 1 to 1024", executors);
  }

  /** By one executor. */
  public Descent(
      Optimizer optimizer,
      DecayScope weightDecayOn,
      Schedule schedule,
      int warmupEpochs,
      InitialWeights initialWeights,
      double labelSmoothing) {
    this(optimizer, weightDecayOn, schedule, warmupEpochs, initialWeights, labelSmoothing, 1);
  }
}
