package nish.driver.road;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Waits for what another process does. */
final class Wait {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Wait() {}

  static void until(String what, BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(LIMIT);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not within " + LIMIT.toMinutes() + " minutes: " + what);
      }
      Thread.sleep(100);
    }
  }
}
