package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PriorityPoolsTest {

  private final PriorityPools pools = new PriorityPools();

  @Test
  void whoFindsNoneFreeWaitsUntilOneIsGivenBack() throws Exception {
    List<String> taken = takeAll(Priority.NORMAL);
    assertThat(taken).hasSize(PriorityPools.SWEEPS).doesNotHaveDuplicates();
    assertThat(pools.hasFree(Priority.NORMAL)).isFalse();
    CompletableFuture<String> waiting = CompletableFuture.supplyAsync(this::take);

    assertThat(pools.take(Priority.HIGH, () -> false)).isPresent();
    pools.giveBack(Priority.NORMAL, taken.get(5));

    assertThat(waiting.get()).isEqualTo(taken.get(5));
  }

  @Test
  void whoIsToldToStopDoesNotWait() throws Exception {
    takeAll(Priority.LOW);
    assertThat(pools.take(Priority.LOW, () -> true)).isEmpty();
  }

  @Test
  void poolsOfAHigherPriorityComeFirstByName() throws Exception {
    List<Optional<String>> inOrder =
        List.of(
            pools.take(Priority.HIGH, () -> false),
            pools.take(Priority.NORMAL, () -> false),
            pools.take(Priority.LOW, () -> false));
    assertThat(inOrder.stream().map(Optional::orElseThrow).toList()).isSorted();
  }

  private List<String> takeAll(Priority priority) throws InterruptedException {
    List<String> taken = new ArrayList<>();
    while (pools.hasFree(priority)) {
      taken.add(pools.take(priority, () -> false).orElseThrow());
    }
    return taken;
  }

  private String take() {
    try {
      return pools.take(Priority.NORMAL, () -> false).orElseThrow();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
