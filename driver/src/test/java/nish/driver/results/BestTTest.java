package nish.driver.results;

import static nish.driver.results.Samples.MISH;
import static nish.driver.results.Samples.RELU;
import static nish.driver.results.Samples.completed;
import static nish.driver.results.Samples.ended;
import static nish.driver.results.Samples.nish;
import static nish.driver.results.Samples.series;
import static nish.driver.results.Samples.tested;
import static nish.driver.results.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Test;

/** The best t of each activation that takes one. */
class BestTTest {

  @Test
  void theTWithTheBestMeanIsNamedBesideTheBestOfAll() {
    ResultTable table =
        table(
            completed(trial(MISH, 1), 0.99),
            completed(trial(nish(0.5), 1), 0.90),
            completed(trial(nish(0.5), 2), 0.98),
            completed(trial(nish(1.5), 1), 0.95),
            completed(trial(nish(1.5), 2), 0.96));

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0))
        .contains(new Cell.Word("nish"), new Cell.Real(1.5, Cell.Real.AS_WRITTEN))
        .endsWith(new Cell.Word("mish"));
  }

  @Test
  void theTestAccuracyAndTheRecipeOfTheBestStandBesideIt() {
    Trial first = new Trial(nish(0.5), "lenet", "digits", 1, Recipe.DEFAULT.with("holdout", "50"));
    Trial second =
        new Trial(nish(1.5), "lenet", "digits", 1, first.recipe().with("schedule", "cosine"));

    ResultTable table =
        table(
            completed(first, List.of(tested(0, 0.8, 0.9))),
            completed(second, List.of(tested(0, 0.9, 0.7))));

    assertThat(table.columns())
        .extracting(ResultTable.Column::name)
        .contains("schedule", "test_accuracy");
    assertThat(table.rows().get(0))
        .contains(new Cell.Word("cosine"), new Cell.Mean(0.7, Double.NaN, 4));
  }

  @Test
  void everySeriesHasItsOwnBestT() {
    ResultTable table =
        table(
            completed(trial(series(1, -1, 0.5), 1), 0.90),
            completed(trial(series(2, -2, 0.5), 1), 0.97),
            completed(trial(series(1, -1, 2), 1), 0.95),
            completed(trial(series(2, -2, 2), 1), 0.96));

    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0))
        .contains(new Cell.Word("series(1, -1)"), new Cell.Real(2, Cell.Real.AS_WRITTEN));
    assertThat(table.rows().get(1))
        .contains(new Cell.Word("series(2, -2)"), new Cell.Real(0.5, Cell.Real.AS_WRITTEN))
        .endsWith(new Cell.Word("series(2, -2, t=0.5)"));
  }

  @Test
  void aTAtWhichATrialDivergedIsNotTheBest() {
    ResultTable table =
        table(
            completed(trial(nish(0.5), 1), 0.90),
            completed(trial(nish(2), 1), 0.99),
            ended(trial(nish(2), 2), new TrialOutcome.Diverged(0), 0.1));

    assertThat(table.rows().get(0)).contains(new Cell.Real(0.5, Cell.Real.AS_WRITTEN));
  }

  @Test
  void withoutAMeasuredTThereIsNoRow() {
    assertThat(table(completed(trial(RELU, 1), 0.9), TrialRecord.pending(trial(nish(1), 1))).rows())
        .isEmpty();
  }

  private static ResultTable table(TrialRecord... trials) {
    return new BestT(Metric.VALIDATION_ACCURACY, List.of(trials)).table();
  }
}
