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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nish.driver.results.ResultTable.Cell;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.Test;

/** A row for each activation and t: what its seeds showed, and which row is the best. */
class AccuracyTableTest {

  @Test
  void aRowIsTheMeanOfItsSeedsMaximaAndTheirDeviation() {
    ResultTable table =
        table(completed(trial(RELU, 1), 0.90, 0.94, 0.93), completed(trial(RELU, 2), 0.91, 0.90));

    Cell.Mean maximum = (Cell.Mean) cell(table, 0, "max_validation_accuracy");
    assertThat(maximum.mean()).isCloseTo(0.925, within(1e-12));
    assertThat(maximum.deviation()).isCloseTo(0.0212132034355964, within(1e-12));
    Cell.Mean last = (Cell.Mean) cell(table, 0, "last_validation_accuracy");
    assertThat(last.mean()).isCloseTo(0.915, within(1e-12));
    assertThat(cell(table, 0, "max_epoch")).isEqualTo(new Cell.Whole(0));
    assertThat(cell(table, 0, "seeds")).isEqualTo(new Cell.Whole(2));
  }

  @Test
  void twoSeriesOfOneTAreTwoRows() {
    ResultTable table =
        table(
            completed(trial(series(1, -1, 2), 1), 0.9), completed(trial(series(1, -3, 2), 1), 0.8));

    assertThat(cell(table, 0, "activation")).isEqualTo(new Cell.Word("series(1, -1)"));
    assertThat(cell(table, 1, "activation")).isEqualTo(new Cell.Word("series(1, -3)"));
    assertThat(cell(table, 1, "t")).isEqualTo(new Cell.Real(2, Cell.Real.AS_WRITTEN));
  }

  @Test
  void oneSeedHasNoDeviation() {
    Cell.Mean maximum =
        (Cell.Mean) cell(table(completed(trial(RELU, 1), 0.9)), 0, "max_validation_accuracy");

    assertThat(maximum.deviation()).isNaN();
  }

  @Test
  void theBestRowOfEachNetworkAndDatasetHasTheStar() {
    ResultTable table =
        table(
            completed(trial(RELU, 1), 0.90),
            completed(trial(nish(0.5), 1), 0.95),
            completed(trial(nish(1), 1), 0.93),
            completed(elsewhere(RELU), 0.5),
            completed(elsewhere(MISH), 0.4));

    assertThat(stars(table)).containsExactly("", "*", "", "*", "");
  }

  @Test
  void ofEqualRowsTheFirstHasTheStar() {
    assertThat(stars(table(completed(trial(RELU, 1), 0.9), completed(trial(MISH, 1), 0.9))))
        .containsExactly("*", "");
  }

  @Test
  void aRowWithADivergedTrialIsLeftOutOfNothingButIsNotTheBest() {
    ResultTable table =
        table(
            completed(trial(RELU, 1), 0.90),
            completed(trial(RELU, 2), 0.91),
            completed(trial(nish(2), 1), 0.99),
            ended(trial(nish(2), 2), new TrialOutcome.Diverged(0), 0.1));

    assertThat(stars(table)).containsExactly("*", "");
    assertThat(cell(table, 1, "left_out")).isEqualTo(new Cell.Word("1 diverged; lacks seed 2"));
    assertThat(((Cell.Mean) cell(table, 1, "max_validation_accuracy")).mean()).isEqualTo(0.99);
  }

  @Test
  void aRowThatLacksSeedsOfOthersSaysWhich() {
    ResultTable table =
        table(
            completed(trial(RELU, 1), 0.9),
            completed(trial(RELU, 2), 0.9),
            completed(trial(MISH, 2), 0.9),
            TrialRecord.pending(trial(MISH, 1)));

    assertThat(cell(table, 0, "left_out")).isEqualTo(new Cell.Empty());
    assertThat(cell(table, 1, "left_out")).isEqualTo(new Cell.Word("1 pending; lacks seed 1"));
  }

  @Test
  void ofManyLackingSeedsAFewAreNamed() {
    List<TrialRecord> relu =
        Samples.trials(RELU, 9).stream().map(trial -> completed(trial, 0.9)).toList();
    List<TrialRecord> both = new ArrayList<>(relu);
    both.add(completed(trial(MISH, 1), 0.9));

    ResultTable table = table(both.toArray(TrialRecord[]::new));

    assertThat(cell(table, 1, "left_out"))
        .isEqualTo(new Cell.Word("lacks seeds 2, 3, 4, 5, 6 and 3 more"));
  }

  @Test
  void aSweepByLossStarsTheSmallest() {
    List<TrialRecord> trials =
        List.of(completed(trial(RELU, 1), 0.95), completed(trial(MISH, 1), 0.90));

    assertThat(stars(new AccuracyTable(Metric.VALIDATION_LOSS, trials).table()))
        .containsExactly("*", "");
  }

  @Test
  void whatIsNotMeasuredYetIsCounted() {
    ResultTable table = table(TrialRecord.pending(trial(RELU, 1)), completed(trial(RELU, 2), 0.9));

    assertThat(cell(table, 0, "left_out")).isEqualTo(new Cell.Word("1 pending"));
    assertThat(cell(table, 0, "seeds")).isEqualTo(new Cell.Whole(1));
  }

