package nish.driver.road;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** {@code ./nish run}, begun again whenever it ends before its sweep is done. */
final class SweepDriver {

  private static final Set<Integer> ENDED_BY_SIGNALS = Set.of(128 + 9, 128 + 15);

  private final ClusterRoad road;
  private final Path sweep;
  private final String[] options;
  private volatile Process process;
  private volatile boolean done;
  private final AtomicInteger starts = new AtomicInteger();
  private final AtomicInteger givenUp = new AtomicInteger();
  private final Supplier<Instant> databaseBack;
  private Instant started;

  /**
   * Starts it.
   *
   * @param databaseBack since when the database is there; without it, no driver can begin
   */
  SweepDriver(ClusterRoad road, Supplier<Instant> databaseBack, Path sweep, String... options)
      throws IOException {
    this.road = road;
    this.databaseBack = databaseBack;
    this.sweep = sweep;
    this.options = options;
    start();
    Thread keeper = new Thread(this::keep, "driver's keeper");
    keeper.setDaemon(true);
    keeper.start();
  }

  private void start() throws IOException {
    starts.incrementAndGet();
    started = Instant.now();
    process = road.start(sweep, options);
  }

  private void keep() {
    try {
      for (int code = process.waitFor(); code != 0; code = process.waitFor()) {
        judge(code);
        Thread.sleep(500);
        start();
      }
      done = true;
    } catch (IOException | InterruptedException e) {
      Faults.say("the driver is not kept any more: %s".formatted(e));
    }
  }

  /** Nothing but a signal, or a database that is away at its beginning, is to end it. */
  private void judge(int exitCode) {
    if (!ENDED_BY_SIGNALS.contains(exitCode) && started.isAfter(databaseBack.get())) {
      givenUp.incrementAndGet();
      Faults.say("the driver gave up with exit code %d".formatted(exitCode));
    }
  }

  /** How often it ended by itself before its sweep was done. */
  int givenUp() {
    return givenUp.get();
  }

  /** False if it is not running now. */
  boolean kill() {
    return process.isAlive() && process.toHandle().destroyForcibly();
  }

  /** Tells it to end tidily; false if it is not running now. */
  boolean tellToEnd() {
    return process.isAlive() && process.toHandle().destroy();
  }

  /** Whether it ended well, after which it does nothing more. */
  boolean isDone() {
    return done;
  }

  int starts() {
    return starts.get();
  }
}
