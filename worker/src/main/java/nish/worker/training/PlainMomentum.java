package nish.worker.training;

import java.util.Map;
import java.util.Objects;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Stochastic gradient descent with plain (Polyak's) momentum in MXNet's form, which DL4J lacks: v =
 * μ·v − η·g, w = w + v. The rate stands within the velocity, so a step down of the rate is felt as
 * the velocity fades, over about 1/(1 − μ) steps; PyTorch's form, w = w − η·v, feels it at once.
 */
public final class PlainMomentum implements IUpdater {

  private static final long serialVersionUID = 1;

  private final double momentum;
  private ISchedule rates;

  /**
   * A rate that may change from step to step.
   *
   * @param momentum μ, from 0 to below 1
   */
  @JsonCreator
  public PlainMomentum(
      @JsonProperty("rates") ISchedule rates, @JsonProperty("momentum") double momentum) {
    this.rates = rates;
    this.momentum = momentum;
  }

  @JsonProperty("rates")
  ISchedule rates() {
    return rates;
  }

  @JsonProperty("momentum")
  double momentum() {
    return momentum;
  }

  /** One velocity for each parameter. */
  @Override
  public long stateSize(long parameters) {
    return parameters;
  }

  @Override
  public GradientUpdater<PlainMomentum> instantiate(INDArray view, boolean initialize) {
    PlainMomentumUpdater updater = new PlainMomentumUpdater(this);
    updater.setStateViewArray(view, new long[] {view.length()}, view.ordering(), initialize);
    return updater;
  }

  @Override
  public GradientUpdater<PlainMomentum> instantiate(
      Map<String, INDArray> state, boolean initialize) {
    PlainMomentumUpdater updater = new PlainMomentumUpdater(this);
    updater.setState(state, initialize);
    return updater;
  }

  @Override
  public double getLearningRate(int iteration, int epoch) {
    return rates.valueAt(iteration, epoch);
  }

  @Override
  public boolean hasLearningRate() {
    return true;
  }

  @Override
  public void setLrAndSchedule(double rate, ISchedule schedule) {
    rates = schedule == null ? new FixedSchedule(rate) : schedule;
  }

  @Override
  public PlainMomentum clone() {
    return new PlainMomentum(rates.clone(), momentum);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlainMomentum that
        && momentum == that.momentum
        && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return Objects.hash(momentum, rates);
  }
}
