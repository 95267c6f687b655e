package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Seeds;
import org.junit.jupiter.api.Test;

/** The order in which examples are seen, and what a batch holds. */
class BatchesTest {

  /** Ten images of two pixels, 2i and 2i + 1, of the classes 0 to 9. */
  private static final Examples TEN =
      new StoredExamples(new ImageShape(1, 1, 2), bytes(20), IntStream.range(0, 10).toArray());

  private static final ImageShape PAIR = new ImageShape(1, 1, 2);

  @Test
  void inOrderTheLastBatchIsTheRest() {
    List<Batch> batches = list(inOrder(4));

    assertThat(batches).extracting(Batch::size).containsExactly(4, 4, 2);
    assertThat(batches.get(2).labels()).containsExactly(8, 9);
    assertThat(batches.get(1).images().shape()).containsExactly(4, 1, 1, 2);
    assertThat(batches.get(1).images().getFloat(0, 0, 0, 1)).isEqualTo(9 / 255f);
  }

  @Test
  void oneHotHasAOneAtEachLabel() {
    Batch batch = list(inOrder(3)).get(1);

    assertThat(batch.oneHot(10).shape()).containsExactly(3, 10);
    assertThat(batch.oneHot(10).sumNumber().intValue()).isEqualTo(3);
    assertThat(batch.oneHot(10).getFloat(2, 5)).isOne();
  }

  @Test
  void shuffledEveryExampleIsSeenOnce() {
    assertThat(order(digits(), 7, 0)).hasSize(5000).doesNotHaveDuplicates();
  }

  @Test
  void theOrderFollowsFromSeedAndEpochAlone() {
    assertThat(order(digits(), 7, 3)).isEqualTo(order(digits(), 7, 3));
    assertThat(order(digits(), 7, 3)).isNotEqualTo(order(digits(), 7, 4));
    assertThat(order(digits(), 7, 3)).isNotEqualTo(order(digits(), 8, 3));
  }

  @Test
  void theOrderIsTheSameInEveryVersion() {
    assertThat(list(shuffled(10)).get(0).labels()).containsExactly(6, 1, 2, 7, 8, 5, 3, 0, 4, 9);
  }

  @Test
  void aBatchLargerThanAllHoldsAll() {
    assertThat(list(inOrder(64))).extracting(Batch::size).containsExactly(10);
  }

  @Test
  void imagesKeepTheirLabelsWhenShuffled() {
    for (Batch batch : list(shuffled(4))) {
      for (int i = 0; i < batch.size(); i++) {
        assertThat(batch.images().getFloat(i, 0, 0, 0)).isEqualTo(2 * batch.labels()[i] / 255f);
      }
    }
  }

  /** Which example stands where, told apart by their pixels. */
  private static List<Integer> order(Examples examples, long seed, int epoch) {
    return list(
            Batches.training(
                examples, new ImageShape(1, 28, 28), recipe(500), Seeds.of(seed), epoch))
        .stream()
        .flatMap(
            batch ->
                IntStream.range(0, batch.size())
                    .mapToObj(i -> Arrays.hashCode(batch.images().slice(i).dup().data().asFloat())))
        .toList();
  }

  private static Batches inOrder(int batchSize) {
    return Batches.inOrder(TEN, PAIR, Preparation.DEFAULT, batchSize);
  }

  private static Batches shuffled(int batchSize) {
    return Batches.training(TEN, PAIR, recipe(batchSize), Seeds.of(1), 0);
  }

  private static Recipe recipe(int batchSize) {
    return new Recipe(1, batchSize, 0.1, 0, 0);
  }

  private static Examples digits() {
    return new DatasetCatalog(Path.of("unused")).open("digits").training();
  }

  private static List<Batch> list(Batches batches) {
    List<Batch> list = new ArrayList<>();
    try (BatchStream stream = batches.stream()) {
      stream.forEachRemaining(list::add);
    }
    return list;
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    IntStream.range(0, count).forEach(i -> bytes[i] = (byte) i);
    return bytes;
  }
}
