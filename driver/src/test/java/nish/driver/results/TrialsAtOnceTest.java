package nish.driver.results;

import static nish.driver.results.Samples.MONDAY;
import static nish.driver.results.Samples.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nish.worker.trial.Provenance;
import nish.worker.trial.TrialOutcome;
import nish.worker.trial.Usage;
import org.junit.jupiter.api.Test;

/** Whom a trial shared its device with, by its times and by what its process counted. */
class TrialsAtOnceTest {

  private static final Provenance CPU = by("CPU avx2", "Xeon", "host-7");

  @Test
  void trialsOfOneHostWhoseTimesOverlapWereThereAtOnce() {
    TrialRecord first = trial(1, 0, 10, CPU);
    TrialRecord second = trial(2, 5, 15, CPU);
    TrialRecord third = trial(3, 9, 12, CPU);
    TrialRecord later = trial(4, 15, 20, CPU);
    TrialRecord elsewhere = trial(5, 0, 20, by("CPU avx2", "Xeon", "host-8"));

    TrialsAtOnce atOnce = new TrialsAtOnce(List.of(later, third, first, second, elsewhere));

    assertThat(List.of(first, second, third, later, elsewhere))
        .extracting(atOnce::of)
        .containsExactly(3, 3, 3, 1, 1);
  }

  @Test
  void cardsOfOneHostAreDevicesOfTheirOwn() {
    TrialRecord first = trial(1, 0, 10, by("CUDA 12", "H100; GPU 0", "host-7"));
    TrialRecord second = trial(2, 0, 10, by("CUDA 12", "H100; GPU 1", "host-7"));
    TrialRecord third = trial(3, 0, 10, by("CUDA 12", "H100; GPU 1", "host-7"));

    TrialsAtOnce atOnce = new TrialsAtOnce(List.of(first, second, third));

    assertThat(List.of(first, second, third)).extracting(atOnce::of).containsExactly(1, 2, 2);
  }

  @Test
  void aProcessKnowsOfTrialsThatTheStoreDoesNot() {
    TrialRecord alone = trial(1, 0, 10, CPU);
    TrialRecord shared =
        alone.with(List.of(Samples.epoch(0, 0.9).with(new Usage(Usage.NOT_TOLD, 4, 4))));
    TrialRecord unknown = Samples.completed(Samples.trial(RELU, 2), 0.9);

    TrialsAtOnce atOnce = new TrialsAtOnce(List.of(shared, unknown));

    assertThat(atOnce.of(shared)).isEqualTo(4);
    assertThat(atOnce.of(unknown)).as("which is not known").isZero();
  }

  private static Provenance by(String backend, String device, String host) {
    return new Provenance("a53ae32", "DL4J", backend, "oneDNN", device, 1, "abc", host);
  }

  private static TrialRecord trial(long seed, long from, long to, Provenance by) {
    return new TrialRecord(
        Samples.trial(RELU, seed),
        TrialState.COMPLETED,
        1,
        0,
        Optional.of(new TrialOutcome.Completed()),
        Optional.of(by),
        Optional.of(MONDAY.plusSeconds(from)),
        Optional.of(MONDAY.plusSeconds(to)),
        List.of(Samples.epoch(0, 0.9)));
  }
}
