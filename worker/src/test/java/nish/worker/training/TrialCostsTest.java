package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import nish.worker.data.DatasetCatalog;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** What trials are expected to cost. */
class TrialCostsTest {

  private final TrialCosts costs = new TrialCosts(new DatasetCatalog(Path.of("unused")));

  @Test
  void aTrialCostsItsNetworksMultiplyAddsForEveryExample() {
    Trial trial = trial("mlp", 2, 100);
    double ofExample = 28 * 28 * 128 + 128 * 64 + 64 * 10;
    double judged = new DatasetCatalog(Path.of("unused")).open("digits").test().size();

    assertThat(costs.of(trial)).isCloseTo(2 * (3 * 100 + judged) * ofExample, within(1.0));
  }

  @Test
  void theLongestBeginsFirstAndEqualOnesKeepTheirOrder() {
    Trial small = trial("mlp", 1, 100);
    Trial large = trial("lenet", 1, 100);
    Trial long1 = trial("lenet", 3, 100);
    Trial equal = new Trial(ActivationChoice.of("mish"), "lenet", "digits", 1, large.recipe());

    assertThat(costs.longestFirst(List.of(small, large, long1, equal)))
        .containsExactly(long1, large, equal, small);
  }

  private static Trial trial(String network, int epochs, int examples) {
    Recipe recipe =
        new Recipe(epochs, 10, 0.01, 0.9, 0).with("training_examples", Integer.toString(examples));
    return new Trial(ActivationChoice.of("relu"), network, "digits", 1, recipe);
  }
}
