package nish.driver.road;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./nish run}, begun again whenever it ends before its sweep is done. */
final class SweepDriver {

  private final ClusterRoad road;
  private final Path sweep;
  private final String[] options;
  private volatile Process process;
  private volatile boolean done;
  private final AtomicInteger starts = new AtomicInteger();

  /** Starts it. */
  SweepDriver(ClusterRoad road, Path sweep, String... options) throws IOException {
    this.road = road;
    this.sweep = sweep;
    this.options = options;
    start();
    Thread keeper = new Thread(this::keep, "driver's keeper");
    keeper.setDaemon(true);
    keeper.start();
  }

  private void start() throws IOException {
    starts.incrementAndGet();
    process = road.start(sweep, options);
  }

  private void keep() {
    try {
      while (process.waitFor() != 0) {
        Thread.sleep(500);
        start();
      }
      done = true;
    } catch (IOException | InterruptedException e) {
      Faults.say("the driver is not kept any more: %s".formatted(e));
    }
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
