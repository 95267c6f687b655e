package nish.worker.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nish.worker.trial.Preparation;
import nish.worker.trial.RandomStream;
import nish.worker.trial.Recipe;
import nish.worker.trial.Seeds;

/**
 * All examples once, in some order, prepared for a network, in batches; the last batch may be
 * smaller. What they hold follows from the arguments alone, whatever the number of threads.
 */
public final class Batches {

  private static final int AHEAD = 3;

  /** 256 MiB, for batches of large pictures. */
  private static final int MOST_PIXELS_AHEAD = 1 << 26;

  private final Supplier<ImagePreparation> preparation;
  private final ImageShape shape;
  private final int[] order;
  private final int batchSize;

  private Batches(
      Supplier<ImagePreparation> preparation, ImageShape shape, int[] order, int batchSize) {
    this.preparation = preparation;
    this.shape = shape;
    this.order = order;
    this.batchSize = Math.min(batchSize, Math.max(1, order.length));
  }

  /**
   * To judge by: in the order of the examples, resized and cropped in the middle.
   *
   * @param shape what the network takes
   */
  public static Batches inOrder(
      Examples examples, ImageShape shape, Preparation preparation, int batchSize) {
    return new Batches(
        () -> ImagePreparation.fitting(examples, shape, preparation),
        shape,
        IntStream.range(0, examples.size()).toArray(),
        batchSize);
  }

  /**
   * To train on in one epoch: augmented, in an order that follows from the trial's seeds and the
   * epoch alone. What an example draws for its augmentation follows from those and from its place
   * among all training examples, so that neither a holdout nor the size of a batch changes it.
   *
   * @param shape what the network takes
   */
  public static Batches training(
      Examples examples, ImageShape shape, Recipe recipe, Seeds seeds, int epoch) {
    return new Batches(
        () -> ImagePreparation.varying(examples, shape, recipe.preparation(), seeds, epoch),
        shape,
        shuffled(examples.size(), RandomStream.DATA_ORDER.at(seeds, epoch)),
        recipe.batchSize());
  }

  /** All places from 0 on, in random order (Fisher and Yates). */
  static int[] shuffled(int size, SplittableRandom random) {
    int[] order = IntStream.range(0, size).toArray();
    for (int last = order.length - 1; last > 0; last--) {
      int chosen = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[chosen];
      order[chosen] = moved;
    }
    return order;
  }

  /** How many they are. */
  public int count() {
    return (order.length + batchSize - 1) / batchSize;
  }

  /** Those of a share, unchanged. */
  public Batches of(Share share) {
    int[] dealt = share.batches(count()).flatMap(index -> Arrays.stream(batch(index))).toArray();
    return new Batches(preparation, shape, dealt, batchSize);
  }

  /** Begins a pass, which is prepared ahead on threads that all trials of this JVM share. */
  public BatchStream stream() {
    int fitting = MOST_PIXELS_AHEAD / Math.multiplyExact(batchSize, shape.pixels());
    int ahead = Math.max(1, Math.min(AHEAD, fitting));
    return stream(new PreparedAhead.Room(PreparingThreads.shared(), PreparingThreads.COUNT, ahead));
  }

  BatchStream stream(PreparedAhead.Room room) {
    return new PreparedAhead(preparation.get(), batches(), batchSize, room);
  }

  private Iterator<int[]> batches() {
    return IntStream.range(0, count()).mapToObj(this::batch).iterator();
  }

  private int[] batch(int index) {
    int from = index * batchSize;
    return Arrays.copyOfRange(order, from, Math.min(from + batchSize, order.length));
  }
}
