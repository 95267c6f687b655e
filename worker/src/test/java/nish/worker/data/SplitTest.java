package nish.worker.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nish.worker.trial.Preparation;
import nish.worker.trial.Recipe;
import nish.worker.trial.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of the digits' 5,000 training examples a trial trains on, and which it holds out. */
class SplitTest {

  private static final Dataset DIGITS = new DatasetCatalog(Path.of("unused")).open("digits");

  @Test
  void withoutAHoldoutATrialValidatesOnTheTestExamples() {
    Split split = split(0, 0, 1);

    assertThat(split.training()).isSameAs(DIGITS.training());
    assertThat(split.validation()).isSameAs(DIGITS.test());
    assertThat(split.test()).isEmpty();
  }

  @Test
  void whatIsHeldOutIsNotTrainedOnAndNothingIsLost() {
    Split split = split(1000, 0, 1);
    Set<Integer> all = new HashSet<>(places(split.training()));
    all.addAll(places(split.validation()));

    assertThat(split.validation().size()).isEqualTo(1000);
    assertThat(split.training().size()).isEqualTo(4000);
    assertThat(all).hasSize(5000);
    assertThat(split.test()).containsSame(DIGITS.test());
  }

  @Test
  void fewerTrainingExamplesAreSomeOfTheRestAndTheHoldoutStaysTheSame() {
    Split all = split(1000, 0, 1);
    Split few = split(1000, 100, 1);

    assertThat(places(few.validation())).isEqualTo(places(all.validation()));
    assertThat(places(few.training())).hasSize(100).isSubsetOf(places(all.training())).isSorted();
    assertThat(split(0, 100, 1).validation()).isSameAs(DIGITS.test());
    assertThat(split(0, 100, 1).training().size()).isEqualTo(100);
  }

  @Test
  void theSplitFollowsFromTheSeed() {
    assertThat(places(split(50, 0, 1).validation()))
        .isEqualTo(places(split(50, 0, 1).validation()));
    assertThat(places(split(50, 0, 1).validation()))
        .isNotEqualTo(places(split(50, 0, 2).validation()));
  }

  @Test
  void fewerTestExamplesAreTheSameForEverySeedAndWithAHoldout() {
    Recipe recipe = Recipe.DEFAULT.with("test_examples", "100");
    List<Integer> first = places(Split.of(DIGITS, recipe.preparation(), Seeds.of(1)).validation());
    Split heldOut = Split.of(DIGITS, recipe.with("holdout", "10").preparation(), Seeds.of(2));

    assertThat(first).hasSize(100).isSorted().doesNotHaveDuplicates();
    assertThat(places(heldOut.test().orElseThrow())).isEqualTo(first);
    assertThat(heldOut.validation().size()).isEqualTo(10);
  }

  @Test
  void moreTestExamplesThanThereAreAreRefused() {
    Preparation preparation = Recipe.DEFAULT.with("test_examples", "1001").preparation();

    assertThatThrownBy(() -> Split.of(DIGITS, preparation, Seeds.of(1)))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "digits has 1000 test examples, fewer than test_examples: 1001;"
                + " lower it, or leave it out for all");
  }

  @Test
  void everyClassIsHeldOut() {
    Examples holdout = split(500, 0, 1).validation();

    assertThat(IntStream.range(0, 500).map(holdout::label).distinct().count()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"5000, 0, 1", "4000, 1001, 1001", "0, 5001, 5001"})
  void moreThanThereAreIsRefused(int holdout, int trainingExamples, int trainedOn) {
    assertThatThrownBy(() -> split(holdout, trainingExamples, 1))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "digits has 5000 training examples, too few for a holdout of %d and %d to train on; lower one of the two",
            holdout, trainedOn);
    assertThat(split(4999, 1, 1).training().size()).isEqualTo(1);
  }

  private static Split split(int holdout, int trainingExamples, long seed) {
    Recipe recipe =
        Recipe.DEFAULT
            .with("holdout", Integer.toString(holdout))
            .with("training_examples", Integer.toString(trainingExamples));
    return Split.of(DIGITS, recipe.preparation(), Seeds.of(seed));
  }

  private static List<Integer> places(Examples examples) {
    return IntStream.range(0, examples.size()).map(examples::origin).boxed().toList();
  }
}
