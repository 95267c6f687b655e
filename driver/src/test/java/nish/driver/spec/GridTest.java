package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.DatasetChoice;
import nish.worker.trial.NetworkChoice;
import nish.worker.trial.Optimizer;
import nish.worker.trial.Recipe;
import nish.worker.trial.Stem;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialId;
import org.junit.jupiter.api.Test;

/** A grid's trials, their order and their number. */
class GridTest {

  @Test
  void trialsFollowTheOrderOfTheAxesTheLastOneFastest() {
    Grid grid = grid(axis("seed", 1L, 2L), activations("relu", "mish"), axis("t", 1.0));

    assertThat(grid.trials())
        .extracting(trial -> trial.seed() + " " + trial.activation())
        .containsExactly("1 relu", "1 mish", "2 relu", "2 mish");
  }

  @Test
  void onlyActivationsThatTakeATMeetEveryT() {
    Grid grid = grid(activations("relu", "nish"), axis("t", 0.5, 1.5));

    assertThat(choices(grid)).containsExactly("relu", "nish(t=0.5)", "nish(t=1.5)");
  }

  @Test
  void everyParameterMeetsOnlyTheActivationsThatTakeIt() {
    Grid grid =
        grid(
            axis("alpha", 0.01, 0.1),
            activations("relu", "leaky_relu", "nish", "pish"),
            axis("order", 2L, 3L),
            axis("t", 0.5, 1.5));

    assertThat(choices(grid))
        .containsExactly(
            "relu",
            "leaky_relu",
            "nish(order=2, t=0.5)",
            "nish(order=2, t=1.5)",
            "nish(t=0.5)",
            "nish(t=1.5)",
            "pish(t=0.5)",
            "pish(t=1.5)",
            "leaky_relu(alpha=0.1)");
    assertThat(grid.count()).isEqualTo(9);
  }

  @Test
  void axesThatNoActivationTakesTogetherAreNotMultiplied() {
    Object[] many = LongStream.rangeClosed(1, 20_000).mapToObj(each -> (double) each).toArray();
    Grid grid = grid(axis("t", many), axis("alpha", many), activations("leaky_relu", "nish"));

    assertThat(grid.count()).isEqualTo(40_000);
    assertThat(grid.trials()).hasSize(40_000);
  }

  @Test
  void nishOfOrder3IsNishAndOfOrder4IsPish() {
    Grid byOrder = grid(activations("nish"), axis("order", 3L, 4L));

    assertThat(byOrder.trials()).isEqualTo(grid(activations("nish", "pish")).trials());
  }

  @Test
  void aParameterThatIsNoAxisHasEachActivationsDefault() {
    assertThat(choices(grid(activations("nish", "leaky_relu"))))
        .containsExactly("nish(t=1)", "leaky_relu");
  }

  @Test
  void theIdsOfTrialsAreThoseOfEarlierVersions() {
    Grid grid = grid(activations("relu", "leaky_relu", "nish"), axis("t", 0.5), axis("epochs", 3L));

    assertThat(grid.trials())
        .extracting(trial -> trial.id().value())
        .containsExactly("549b403351592a0b", "97a684b4e8a79647", "9bd5476e04c81668");
  }

  @Test
  void activationsWithoutATComeOnceWhenTComesFirstToo() {
    Grid grid = grid(axis("t", 0.5, 1.5), activations("relu", "nish"));

    assertThat(choices(grid)).containsExactly("relu", "nish(t=0.5)", "nish(t=1.5)");
  }

  @Test
  void everyParameterOfTheRecipeCanBeAnAxis() {
    Grid grid =
        grid(
            activations("relu"),
            axis("epochs", 1L, 2L),
            axis("batch_size", 32L, 64L),
            axis("learning_rate", 0.1, 0.2),
            axis("momentum", 0.0, 0.5),
            axis("weight_decay", 0.0, 1e-4));

    List<Trial> trials = grid.trials();

    assertThat(trials).hasSize(32).doesNotHaveDuplicates();
    assertThat(trials.get(0).recipe()).isEqualTo(new Recipe(1, 32, 0.1, 0, 0));
    assertThat(trials.get(31).recipe()).isEqualTo(new Recipe(2, 64, 0.2, 0.5, 1e-4));
  }

