package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nish.worker.trial.Augmentation;
import nish.worker.trial.InputScaling;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Seeds;
import org.junit.jupiter.api.Test;

/** Batches that other threads prepare. */
class PreparedAheadTest {

  private static final ImageShape SHAPE = new ImageShape(3, 28, 28);
  private static final Examples COLOURED = coloured(100);
  private static final Augmentation ALL =
      Augmentation.parse(
          "pad=4,random_crop,mirror,max_random_scale=1.2,min_random_scale=0.9,"
              + "max_random_aspect_ratio=0.1,max_random_rotate_angle=15,"
              + "max_random_shear_ratio=0.1,max_random_hue=36,max_random_saturation=50,"
              + "max_random_lightness=50");

  @Test
  void theSameBatchesComeWhateverTheNumberOfThreadsAndOfBatchesAhead() {
    List<float[]> shared = images(training(COLOURED, 16, 1, 0).stream());

    assertThat(shared).hasSize(7);
    assertSame(withOwnThreads(1, 1), shared);
    assertSame(withOwnThreads(4, 6), shared);
    assertSame(withOwnThreads(3, 100), shared);
  }

  @Test
  void trialsBesideEachOtherSeeTheSame() {
    List<float[]> alone = images(training(COLOURED, 10, 3, 2).stream());

    List<CompletableFuture<List<float[]>>> beside =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> images(training(COLOURED, 10, 3, 2).stream())))
            .toList();

    beside.forEach(other -> assertSame(other.join(), alone));
  }

  @Test
  void seedAndEpochChangeWhatIsSeen() {
    float[] first = images(training(COLOURED, 100, 1, 0).stream()).get(0);

    assertThat(images(training(COLOURED, 100, 1, 1).stream()).get(0)).isNotEqualTo(first);
    assertThat(images(training(COLOURED, 100, 2, 0).stream()).get(0)).isNotEqualTo(first);
  }

  @Test
  void anExampleIsVariedByItsPlaceAmongAllWhateverIsHeldOut() {
    Examples some = COLOURED.subset(new int[] {90, 17, 4});

    List<String> all = hashes(training(COLOURED, 100, 1, 0));

    assertThat(hashes(training(some, 2, 1, 0))).hasSize(3).isSubsetOf(all);
  }

  @Test
  void whatIsJudgedByIsNotVaried() {
    Preparation varied =
        new Preparation(ALL, InputScaling.UNIT, 0, 0, 0, Preparation.DEFAULT.badImages());
    Batches batches = Batches.inOrder(COLOURED, SHAPE, varied, 1);

    float[] first = images(batches.stream()).get(0);

    assertThat(first[0]).isEqualTo(COLOURED.image(0).at(2, 2, 0) / 255f);
    assertThat(first[28 * 28 + 1]).isEqualTo(COLOURED.image(0).at(2, 3, 1) / 255f);
  }

  @Test
  void anImageThatCannotBeHadIsToldWhenItsBatchIsAskedForAndNoSooner() {
    Examples broken =
        new Watched(
            COLOURED,
            example -> {
              if (example >= 25) {
                throw new DataException("birds/%d.jpg: it ends too early".formatted(example));
              }
            });
    Batches batches = Batches.inOrder(broken, SHAPE, Preparation.DEFAULT, 10);
    try (BatchStream stream = batches.stream()) {
      assertThat(stream.next().size()).isEqualTo(10);
      assertThat(stream.next().size()).isEqualTo(10);
      assertThatThrownBy(stream::next)
          .isInstanceOf(DataException.class)
          .hasMessage("birds/25.jpg: it ends too early");
    }
  }

  @Test
  void anImageOfOtherChannelsIsRefused() {
    Batches batches = Batches.inOrder(COLOURED, new ImageShape(1, 28, 28), Preparation.DEFAULT, 10);
    try (BatchStream stream = batches.stream()) {
      assertThatThrownBy(stream::next)
          .isInstanceOf(DataException.class)
          .hasMessage("example 0 is an image of 3x32x32, but the network takes 1x28x28");
    }
  }

  @Test
  void closedEarlyNoImageIsBegunAnyMore() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    Examples watched = new Watched(COLOURED, example -> taken.incrementAndGet());
    ExecutorService threads = Executors.newFixedThreadPool(3);

    BatchStream stream = training(watched, 10, 1, 0).stream(new PreparedAhead.Room(threads, 3, 3));
    stream.next();
    stream.close();

    int atClose = taken.get();
    assertThat(atClose).isBetween(10, 40);
    assertThat(stream.hasNext()).isFalse();
    threads.shutdown();
    assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    assertThat(taken).hasValue(atClose);
  }

  @Test
  void manyPassesThatEndEarlyLeaveNoMoreThreadsThanProcessors() {
    for (int epoch = 0; epoch < 50; epoch++) {
      try (BatchStream stream = training(COLOURED, 10, 1, epoch).stream()) {
        stream.next();
      }
    }
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith(PreparingThreads.NAME))
        .hasSizeBetween(1, PreparingThreads.COUNT)
        .allMatch(Thread::isDaemon);
  }

  @Test
  void anInterruptedTrialGetsItsBatchAndKeepsTheInterrupt() {
    try (BatchStream stream = training(COLOURED, 10, 1, 0).stream()) {
      Thread.currentThread().interrupt();
      Batch batch = stream.next();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(batch.size()).isEqualTo(10);
      Thread.currentThread().interrupt();
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void waitingIsCounted() {
    Examples slow = new Watched(COLOURED.subset(new int[] {0}), example -> pause());
    try (BatchStream stream = training(slow, 1, 1, 0).stream()) {
      long begin = System.nanoTime();
      stream.next();
      double passed = (System.nanoTime() - begin) / 1e9;

      assertThat(stream.waitingSeconds()).as("half of the pause").isBetween(0.25, passed);
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Batches training(Examples examples, int batchSize, long seed, int epoch) {
    Recipe recipe =
        new Recipe(1, batchSize, 0.1, 0, 0)
            .with(
                new Preparation(ALL, InputScaling.AUTO, 0, 0, 0, Preparation.DEFAULT.badImages()));
    return Batches.training(examples, SHAPE, recipe, Seeds.of(seed), epoch);
  }

  private static List<float[]> withOwnThreads(int count, int ahead) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    PreparedAhead.Room room = new PreparedAhead.Room(threads, count, ahead);
    try {
      return images(training(COLOURED, 16, 1, 0).stream(room));
    } finally {
      threads.shutdown();
    }
  }

  private static void assertSame(List<float[]> batches, List<float[]> expected) {
    assertThat(batches.toArray(float[][]::new)).isDeepEqualTo(expected.toArray(float[][]::new));
  }

  private static List<float[]> images(BatchStream batches) {
    List<float[]> images = new ArrayList<>();
    try (batches) {
      batches.forEachRemaining(batch -> images.add(batch.images().dup().data().asFloat()));
    }
    return images;
  }

  /** One an image. */
  private static List<String> hashes(Batches batches) {
    return images(batches.stream()).stream()
        .flatMap(
            batch ->
                IntStream.range(0, batch.length / SHAPE.pixels())
                    .mapToObj(
                        i ->
                            Arrays.copyOfRange(
                                batch, i * SHAPE.pixels(), (i + 1) * SHAPE.pixels())))
        .map(image -> Integer.toHexString(Arrays.hashCode(image)))
        .toList();
  }

  private static Examples coloured(int count) {
    ImageShape shape = new ImageShape(3, 32, 32);
    byte[] pixels = new byte[count * shape.pixels()];
    new SplittableRandom(1).nextBytes(pixels);
    return new StoredExamples(shape, pixels, IntStream.range(0, count).toArray());
  }

  /** Examples that tell who takes an image. */
  private record Watched(Examples examples, Consumer<Integer> watcher) implements Examples {

    @Override
    public int size() {
      return examples.size();
    }

    @Override
    public int label(int example) {
      return examples.label(example);
    }

    @Override
    public Image image(int example) {
      watcher.accept(example);
      return examples.image(example);
    }
  }
}
