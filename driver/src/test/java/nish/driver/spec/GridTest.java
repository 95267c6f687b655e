package nish.driver.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
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
        new Grid(
            List.of(
                activations("relu"),
                axis("t", 1.0),
                axis("network", "lenet"),
                axis("dataset", "digits"),
                axis("seed", 1L),
                axis("epochs", 1L, 2L),
                axis("batch_size", 32L, 64L),
                axis("learning_rate", 0.1, 0.2),
                axis("momentum", 0.0, 0.5),
                axis("weight_decay", 0.0, 1e-4)),
            SampleNames.KNOWN.activations());

    List<Trial> trials = grid.trials();

    assertThat(trials).hasSize(32).doesNotHaveDuplicates();
    assertThat(trials.get(0).recipe()).isEqualTo(new Recipe(1, 32, 0.1, 0, 0));
    assertThat(trials.get(31).recipe()).isEqualTo(new Recipe(2, 64, 0.2, 0.5, 1e-4));
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
    Stream<Axis> standard =
        Stream.of(
            axis("network", "lenet"),
            axis("dataset", "digits"),
            axis("seed", 1L),
            axis("epochs", 1L),
            axis("batch_size", 64L),
            axis("learning_rate", 0.05),
            axis("momentum", 0.9),
            axis("weight_decay", 0.0));
    Set<String> given = Set.copyOf(Stream.of(axes).map(Axis::name).toList());
    List<Axis> all =
        Stream.concat(Stream.of(axes), standard.filter(axis -> !given.contains(axis.name())))
            .toList();
    return new Grid(all, SampleNames.KNOWN.activations());
  }

  private static Axis activations(String... names) {
    return new Axis("activation", Stream.of(names).map(ActivationChoice::of).toList());
  }

  private static Axis axis(String name, Object... values) {
    return new Axis(name, List.of(values));
  }
}
