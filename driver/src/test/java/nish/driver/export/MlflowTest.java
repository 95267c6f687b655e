package nish.driver.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nish.driver.results.Attempt;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.TrialState;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as a tracking server gets them from MLflow's own client. */
class MlflowTest {

  @TempDir private Path folder;

  private MlflowTracking server;
  private ResultsStore store;

  @BeforeEach
  void aServerAndAStore() throws Exception {
    server = new MlflowTracking();
    store = ResultsStores.openExisting(OddSweep.in(folder));
  }

  @AfterEach
  void theyEnd() {
    store.close();
    server.close();
  }

  private String export() {
    return export(Map.of());
  }

  private String export(Map<String, String> environment) {
    return new MlflowServer(server.uri(), new MlflowLogin(environment)).write(OddSweep.of(store));
  }

  private JsonNode run(Trial trial) {
    return server.run(trial.id().value());
  }

  private static Map<String, String> named(JsonNode keysAndValues) {
    return StreamSupport.stream(keysAndValues.spliterator(), false)
        .collect(
            Collectors.toMap(each -> each.get("key").asText(), each -> each.get("value").asText()));
  }

  private static List<JsonNode> history(JsonNode run, String metric) {
    return StreamSupport.stream(run.at("/data/metrics").spliterator(), false)
        .filter(each -> each.get("key").asText().equals(metric))
        .toList();
  }

  @Test
  void aSweepIsAnExperimentAndATrialARun() {
    assertThat(export()).contains("5 new runs").contains("1 not begun");

    assertThat(server.experiments).containsOnlyKeys(OddSweep.NAME);
    JsonNode run = run(OddSweep.NISH);
    assertThat(run.at("/info/run_name").asText()).isEqualTo(OddSweep.NISH.label());
    assertThat(named(run.at("/data/params")))
        .containsEntry("activation", "nish(order=5)")
        .containsEntry("t", "1.5")
        .containsEntry("schedule", "cosine")
        .containsEntry("weight_decay", "1.0E-4");
    assertThat(named(run.at("/data/tags")))
        .containsEntry("nish.trial", OddSweep.NISH.id().value())
        .containsEntry("nish.attempt", "1")
        .containsEntry("nish.state", "completed")
        .containsEntry("nish.host", "host-7");
  }

  @Test
  void everyEpochIsAStepThoughTheyNeedSeveralBatches() {
    export();

    List<JsonNode> losses = history(run(OddSweep.NISH), "training_loss");
    assertThat(losses).hasSize(OddSweep.EPOCHS);
    assertThat(losses.get(99).get("step").asInt()).isEqualTo(99);
    assertThat(losses.get(99).get("value").asDouble()).isEqualTo(0.01);
    assertThat(losses.get(99).get("timestamp").asLong() - losses.get(0).get("timestamp").asLong())
        .isEqualTo(990_000);
    assertThat(run(OddSweep.NISH).at("/data/metrics").size()).isGreaterThan(1000);
  }

  @Test
  void aRunsStatusIsItsTrials() {
    export();

    assertThat(run(OddSweep.NISH).at("/info/status").asText()).isEqualTo("FINISHED");
    assertThat(run(OddSweep.HELD_OUT).at("/info/status").asText()).isEqualTo("FINISHED");
    assertThat(run(OddSweep.DIVERGED).at("/info/status").asText()).isEqualTo("FAILED");
    assertThat(run(OddSweep.FAILED).at("/info/status").asText()).isEqualTo("FAILED");
    assertThat(named(run(OddSweep.DIVERGED).at("/data/tags")))
        .containsEntry("nish.state", "diverged");
  }

  @Test
  void whatIsNoNumberIsLeftOut() {
    export();

    assertThat(history(run(OddSweep.DIVERGED), "training_loss")).hasSize(1);
    assertThat(history(run(OddSweep.DIVERGED), "training_accuracy")).hasSize(2);
  }

  @Test
  void exportingAgainMakesNothingTwice() {
    export();
    String first = server.runs.toString();

    assertThat(export()).contains("0 new runs, 0 added to, 5 as they were");
    assertThat(server.runs).hasToString(first);
  }

  @Test
  void aRunGoesOnWithItsTrial() {
    Attempt attempt = new Attempt(OddSweep.PENDING.id(), 1, "run");
    store.startAttempt(attempt, "host");
    store.recordEpoch(attempt, new EpochMetrics(0, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500));
    export();
    assertThat(run(OddSweep.PENDING).at("/info/status").asText()).isEqualTo("RUNNING");
    store.recordEpoch(attempt, new EpochMetrics(1, 0.4, 0.8, 0.25, 0.9, 0.02, 10, 500));
    store.finish(attempt, new TrialOutcome.Completed());

    assertThat(export()).contains("0 new runs, 1 added to, 5 as they were");
    assertThat(history(run(OddSweep.PENDING), "training_loss")).hasSize(2);
    assertThat(run(OddSweep.PENDING).at("/info/status").asText()).isEqualTo("FINISHED");
  }

  @Test
  void aTrialThatBeganAnewHasANewRun() {
    export();
    store.retry(OddSweep.NAME, Set.of(TrialState.FAILED));
    store.startAttempt(new Attempt(OddSweep.FAILED.id(), 2, "run"), "host");

    assertThat(export()).contains("1 new runs, 0 added to, 4 as they were");
    assertThat(server.runs).hasSize(5);
    assertThat(named(run(OddSweep.FAILED).at("/data/tags"))).containsEntry("nish.attempt", "2");
  }

  @Test
  void whatBrokeOffGoesOn() {
    server.failsAfterBatches = 3;
    assertThatThrownBy(this::export)
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("the disk is full");
    server.failsAfterBatches = Integer.MAX_VALUE;

    export();
    assertThat(server.runs).hasSize(5);
    assertThat(named(run(OddSweep.SECOND).at("/data/tags"))).containsEntry("nish.epochs", "100");
  }

  @Test
  void oneSaysWhoOneIsAsToMlflowsOwnClient() {
    URI withSlash = server.uri().resolve("/");
    new MlflowServer(withSlash, new MlflowLogin(Map.of("MLFLOW_TRACKING_TOKEN", "secret")))
        .write(OddSweep.of(store));
    assertThat(server.authorizations).containsOnly("Bearer secret");
    server.authorizations.clear();

    export(Map.of("MLFLOW_TRACKING_USERNAME", "ada", "MLFLOW_TRACKING_PASSWORD", "pw"));
    assertThat(server.authorizations).containsOnly("Basic YWRhOnB3");
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    URI nowhere = URI.create("http://localhost:1");

    assertThatThrownBy(
            () -> new MlflowServer(nowhere, new MlflowLogin(Map.of())).write(OddSweep.of(store)))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("localhost:1");
  }

  @Test
  void anAddressHasNoPassword() {
    URI address = URI.create("https://ada:pw@host");

    assertThatThrownBy(() -> new MlflowServer(address, new MlflowLogin(Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("MLFLOW_TRACKING_PASSWORD");
  }
}
