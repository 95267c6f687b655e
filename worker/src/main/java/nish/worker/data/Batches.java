package nish.worker.data;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nish.worker.trial.RandomStream;
import org.nd4j.linalg.factory.Nd4j;

/** All examples once, in some order, in batches; the last batch may be smaller. */
public final class Batches {

  private final Examples examples;
  private final int[] order;
  private final int batchSize;

  private Batches(Examples examples, int[] order, int batchSize) {
    this.examples = examples;
    this.order = order;
    this.batchSize = batchSize;
  }

  /** In the order of the files. */
  public static Batches inOrder(Examples examples, int batchSize) {
    return new Batches(examples, IntStream.range(0, examples.size()).toArray(), batchSize);
  }

  /** In an order that follows from the trial's seed and the epoch alone. */
  public static Batches shuffled(Examples examples, int batchSize, long seed, int epoch) {
    int[] order = IntStream.range(0, examples.size()).toArray();
    SplittableRandom random = RandomStream.DATA_ORDER.at(seed, epoch);
    for (int last = order.length - 1; last > 0; last--) {
      int chosen = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[chosen];
      order[chosen] = moved;
    }
    return new Batches(examples, order, batchSize);
  }

  /** Begins a pass. */
  public BatchStream stream() {
    return new InTurn((order.length + batchSize - 1) / batchSize);
  }

  /** Makes each batch when it is asked for. */
  private final class InTurn implements BatchStream {

    private final int count;
    private int next;
    private long waited;

    InTurn(int count) {
      this.count = count;
    }

    @Override
    public boolean hasNext() {
      return next < count;
    }

    @Override
    public Batch next() {
      if (!hasNext()) {
        throw new NoSuchElementException("a pass has %d batches".formatted(count));
      }
      long begin = System.nanoTime();
      Batch batch = batch(next++);
      waited += System.nanoTime() - begin;
      return batch;
    }

    @Override
    public double waitingSeconds() {
      return waited / (double) TimeUnit.SECONDS.toNanos(1);
    }

    @Override
    public void close() {
      next = count;
    }
  }

  private Batch batch(int index) {
    int from = index * batchSize;
    int[] chosen = Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length));
    ImageShape shape = examples.image(chosen[0]).shape();
    float[] pixels = new float[chosen.length * shape.pixels()];
    for (int i = 0; i < chosen.length; i++) {
      scale(examples.image(chosen[i]), shape, pixels, i * shape.pixels());
    }
    long[] dimensions = {chosen.length, shape.channels(), shape.height(), shape.width()};
    int[] labels = Arrays.stream(chosen).map(examples::label).toArray();
    return new Batch(Nd4j.create(pixels, dimensions, 'c'), labels);
  }

  /** Copies an image, channel by channel, from 0–255 to 0–1, to {@code to[offset…]}. */
  private static void scale(Image image, ImageShape shape, float[] to, int offset) {
    if (!image.shape().equals(shape)) {
      throw new DataException(
          "images of %s and %s do not fit one batch".formatted(shape, image.shape()));
    }
    int next = offset;
    for (int channel = 0; channel < shape.channels(); channel++) {
      for (int row = 0; row < shape.height(); row++) {
        for (int column = 0; column < shape.width(); column++) {
          to[next++] = image.at(row, column, channel) / 255f;
        }
      }
    }
  }
}
