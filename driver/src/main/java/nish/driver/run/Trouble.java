package nish.driver.run;

import java.util.Optional;
import nish.driver.results.Loss;

/** Why a run is to end before its time, if so. For one thread at a time. */
final class Trouble {

  private static final int MOST_FRUITLESS = 50;

  private Optional<RuntimeException> first = Optional.empty();
  private int fruitless;

  /** The first of them, which others follow from. */
  Optional<RuntimeException> first() {
    return first;
  }

  void note(RuntimeException problem) {
    first = Optional.of(first.orElse(problem));
  }

  /** Trials begin, or go on. */
  void noteReport() {
    fruitless = 0;
  }

  /** A task was lost before it began its trial: Spark itself would begin it again for ever. */
  void noteFruitless(Loss loss) {
    fruitless += loss.counts() ? 1 : 0;
    if (fruitless == MOST_FRUITLESS) {
      note(
          new RunException(
              "Spark's tasks end before their trials begin, %d in a row, the last: %s; see the executors' logs"
                  .formatted(fruitless, loss.reason())));
    }
  }
}
