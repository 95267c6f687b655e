package nish.worker.training;

import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;

/** Takes a trial's first steps and prints their bits. */
final class FewStepsInAnotherJvm {

  static final Trial TRIAL =
      new Trial(
          ActivationChoice.of("nish", 1.5), "lenet", "digits", 5, new Recipe(1, 64, 0.02, 0.9, 0));
  static final int STEPS = 6;

  private FewStepsInAnotherJvm() {}

  public static void main(String[] arguments) {
    System.out.println(FewSteps.of(TRIAL, STEPS).bits());
  }
}
