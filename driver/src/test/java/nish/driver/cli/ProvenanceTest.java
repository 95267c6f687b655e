package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nish.driver.results.Attempt;
import nish.driver.results.CodeVersion;
import nish.driver.results.ResultsStore;
import nish.driver.results.ResultsStores;
import nish.driver.results.SweepRecord;
import nish.driver.spec.Metric;
import nish.worker.trial.ActivationChoice;
import nish.worker.trial.EpochMetrics;
import nish.worker.trial.Provenance;
import nish.worker.trial.Recipe;
import nish.worker.trial.Trial;
import nish.worker.trial.TrialOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a sweep's texts, and of what made its results. */
class ProvenanceTest {

  private static final Instant FRIDAY = Instant.parse("2026-11-27T14:02:00Z");
  private static final String CHANGED =
      "small changed on 2026-11-27 14:02 UTC after its first result (version 2 of 2; ./nish provenance small).";

  @TempDir private Path folder;
  private String location;

  @BeforeEach
  void make() {
    location = folder.resolve("results.db").toString();
    save("name: small\n", FRIDAY.minusSeconds(3600), "a53ae32");
  }

  @Test
  void whereNothingChangedAndTrialsAreAlikeNothingIsSaid() {
    train("relu", 1, "host-1");
    train("nish", 1, "host-2");

    String said = said("provenance");

    assertThat(said)
        .containsPattern(
            "1 +\\| 2026-11-27T13:02:00Z +\\| no +\\| a53ae32 +\\| DL4J 1 +\\| [0-9a-f]{64}")
        .containsPattern("threads +\\| 1 +\\| +2 ")
        .containsPattern("dataset_digest +\\| digits abc +\\| +2 ")
        .containsPattern("host +\\| host-1 +\\| +1 ")
        .containsPattern("host +\\| host-2 +\\| +1 ")
        .contains("1 of 3 trials have no provenance")
        .doesNotContain("WARNING")
        .doesNotContain("changed on")
        .doesNotContain("unknown");
  }

  @Test
  void trialsThatDifferInWhatChangesNumbersAreWarnedOf() {
    train("relu", 1, "host-1");
    train("nish", 2, "host-1");

    assertThat(said("provenance"))
        .contains(
            "WARNING: trials of one network and dataset differ in what changes their numbers: threads. Compare them with care.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"provenance", "table", "epochs", "best", "trials", "compare"})
  void whateverIsShownOfASweepThatChangedAfterItsFirstResultSaysSo(String verb) {
    train("relu", 1, "host-1");
    train("nish", 1, "host-1");
    save("name: small  # changed\n", FRIDAY, "b7");

    assertThat(said(verb)).contains(CHANGED);
    assertThat(nish(verb, "small", "--store", location, "--format", "csv").out())
        .doesNotContain("changed on");
  }

  @Test
  void theListOfSweepsAndThePlotSayItToo() {
    train("relu", 1, "host-1");
    save("name: small  # changed\n", FRIDAY, "b7");
    String picture = folder.resolve("small.png").toString();

    assertThat(nish("sweeps", "--store", location).out()).contains(CHANGED);
    assertThat(nish("plot", "small", "--store", location, "--out", picture).out())
        .contains(CHANGED);
  }

  @Test
  void bothTextsAreKept() throws Exception {
    train("relu", 1, "host-1");
    save("name: small  # changed\n", FRIDAY, "b7");

    JsonNode versions =
        new ObjectMapper()
            .readTree(
                nish("provenance", "--store", location, "--versions", "--format", "json").out());

    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).get("changed_after_results").asText()).isEqualTo("yes");
    assertThat(versions.get(1).get("revision").asText()).isEqualTo("b7");
    assertThat(nish("provenance", "--store", location, "--text", "1").out())
        .isEqualTo("name: small\n");
    assertThat(nish("provenance", "--store", location, "--text", "2").out())
        .isEqualTo("name: small  # changed\n");
    assertThat(nish("provenance", "--store", location, "--text", "3").err())
        .contains("small has the versions 1 to 2, but no version 3");
  }

  @Test
  void whereTheRevisionWasNotKeptThatIsSaid() {
    String older = FilledStore.in(folder.resolve("older"));

    assertThat(nish("provenance", "--store", older).out())
        .contains("Where the revision is unknown, the sweep was saved before Nish kept it");
  }

  private String said(String verb) {
    Nish.Said said = nish(verb, "small", "--store", location);
    assertThat(said.exitCode()).as(said.err()).isZero();
    return said.out();
  }

  private void save(String yaml, Instant created, String revision) {
    List<Trial> trials = List.of(trial("relu"), trial("nish"), trial("mish"));
    try (ResultsStore store = ResultsStores.open(location)) {
      store.saveSweep(
          new SweepRecord("small", "", Metric.VALIDATION_ACCURACY, yaml, created, trials),
          new CodeVersion(revision, "DL4J 1"));
    }
  }

  private void train(String activation, int threads, String host) {
    Attempt attempt = new Attempt(trial(activation).id(), 1, "run");
    try (ResultsStore store = ResultsStores.open(location)) {
      store.startAttempt(attempt, host);
      store.recordEpoch(attempt, new EpochMetrics(0, 0.5, 0.8, 0.25, 0.9, 0.02, 10, 500));
      store.finish(
          attempt,
          new TrialOutcome.Completed(),
          new Provenance("b7", "DL4J 1", "CPU", "oneDNN", "Xeon", threads, "abc", host));
    }
  }

  private static Trial trial(String activation) {
    Recipe recipe = new Recipe(1, 64, 0.02, 0.9, 0);
    return new Trial(ActivationChoice.of(activation), "lenet", "digits", 1, recipe);
  }
}
