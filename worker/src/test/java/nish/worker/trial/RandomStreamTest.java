package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The random streams that pair trials of one seed. */
class RandomStreamTest {

  @Test
  void aStreamIsTheSameInEveryVersion() {
    assertThat(RandomStream.DATA_ORDER.at(Seeds.of(1), 0).nextLong())
        .isEqualTo(4149617402194237599L);
    assertThat(RandomStream.DATA_ORDER.at(Seeds.of(1), 2).nextLong())
        .isEqualTo(7757839074654405426L);
    assertThat(RandomStream.INITIAL_WEIGHTS.at(Seeds.of(1), 0).nextLong())
        .isEqualTo(2916509281082456909L);
  }

  @Test
  void aStreamStartsAnewWhoeverAsks() throws InterruptedException {
    long[] first = numbers(7, 3);
    long[][] onAnotherThread = new long[1][];
    Thread other = new Thread(() -> onAnotherThread[0] = numbers(7, 3));

    other.start();
    other.join();

    assertThat(numbers(7, 3)).isEqualTo(first);
    assertThat(onAnotherThread[0]).isEqualTo(first);
  }

  @Test
  void noTwoOfManyStreamsBeginAlike() {
    Set<Long> beginnings = new HashSet<>();

    for (RandomStream purpose : RandomStream.values()) {
      for (long seed = -50; seed < 50; seed++) {
        for (int epoch = 0; epoch < 50; epoch++) {
          beginnings.add(purpose.at(Seeds.of(seed), epoch).nextLong());
        }
      }
    }

    int drawnBySeed = RandomStream.values().length - 1; // TEST is the same for all
    assertThat(beginnings).hasSize(drawnBySeed * 100 * 50 + 50);
  }

  private static long[] numbers(long seed, int epoch) {
    var random = RandomStream.DATA_ORDER.at(Seeds.of(seed), epoch);
    return LongStream.generate(random::nextLong).limit(20).toArray();
  }
}