  @Test
  void networksThatTakeNoStemHaveOneTrialWhateverTheStems() {
    Grid grid =
        grid(
            activations("relu"),
            networks("lenet", "res32", "mlp"),
            axis("stem", Stem.SMALL, Stem.IMAGENET),
            axis("width", 1.0, 0.5));

    assertThat(grid.trials())
        .extracting(trial -> trial.network().toString())
        .containsExactly(
            "lenet",
            "res32(stem=small)",
            "res32(stem=small, width=0.5)",
            "res32(stem=imagenet)",
            "res32(stem=imagenet, width=0.5)",
            "mlp",
            "mlp(width=0.5)");
    assertThat(grid.count()).isEqualTo(7);
  }

  @Test
  void activationsAndNetworksAreMultipliedEachWithTheirOwn() {
    Grid grid =
        grid(
            axis("stem", Stem.SMALL, Stem.IMAGENET),
            axis("t", 0.5, 1.5),
            activations("relu", "nish"),
            networks("lenet", "res32"));

    assertThat(grid.count()).isEqualTo(9);
    assertThat(grid.trials()).hasSize(9).doesNotHaveDuplicates();
  }

  @Test
  void adamHasOneTrialWhateverTheMomentums() {
    Grid grid =
        grid(
            activations("relu"),
            axis("optimizer", Optimizer.ADAM, Optimizer.SGD),
            axis("momentum", 0.5, 0.9));

    assertThat(grid.trials())
        .extracting(
            trial -> trial.recipe().descent().optimizer().key() + " " + trial.recipe().momentum())
        .containsExactly("adam 0.0", "sgd 0.5", "sgd 0.9");
    assertThat(grid.count()).isEqualTo(3);
  }

  @Test
  void trialsHaveDifferentIds() {
    Grid grid = grid(activations("relu", "nish"), axis("t", 0.5, 1.0), axis("seed", 1L, 2L));

    assertThat(grid.trials())
        .extracting(Trial::id)
        .extracting(TrialId::value)
        .doesNotHaveDuplicates();
  }

  @Test
  void countIsTheNumberOfTrials() {
    Grid grid =
        grid(
            axis("t", 0.5, 1.0, 2.0),
            axis("seed", 1L, 2L),
            activations("relu", "mish", "nish", "pish"));

    assertThat(grid.count()).isEqualTo(BigInteger.valueOf(grid.trials().size())).isEqualTo(16);
  }

  @Test
  void countIsExactBeyondTheLargestLong() {
    Object[] many = LongStream.rangeClosed(1, 10_000).boxed().toArray();
    Grid grid =
        grid(
            activations("nish"),
            axis("t", Stream.of(many).map(each -> ((Long) each).doubleValue()).toArray()),
            axis("seed", many),
            axis("epochs", many),
            axis("batch_size", many),
            axis("learning_rate", many));

    assertThat(grid.count()).isEqualTo(BigInteger.TEN.pow(20));
  }

  private static List<String> choices(Grid grid) {
    return grid.trials().stream().map(trial -> trial.activation().toString()).toList();
  }

  /** A grid with these axes, and the defaults for the parameters that none of them is of. */
  private static Grid grid(Axis... axes) {
    Stream<Axis> needed =
        Stream.of(
            networks("lenet"),
            axis("dataset", DatasetChoice.parse("digits")),
            axis("epochs", 1L),
            axis("batch_size", 64L));
    Stream<Axis> standard =
        Parameters.OF_TRIALS.stream()
            .flatMap(key -> key.standard().stream().map(value -> axis(key.name(), value)));
    Map<String, Axis> all = new LinkedHashMap<>();
    Stream.of(Stream.of(axes), needed, standard)
        .flatMap(Function.identity())
        .forEach(axis -> all.putIfAbsent(axis.name(), axis));
    return new Grid(List.copyOf(all.values()), SampleNames.KNOWN);
  }

  private static Axis networks(String... names) {
    return new Axis("network", Stream.of(names).map(NetworkChoice::of).toList());
  }

  private static Axis activations(String... names) {
    return new Axis("activation", Stream.of(names).map(ActivationChoice::of).toList());
  }

  private static Axis axis(String name, Object... values) {
    return new Axis(name, List.of(values));
  }
}
