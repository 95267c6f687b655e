package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.trial;
import static nish.driver.results.Samples.trials;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** What planned seeds can tell. */
class DetectableTest {

  private static List<Trial> planned(int seeds, ActivationChoice... activations) {
    return Stream.of(activations).flatMap(each -> trials(each, seeds).stream()).toList();
  }

  private static List<String> lines(List<Trial> planned, List<TrialRecord> seen) {
    return new Detectable(planned, seen, Metric.VALIDATION_ACCURACY).lines();
  }

  @Test
  void fewSeedsTellNothing() {
    assertThat(lines(planned(3, RELU, MISH), List.of()))
        .containsExactly(
            "lenet on digits: 3 seeds cannot tell any difference, however great it is; 6 are the fewest that can for 1 comparison");
  }

  @Test
  void tenSeedsTellALargeOneAndHowMuchThatIsIsNotYetKnown() {
    assertThat(lines(planned(10, RELU, MISH), List.of()))
        .singleElement()
        .asString()
        .contains("10 seeds tell a difference of 1.0 deviations")
        .endsWith("known once this store has seen such runs");
  }

  @Test
  void byRunsThatTheStoreHasSeenItIsToldInTheMetric() {
    List<TrialRecord> seen =
        IntStream.rangeClosed(1, 4)
            .boxed()
            .flatMap(
                seed ->
                    Stream.of(
                        completed(trial(RELU, seed), 0.9),
                        completed(trial(MISH, seed), seed % 2 == 0 ? 0.91 : 0.89)))
            .toList();

    assertThat(lines(planned(10, RELU, MISH), seen))
        .singleElement()
        .asString()
        .contains("by this store's runs, 0.012");
  }

  @Test
  void oneActivationIsComparedWithNothing() {
    assertThat(lines(planned(3, RELU), List.of())).isEmpty();
  }
}
