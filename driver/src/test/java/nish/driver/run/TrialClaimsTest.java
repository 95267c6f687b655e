package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import nish.worker.trial.TrialId;
import org.junit.jupiter.api.Test;

class TrialClaimsTest {

  private static final TrialId FIRST = TwoTrials.TRIALS.get(0).id();
  private static final TrialId SECOND = TwoTrials.TRIALS.get(1).id();

  private final TrialClaims claims = new TrialClaims();
  private final RunKey run = RunKey.unused();
  private final RunKey other = RunKey.unused();

  @Test
  void aTrialIsOneRunsUntilThatGivesItBack() {
    assertThat(claims.claim(FIRST, run)).isTrue();
    assertThat(claims.claim(FIRST, run)).isTrue();
    assertThat(claims.claim(FIRST, other)).isFalse();
    claims.release(FIRST, other);
    assertThat(claims.claim(FIRST, other)).isFalse();
    claims.release(FIRST, run);
    assertThat(claims.claim(FIRST, other)).isTrue();
  }

  @Test
  void whoWaitsIsToldWhichTrialsAreFree() {
    claims.claim(FIRST, run);
    claims.claim(SECOND, run);
    CompletableFuture<List<TrialId>> free = CompletableFuture.supplyAsync(this::awaitFree);
    claims.releaseAll(other);
    claims.release(SECOND, run);
    assertThat(free.join()).containsExactly(SECOND);
  }

  @Test
  void noOneWaitsInVainOrForNothing() throws Exception {
    claims.claim(FIRST, run);
    assertThat(claims.awaitFree(List.of(FIRST), () -> true)).isEmpty();
    assertThat(claims.awaitFree(List.of(), () -> false)).isEmpty();
  }

  private List<TrialId> awaitFree() {
    try {
      return claims.awaitFree(List.of(FIRST, SECOND), () -> false);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
