package nish.driver.parallel;

import java.io.Serializable;
import java.util.function.Supplier;

/**
 * What a task tells the driver: its result, or why no executor could have one. A task that throws
 * is tried again on another.
 */
sealed interface Told<T extends Serializable> extends Serializable {

  record Result<T extends Serializable>(T value) implements Told<T> {}

  record Failure<T extends Serializable>(String reason) implements Told<T> {}

  static <T extends Serializable> Told<T> by(Supplier<T> work) {
    try {
      return new Result<>(work.get());
    } catch (RuntimeException | OutOfMemoryError e) {
      return new Failure<>(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
    }
  }

  /**
   * The result.
   *
   * @throws TrialFailure if there is none
   */
  default T value() {
    if (this instanceof Result<T> result) {
      return result.value;
    }
    throw new TrialFailure(((Failure<T>) this).reason);
  }
}
