package nish.worker.data;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.nd4j.linalg.factory.Nd4j;

/** A batch in the making: threads take its images one by one, until there is none left. */
final class PreparedBatch implements Runnable {

  /** A thread for fewer images is not worth its waking. */
  private static final int LEAST_IMAGES = 8;

  private final ImagePreparation preparation;
  private final int[] examples;
  private final float[] pixels;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger unfinished;
  private final Throwable[] failures;
  private final CompletableFuture<Void> finished = new CompletableFuture<>();

  /**
   * @param pixels room for all images, or more
   */
  PreparedBatch(ImagePreparation preparation, int[] examples, float[] pixels) {
    this.preparation = preparation;
    this.examples = examples;
    this.pixels = pixels;
    this.unfinished = new AtomicInteger(examples.length);
    this.failures = new Throwable[examples.length];
  }

  void begin(Executor threads, int count) {
    int useful = Math.min(count, (examples.length + LEAST_IMAGES - 1) / LEAST_IMAGES);
    for (int i = 0; i < useful; i++) {
      threads.execute(this);
    }
  }

  @Override
  public void run() {
    int image = next.getAndIncrement();
    while (image < examples.length) {
      prepare(image);
      finish(1);
      image = next.getAndIncrement();
    }
  }

  private void prepare(int image) {
    try {
      preparation.prepare(examples[image], pixels, image * preparation.shape().pixels());
    } catch (RuntimeException | Error e) {
      failures[image] = e;
    }
  }

  private void finish(int images) {
    if (unfinished.addAndGet(-images) == 0) {
      finished.complete(null);
    }
  }

  /** Leaves out what no thread has begun, and waits for what one has. */
  void abandon() {
    int begun = Math.min(next.getAndSet(examples.length), examples.length);
    if (begun < examples.length) {
      finish(examples.length - begun);
    }
    finished.join();
  }

  /**
   * Waits for all images; an interrupt is kept, and does not end the waiting.
   *
   * @throws DataException if one of them cannot be had: the first, whatever thread met it first
   */
  Batch await() {
    finished.join();
    Arrays.stream(failures).filter(failure -> failure != null).findFirst().ifPresent(this::fail);
    ImageShape shape = preparation.shape();
    long[] dimensions = {examples.length, shape.channels(), shape.height(), shape.width()};
    int[] labels = Arrays.stream(examples).map(preparation::label).toArray();
    return new Batch(Nd4j.create(used(), dimensions, 'c'), labels);
  }

  private void fail(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    throw new DataException(failure.getMessage(), failure);
  }

  private float[] used() {
    int length = examples.length * preparation.shape().pixels();
    return length == pixels.length ? pixels : Arrays.copyOf(pixels, length);
  }

  /** To be used again, after {@link #await}. */
  float[] room() {
    return pixels;
  }
}
