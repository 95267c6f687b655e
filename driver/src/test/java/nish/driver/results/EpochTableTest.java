package nish.driver.results;

import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.series;
import static nish.driver.results.Samples.tested;
import static nish.driver.results.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nish.driver.results.ResultTable.Cell;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import org.junit.jupiter.api.Test;

/** Accuracy epoch by epoch, from 0, over the seeds that reached it. */
class EpochTableTest {

  @Test
  void eachEpochIsTheMeanOfTheSeedsThatReachedIt() {
    ResultTable table =
        new EpochTable(
                List.of(completed(trial(RELU, 1), 0.8, 0.9), completed(trial(RELU, 2), 0.9)), true)
            .table();

    assertThat(table.rows()).extracting(row -> row.get(4)).containsExactly(whole(0), whole(1));
    assertThat(accuracies(table)).satisfiesExactly(EpochTableTest::isMean, EpochTableTest::isAlone);
    assertThat(table.rows()).extracting(row -> row.get(9)).containsExactly(whole(2), whole(1));
  }

  @Test
  void twoSeriesHaveRowsOfTheirOwn() {
    ResultTable table =
        new EpochTable(
                List.of(
                    completed(trial(series(1, -1, 2), 1), 0.8),
                    completed(trial(series(1, -3, 2), 1), 0.9)),
                true)
            .table();

    assertThat(table.rows())
        .extracting(row -> row.get(2))
        .containsExactly(new Cell.Word("series(1, -1)"), new Cell.Word("series(1, -3)"));
  }

  @Test
  void whereExamplesAreHeldOutTheTestStandsBesideTheValidation() {
    Trial heldOut = new Trial(RELU, "lenet", "digits", 1, Recipe.DEFAULT.with("holdout", "500"));

    ResultTable table =
        new EpochTable(List.of(completed(heldOut, List.of(tested(0, 0.9, 0.8)))), true).table();

    assertThat(table.columns())
        .extracting(ResultTable.Column::name)
        .containsSubsequence("validation_loss", "test_accuracy", "test_loss", "seeds");
    assertThat(table.rows().get(0)).contains(new Cell.Mean(0.8, Double.NaN, 4));
  }

  @Test
  void aRowWithoutATestBesideItsValidationHasEmptyCells() {
    Trial heldOut = new Trial(RELU, "lenet", "digits", 1, Recipe.DEFAULT.with("holdout", "500"));

    ResultTable table =
        new EpochTable(
                List.of(
                    completed(trial(RELU, 1), 0.7),
                    completed(heldOut, List.of(tested(0, 0.9, 0.8)))),
                true)
            .table();

    int test = table.columns().indexOf(new ResultTable.Column("test_accuracy"));
    assertThat(table.rows().get(0).subList(test, test + 2)).containsOnly(new Cell.Empty());
    assertThat(table.rows().get(1).get(test)).isEqualTo(new Cell.Mean(0.8, Double.NaN, 4));
  }

  private static void isMean(Cell.Mean cell) {
    assertThat(cell.mean()).isCloseTo(0.85, within(1e-12));
  }

  private static void isAlone(Cell.Mean cell) {
    assertThat(cell.mean()).isEqualTo(0.9);
    assertThat(cell.deviation()).isNaN();
  }

  private static List<Cell.Mean> accuracies(ResultTable table) {
    return table.rows().stream().map(row -> (Cell.Mean) row.get(6)).toList();
  }

  private static Cell whole(long value) {
    return new Cell.Whole(value);
  }

  @Test
  void theTestIsNotShownUnlessItIsAskedFor() {
    Trial heldOut = new Trial(RELU, "lenet", "digits", 1, Recipe.DEFAULT.with("holdout", "500"));

    assertThat(
            new EpochTable(List.of(completed(heldOut, List.of(tested(0, 0.9, 0.8)))), false)
                .table()
                .columns())
        .extracting(ResultTable.Column::name)
        .doesNotContain("test_accuracy", "test_loss");
  }
}
