package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final Schedule PUBLISHED = new Schedule.Steps(List.of(150, 200, 250), 0.1);

  @ParameterizedTest
  @CsvSource({"0, 1", "149, 1", "150, 0.1", "199, 0.1", "200, 0.01", "250, 0.001", "269, 0.001"})
  void thePublishedScheduleDividesByTenAtItsSteps(int epoch, double factor) {
    assertThat(PUBLISHED.factor(epoch, 270)).isCloseTo(factor, within(1e-15));
  }

  @Test
  void theCosineGoesFromOneByAHalfTowardsZero() {
    Schedule cosine = new Schedule.Cosine();

    assertThat(cosine.factor(0, 10)).isEqualTo(1);
    assertThat(cosine.factor(5, 10)).isCloseTo(0.5, within(1e-15));
    assertThat(cosine.factor(9, 10)).isBetween(0.0, 0.03);
  }

  @ParameterizedTest
  @ValueSource(strings = {"constant", "cosine", "steps(150 200 250; 0.1)", "steps(1; 0.5)"})
  void aScheduleReadsWhatItWrites(String text) {
    assertThat(Schedule.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "step",
        "steps()",
        "steps(0; 0.1)",
        "steps(2 1; 0.1)",
        "steps(1 1; 0.1)",
        "steps(1; 0)"
      })
  void whatIsNoScheduleIsRefused(String text) {
    assertThatThrownBy(() -> Schedule.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