  @Test
  void aRowWithNothingMeasuredIsEmptyAndHasNoStar() {
    ResultTable table = table(TrialRecord.pending(trial(RELU, 1)));

    assertThat(cell(table, 0, "max_validation_accuracy")).isEqualTo(new Cell.Empty());
    assertThat(cell(table, 0, "max_epoch")).isEqualTo(new Cell.Empty());
    assertThat(stars(table)).containsExactly("");
  }

  @Test
  void whatVariesOfTheRecipeIsAColumn() {
    Recipe slow = new Recipe(10, 64, 0.01, 0.9, 0);
    Trial other = new Trial(RELU, "lenet", "digits", 1, slow);

    ResultTable table = table(completed(trial(RELU, 1), 0.9), completed(other, 0.8));

    assertThat(table.columns()).extracting(ResultTable.Column::name).contains("learning_rate");
    assertThat(table.columns()).extracting(ResultTable.Column::name).doesNotContain("momentum");
    assertThat(table.rows()).hasSize(2);
  }

  @Test
  void aSettingThatOnlySomeRowsHaveIsAColumnOfAll() {
    Recipe cosine = Recipe.DEFAULT.with("schedule", "cosine").with("warmup_epochs", "2");

    ResultTable table = table(completed(trial(RELU, 1), 0.9), completed(with(cosine), 0.8));

    assertThat(cell(table, 0, "schedule")).isEqualTo(new Cell.Word("constant"));
    assertThat(cell(table, 1, "schedule")).isEqualTo(new Cell.Word("cosine"));
    assertThat(cell(table, 0, "warmup_epochs")).isEqualTo(new Cell.Whole(0));
    assertThat(cell(table, 1, "warmup_epochs")).isEqualTo(new Cell.Whole(2));
    assertThat(table.columns())
        .extracting(ResultTable.Column::name)
        .doesNotContain("optimizer", "test_accuracy");
  }

  @Test
  void testAccuracyIsThatOfTheEpochWithTheBestValidation() {
    Trial heldOut = with(Recipe.DEFAULT.with("holdout", "500"));

    ResultTable table =
        table(
            completed(heldOut, List.of(tested(0, 0.90, 0.80), tested(1, 0.89, 0.85))),
            completed(trial(MISH, 1), 0.7));

    assertThat(((Cell.Mean) cell(table, 0, "max_validation_accuracy")).mean()).isEqualTo(0.90);
    assertThat(((Cell.Mean) cell(table, 0, "test_accuracy")).mean()).isEqualTo(0.80);
    assertThat(cell(table, 1, "test_accuracy")).isEqualTo(new Cell.Empty());
    assertThat(cell(table, 0, "holdout")).isEqualTo(new Cell.Whole(500));
  }

  private static Trial with(Recipe recipe) {
    return new Trial(RELU, "lenet", "digits", 1, recipe);
  }

  private static Trial elsewhere(ActivationChoice activation) {
    return new Trial(activation, "lenet", "mnist", 1, Recipe.DEFAULT);
  }

  private static ResultTable table(TrialRecord... trials) {
    return new AccuracyTable(Metric.VALIDATION_ACCURACY, List.of(trials), true).table();
  }

  private static List<String> stars(ResultTable table) {
    return IntStream.range(0, table.rows().size())
        .mapToObj(row -> cell(table, row, "best") instanceof Cell.Word word ? word.text() : "")
        .toList();
  }

  private static Cell cell(ResultTable table, int row, String column) {
    return table.rows().get(row).get(table.columns().indexOf(new ResultTable.Column(column)));
  }

  @Test
  void theTestIsNotShownUnlessItIsAskedFor() {
    Trial heldOut = new Trial(RELU, "lenet", "digits", 1, Recipe.DEFAULT.with("holdout", "500"));
    List<TrialRecord> trials = List.of(completed(heldOut, List.of(tested(0, 0.9, 0.8))));

    assertThat(new AccuracyTable(Metric.VALIDATION_ACCURACY, trials).table().columns())
        .extracting(ResultTable.Column::name)
        .doesNotContain("test_accuracy");
  }

  @Test
  void theMeanOfTheLastFiveEpochsStandsBesideTheLast() {
    ResultTable table = table(completed(trial(RELU, 1), 0.1, 0.5, 0.6, 0.7, 0.8, 0.9));

    assertThat(((Cell.Mean) cell(table, 0, "mean_of_last_5")).mean()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void earlyStopsAreToldAsABias() {
    List<TrialRecord> trials =
        List.of(
            completed(trial(RELU, 1), 0.9),
            ended(trial(MISH, 1), new TrialOutcome.Stopped(0), 0.8));

    assertThat(new AccuracyTable(Metric.VALIDATION_ACCURACY, trials).note())
        .contains("Stopped early, and in the means with the epochs that they had: 1 of the trials")
        .contains("biased");
  }
}
