package nish.driver.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The runs that a cluster has now. Safe for many threads. */
final class RunsInProgress {

  /** What a run takes to return once nothing of it trains: reports wait for a grace, too. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final List<StopRequest> stops = new ArrayList<>();
  private boolean closed;

  /**
   * @throws RunException if none may begin any more
   */
  synchronized void begin(StopRequest stop) {
    if (closed) {
      throw new RunException("no sweep begins any more, for the cluster is closed");
    }
    stops.add(stop);
  }

  synchronized void end(StopRequest stop) {
    stops.remove(stop);
    notifyAll();
  }

  /** Lets none begin any more, stops all, and waits until they are over, or should be. */
  synchronized void stopAll(Duration grace) {
    closed = true;
    stops.forEach(StopRequest::make);
    Instant end = Instant.now().plus(grace.multipliedBy(2)).plus(MARGIN);
    try {
      while (!stops.isEmpty() && Instant.now().isBefore(end)) {
        wait(MARGIN.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
