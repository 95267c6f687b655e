package nish.worker.trial;

import java.io.Serializable;

/**
 * How the loss is descended, beside the rates that {@link Recipe} has.
 *
 * @param weightDecayOn which parameters weight decay is of
 * @param warmupEpochs at the beginning, in which the rate grows to its full value by equal steps
 * @param labelSmoothing the share of each label that is spread over all classes, from 0 to below 1
 */
public record Descent(
    Optimizer optimizer,
    DecayScope weightDecayOn,
    Schedule schedule,
    int warmupEpochs,
    InitialWeights initialWeights,
    double labelSmoothing)
    implements Serializable {

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
  }
}
