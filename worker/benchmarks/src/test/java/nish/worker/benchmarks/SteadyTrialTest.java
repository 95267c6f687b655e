package nish.worker.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import nish.worker.data.ImageShape;
import nish.worker.training.Backend;
import nish.worker.trial.NetworkChoice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SteadyTrialTest {

  @BeforeAll
  static void load() {
    assertThat(Backend.require().threads()).isPositive();
  }

  /** The same numbers stand in the peer's test. */
  @ParameterizedTest
  @CsvSource({
    "lenet, 1, 28, 431080",
    "res20(stages=3), 3, 32, 273926",
    "res32(stages=3), 3, 32, 469254",
    "res50, 3, 32, 23558614"
  })
  void keepsAsManyNumbersAsItsPeer(String network, int channels, int size, long numbers) {
    ImageShape input = new ImageShape(channels, size, size);

    assertThat(new SteadyTrial(NetworkChoice.parse(network), input, 1, "nish").parameters())
        .isEqualTo(numbers);
  }

  @Test
  void tellsAtWhichSpeedItTrains() {
    SteadyTrial trial =
        new SteadyTrial(NetworkChoice.of("lenet"), new ImageShape(1, 28, 28), 2, "mish");

    assertThat(trial.run(0)).isPositive().isFinite();
  }
}
