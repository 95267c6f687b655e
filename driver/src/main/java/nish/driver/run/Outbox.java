package nish.driver.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import nish.driver.results.ResultsStore;
import nish.driver.results.StoreAwayException;
import nish.driver.results.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits for the store, oldest first, in a file that outlives its process. Who has it open runs
 * the sweep: it is run once at a time in one home. For one thread at a time.
 */
public final class Outbox implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private static final int MOST_WAITING = 200_000;

  private final OutboxFile file;
  private int waiting;
  private long oldest;

  private Outbox(OutboxFile file) {
    this.file = file;
  }

  /**
   * Opens it, and makes it if there is none.
   *
   * @throws RunException if it cannot be had, or another process has it
   */
  public static Outbox open(Path path) {
    try {
      OutboxFile file = new OutboxFile(path);
      if (!file.hold()) {
        file.close();
        throw new RunException(
            "a sweep is run once at a time, but another process runs this one and holds %s; wait for it, or cancel it"
                .formatted(path));
      }
      Outbox outbox = new Outbox(file);
      outbox.count();
      return outbox;
    } catch (IOException e) {
      throw new RunException(
          "reports need a file to wait in while the store is away, but %s cannot be written: %s; give this user the right to, or name another NISH_HOME"
              .formatted(path, e.getMessage()),
          e);
    }
  }

  /** A last line without its end was being written when its process was killed. */
  private void count() throws IOException {
    long end = 0;
    for (String line = file.lineAt(0); !line.isEmpty(); line = file.lineAt(end)) {
      waiting++;
      end = OutboxFile.after(end, line);
    }
    if (end < file.size()) {
      LOG.warn("{}: its last line was not written to its end, and is left out", file);
      file.truncate(end);
    }
  }

  /** How many writes wait. */
  int waiting() {
    return waiting;
  }

  /**
   * Lets a write wait.
   *
   * @throws RunException if too many wait, or the file cannot be written
   */
  void add(StoreWrite write) {
    if (waiting >= MOST_WAITING) {
      throw new RunException(
          "%d reports wait in %s for the store, and no more can; bring the store back, and run the sweep again"
              .formatted(waiting, file));
    }
    try {
      file.add(OutboxLine.of(write));
      waiting++;
    } catch (IOException e) {
      throw new RunException(
          "the store is away, and reports cannot wait in %s: %s; make room there, or bring the store back, and run the sweep again"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /**
   * Writes what waits, and forgets it. Where the store has refused a write, it was known or no
   * longer wanted.
   *
   * @return how many were written
   * @throws StoreAwayException if the store is away (again); what is left waits on
   */
  public int deliver(ResultsStore store) {
    return deliver(store, Integer.MAX_VALUE);
  }

  /** As much of it, of the oldest. */
  int deliver(ResultsStore store, int most) {
    int delivered = 0;
    try {
      for (; waiting > 0 && delivered < most; waiting--, delivered++) {
        String line = file.lineAt(oldest);
        deliver(line, store);
        oldest = OutboxFile.after(oldest, line);
      }
      if (waiting == 0 && oldest > 0) {
        file.truncate(0);
        oldest = 0;
      }
      return delivered;
    } catch (IOException e) {
      throw new UncheckedIOException("%s cannot be read".formatted(file), e);
    }
  }

  private void deliver(String line, ResultsStore store) throws IOException {
    Optional<StoreWrite> write = OutboxLine.read(line);
    if (write.isEmpty()) {
      setAside("a line is damaged: " + line);
      return;
    }
    try {
      write.get().to(store);
    } catch (StoreAwayException e) {
      throw e;
    } catch (StoreException e) {
      setAside("the store cannot take " + line + ": " + e.getMessage());
    }
  }

  /** What a damaged line told is found out anew: its trial is not known as done. */
  private void setAside(String problem) throws IOException {
    Path copy = Path.of(file + ".set-aside");
    file.copy(copy);
    LOG.error("{}: {}; {} has all of it", file, problem, copy);
  }

  /** Leaves the file where something waits. */
  @Override
  public void close() {
    try (file) {
      if (waiting == 0) {
        file.delete();
      }
    } catch (IOException e) {
      LOG.warn("{} could not be closed", file, e);
    }
  }
}
