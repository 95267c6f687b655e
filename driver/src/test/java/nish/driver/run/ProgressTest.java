package nish.driver.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** How far a run is. */
class ProgressTest {

  private static final Trial CHEAP = trial("mlp", 4);
  private static final Trial DEAR = trial("lenet", 2);

  @Test
  void aTrialCountsByWhatItCostsAndNotByItsEpochs() {
    Progress progress = new Progress(List.of(CHEAP, DEAR), trial -> trial.equals(DEAR) ? 90 : 10);

    progress.ended(CHEAP);
    assertThat(progress.share()).isCloseTo(0.1, within(1e-9));

    progress.progressed(DEAR, 1);
    assertThat(progress.share()).isCloseTo(0.55, within(1e-9));
    assertThat(progress.describe()).startsWith("1 of 2 trials, about ");

    progress.ended(DEAR);
    assertThat(progress.share()).isCloseTo(1, within(1e-9));
    assertThat(progress.describe()).isEqualTo("2 of 2 trials");
  }

  @Test
  void whatAnEarlierRunDidIsDoneButNoMeasureOfThePace() throws InterruptedException {
    Progress progress = new Progress(List.of(DEAR), trial -> 1);

    progress.resumed(DEAR, 1);

    assertThat(progress.share()).isCloseTo(0.5, within(1e-9));
    assertThat(progress.describe()).isEqualTo("0 of 1 trials");

    progress.progressed(DEAR, 1.5);
    assertThat(progress.describe()).startsWith("0 of 1 trials, about ");
  }

  @Test
  void whatThisRunDidStaysAMeasureOfThePaceAfterItsExecutorWasLost() {
    Progress progress = new Progress(List.of(DEAR), trial -> 1);

    progress.progressed(DEAR, 1);
    progress.resumed(DEAR, 1);

    assertThat(progress.describe()).startsWith("0 of 1 trials, about ");
  }

  private static Trial trial(String network, int epochs) {
    Recipe recipe = new Recipe(epochs, 10, 0.01, 0.9, 0);
    return new Trial(ActivationChoice.of("relu"), network, "digits", 1, recipe);
  }
}
