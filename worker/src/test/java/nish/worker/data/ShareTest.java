package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An epoch's batches, dealt out. */
class ShareTest {

  @Test
  void goAroundTheWorkersInTurn() {
    assertThat(new Share(0, 1, 3).batches(100)).containsExactly(1, 4, 7, 10, 13);
    assertThat(new Share(2, 0, 3).batches(100)).containsExactly(30, 33, 36, 39, 42);
    assertThat(new Share(0, 0, 1).batches(100)).containsExactly(0, 1, 2, 3, 4);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "16, 3", "79, 4", "80, 4", "81, 4", "7, 7", "11, 2", "5, 1024"})
  void reachEachBatchOnceInTheOrderOfTheRounds(int batches, int workers) {
    int rounds = Share.rounds(batches, workers);

    assertThat(
            IntStream.range(0, rounds).flatMap(round -> dealt(round, batches, workers)).toArray())
        .isEqualTo(IntStream.range(0, batches).toArray());
    assertThat(Share.dealtTo(rounds - 1, batches, workers)).isPositive();
  }

  /** Those of all workers that a round deals to, each at least one. */
  private static IntStream dealt(int round, int batches, int workers) {
    return IntStream.range(0, Share.dealtTo(round, batches, workers))
        .flatMap(
            worker -> {
              Share share = new Share(round, worker, workers);
              assertThat(share.batches(batches)).isNotEmpty();
              return share.batches(batches);
            })
        .sorted();
  }
}
