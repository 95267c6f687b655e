package nish.worker.data;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** A pass whose next batches are prepared while a step is taken, always as many ahead. */
final class PreparedAhead implements BatchStream {

  /** Where batches are prepared, and how many of them before they are asked for. */
  record Room(Executor threads, int count, int batchesAhead) {}

  private final ImagePreparation preparation;
  private final Iterator<int[]> batches;
  private final int batchPixels;
  private final Room room;
  private final Deque<PreparedBatch> ahead = new ArrayDeque<>();
  private final Deque<float[]> free = new ArrayDeque<>();
  private long waited;

  /**
   * @param batches the examples of each batch; none has more than {@code batchSize}
   */
  PreparedAhead(ImagePreparation preparation, Iterator<int[]> batches, int batchSize, Room room) {
    this.preparation = preparation;
    this.batches = batches;
    this.batchPixels = Math.multiplyExact(batchSize, preparation.shape().pixels());
    this.room = room;
    for (int i = 0; i < room.batchesAhead(); i++) {
      beginAnother();
    }
  }

  private void beginAnother() {
    if (batches.hasNext()) {
      float[] pixels = free.isEmpty() ? new float[batchPixels] : free.pop();
      PreparedBatch batch = new PreparedBatch(preparation, batches.next(), pixels);
      ahead.add(batch);
      batch.begin(room.threads(), room.count());
    }
  }

  @Override
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("the pass has no more batches");
    }
    long begin = System.nanoTime();
    PreparedBatch first = ahead.remove();
    Batch batch = first.await();
    free.push(first.room());
    beginAnother();
    waited += System.nanoTime() - begin;
    return batch;
  }

  @Override
  public double waitingSeconds() {
    return waited / (double) TimeUnit.SECONDS.toNanos(1);
  }

  @Override
  public void close() {
    ahead.forEach(PreparedBatch::abandon);
    ahead.clear();
    free.clear();
    preparation.close();
  }
}
