package nish.driver.cli;

import static nish.driver.cli.Nish.nish;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nish.driver.export.OddSweep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results for other programs. */
class ExportTest {

  @TempDir private Path folder;

  private String store;

  @BeforeEach
  void aStore() {
    store = OddSweep.in(folder);
  }

  private Nish.Said export(String... words) {
    List<String> all = new ArrayList<>(List.of("export", "--store", store));
    all.addAll(List.of(words));
    return nish(all.toArray(String[]::new));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void rowsGoToStandardOutputAndWhatIsLeftOutToTheOther() throws Exception {
    Nish.Said said = export("--format", "jsonl");

    assertThat(said.exitCode()).as(said.err()).isZero();
    List<String> rows = said.out().lines().toList();
    assertThat(rows).hasSize(203);
    JsonNode first = new ObjectMapper().readTree(rows.get(0));
    assertThat(first.get("sweep").asText()).isEqualTo(OddSweep.NAME);
    assertThat(first.get("validation_accuracy").asDouble()).isEqualTo(0.9);
    assertThat(said.err()).contains("2 of 6 trials have shown no epoch").contains("--rows trials");
  }

  @Test
  void csvIsWhatIsWrittenWhereNothingIsSaid() {
    Nish.Said said = export(OddSweep.NAME, "--rows", "trials");

    assertThat(said.out()).startsWith("trial,sweep,activation,t,parameters,network,");
    assertThat(said.err()).isEmpty();
  }

  @Test
  void whatASpreadsheetWouldRunHasAnApostrophe() {
    String csv = export("--rows", "trials").out();

    assertThat(csv).contains(",'=own,").contains(",\"'-no \"\"room\"\",\nsorry ±\",");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rows.csv", "rows.jsonl", "rows.parquet"})
  void aFileIsWrittenByItsEndingAndReplacedIfThatIsSaid(String name) throws Exception {
    Nish.Said said = export("--out", file(name));
    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains("203 epochs of 4 trials").contains(file(name));
    byte[] first = Files.readAllBytes(folder.resolve(name));
    Files.writeString(folder.resolve(name), "mine");

    Nish.Said refused = export("--out", file(name));
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("--force");
    assertThat(folder.resolve(name)).hasContent("mine");

    assertThat(export("--out", file(name), "--force").exitCode()).isZero();
    assertThat(folder.resolve(name)).hasBinaryContent(first);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anEndingThatSaysNothingIsRefused() {
    assertThat(export("--out", file("rows.xlsx")).err()).contains(".csv, .jsonl or .parquet");
    assertThat(export("--format", "parquet").err())
        .contains("not for a terminal")
        .contains("--out");
    assertThat(export("--out", file("none/rows.csv")).err()).contains("make it first");
  }

  @Test
  void aSweepThatIsNotThereIsNotWritten() {
    Nish.Said said = export("od sweep", "--out", file("rows.csv"));

    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.err()).contains("did you mean \"odd sweep\"");
    assertThat(folder.resolve("rows.csv")).doesNotExist();
  }

  @Test
  void testAccuraciesAreExportedIfAskedForAndThatIsKept() {
    assertThat(export().out()).doesNotContain("0.8765");

    Nish.Said asked = export("--test");
    assertThat(asked.out()).contains("0.375,0.8765");
    assertThat(asked.err()).contains("looked at for the first time");
    assertThat(export("--test").err()).contains("looked at once before").contains("(an export)");
  }

  @Test
  void eventFilesAreWrittenIntoAFolder() {
    Nish.Said said = export("--format", "tensorboard", "--out", file("board"));

    assertThat(said.exitCode()).as(said.err()).isZero();
    assertThat(said.out()).contains("5 trials").contains("tensorboard --logdir");
    assertThat(folder.resolve("board/lenet-digits/relu-seed1")).isDirectory();
  }

  @Test
  void aServerOfMlflowIsNamed() {
    assertThat(export("--format", "mlflow").err()).contains("--to");
    assertThat(export("--to", "http://localhost:1").err()).contains("--format mlflow");
    assertThat(export("--format", "mlflow", "--to", "file:///tmp").err()).contains("https://");
  }
}
