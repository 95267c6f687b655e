package nish.driver.run;

import java.util.Optional;
import java.util.function.Supplier;
import nish.driver.results.Loss;

/** Whether and why a run is to end before its time. For one thread at a time. */
final class Trouble {

  private static final int MOST_FRUITLESS = 50;

  private Optional<RuntimeException> first = Optional.empty();
  private int fruitless;
  private boolean stopping;

  /** The first of them, which others follow from. */
  Optional<RuntimeException> first() {
    return first;
  }

  /** Asks the run to end, without trouble. */
  void stop() {
    stopping = true;
  }

  /** Whether the run ends: no attempt begins any more. */
  boolean isEnding() {
    return stopping || first.isPresent();
  }

  /** What cannot be written down, and cannot wait either, ends the run. */
  <T> T orNote(Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      note(e);
      throw e;
    }
  }

  private void note(RuntimeException problem) {
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
