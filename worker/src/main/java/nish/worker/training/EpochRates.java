package nish.worker.training;

import java.util.Objects;
import nish.worker.trial.LearningRates;
import nish.worker.trial.Schedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A trial's learning rates for DL4J's updaters. A saved model holds them, so that it can be trained
 * on from any epoch; the epoch is the network's own count, which the trainer sets.
 */
public final class EpochRates implements ISchedule {

  private static final long serialVersionUID = 1;

  private final LearningRates rates;

  public EpochRates(LearningRates rates) {
    this.rates = rates;
  }

  /** From a saved model. */
  @JsonCreator
  static EpochRates of(
      @JsonProperty("full") double full,
      @JsonProperty("schedule") String schedule,
      @JsonProperty("warmupEpochs") int warmupEpochs,
      @JsonProperty("epochs") int epochs) {
    return new EpochRates(new LearningRates(full, Schedule.parse(schedule), warmupEpochs, epochs));
  }

  @JsonProperty("full")
  double full() {
    return rates.full();
  }

  @JsonProperty("schedule")
  String schedule() {
    return rates.schedule().toString();
  }

  @JsonProperty("warmupEpochs")
  int warmupEpochs() {
    return rates.warmupEpochs();
  }

  @JsonProperty("epochs")
  int epochs() {
    return rates.epochs();
  }

  @Override
  public double valueAt(int iteration, int epoch) {
    return rates.at(epoch);
  }

  /** Itself: it never changes. */
  @Override
  public ISchedule clone() {
    return this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EpochRates that && rates.equals(that.rates);
  }

  @Override
  public int hashCode() {
    return Objects.hash(rates);
  }
}
