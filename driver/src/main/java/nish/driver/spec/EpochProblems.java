package nish.driver.spec;

import java.util.Collections;
import java.util.Optional;
import nish.worker.trial.Schedule;

/** What of a grid's learning rate would come after its last epoch. */
record EpochProblems(Reading reading, GivenGrid given) {

  void tell() {
    long epochs = Collections.min(given.values(RecipeParameters.EPOCHS));
    lateStep(epochs)
        .ifPresent(
            step ->
                tell(
                    RecipeParameters.SCHEDULE,
                    "the steps of a schedule must be below epochs, which count from 0, but %d is"
                            .formatted(step)
                        + " not below %d; take it away, or write epochs: %d or more"
                            .formatted(epochs, step + 1)));
    long warmup = Collections.max(given.values(RecipeParameters.WARMUP_EPOCHS));
    if (warmup >= epochs) {
      tell(
          RecipeParameters.WARMUP_EPOCHS,
          "warmup_epochs must be below epochs, but %d is not below %d; write fewer, or more epochs"
              .formatted(warmup, epochs));
    }
  }

  private Optional<Integer> lateStep(long epochs) {
    return given.values(RecipeParameters.SCHEDULE).stream()
        .filter(Schedule.Steps.class::isInstance)
        .flatMap(schedule -> ((Schedule.Steps) schedule).at().stream())
        .filter(step -> step >= epochs)
        .findFirst();
  }

  private void tell(Key<?> key, String problem) {
    reading.problem(given.key(key), problem);
  }
}
