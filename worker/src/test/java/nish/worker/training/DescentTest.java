package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Recipe;
import nish.worker.trial.Schedule;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** Several steps of a real network by each optimizer, against its formula. */
class DescentTest {

  private static final double RATE = 0.01;
  private static final double MOMENTUM = 0.9;
  private static final Schedule TENTH = new Schedule.Steps(List.of(1), 0.1);

  @Test
  void plainMomentumIsThatOfItsFormula() {
    assertSteps(trial(Optimizer.SGD, 0, new Schedule.Constant()), 3, 1);
  }

  @Test
  void weightDecayIsAddedToTheGradientBeforePlainMomentum() {
    assertSteps(trial(Optimizer.SGD, 0.5, new Schedule.Constant()), 3, 1);
  }

  @Test
  void plainMomentumKeepsItsVelocityWhenTheRateFalls() {
    assertSteps(trial(Optimizer.SGD, 0.5, TENTH), 2, 2);
  }

  @Test
  void nesterovsMomentumIsThatOfItsFormula() {
    assertSteps(trial(Optimizer.NESTEROV, 0.5, TENTH), 2, 2);
  }

  @Test
  void adamIsThatOfItsFormulaAndTakesNoMomentum() {
    assertSteps(trial(Optimizer.ADAM, 0.5, TENTH), 2, 2);
  }

  /** To within a thousandth of the steps' length. */
  private static void assertSteps(Trial trial, int steps, int epochs) {
    double[] taken = FewSteps.of(trial, steps, epochs).network().params().dup().data().asDouble();
    ByHand byHand = new ByHand(trial);
    double[] start = byHand.parameters();
    double[] expected = byHand.steps(steps, epochs, rule(trial, byHand.weights(), steps));

    assertThat(distance(taken, expected)).isLessThan(distance(expected, start) / 1000);
  }

  private static ByHand.Rule rule(Trial trial, double[] decayed, int stepsPerEpoch) {
    double[] first = new double[decayed.length];
    double[] second = new double[decayed.length];
    return (parameters, gradient, step) -> {
      double rate = step <= stepsPerEpoch ? RATE : lowered(trial);
      double[] next = new double[parameters.length];
      for (int i = 0; i < next.length; i++) {
        double slope = gradient[i] + trial.recipe().weightDecay() * decayed[i] * parameters[i];
        if (trial.recipe().descent().optimizer() == Optimizer.ADAM) {
          first[i] = 0.9 * first[i] + 0.1 * slope;
          second[i] = 0.999 * second[i] + 0.001 * slope * slope;
          double bias = Math.sqrt(1 - Math.pow(0.999, step)) / (1 - Math.pow(0.9, step));
          next[i] = parameters[i] - rate * bias * first[i] / (Math.sqrt(second[i]) + 1e-8);
        } else {
          first[i] = MOMENTUM * first[i] - rate * slope;
          boolean ahead = trial.recipe().descent().optimizer() == Optimizer.NESTEROV;
          next[i] = parameters[i] + (ahead ? MOMENTUM * first[i] - rate * slope : first[i]);
        }
      }
      return next;
    };
  }

  private static double lowered(Trial trial) {
    return trial.recipe().descent().schedule().equals(TENTH) ? RATE / 10 : RATE;
  }

  private static double distance(double[] one, double[] other) {
    double[] squares = new double[one.length];
    Arrays.setAll(squares, i -> (one[i] - other[i]) * (one[i] - other[i]));
    return Math.sqrt(Arrays.stream(squares).sum());
  }

  private static Trial trial(Optimizer optimizer, double weightDecay, Schedule schedule) {
    Recipe recipe =
        new Recipe(2, 32, RATE, MOMENTUM, weightDecay)
            .with("optimizer", optimizer.key())
            .with("schedule", schedule.toString());
    return new Trial(ActivationChoice.of("relu"), "lenet", "digits", 1, recipe);
  }
}
