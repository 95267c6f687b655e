package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of a store, for people and for programs. */
class TablesTest {

  @TempDir private Path folder;
  private String store;

  @BeforeEach
  void fill() {
    store = FilledStore.in(folder);
  }

  @Test
  void theTableForPeopleStarsTheBestRow() {
    assertThat(table("table", "text"))
        .contains("max validation accuracy")
        .containsPattern("relu +\\|  +\\| +0\\.9400 \\|")
        .containsPattern("nish +\\| +1 \\| +0\\.9600 .*\\*")
        .contains("1 diverged")
        .contains("1 failed");
  }

  @Test
  void theTableForMarkdownHasARuleBelowItsHead() {
    assertThat(table("table", "markdown").lines())
        .element(1)
        .asString()
        .matches("\\|( ---:? \\|)+");
  }

  @Test
  void thePublishedTableSaysWhatItIs() {
    assertThat(published("text")).contains("resx101").contains("published: one run each");
    assertThat(published("markdown")).contains("| 0.9441 |").contains("published: one run each");
    assertThat(published("csv").lines())
        .contains("resx101,3x36x36,nish,,0.7562,164,0.7495,,,,,,,,")
        .hasSize(16);
  }

  @Test
  void whereNoSweepIsNamedThePublishedTableHasTheTrialsOfAll() throws Exception {
    FilledStore.addPublished(store, "first", 0.8, 0.7);
    FilledStore.addPublished(store, "second", 0.8, 0.7);

    JsonNode row = new ObjectMapper().readTree(published("json")).get(0);

    assertThat(row.get("our_max").asDouble()).isEqualTo(0.8);
    assertThat(row.get("our_last").asDouble()).isEqualTo(0.7);
    assertThat(row.get("seeds").asInt()).isEqualTo(1);
  }

  @Test
  void thePublishedTableOfANamedSweepHasItsTrialsAlone() throws Exception {
    FilledStore.addPublished(store, "first", 0.8, 0.7);

    JsonNode row = new ObjectMapper().readTree(published("json", "digits-first")).get(0);

    assertThat(row.get("our_max").isNull()).isTrue();
  }

  private String published(String format, String... sweep) {
    List<String> arguments =
        new ArrayList<>(List.of("table", "--published", "--store", store, "--format", format));
    arguments.addAll(List.of(sweep));
    Nish.Said said = nish(arguments.toArray(String[]::new));
    assertThat(said.exitCode()).as(said.err()).isZero();
    return said.out();
  }

  @Test
  void theTableForCsvHasNumbersInFull() {
    assertThat(table("table", "csv").lines())
        .contains("lenet,digits,nish,1.0,0.96,,1,0.96,,0.9450000000000001,,1,,*")
        .hasSize(5);
  }

  @Test
  void theBestTIsAnObjectForPrograms() throws Exception {
    JsonNode best = new ObjectMapper().readTree(table("best", "json"));

    assertThat(best).hasSize(1);
    assertThat(best.get(0).get("network").asText()).isEqualTo("lenet");
    assertThat(best.get(0).get("t").isNumber()).isTrue();
    assertThat(best.get(0).get("t").asDouble()).isEqualTo(1);
    assertThat(best.get(0).get("validation_accuracy").asDouble()).isEqualTo(0.96);
    assertThat(best.get(0).get("validation_accuracy_sd").isNull()).isTrue();
  }

  @Test
  void epochsCountFromZero() throws Exception {
    JsonNode epochs = new ObjectMapper().readTree(table("epochs", "json"));

    assertThat(epochs).extracting(row -> row.get("epoch").asInt()).startsWith(0, 1, 0, 1);
  }

  @Test
  void trialsSayWhereTheyStandAndWhy() {
    assertThat(table("trials", "text")).contains("completed").contains("diverged");
    assertThat(table("trials", "csv")).contains("\"no room for \"\"mish\"\", sorry\"");
  }

  @Test
  void sweepsAreCounted() throws Exception {
    JsonNode sweep =
        new ObjectMapper().readTree(nish("sweeps", "--store", store, "--format", "json").out());

    assertThat(sweep.get(0).get("sweep").asText()).isEqualTo("digits-first");
    assertThat(sweep.get(0).get("trials").asInt()).isEqualTo(4);
    assertThat(sweep.get(0).get("failed").asInt()).isEqualTo(1);
  }

  @Test
  void aSweepThatIsNotThereSuggestsTheNearest() {
    Nish.Said said = nish("table", "digits-frist", "--store", store);

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("\"digits-frist\"; did you mean \"digits-first\"?");
  }

