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
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  @Test
  void aClearWinnerIsNamedAndWhatItHasOverRelu() {
    BestT best = best(0.005);

    assertThat(best.note()).contains("lenet on digits: nish(t=1.5) is best");
    assertThat(cell(best, "cannot_be_told_from")).isEqualTo(new Cell.Empty());
    assertThat(((Cell.Real) cell(best, "over_relu")).value()).isBetween(0.0045, 0.0055);
    assertThat(((Cell.Real) cell(best, "p")).value()).isEqualTo(4 / 64.0);
  }

  @Test
  void withoutAClearWinnerItSaysSoAndHowManySeedsWouldTell() {
    BestT best = best(0.0001);

    assertThat(best.note())
        .containsPattern(
            "no clear winner among .*relu.*; about \\d+ more seeds would tell a difference of [0-9.]+, ");
    assertThat(cell(best, "cannot_be_told_from")).isEqualTo(new Cell.Word("nish(t=0.5)"));
  }

  @Test
  void ofALossTheLeastIsBest() {
    BestT best =
        new BestT(
            Metric.VALIDATION_LOSS,
            IntStream.rangeClosed(1, 6)
                .boxed()
                .flatMap(
                    seed ->
                        Stream.of(
                            completed(trial(RELU, seed), 0.8),
                            completed(trial(nish(1), seed), 0.9)))
                .toList());

    assertThat(best.note()).contains("nish(t=1) is best");
    assertThat(((Cell.Real) cell(best, "over_relu")).value()).isCloseTo(-0.1, within(1e-9));
    assertThat(((Cell.Real) cell(best, "from")).value()).isCloseTo(-0.1, within(1e-9));
    assertThat(((Cell.Real) cell(best, "to")).value()).isCloseTo(-0.1, within(1e-9));
  }

  /** Six seeds, each of which moves all by another amount and each activation by a little more. */
  private static BestT best(double more) {
    return new BestT(
        Metric.VALIDATION_ACCURACY,
        IntStream.rangeClosed(1, 6)
            .boxed()
            .flatMap(
                seed -> {
                  double shared = 0.9 + 0.01 * (seed % 4);
                  double chance = 0.0003 * (seed % 2 == 0 ? 1 : -1);
                  return Stream.of(
                      completed(trial(RELU, seed), shared),
                      completed(trial(nish(0.5), seed), shared - chance),
                      completed(trial(nish(1.5), seed), shared + more + chance));
                })
            .toList());
  }

  private static Cell cell(BestT best, String column) {
    ResultTable table = best.table();
    return table.rows().get(0).get(table.columns().indexOf(new ResultTable.Column(column)));
  }
}
