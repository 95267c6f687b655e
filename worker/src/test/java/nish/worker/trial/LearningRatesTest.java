package nish.worker.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The learning rate of each epoch. */
class LearningRatesTest {

  @Test
  void aWarmUpOfNEpochsGrowsByEqualStepsToTheFullRateOfTheEpochAfterIt() {
    assertThat(rates("constant", 3, 6))
        .containsExactly(new double[] {0.2, 0.4, 0.6, 0.8, 0.8, 0.8}, within(1e-15));
  }

  @Test
  void aWarmUpIsBesideTheScheduleWhoseStepsStayWhereTheyAre() {
    assertThat(rates("steps(1 3; 0.5)", 1, 5)).containsExactly(0.4, 0.4, 0.4, 0.2, 0.2);
  }

  @Test
  void aCosineGoesOverAllEpochsAndLeavesTheLastARate() {
    double[] rates = rates("cosine", 0, 4);

    assertThat(rates[0]).isEqualTo(0.8);
    assertThat(rates[1]).isCloseTo(0.4 * (1 + Math.sqrt(0.5)), within(1e-15));
    assertThat(rates[2]).isCloseTo(0.4, within(1e-15));
    assertThat(rates[3]).isCloseTo(0.4 * (1 - Math.sqrt(0.5)), within(1e-15));
  }

  @Test
  void withoutScheduleAndWarmUpTheRateIsTheRecipesToTheLastBit() {
    assertThat(rates("constant", 0, 3)).containsOnly(0.8);
  }

  private static double[] rates(String schedule, int warmupEpochs, int epochs) {
    Recipe recipe =
        new Recipe(epochs, 64, 0.8, 0.9, 0)
            .with("schedule", schedule)
            .with("warmup_epochs", Integer.toString(warmupEpochs));
    return IntStream.range(0, epochs).mapToDouble(recipe.learningRates()::at).toArray();
  }
}