  @Test
  void validationEstimatesByTheEpochsThatTheStoreHasSeen() {
    assertThat(nish("validate", "../sweeps/quickstart.yaml", "--store", store).out())
        .contains("21 trials")
        .contains("63 epochs in all: about ");
  }

  @Test
  void costSaysWhatAnEpochTakesAndWhatIsReachedInTheTimeOfTheQuickest() throws Exception {
    FilledStore.addTimed(store);

    JsonNode rows = new ObjectMapper().readTree(cost("json"));

    JsonNode relu = rows.get(0);
    assertThat(relu.get("seconds_per_epoch").asDouble()).isEqualTo(2);
    assertThat(relu.get("relative").asDouble()).isEqualTo(1);
    assertThat(relu.get("total_seconds").asDouble()).isEqualTo(11);
    assertThat(relu.get("examples_per_second").asDouble()).isEqualTo(300);
    assertThat(relu.get("peak_memory_mib").asDouble()).isEqualTo(300);
    assertThat(relu.get("trials_at_once").asInt()).isEqualTo(1);
    assertThat(relu.get("times").isNull()).isTrue();
    assertThat(relu.get("equal_seconds").asDouble()).isEqualTo(11);
    assertThat(relu.get("equal_time_validation_accuracy").asDouble()).isEqualTo(0.82);
    JsonNode mish = rows.get(1);
    assertThat(mish.get("relative").asDouble()).isEqualTo(1.5);
    assertThat(mish.get("last_validation_accuracy").asDouble()).isEqualTo(0.9);
    assertThat(mish.get("equal_time_validation_accuracy").asDouble()).isEqualTo(0.85);
  }

  @Test
  void costPrintsNoRatioOfTimesThatDoNotCompare() throws Exception {
    FilledStore.addTimed(store);

    JsonNode rows = new ObjectMapper().readTree(cost("json"));

    JsonNode nish = rows.get(2);
    assertThat(nish.get("trials_at_once").asInt()).isEqualTo(2);
    assertThat(nish.get("relative").isNull()).isTrue();
    assertThat(nish.get("times").asText())
        .isEqualTo("shared; not comparable: trials at once differ");
    JsonNode swish = rows.get(3);
    assertThat(swish.get("peak_memory_mib").isNull()).isTrue();
    assertThat(swish.get("trials_at_once").isNull()).isTrue();
    assertThat(swish.get("times").asText())
        .isEqualTo("not comparable: where they ran is not known");
    assertThat(cost("text")).contains("compilers and caches warm up").contains("those of relu");
  }

  @Test
  void costTakesAnotherTimeAndAnotherStandard() throws Exception {
    FilledStore.addTimed(store);

    JsonNode rows = new ObjectMapper().readTree(cost("json", "--seconds=8.5", "--against=mish"));

    assertThat(rows.get(0).get("relative").asDouble()).isEqualTo(2.0 / 3);
    assertThat(rows.get(1).get("equal_time_validation_accuracy").asDouble()).isEqualTo(0.75);
    assertThat(rows.get(2).get("equal_time_validation_accuracy").isNull()).isTrue();
    assertThat(rows.get(2).get("left_out").asText()).isEqualTo("1 without an epoch in equal time");
    assertThat(nish("cost", "timed", "--store", store, "--against", "mihs").err())
        .contains("\"mihs\"; did you mean \"mish\"?");
    assertThat(nish("cost", "timed", "--store", store, "--seconds", "-1").err())
        .contains("--seconds is a time above 0, such as 60, but it is -1.0");
  }

  @Test
  void activationsAreComparedByWhatTheyReachInEqualTimeToo() throws Exception {
    FilledStore.addTimed(store);

    assertThat(difference("last")).isEqualTo(0.9 - 0.82);
    assertThat(difference("equal_time")).isEqualTo(0.85 - 0.82);
  }

  /** Of mish to relu. */
  private double difference(String value) throws Exception {
    Nish.Said said =
        nish("compare", "timed", "--store", store, "--value", value, "--format", "json");
    assertThat(said.exitCode()).as(said.err()).isZero();
    return new ObjectMapper().readTree(said.out()).get(0).get("difference").asDouble();
  }

  private String cost(String format, String... options) {
    List<String> arguments = new ArrayList<>(List.of("cost", "timed", "--store", store));
    arguments.addAll(List.of("--format", format));
    arguments.addAll(List.of(options));
    Nish.Said said = nish(arguments.toArray(String[]::new));
    assertThat(said.exitCode()).as(said.err()).isZero();
    return said.out();
  }

  private String table(String verb, String format) {
    Nish.Said said = nish(verb, "digits-first", "--store", store, "--format", format);
    assertThat(said.exitCode()).as(said.err()).isZero();
    return said.out();
  }
}
