package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.results.TrialRecord;
import nish.driver.spec.Metric;
import nish.worker.data.DatasetCatalog;
import nish.worker.training.Backend;
import nish.worker.training.Trainer;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochListener.Answer;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that was trained once, trained again and compared. */
class ReproduceTest {

  private static final Trial TRIAL = trial("nish", 1);
  private static final Trial UNTRIED = trial("relu", 1);
  private static final Trial OF_TWO = trial("relu", 2);

  @TempDir private Path folder;
  private String location;

  @BeforeEach
  void train() {
    location = folder.resolve("results.db").toString();
    DatasetCatalog datasets = new DatasetCatalog(folder);
    Provenance provenance = Backend.require().provenance(TRIAL, datasets.open(TRIAL));
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(
          new SweepRecord(
              "one",
              "",
              Metric.VALIDATION_ACCURACY,
              "name: one\n",
              Instant.now(),
              List.of(TRIAL, UNTRIED, OF_TWO)));
      Attempt attempt = new Attempt(TRIAL.id(), 1, "run");
      store.startAttempt(attempt, "here");
      TrialOutcome outcome =
          new Trainer(datasets)
              .train(
                  TRIAL,
                  metrics -> {
                    store.recordEpoch(attempt, metrics);
                    return Answer.GO_ON;
                  });
      store.finish(attempt, outcome, provenance);
      Attempt ofTwo = new Attempt(OF_TWO.id(), 1, "run");
      store.startAttempt(ofTwo, "here");
      store.recordEpoch(ofTwo, store.trial(TRIAL.id().value()).orElseThrow().epochs().get(0));
    }
  }

  @Test
  void everyNumberIsTheSameAndTheStoreStaysAsItWas() {
    TrialRecord before = stored();

    Nish.Said said = reproduce("--format", "text");

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out())
        .contains("equal to the last bit: 14 numbers of the 2 epochs that the store has\n")
        .containsPattern("threads +\\| 1 +\\| 1 +\\| yes")
        .containsPattern("1 \\| test_loss +\\| +\\| +\\| yes")
        .doesNotContain("| no ");
    assertThat(said.err()).contains("epoch 1  validation accuracy");
    assertThat(stored()).isEqualTo(before);
  }

  @Test
  void aNumberThatDiffersInItsLastBitIsToldWithItsPlace() throws Exception {
    double kept = stored().epochs().get(1).validationLoss();
    double changed = Math.nextUp(kept);
    change("UPDATE epoch_metrics SET validation_loss = %s WHERE epoch = 1", changed);

    Nish.Said said = reproduce();

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "differs first in epoch 1, validation_loss: %s then, %s now; nothing differs in what is known to change numbers"
                .formatted(changed, kept));
    assertThat(said.out().lines().filter(line -> line.contains("| no "))).hasSize(1);
  }

  @Test
  void whatElseDiffersIsTold() throws Exception {
    change("UPDATE epoch_metrics SET training_loss = 7.5 WHERE epoch = 0");
    change("UPDATE provenance SET threads = 2, revision = 'a53ae32'");

    Nish.Said said = reproduce("--format", "csv");

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.out())
        .contains("0,training_loss,7.5,")
        .startsWith("epoch,number,then,now,equal");
    assertThat(said.err())
        .contains("differs first in epoch 0, training_loss: 7.5 then, ")
        .contains("; what differs: revision a53ae32 then, ")
        .contains("; threads 2 then, 1 now");
  }

  @Test
  void anEpochThatIsNotReachedAgainIsToldAsSuch() throws Exception {
    change("INSERT INTO epoch_metrics (trial_id, epoch) VALUES ('" + TRIAL.id() + "', 2)");

    assertThat(reproduce().out()).contains("differs first in epoch 2, which was not reached now");
  }

  @Test
  void whatCannotBeTrainedAgainIsBadInput() {
    assertThat(nish("reproduce", "0000", "--store", location))
        .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
        .satisfies(said -> assertThat(said.err()).contains("none starts with \"0000\""));
    assertThat(nish("reproduce", UNTRIED.id().value(), "--store", location))
        .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
        .satisfies(said -> assertThat(said.err()).contains("is pending and has none"));
    assertThat(nish("reproduce", OF_TWO.id().value(), "--store", location))
        .satisfies(said -> assertThat(said.exitCode()).isEqualTo(2))
        .satisfies(said -> assertThat(said.err()).contains("is of 2 executors"));
  }

  private Nish.Said reproduce(String... options) {
    String start = TRIAL.id().value().substring(0, 12);
    return nish(
        Stream.concat(Stream.of("reproduce", start, "--store", location), Arrays.stream(options))
            .toArray(String[]::new));
  }

  private TrialRecord stored() {
    try (ResultsStore store = ResultsStores.openExisting(location)) {
      return store.trial(TRIAL.id().value()).orElseThrow();
    }
  }

  private void change(String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + location);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(String.format(Locale.ROOT, sql, values));
    }
  }

  private static Trial trial(String activation, int executors) {
    Recipe recipe =
        new Recipe(2, 50, 0.02, 0.9, 0)
            .with("training_examples", "250")
            .with("test_examples", "100")
            .with("holdout", "100")
            .with("executors", Integer.toString(executors));
    return new Trial(ActivationChoice.of(activation), "lenet", "digits", 1, recipe);
  }
}
