package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.ended;
import static nish.driver.results.Samples.nish;
import static nish.driver.results.Samples.tested;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.KnownNames;
import nish.driver.spec.KnownNetwork;
import nish.driver.spec.SweepReader;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Test;

/** Our rows beside the published ones. */
class PublishedTableTest {

  @Test
  void allPublishedRowsAreThereAndThoseNotRunAreEmpty() {
    ResultTable table = table();

    assertThat(table.rows()).hasSize(15);
    assertThat(table.rows().get(0).subList(0, 7))
        .containsExactly(
            new Cell.Word("res32"),
            new Cell.Word("3x28x28"),
            new Cell.Word("relu"),
            new Cell.Empty(),
            new Cell.Real(0.9304, 4),
            new Cell.Whole(260),
            new Cell.Real(0.9297, 4));
    assertThat(table.rows())
        .allSatisfy(row -> assertThat(row.subList(7, 15)).containsOnly(new Cell.Empty()));
  }

  @Test
  void ourMaximumOverTheSeedsStandsBesideThePublishedOne() {
    ResultTable table =
        table(
            completed(trial(nish(1.5), "res32", "cifar10@28", 1, Published.RECIPE), 0.2, 0.4, 0.3),
            completed(trial(nish(1.5), "res32", "cifar10@28", 2, Published.RECIPE), 0.5));

    assertThat(table.rows()).hasSize(15);
    assertThat(cell(table, 2, "t")).isEqualTo(new Cell.Real(1.5, Cell.Real.AS_WRITTEN));
    assertThat(mean(table, 2, "our_max")).isEqualTo(0.45);
    assertThat(((Cell.Real) cell(table, 2, "difference")).value())
        .isCloseTo(0.45 - 0.9308, within(1e-12));
    assertThat(cell(table, 2, "epochs")).isEqualTo(new Cell.Word("1–3 of 270"));
    assertThat(cell(table, 2, "seeds")).isEqualTo(new Cell.Whole(2));
    assertThat(cell(table, 2, "recipe_differs")).isEqualTo(new Cell.Empty());
  }

  @Test
  void theEpochOfTheMaximumAndTheLastAccuracyStandBesideThePublishedOnes() {
    ResultTable table =
        table(
            completed(trial(MISH, "res32", "cifar10@28", 1, Published.RECIPE), 0.2, 0.4, 0.3),
            completed(trial(MISH, "res32", "cifar10@28", 2, Published.RECIPE), 0.2, 0.4, 0.1),
            completed(trial(MISH, "res32", "cifar10@28", 3, Published.RECIPE), 0.5));

    assertThat(cell(table, 1, "our_epoch")).isEqualTo(new Cell.Whole(1));
    assertThat(mean(table, 1, "our_last")).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void theShippedSweepHasThePublishedRecipe() {
    KnownNames known = KnownNames.of(KnownNetwork.catalogued(), List.of("cifar10"));
    List<Trial> trials =
        new SweepReader(known).read(Path.of("../sweeps/published-cifar10.yaml")).trials();

    ResultTable table =
        new PublishedTable(trials.stream().map(TrialRecord::pending).toList()).table();

    assertThat(trials).allMatch(trial -> trial.recipe().equals(Published.RECIPE));
    assertThat(table.rows()).hasSize(15);
    assertThat(table.rows())
        .allSatisfy(row -> assertThat(row.get(11)).isEqualTo(new Cell.Word("0 of 270")));
  }

  @Test
  void whatHasBeenTrainedSoFarIsShownAndWhatDivergedIsCounted() {
    ResultTable table =
        table(
            ended(
                trial(RELU, "res50", "cifar10", 1, Published.RECIPE),
                new TrialOutcome.Cancelled(),
                0.6,
                0.7),
            ended(
                trial(RELU, "res50", "cifar10", 2, Published.RECIPE),
                new TrialOutcome.Diverged(0),
                0.1),
            TrialRecord.pending(trial(RELU, "res50", "cifar10", 3, Published.RECIPE)));

    assertThat(mean(table, 8, "our_max")).isEqualTo(0.7);
    assertThat(cell(table, 8, "epochs")).isEqualTo(new Cell.Word("2 of 270"));
    assertThat(cell(table, 8, "left_out")).isEqualTo(new Cell.Word("1 pending, 1 diverged"));
  }

  @Test
  void whatTheRecipeHasOtherwiseIsTold() {
    Recipe small =
        new Recipe(
            3, 32, 0.05, 0.9, 1e-4, Published.RECIPE.descent(), Recipe.DEFAULT.preparation());

    ResultTable table = table(completed(trial(MISH, "res32", "cifar10@28", 1, small), 0.3));

    assertThat(cell(table, 1, "recipe_differs"))
        .isEqualTo(new Cell.Word("augmentation=none, batch_size=32, epochs=3"));
  }

  @Test
  void theTestExamplesAreWhatIsComparedAlsoWhereValidationIsOnOthers() {
    Recipe heldOut = Published.RECIPE.with("holdout", "5000");

    ResultTable table =
        table(
            completed(
                trial(MISH, "res32", "cifar10@28", 1, heldOut),
                List.of(tested(0, 0.9, 0.6), tested(1, 0.8, 0.7), tested(2, 0.7, 0.5))));

    assertThat(mean(table, 1, "our_max")).isEqualTo(0.7);
    assertThat(cell(table, 1, "our_epoch")).isEqualTo(new Cell.Whole(1));
    assertThat(mean(table, 1, "our_last")).isEqualTo(0.5);
  }

  @Test
  void aNishWhoseTWasNotPublishedIsComparedWithEveryT() {
    ResultTable table =
        table(
            completed(trial(nish(1), "resx101", "cifar10@36", 1, Published.RECIPE), 0.4),
            completed(trial(nish(2), "resx101", "cifar10@36", 1, Published.RECIPE), 0.5));

    assertThat(table.rows()).hasSize(16);
    assertThat(table.rows().subList(14, 16))
        .extracting(row -> row.get(3))
        .containsExactly(
            new Cell.Real(1, Cell.Real.AS_WRITTEN), new Cell.Real(2, Cell.Real.AS_WRITTEN));
  }

  @Test
  void otherNetworksDatasetsSizesAndActivationsAreNotShown() {
    ActivationChoice pish = ActivationChoice.of("pish", 1.5);
    ResultTable table =
        table(
            completed(trial(RELU, "res32(width=0.5)", "cifar10@28", 1, Published.RECIPE), 0.9),
            completed(trial(RELU, "res32", "cifar10", 1, Published.RECIPE), 0.9),
            completed(trial(RELU, "res32", "cifar100@28", 1, Published.RECIPE), 0.9),
            completed(trial(nish(1), "res32", "cifar10@28", 1, Published.RECIPE), 0.9),
            completed(trial(pish, "res32", "cifar10@28", 1, Published.RECIPE), 0.9));

    assertThat(table).isEqualTo(table());
  }

  private static Trial trial(
      ActivationChoice activation, String network, String dataset, long seed, Recipe recipe) {
    return new Trial(activation, network, dataset, seed, recipe);
  }

  private static double mean(ResultTable table, int row, String column) {
    return ((Cell.Mean) cell(table, row, column)).mean();
  }

  private static Cell cell(ResultTable table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(new ResultTable.Column(column)));
  }

  private static ResultTable table(TrialRecord... trials) {
    return new PublishedTable(List.of(trials)).table();
  }
}
