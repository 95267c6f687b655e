package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Test examples judge what was chosen without them, and the store keeps who looked. */
class TestLooksTest {

  private static final Trial HELD_OUT =
      new Trial(
          ActivationChoice.of("nish", 1),
          "lenet",
          "digits",
          1,
          Recipe.DEFAULT.with("holdout", "500"));

  @TempDir private Path folder;

  private String location;

  @BeforeEach
  void aSweepOfATrialThatHoldsExamplesOut() {
    location = folder.resolve("results.db").toString();
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(
          new SweepRecord(
              "held",
              "",
              Metric.VALIDATION_ACCURACY,
              "name: held",
              Instant.EPOCH,
              List.of(HELD_OUT)));
      Attempt attempt = new Attempt(HELD_OUT.id(), 1, "run");
      store.startAttempt(attempt, "host");
      store.recordEpoch(
          attempt, new EpochMetrics(0, 0.5, 0.8, 0.4, 0.91, 0.4, 0.8765, 0.05, 1, 500, 0));
      store.finish(attempt, new TrialOutcome.Completed());
    }
  }

  private String said(String... words) {
    Nish.Said said = nish(words);
    assertThat(said.exitCode()).as(said.err()).isZero();
    return said.out();
  }

  @Test
  void tablesDoNotShowThemUnasked() {
    assertThat(said("table", "--store", location)).doesNotContain("0.8765", "looked at");
    assertThat(said("epochs", "--store", location)).doesNotContain("0.8765", "looked at");
  }

  @Test
  void aReportThatShowsThemIsALookToo() {
    String report = folder.resolve("report").toString();

    assertThat(said("report", "--out", report, "--store", location))
        .contains("looked at for the first time");
    assertThat(said("best", "--store", location)).contains("looked at once before");
  }

  @Test
  void whatComparesByThemIsALookToo() {
    said("best", "--store", location);
    Nish.Said refused = nish("compare", "--value", "test", "--store", location);

    assertThat(refused.err()).contains("nothing can be compared");
    assertThat(said("table", "--test", "--store", location)).contains("looked at 2 times before");
  }

  @Test
  void theChosenOneIsShownAndEveryFurtherLookIsTold() {
    assertThat(said("best", "--store", location))
        .contains("0.8765")
        .contains("looked at for the first time");
    assertThat(said("table", "--test", "--store", location))
        .contains("0.8765")
        .contains("looked at once before")
        .contains("(the best t of each activation)");
  }
}
