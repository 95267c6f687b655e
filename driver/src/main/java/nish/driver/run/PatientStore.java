package nish.driver.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreAwayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the store in order; while it is away, to an outbox, from which it catches up. Safe for
 * many threads.
 */
final class PatientStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PatientStore.class);
  private static final int MOST_WAITING = 200_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ResultsStore store;
  private final Outbox outbox;
  private final SweepMonitor monitor;
  private final ScheduledExecutorService again =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "reports that wait");
            thread.setDaemon(true);
            return thread;
          });

  PatientStore(ResultsStore store, Outbox outbox, SweepMonitor monitor) {
    this.store = store;
    this.outbox = outbox;
    this.monitor = monitor;
    Future<?> unused = again.scheduleWithFixedDelay(this::catchUp, 1, 1, TimeUnit.SECONDS);
  }

  /**
   * False if the store refused it; true if it took it, or is away.
   *
   * @throws nish.driver.results.StoreException if the store cannot take it, or too much waits
   */
  synchronized boolean write(StoreWrite write) {
    if (outbox.waiting() == 0) {
      try {
        return write.to(store);
      } catch (StoreAwayException e) {
        LOG.warn("the store is away", e);
        monitor.noted("reports wait: " + e.getMessage());
      }
    }
    if (outbox.waiting() >= MOST_WAITING) {
      throw new ReportException(MOST_WAITING + " reports wait for the store, and no more can");
    }
    outbox.add(write);
    return true;
  }

  private synchronized void catchUp() {
    try {
      int written = outbox.deliver(store);
      if (written > 0) {
        monitor.noted("the store is back: %d reports that waited are written".formatted(written));
      }
    } catch (StoreAwayException e) {
      LOG.debug("the store is still away", e);
    } catch (RuntimeException e) {
      LOG.error("what waits cannot be written", e);
    }
  }

  private synchronized int waiting() {
    return outbox.waiting();
  }

  /** Waits until nothing waits, but not for ever; what is left then is for the next run. */
  @Override
  public void close() {
    Instant end = Instant.now().plus(PATIENCE);
    try {
      while (waiting() > 0 && Instant.now().isBefore(end)) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    again.shutdownNow();
    if (waiting() > 0) {
      monitor.noted(
          "%d reports wait for the store, which is away; the next run of this sweep writes them"
              .formatted(waiting()));
    }
  }
}
