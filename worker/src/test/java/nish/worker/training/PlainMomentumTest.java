package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nish.worker.trial.LearningRates;
import nish.worker.trial.Schedule;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;

/** The updater on its own, as DL4J's updaters are tested. */
class PlainMomentumTest {

  private static final EpochRates RATES =
      new EpochRates(new LearningRates(0.1, Schedule.parse("steps(1; 0.5)"), 0, 2));
  private static final PlainMomentum UPDATER = new PlainMomentum(RATES, 0.5);

  @Test
  void eachStepIsTheVelocityOfItsFormula() {
    GradientUpdater<PlainMomentum> updater = UPDATER.instantiate(Nd4j.zeros(1, 2), true);

    assertStep(step(updater, 1, -2, 0), 0.1, -0.2);
    assertStep(step(updater, 1, -2, 0), 0.15, -0.3);
    assertStep(step(updater, 1, -2, 1), 0.125, -0.25);
  }

  @Test
  void itsStateIsOneVelocityForEachParameterInTheViewThatItWasGiven() {
    INDArray view = Nd4j.createFromArray(new float[][] {{7, 8}});
    GradientUpdater<PlainMomentum> updater = UPDATER.instantiate(view, true);
    step(updater, 1, -2, 0);

    GradientUpdater<PlainMomentum> resumed = UPDATER.instantiate(view.dup(), false);

    assertThat(UPDATER.stateSize(2)).isEqualTo(2);
    assertThat(view.toFloatVector()).containsExactly(0.1f, -0.2f);
    assertStep(step(resumed, 0, 0, 0), 0.05, -0.1);
    assertStep(step(UPDATER.instantiate(updater.getState(), false), 0, 0, 0), 0.05, -0.1);
  }

  @Test
  void aRateThatIsSetLaterIsTheRate() {
    PlainMomentum changed = UPDATER.clone();
    changed.setLrAndSchedule(2, null);

    assertThat(changed.getLearningRate(0, 0)).isEqualTo(2);
    assertThat(UPDATER.getLearningRate(0, 1)).isEqualTo(0.05);
    assertThat(changed).isNotEqualTo(UPDATER);
    assertThat(UPDATER.clone()).isEqualTo(UPDATER).hasSameHashCodeAs(UPDATER);
  }

  private static INDArray step(
      GradientUpdater<PlainMomentum> updater, float first, float second, int epoch) {
    INDArray gradient = Nd4j.createFromArray(first, second);
    updater.applyUpdater(gradient, 0, epoch);
    return gradient;
  }

  private static void assertStep(INDArray step, double first, double second) {
    assertThat(step.getDouble(0)).isCloseTo(first, within(1e-7));
    assertThat(step.getDouble(1)).isCloseTo(second, within(1e-7));
  }
}
