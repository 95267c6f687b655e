package nish.driver.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreAwayException;
import nish.driver.results.TrialRecord;
import nish.worker.trial.TrialId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the store in order; while it is away, to an outbox, from which it catches up. Safe for
 * many threads.
 */
final class PatientStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PatientStore.class);
  private static final int AT_ONCE = 200;
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
   * @throws nish.driver.results.StoreException if the store cannot take it
   * @throws RunException if it can neither be written nor wait
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
    outbox.add(write);
    return true;
  }

  /** What the store has of a trial; empty while it is away. */
  Optional<TrialRecord> known(TrialId trial) {
    try {
      return store.trial(trial.value());
    } catch (StoreAwayException e) {
      LOG.debug("where {} stands is not known", trial, e);
      return Optional.empty();
    }
  }

  /** Some at a time, so that who reports meanwhile does not wait for all of it. */
  private void catchUp() {
    int written = 0;
    try {
      for (int some = deliverSome(); some > 0; some = deliverSome()) {
        written += some;
      }
      if (written > 0) {
        monitor.noted("the store is back: %d reports that waited are written".formatted(written));
      }
    } catch (StoreAwayException e) {
      LOG.debug("the store is still away", e);
    } catch (RuntimeException e) {
      LOG.error("what waits cannot be written", e);
    }
  }

  private synchronized int deliverSome() {
    return outbox.deliver(store, AT_ONCE);
  }

  private synchronized int waiting() {
    return outbox.waiting();
  }

  /**
   * Waits until nothing waits, but not for ever; what is left then is for the next run.
   *
   * @param stop when that is made, no longer than the grace
   */
  void settle(StopRequest stop, Duration grace) {
    Instant end = Instant.now().plus(PATIENCE);
    boolean inHaste = false;
    try {
      while (waiting() > 0 && Instant.now().isBefore(end)) {
        if (stop.isMade() && !inHaste) {
          inHaste = true;
          end = Instant.now().plus(grace);
        }
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (waiting() > 0) {
      monitor.noted(
          "%d reports wait for the store, which is away; the next run of this sweep writes them"
              .formatted(waiting()));
    }
  }

  @Override
  public void close() {
    again.shutdownNow();
  }
}
