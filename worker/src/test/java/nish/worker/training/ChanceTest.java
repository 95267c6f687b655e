package nish.worker.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nish.worker.data.Batch;
import nish.worker.data.BatchStream;
import nish.worker.data.Batches;
import nish.worker.data.Dataset;
import nish.worker.data.DatasetCatalog;
import nish.worker.data.Examples;
import nish.worker.data.Split;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Chance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.Vary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What two trials that differ in their seeds alone share, by the sources of chance that vary. */
class ChanceTest {

  private static final DatasetCatalog DATASETS = new DatasetCatalog(Path.of("unused"));
  private static final Dataset DIGITS = DATASETS.open("digits");
  private static final Examples FIRST = DIGITS.training().subset(IntStream.range(0, 100).toArray());

  @BeforeAll
  static void load() {
    Backend.require();
  }

  @ParameterizedTest
  @EnumSource(Chance.class)
  void seedsDifferInTheSourceThatVariesAndInNoOther(Chance chance) {
    assertThat(differences(Vary.of(List.of(chance)))).containsExactly(chance);
    assertThat(results(1, Vary.of(List.of(chance))))
        .isNotEqualTo(results(2, Vary.of(List.of(chance))));
  }

  @Test
  void seedsDifferInAllOfThemByDefaultAndInNothingWhereNothingVaries() {
    Vary nothing = Vary.of(List.of());

    assertThat(differences(Vary.ALL)).containsExactly(Chance.values());
    assertThat(differences(nothing)).isEmpty();
    assertThat(results(1, nothing)).isEqualTo(results(2, nothing)).isEqualTo(results(0, Vary.ALL));
  }

  private static Set<Chance> differences(Vary vary) {
    Set<Chance> differences = EnumSet.noneOf(Chance.class);
    for (Chance chance : Chance.values()) {
      if (!drawn(chance, trial(1, vary)).equals(drawn(chance, trial(2, vary)))) {
        differences.add(chance);
      }
    }
    return differences;
  }

  /** What a trial draws from the source. */
  private static List<?> drawn(Chance chance, Trial trial) {
    return switch (chance) {
      case INITIALIZATION -> weights(trial);
      case ORDER -> seen(trial, batch -> Arrays.stream(batch.labels()).boxed().toList());
      case AUGMENTATION -> seen(trial, ChanceTest::images).stream().sorted().toList();
      case SPLIT -> split(Split.of(DIGITS, trial.recipe().preparation(), trial.seeds()));
    };
  }

  private static List<Integer> weights(Trial trial) {
    return List.of(
        Arrays.hashCode(
            TrialNetwork.build(trial, DIGITS, Path.of("unused")).params().dup().data().asFloat()));
  }

  private static List<Integer> seen(Trial trial, Function<Batch, List<Integer>> of) {
    List<Integer> seen = new ArrayList<>();
    try (BatchStream batches =
        Batches.training(FIRST, DIGITS.shape(trial.dataset()), trial.recipe(), trial.seeds(), 0)
            .stream()) {
      batches.forEachRemaining(batch -> seen.addAll(of.apply(batch)));
    }
    return seen;
  }

  private static List<Integer> images(Batch batch) {
    return IntStream.range(0, batch.size())
        .mapToObj(i -> Arrays.hashCode(batch.images().slice(i).dup().data().asFloat()))
        .toList();
  }

  private static List<List<Integer>> split(Split split) {
    return List.of(places(split.training()), places(split.validation()));
  }

  private static List<Integer> places(Examples examples) {
    return IntStream.range(0, examples.size()).map(examples::origin).boxed().toList();
  }

  private static List<List<Double>> results(long seed, Vary vary) {
    Heard heard = new Heard();
    heard.ended(new Trainer(DATASETS).train(trial(seed, vary), heard));
    return heard.results();
  }

  private static Trial trial(long seed, Vary vary) {
    Recipe recipe =
        new Recipe(1, 32, 0.02, 0.9, 0)
            .with("holdout", "100")
            .with("training_examples", "200")
            .with("augmentation", "pad=2,random_crop=1")
            .with(vary);
    return new Trial(ActivationChoice.of("relu"), "lenet", "digits", seed, recipe);
  }
}
