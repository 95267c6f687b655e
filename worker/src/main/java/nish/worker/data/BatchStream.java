package nish.worker.data;

import java.util.Iterator;

/**
 * The batches of one pass, in order; those ahead may be made on other threads meanwhile. For one
 * thread; close it, also when a pass ends early.
 */
public interface BatchStream extends Iterator<Batch>, AutoCloseable {

  /** How long {@link #next} has waited for a batch in all, in seconds. */
  double waitingSeconds();

  @Override
  void close();
}
